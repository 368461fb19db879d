/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/**
 * AlliesLack:
 * @ALLIES_LACK_NOTHING: there is a roadmap
 * @ALLIES_LACK_ANSWERS: no capability has enough answers
 * @ALLIES_LACK_TARGETS: no capability has a target, not even a proposed one
 * @ALLIES_LACK_DISTANCE: every target is reached
 * @ALLIES_LACK_MONEY: what the company earns or may spend is not known
 * @ALLIES_LACK_INITIATIVES: no initiative is in a stage
 *
 * What keeps the deck from showing a roadmap; the first that holds.
 */
typedef enum
{
  ALLIES_LACK_NOTHING,
  ALLIES_LACK_ANSWERS,
  ALLIES_LACK_TARGETS,
  ALLIES_LACK_DISTANCE,
  ALLIES_LACK_MONEY,
  ALLIES_LACK_INITIATIVES,
  ALLIES_N_LACKS,
} AlliesLack;

#define ALLIES_LACK_STEPS 3

/**
 * AlliesLackStep:
 * @ask: what is asked for
 * @reason: why
 */
typedef struct
{
  const char *ask;
  const char *reason;
} AlliesLackStep;

/**
 * allies_findings_find_lack:
 * @results: results
 *
 * Returns: what keeps them from a roadmap
 */
AlliesLack allies_findings_find_lack (AlliesResults *results);

/**
 * allies_findings_lack:
 * @results: results without a roadmap
 *
 * Returns: (transfer full): how far we are and what is missing, in a sentence without its stop
 */
char *allies_findings_lack (AlliesResults *results);

/**
 * allies_findings_lack_ask:
 * @lack: what is missing
 *
 * Returns: (transfer none): what the CEO is asked for, in a sentence without its stop
 */
const char *allies_findings_lack_ask (AlliesLack lack);

/**
 * allies_findings_lack_wait:
 * @lack: what is missing
 *
 * Returns: (transfer none): what a roadmap waits for, in a sentence without its stop
 */
const char *allies_findings_lack_wait (AlliesLack lack);

/**
 * allies_findings_lack_step:
 * @lack: what is missing
 * @index: below ALLIES_LACK_STEPS
 *
 * Returns: one of the things asked for, the most urgent first
 */
AlliesLackStep allies_findings_lack_step (AlliesLack lack, guint index);

G_END_DECLS
