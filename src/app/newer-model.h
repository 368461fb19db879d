/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/**
 * allies_newer_model_compare:
 * @version: version of a questionnaire, such as "2026.1"
 * @other: another
 *
 * Numbers count as numbers: "2026.10" is newer than "2026.9".
 *
 * Returns: below, at or above 0 where @version is older, as old, or newer
 */
int allies_newer_model_compare (const char *version, const char *other);

/**
 * allies_newer_model_find:
 * @dossier: a dossier
 * @year: a year that it has, with a known questionnaire
 * @path: (nullable): file of the dossier, beside which questionnaires may lie
 * @origin: (out) (transfer full): where it was found, in a few words
 *
 * Looks in the program, in the dossier, and among the *.maturity files beside it.
 *
 * Returns: (transfer full) (nullable): the newest version of the year's questionnaire that is newer
 *   than it; %NULL where there is none
 */
AlliesModel *
allies_newer_model_find (AlliesDossier *dossier, guint year, const char *path, char **origin);

G_END_DECLS
