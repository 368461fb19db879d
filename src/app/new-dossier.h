/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-file.h"

G_BEGIN_DECLS

/**
 * allies_new_dossier_dup_safe_name:
 * @organisation: name of the organisation
 *
 * Returns: (transfer full): its letters, digits, spaces and hyphens, which every file system takes
 */
char *allies_new_dossier_dup_safe_name (const char *organisation);

/**
 * allies_new_dossier_dup_path:
 * @organisation: name of the organisation
 * @year: year of the assessment
 *
 * Returns: (transfer full): a file in the documents folder that does not exist yet, named after the
 *   organisation and the year; only its letters and digits enter the name
 */
char *allies_new_dossier_dup_path (const char *organisation, guint year);

/**
 * allies_new_dossier_create:
 * @organisation: name of the organisation, not empty
 * @model: identifier of a questionnaire that is part of the program
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a new file with an assessment of this year
 */
AlliesDossierFile *
allies_new_dossier_create (const char *organisation, const char *model, GError **error);

/**
 * allies_new_dossier_open_example:
 * @error: return location
 *
 * The example itself is never edited: it is a copy in the folder of the user's data, made the
 * first time.
 *
 * Returns: (transfer full) (nullable): the user's copy of the example
 */
AlliesDossierFile *allies_new_dossier_open_example (GError **error);

G_END_DECLS
