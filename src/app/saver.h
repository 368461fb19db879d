/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-file.h"

G_BEGIN_DECLS

/**
 * AlliesSaveState:
 * @ALLIES_SAVE_DONE: everything is on disk, in the file or in the journal beside it
 * @ALLIES_SAVE_PENDING: a change will be on disk in a moment
 * @ALLIES_SAVE_FAILED: the file could not be written; the work is in the window, and in a journal
 *   as far as allies_saver_is_kept() says so
 */
typedef enum
{
  ALLIES_SAVE_DONE,
  ALLIES_SAVE_PENDING,
  ALLIES_SAVE_FAILED,
} AlliesSaveState;

/**
 * AlliesSaver:
 *
 * Keeps a file up to date with its dossier. Every edit is in the journal when it
 * is done; the file is written when there has been no edit for a second. Where
 * there can be no journal, it is written a quarter of a second after the edit. A
 * file that cannot be written is tried again, with growing pauses.
 */
#define ALLIES_TYPE_SAVER (allies_saver_get_type ())
G_DECLARE_FINAL_TYPE (AlliesSaver, allies_saver, ALLIES, SAVER, GObject)

/**
 * AlliesSaver::changed:
 * @saver: the saver
 *
 * The state or the message has changed, or there is something to be told: see
 * allies_dossier_file_take_notice().
 */

/**
 * allies_saver_new:
 * @file: a file
 * @history: through which its dossier is edited
 *
 * Returns: (transfer full): a saver that watches both
 */
AlliesSaver *allies_saver_new (AlliesDossierFile *file, AlliesEditHistory *history);

/**
 * allies_saver_get_file:
 * @saver: a saver
 *
 * Returns: (transfer none): the file
 */
AlliesDossierFile *allies_saver_get_file (AlliesSaver *saver);

/**
 * allies_saver_set_file:
 * @saver: a saver
 * @file: another file of the same dossier, saved already
 */
void allies_saver_set_file (AlliesSaver *saver, AlliesDossierFile *file);

/**
 * allies_saver_save:
 * @saver: a saver
 *
 * Saves at once.
 *
 * Returns: whether everything is on disk
 */
gboolean allies_saver_save (AlliesSaver *saver);

/**
 * allies_saver_get_state:
 * @saver: a saver
 *
 * Returns: the state
 */
AlliesSaveState allies_saver_get_state (AlliesSaver *saver);

/**
 * allies_saver_is_kept:
 * @saver: a saver
 *
 * Returns: whether all edits are on this computer's disk, although the file could not be written
 */
gboolean allies_saver_is_kept (AlliesSaver *saver);

/**
 * allies_saver_get_message:
 * @saver: a saver
 *
 * Returns: (transfer none) (nullable): why the last attempt failed
 */
const char *allies_saver_get_message (AlliesSaver *saver);

G_END_DECLS
