/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/**
 * AlliesMethodSection:
 *
 * The sections of the method as told to the reader, in their order.
 */
typedef enum
{
  ALLIES_METHOD_POSITIONS,
  ALLIES_METHOD_SCORES,
  ALLIES_METHOD_ALIGNMENT,
  ALLIES_METHOD_GAPS,
  ALLIES_METHOD_PEERS,
  ALLIES_METHOD_ROADMAP,
  ALLIES_METHOD_MONEY,
  ALLIES_METHOD_N_SECTIONS,
} AlliesMethodSection;

/**
 * AlliesMethodRule:
 *
 * The sentences of the method, each of them one rule, in the order in which they are told.
 */
typedef enum
{
  ALLIES_RULE_ALONE,
  ALLIES_RULE_SIDE,
  ALLIES_RULE_POSITION,
  ALLIES_RULE_NOT_APPLICABLE,
  ALLIES_RULE_UNKNOWN,
  ALLIES_RULE_FIGURE,
  ALLIES_RULE_SCORE,
  ALLIES_RULE_BOUNDS,
  ALLIES_RULE_PARTIAL,
  ALLIES_RULE_GEOMETRIC,
  ALLIES_RULE_MINIMUM,
  ALLIES_RULE_INDEX,
  ALLIES_RULE_BANDS,
  ALLIES_RULE_SHARES,
  ALLIES_RULE_CHANCE,
  ALLIES_RULE_ORIGINAL,
  ALLIES_RULE_DIFFERENCE,
  ALLIES_RULE_GAP,
  ALLIES_RULE_PRIORITY,
  ALLIES_RULE_IMPORTANCE,
  ALLIES_RULE_TARGET,
  ALLIES_RULE_ESTIMATE,
  ALLIES_RULE_FIGURE_WEIGHT,
  ALLIES_RULE_SEGMENT,
  ALLIES_RULE_PILLAR_PEERS,
  ALLIES_RULE_QUARTER,
  ALLIES_RULE_PERCENTILE,
  ALLIES_RULE_ROADMAP_CHOICE,
  ALLIES_RULE_ROADMAP_STAGE,
  ALLIES_RULE_ROADMAP_VALUE,
  ALLIES_RULE_ROADMAP_SEARCH,
  ALLIES_RULE_MONEY_ASSUMED,
  ALLIES_RULE_MONEY_REPLACE,
  ALLIES_RULE_MONEY_RISK,
  ALLIES_METHOD_N_RULES,
} AlliesMethodRule;

/**
 * allies_method_rule_get_text:
 * @rule: a rule
 *
 * Returns: (transfer none): its sentence, the same wherever it is told
 */
const char *allies_method_rule_get_text (AlliesMethodRule rule);

/**
 * allies_method_rule_get_section:
 * @rule: a rule
 *
 * Returns: the section in which it is told
 */
AlliesMethodSection allies_method_rule_get_section (AlliesMethodRule rule);

/**
 * allies_method_section_get_heading:
 * @section: a section
 *
 * Returns: (transfer none): its heading
 */
const char *allies_method_section_get_heading (AlliesMethodSection section);

/**
 * allies_method_section_dup_text:
 * @section: a section
 * @results: what is explained
 *
 * Rules of which nothing is used in these results are not told.
 *
 * Returns: (transfer full): its rules, one after the other
 */
char *allies_method_section_dup_text (AlliesMethodSection section, const AlliesResults *results);

G_END_DECLS
