/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesInitiativeState:
 * @ALLIES_INITIATIVE_PLANNED: work has not begun
 * @ALLIES_INITIATIVE_UNDER_WAY: work has begun
 * @ALLIES_INITIATIVE_DONE: it is delivered
 * @ALLIES_INITIATIVE_DROPPED: it was given up
 *
 * How far an initiative is.
 */
typedef enum
{
  ALLIES_INITIATIVE_PLANNED,
  ALLIES_INITIATIVE_UNDER_WAY,
  ALLIES_INITIATIVE_DONE,
  ALLIES_INITIATIVE_DROPPED,
} AlliesInitiativeState;

/**
 * allies_initiative_states:
 *
 * The words of a file for #AlliesInitiativeState, ended by %NULL.
 */
extern const char *const allies_initiative_states[];

/**
 * AlliesInitiativeProgress:
 *
 * How far an initiative of a year's roadmap is, and what was observed of it. What it lifted is
 * observed in the answers of the next year. Immutable; made by allies_record_new() with the field
 * names of the file format.
 */
#define ALLIES_TYPE_INITIATIVE_PROGRESS (allies_initiative_progress_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesInitiativeProgress, allies_initiative_progress, ALLIES, INITIATIVE_PROGRESS, AlliesRecord)

/**
 * allies_initiative_progress_get_initiative:
 * @progress: progress
 *
 * Returns: (transfer none): identifier of the initiative
 */
const char *allies_initiative_progress_get_initiative (AlliesInitiativeProgress *progress);

/**
 * allies_initiative_progress_get_state:
 * @progress: progress
 *
 * Returns: how far it is
 */
AlliesInitiativeState allies_initiative_progress_get_state (AlliesInitiativeProgress *progress);

/**
 * allies_initiative_progress_get_started:
 * @progress: progress
 *
 * Returns: (transfer none): the day work began, ISO 8601; "" when it is not known
 */
const char *allies_initiative_progress_get_started (AlliesInitiativeProgress *progress);

/**
 * allies_initiative_progress_get_finished:
 * @progress: progress
 *
 * Returns: (transfer none): the day it was delivered or dropped, ISO 8601; "" when it is not known
 */
const char *allies_initiative_progress_get_finished (AlliesInitiativeProgress *progress);

/**
 * allies_initiative_progress_get_cost:
 * @progress: progress
 *
 * Returns: one-off cost observed, in the dossier's currency; NaN when it is not known
 */
double allies_initiative_progress_get_cost (AlliesInitiativeProgress *progress);

/**
 * allies_initiative_progress_get_benefit:
 * @progress: progress
 *
 * Returns: benefit a year observed, in the dossier's currency; NaN when it is not known
 */
double allies_initiative_progress_get_benefit (AlliesInitiativeProgress *progress);

/**
 * allies_initiative_progress_get_promised_cost:
 * @progress: progress
 *
 * Returns: likely one-off cost as it was estimated when work began, in the dossier's currency; NaN
 *   when it is not known
 */
double allies_initiative_progress_get_promised_cost (AlliesInitiativeProgress *progress);

/**
 * allies_initiative_progress_get_promised_benefit:
 * @progress: progress
 *
 * Returns: likely benefit a year at full effect as it was estimated when work began, in the
 *   dossier's currency; NaN when it is not known
 */
double allies_initiative_progress_get_promised_benefit (AlliesInitiativeProgress *progress);

/**
 * allies_initiative_progress_get_note:
 * @progress: progress
 *
 * Returns: (transfer none): what was said with it; may be empty
 */
const char *allies_initiative_progress_get_note (AlliesInitiativeProgress *progress);

/**
 * allies_initiative_progress_is_day:
 * @text: a text
 *
 * Returns: whether it is a day such as 2026-09-14
 */
gboolean allies_initiative_progress_is_day (const char *text);

/**
 * allies_initiative_progress_find_fault:
 * @progress: progress
 *
 * Returns: (transfer full) (nullable): what is wrong with its days, in a sentence
 */
char *allies_initiative_progress_find_fault (AlliesInitiativeProgress *progress);

G_END_DECLS
