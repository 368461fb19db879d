/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/edit-history.h"

G_BEGIN_DECLS

/**
 * AlliesDossierFile:
 *
 * A dossier and the place where it is kept. Saving is atomic and durable, and
 * never replaces what somebody else has written there in the meantime: what both
 * changed is brought together. Whoever works on the dossier for longer attends
 * to it: edits are then kept in a journal until the file is written.
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
 * allies_dossier_file_is_at:
 * @file: a file
 * @path: a path
 *
 * Returns: whether the path leads to the file, over symbolic links too
 */
gboolean allies_dossier_file_is_at (AlliesDossierFile *file, const char *path);

/**
 * allies_dossier_file_attend:
 * @file: a file
 * @history: through which its dossier is edited from now on
 *
 * To be called by whoever works on the dossier for longer, and asks for notices.
 * Says to others that it is open, and settles what could not be recovered simply.
 * What others write is brought in through the history.
 */
void allies_dossier_file_attend (AlliesDossierFile *file, AlliesEditHistory *history);

/**
 * allies_dossier_file_take_notice:
 * @file: a file
 * @stays: (out): whether it is to stay until the user has seen it
 *
 * What was recovered, who else has the dossier open, where a copy was put.
 *
 * Returns: (transfer full) (nullable): the next sentence for the user
 */
char *allies_dossier_file_take_notice (AlliesDossierFile *file, gboolean *stays);

/**
 * allies_dossier_file_record:
 * @file: a file that is attended to
 * @error: return location
 *
 * To be called when its history has changed. Keeps what was changed last in the
 * journal, beside the file or, where that is not possible, in the user's own folder.
 *
 * Returns: %TRUE when all that was done is on disk, in the file or the journal
 */
gboolean allies_dossier_file_record (AlliesDossierFile *file, GError **error);

/**
 * allies_dossier_file_is_kept:
 * @file: a file
 *
 * Returns: whether all edits are on disk, in the file or the journal
 */
gboolean allies_dossier_file_is_kept (AlliesDossierFile *file);

/**
 * allies_dossier_file_save:
 * @file: a file
 * @error: return location; %ALLIES_ERROR_CONFLICT when the place holds something else than what
 *   was read or written last, which cannot be brought together
 *
 * Writes the dossier when it differs from what is on disk. Where somebody else
 * has written meanwhile, what both changed is brought together; where that is
 * not possible, whoever attends to the file goes on in a copy, with another path.
 *
 * Returns: %TRUE when the dossier is on disk
 */
gboolean allies_dossier_file_save (AlliesDossierFile *file, GError **error);

G_END_DECLS
