/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesOwnLift:
 *
 * A question that an initiative of one's own raises. Immutable; made by allies_record_new() with
 * the field names of the file format.
 */
#define ALLIES_TYPE_OWN_LIFT (allies_own_lift_get_type ())
G_DECLARE_FINAL_TYPE (AlliesOwnLift, allies_own_lift, ALLIES, OWN_LIFT, AlliesRecord)

/**
 * allies_own_lift_get_question:
 * @lift: a lift
 *
 * Returns: (transfer none): identifier of the question
 */
const char *allies_own_lift_get_question (AlliesOwnLift *lift);

/**
 * allies_own_lift_get_from:
 * @lift: a lift
 *
 * Returns: lowest position from which it helps
 */
double allies_own_lift_get_from (AlliesOwnLift *lift);

/**
 * allies_own_lift_get_to:
 * @lift: a lift
 *
 * Returns: level it reaches
 */
double allies_own_lift_get_to (AlliesOwnLift *lift);

G_END_DECLS
