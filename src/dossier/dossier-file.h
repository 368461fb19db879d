/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/**
 * AlliesDossierFile:
 *
 * A dossier and the place where it is kept. Saving is atomic and durable, and
 * never replaces what somebody else has written there in the meantime.
 */
#define ALLIES_TYPE_DOSSIER_FILE (allies_dossier_file_get_type ())
G_DECLARE_FINAL_TYPE (AlliesDossierFile, allies_dossier_file, ALLIES, DOSSIER_FILE, GObject)

/**
 * allies_dossier_file_open:
 * @path: an *.allies file
 * @language: (nullable): language of the questionnaires' texts
 * @error: return location; the first fault, with file and line
 *
 * Returns: (transfer full) (nullable): the file with its dossier
 */
AlliesDossierFile *
allies_dossier_file_open (const char *path, const char *language, GError **error);

/**
 * allies_dossier_file_create:
 * @path: where it is to be kept
 * @dossier: a dossier
 * @error: return location; %ALLIES_ERROR_CONFLICT when there is a file already
 *
 * Returns: (transfer full) (nullable): the file, saved
 */
AlliesDossierFile *
allies_dossier_file_create (const char *path, AlliesDossier *dossier, GError **error);

/**
 * allies_dossier_file_get_dossier:
 * @file: a file
 *
 * Returns: (transfer none): its dossier
 */
AlliesDossier *allies_dossier_file_get_dossier (AlliesDossierFile *file);

/**
 * allies_dossier_file_get_path:
 * @file: a file
 *
 * Returns: (transfer none): where it is kept
 */
const char *allies_dossier_file_get_path (AlliesDossierFile *file);

/**
 * allies_dossier_file_save:
 * @file: a file
 * @error: return location; %ALLIES_ERROR_CONFLICT when the place holds something else than what
 *   was read or written last
 *
 * Writes the dossier when it differs from what is on disk.
 *
 * Returns: %TRUE when the dossier is on disk
 */
gboolean allies_dossier_file_save (AlliesDossierFile *file, GError **error);

G_END_DECLS
