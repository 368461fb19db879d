/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

#define ALLIES_ESTIMATE_MOST 3

/**
 * AlliesEstimateRow:
 * @ALLIES_ESTIMATE_COST: one-off cost: low, likely and high
 * @ALLIES_ESTIMATE_RUNNING: running cost a year: low, likely and high
 * @ALLIES_ESTIMATE_BENEFIT: benefit a year: low, likely and high
 * @ALLIES_ESTIMATE_RAMP: months until the full benefit
 * @ALLIES_ESTIMATE_DURATION: months of work
 * @ALLIES_ESTIMATE_MARKETING: person-months of the marketing team
 * @ALLIES_ESTIMATE_TECHNOLOGY: person-months of the technology team
 *
 * What is known of the money, time and work of an initiative.
 */
typedef enum
{
  ALLIES_ESTIMATE_COST,
  ALLIES_ESTIMATE_RUNNING,
  ALLIES_ESTIMATE_BENEFIT,
  ALLIES_ESTIMATE_RAMP,
  ALLIES_ESTIMATE_DURATION,
  ALLIES_ESTIMATE_MARKETING,
  ALLIES_ESTIMATE_TECHNOLOGY,
  ALLIES_ESTIMATE_N_ROWS,
} AlliesEstimateRow;

/**
 * AlliesEstimateFigures:
 * @n: how many figures the row has: 1 or 3
 * @given: those that the user gave; NaN where none
 * @assumed: those of the catalogue; NaN where they cannot be worked out
 */
typedef struct
{
  guint n;
  double given[ALLIES_ESTIMATE_MOST];
  double assumed[ALLIES_ESTIMATE_MOST];
} AlliesEstimateFigures;

/**
 * allies_estimating_count:
 * @row: a row
 *
 * Returns: how many figures it has: 1 or 3
 */
guint allies_estimating_count (AlliesEstimateRow row);

/**
 * allies_estimating_get_field:
 * @row: a row
 * @index: which of its figures
 *
 * Returns: (transfer none): the field of a record that holds it
 */
const char *allies_estimating_get_field (AlliesEstimateRow row, guint index);

/**
 * allies_estimating_get_name:
 * @row: a row
 *
 * Returns: (transfer none): what it is called
 */
const char *allies_estimating_get_name (AlliesEstimateRow row);

/**
 * allies_estimating_get:
 * @session: a session
 * @initiative: an initiative of its catalogue
 * @row: a row
 *
 * Returns: its figures
 */
AlliesEstimateFigures
allies_estimating_get (AlliesSession *session, AlliesInitiative *initiative, AlliesEstimateRow row);

/**
 * allies_estimating_get_own:
 * @own: an initiative of one's own
 * @row: a row
 * @index: which of its figures
 *
 * Returns: the figure that is given; NaN where none is
 */
double allies_estimating_get_own (AlliesOwnInitiative *own, AlliesEstimateRow row, guint index);

/**
 * allies_estimating_is_own:
 * @session: a session
 * @initiative: identifier of an initiative
 *
 * Returns: whether its figures are those of an initiative of one's own, behind which no assumption
 *   stands
 */
gboolean allies_estimating_is_own (AlliesSession *session, const char *initiative);

/**
 * allies_estimating_parse:
 * @row: a row
 * @texts: (array): what was typed into its fields
 * @figures: (out) (array fixed-size=3): what that means; NaN where nothing was typed
 *
 * Returns: (transfer full) (nullable): what is wrong with it, in a sentence
 */
char *allies_estimating_parse (AlliesEstimateRow row, const char *const *texts, double *figures);

/**
 * allies_estimating_find_fault:
 * @session: a session
 * @initiative: identifier of an initiative
 * @row: a row
 * @texts: (array): what was typed into its fields
 *
 * Returns: (transfer full) (nullable): why it cannot be taken, in a sentence
 */
char *allies_estimating_find_fault (AlliesSession *session,
                                    const char *initiative,
                                    AlliesEstimateRow row,
                                    const char *const *texts);

/**
 * allies_estimating_set:
 * @session: a session
 * @initiative: identifier of an initiative of its catalogue
 * @row: a row
 * @texts: (array): what was typed into its fields; nothing goes back to the assumption
 *
 * The roadmap stays as it is, so that it shows what the figures do to it.
 *
 * Returns: whether anything was changed, as one edit
 */
gboolean allies_estimating_set (AlliesSession *session,
                                const char *initiative,
                                AlliesEstimateRow row,
                                const char *const *texts);

G_END_DECLS
