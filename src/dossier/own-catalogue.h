/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"
#include "model/catalogue.h"

G_BEGIN_DECLS

/**
 * allies_own_catalogue_join:
 * @dossier: a dossier
 * @year: a year
 * @catalogue: the catalogue of its questionnaire
 *
 * Returns: (transfer full): the initiatives of the catalogue with what that year's estimates give
 *   in the place of its assumptions, followed by the organisation's own
 */
AlliesCatalogue *
allies_own_catalogue_join (AlliesDossier *dossier, guint year, AlliesCatalogue *catalogue);

/**
 * allies_own_catalogue_find_circle:
 * @dossier: a dossier
 * @year: a year that it has
 *
 * Returns: (transfer full) (nullable): identifier of an initiative of one's own that requires
 * itself by way of others
 */
char *allies_own_catalogue_find_circle (AlliesDossier *dossier, guint year);

/**
 * allies_own_catalogue_find_circle_with:
 * @dossier: a dossier
 * @year: a year that it has
 * @changed: an initiative of one's own, in the place of that with its identifier or beside the
 *   others
 *
 * Returns: (transfer full) (nullable): identifier of an initiative that would require itself by way
 *   of others
 */
char *allies_own_catalogue_find_circle_with (AlliesDossier *dossier,
                                             guint year,
                                             AlliesOwnInitiative *changed);

/**
 * allies_own_catalogue_check:
 * @dossier: a dossier whose records of that year are read
 * @year: the year
 * @model: its questionnaire
 * @assessment: the element of the year, to whose children faults go
 *
 * Faults: own initiatives that lift what cannot be lifted, or require what does not exist or
 * themselves by way of others.
 */
void allies_own_catalogue_check (AlliesDossier *dossier,
                                 guint year,
                                 AlliesModel *model,
                                 const AlliesXmlElement *assessment);

G_END_DECLS
