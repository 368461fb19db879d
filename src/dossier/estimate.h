/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/money-fields.h"

G_BEGIN_DECLS

/**
 * AlliesEstimate:
 *
 * What the user knows better of an initiative than the catalogue: money, work, time, who leads it.
 * What is not given stays as the catalogue assumes. Immutable; made by allies_record_new() with the
 * field names of the file format.
 */
#define ALLIES_TYPE_ESTIMATE (allies_estimate_get_type ())
G_DECLARE_FINAL_TYPE (AlliesEstimate, allies_estimate, ALLIES, ESTIMATE, AlliesRecord)

/**
 * allies_estimate_get_initiative:
 * @estimate: an estimate
 *
 * Returns: (transfer none): identifier of the initiative
 */
const char *allies_estimate_get_initiative (AlliesEstimate *estimate);

/**
 * allies_estimate_get_confirmed_by:
 * @estimate: an estimate
 *
 * Returns: (transfer none): who confirmed it; may be empty
 */
const char *allies_estimate_get_confirmed_by (AlliesEstimate *estimate);

/**
 * allies_estimate_get_note:
 * @estimate: an estimate
 *
 * Returns: (transfer none): what was said with it; may be empty
 */
const char *allies_estimate_get_note (AlliesEstimate *estimate);

/**
 * allies_estimate_get_money:
 * @estimate: an estimate
 * @field: which of the figures
 *
 * Returns: the figure that is given, in the dossier's currency, months or person-months; NaN where
 *   none is
 */
double allies_estimate_get_money (AlliesEstimate *estimate, AlliesMoneyField field);

/**
 * allies_estimate_get_duration:
 * @estimate: an estimate
 *
 * Returns: the months of work that are given; NaN where none are
 */
double allies_estimate_get_duration (AlliesEstimate *estimate);

/**
 * allies_estimate_apply:
 * @estimate: an estimate
 * @initiative: its initiative
 *
 * Returns: (transfer full): the initiative with what the estimate gives in the place of what the
 *   catalogue assumes
 */
AlliesInitiative *allies_estimate_apply (AlliesEstimate *estimate, AlliesInitiative *initiative);

/**
 * allies_estimate_check:
 * @estimate: an estimate
 * @element: its element, to which faults go
 */
void allies_estimate_check (AlliesEstimate *estimate, const AlliesXmlElement *element);

G_END_DECLS
