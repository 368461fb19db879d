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

/**
 * allies_side_respondents_new_executive:
 * @dossier: a dossier
 * @year: a year that it has
 * @side: a side
 *
 * Returns: (transfer full): an executive for a side that has none yet, with the name that the
 *   organisation gives and an identifier that is free
 */
AlliesRespondent *
allies_side_respondents_new_executive (AlliesDossier *dossier, guint year, AlliesSide side);

/**
 * allies_side_respondents_new_delegate:
 * @dossier: a dossier
 * @year: a year that it has
 * @side: a side
 * @name: the delegate's name, not empty
 * @role: the delegate's role; may be empty
 *
 * The identifier is made of the side and the name, such as "marketing-jane-doe", with a number
 * behind it where that is taken.
 *
 * Returns: (transfer full): a delegate for all capabilities, not yet in the dossier
 */
AlliesRespondent *allies_side_respondents_new_delegate (
    AlliesDossier *dossier, guint year, AlliesSide side, const char *name, const char *role);

/**
 * allies_side_respondents_has_answered:
 * @dossier: a dossier
 * @year: a year that it has
 * @respondent: a respondent
 *
 * Returns: whether there is an answer by that respondent, be it only a note, or there was one
 */
gboolean allies_side_respondents_has_answered (AlliesDossier *dossier,
                                               guint year,
                                               AlliesRespondent *respondent);

G_END_DECLS
