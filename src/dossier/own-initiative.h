/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/money-fields.h"
#include "dossier/own-lift.h"
#include "dossier/own-requirement.h"

G_BEGIN_DECLS

/**
 * AlliesOwnInitiative:
 *
 * An initiative that the organisation has thought of itself, with the money in the dossier's
 * currency. Immutable; made by allies_record_new() with the field names of the file format.
 */
#define ALLIES_TYPE_OWN_INITIATIVE (allies_own_initiative_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesOwnInitiative, allies_own_initiative, ALLIES, OWN_INITIATIVE, AlliesRecord)

/**
 * allies_own_initiative_get_id:
 * @own: an initiative of one's own
 *
 * Returns: (transfer none): its identifier; one that the catalogue has too takes its place
 */
const char *allies_own_initiative_get_id (AlliesOwnInitiative *own);

/**
 * allies_own_initiative_get_requirements:
 * @own: an initiative of one's own
 *
 * Returns: (transfer none) (element-type AlliesOwnRequirement): what must be there before
 */
const GPtrArray *allies_own_initiative_get_requirements (AlliesOwnInitiative *own);

/**
 * allies_own_initiative_get_lifts:
 * @own: an initiative of one's own
 *
 * Returns: (transfer none) (element-type AlliesOwnLift): what it lifts
 */
const GPtrArray *allies_own_initiative_get_lifts (AlliesOwnInitiative *own);

/**
 * allies_own_initiative_get_money:
 * @own: an initiative of one's own
 * @field: which of the figures
 *
 * Returns: the figure that is given, in the dossier's currency, months or person-months; NaN where
 *   none is
 */
double allies_own_initiative_get_money (AlliesOwnInitiative *own, AlliesMoneyField field);

/**
 * allies_own_initiative_get_duration:
 * @own: an initiative of one's own
 *
 * Returns: the months of work
 */
double allies_own_initiative_get_duration (AlliesOwnInitiative *own);

/**
 * allies_own_initiative_to_initiative:
 * @own: an initiative of one's own
 *
 * Returns: (transfer full): it, like one of a catalogue; money that is not given is nothing
 */
AlliesInitiative *allies_own_initiative_to_initiative (AlliesOwnInitiative *own);

/**
 * allies_own_initiative_check:
 * @own: an initiative of one's own
 * @element: its element, to which faults go
 */
void allies_own_initiative_check (AlliesOwnInitiative *own, const AlliesXmlElement *element);

G_END_DECLS
