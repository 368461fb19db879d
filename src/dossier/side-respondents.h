/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/* Those who answer for a side: its executive, and delegates beside. */

/**
 * allies_side_respondents_find_executive:
 * @dossier: a dossier
 * @year: a year
 * @side: a side
 *
 * The executive is the respondent that is called like the side; else the first one whose identifier
 * is not that of a delegate (the side's code, a hyphen and more); else the first one.
 *
 * Returns: (transfer none) (nullable): the executive; %NULL while the side has no respondent
 */
AlliesRespondent *
allies_side_respondents_find_executive (AlliesDossier *dossier, guint year, AlliesSide side);

/**
 * allies_side_respondents_list:
 * @dossier: a dossier
 * @year: a year
 * @side: a side
 *
 * Returns: (transfer container) (element-type AlliesRespondent): those who answer for the side, the
 *   executive first
 */
GPtrArray *allies_side_respondents_list (AlliesDossier *dossier, guint year, AlliesSide side);

/**
 * allies_side_respondents_get:
 * @dossier: a dossier
 * @year: a year
 * @side: a side
 * @id: (nullable): identifier of a respondent; %NULL for the executive
 *
 * Returns: (transfer none) (nullable): the respondent, as long as it answers for that side
 */
AlliesRespondent *
allies_side_respondents_get (AlliesDossier *dossier, guint year, AlliesSide side, const char *id);

/**
 * allies_side_respondents_get_name:
 * @dossier: its dossier
 * @side: a side
 * @respondent: (nullable): one of its respondents; %NULL for an executive who has not answered yet
 *
 * Returns: (transfer none): the name; the organisation's name for the executive, the role or the
 *   title of the side where there is none
 */
const char *allies_side_respondents_get_name (AlliesDossier *dossier,
                                              AlliesSide side,
                                              AlliesRespondent *respondent);

G_END_DECLS
