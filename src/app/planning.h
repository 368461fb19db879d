/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/* Changes of the roadmap by hand. The first makes a roadmap that was only proposed, and stages that
 * were only assumed, the dossier's own. Each is one edit that can be undone. */

/**
 * allies_planning_place:
 * @session: a session
 * @initiative: identifier of an initiative
 * @stage: index of a stage, or %ALLIES_STAGE_NONE to leave it out
 *
 * Returns: whether anything changed
 */
gboolean allies_planning_place (AlliesSession *session, const char *initiative, int stage);

/**
 * allies_planning_is_pinned:
 * @session: a session
 * @initiative: identifier of an initiative
 *
 * Returns: whether a suggestion leaves it where it is
 */
gboolean allies_planning_is_pinned (AlliesSession *session, const char *initiative);

/**
 * allies_planning_set_pinned:
 * @session: a session
 * @initiative: identifier of an initiative
 * @pinned: whether a suggestion is to leave it where it is
 *
 * Returns: whether anything changed
 */
gboolean
allies_planning_set_pinned (AlliesSession *session, const char *initiative, gboolean pinned);

/**
 * allies_planning_suggest:
 * @session: a session
 *
 * Puts a proposal in the place of the roadmap; what is pinned stays.
 *
 * Returns: whether anything changed
 */
gboolean allies_planning_suggest (AlliesSession *session);

/**
 * allies_planning_use:
 * @session: a session
 * @label: what that is, translated
 * @stages: (array): stage of each item of the problem of the session's roadmap, a plan that keeps
 *   the pins
 *
 * Puts a plan in the place of the roadmap.
 *
 * Returns: whether anything changed
 */
gboolean allies_planning_use (AlliesSession *session, const char *label, const int *stages);

/**
 * allies_planning_use_weighed:
 * @session: a session
 * @label: what that is, translated
 * @stages: (array): stage of each item of the problem of the session's roadmap, a plan that keeps
 *   the pins
 * @weight: how much value counts against gaps closed where that plan is the best; NaN for what
 *   counts already
 *
 * Puts a plan and its weight in the place of the roadmap, as one edit.
 *
 * Returns: whether anything changed
 */
gboolean allies_planning_use_weighed (AlliesSession *session,
                                      const char *label,
                                      const int *stages,
                                      double weight);

/**
 * AlliesStageField:
 *
 * What can be said of a stage: its name, its months (1 to 120), its budget, and the person-months
 * that marketing and technology have. Empty is no limit, except for the first two.
 */
typedef enum
{
  ALLIES_STAGE_NAME,
  ALLIES_STAGE_MONTHS,
  ALLIES_STAGE_BUDGET,
  ALLIES_STAGE_MARKETING,
  ALLIES_STAGE_TECHNOLOGY,
  ALLIES_STAGE_N_FIELDS,
} AlliesStageField;

/**
 * allies_planning_can_be:
 * @field: a field of a stage
 * @text: what was typed
 *
 * Returns: whether the field may be that
 */
gboolean allies_planning_can_be (AlliesStageField field, const char *text);

/**
 * allies_planning_set_stage:
 * @session: a session
 * @stage: index of a stage
 * @texts: (array length=5): what was typed for each #AlliesStageField
 *
 * Returns: whether anything changed; a field that cannot be what was typed stays as it is
 */
gboolean allies_planning_set_stage (AlliesSession *session,
                                    guint stage,
                                    const char *const texts[ALLIES_STAGE_N_FIELDS]);

/**
 * allies_planning_add_stage:
 * @session: a session
 *
 * Adds a stage like the last one behind it.
 *
 * Returns: whether it did
 */
gboolean allies_planning_add_stage (AlliesSession *session);

/**
 * allies_planning_remove_stage:
 * @session: a session
 *
 * Removes the last stage and leaves out what is in it. The only stage stays.
 *
 * Returns: whether it did
 */
gboolean allies_planning_remove_stage (AlliesSession *session);

/**
 * allies_planning_set_weight:
 * @session: a session
 * @weight: 0 to close gaps, 1 for value, or between
 *
 * Returns: whether anything changed
 */
gboolean allies_planning_set_weight (AlliesSession *session, double weight);

/**
 * allies_planning_change:
 * @session: a session
 * @stage: index of a stage, or %ALLIES_STAGE_NONE for all
 * @change: other terms
 *
 * Changes budget or capacity of a stage, or the horizon of the roadmap.
 *
 * Returns: whether anything changed
 */
gboolean allies_planning_change (AlliesSession *session, int stage, const AlliesPlanChange *change);

G_END_DECLS
