/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-file.h"

G_BEGIN_DECLS

/**
 * AlliesSaveState:
 * @ALLIES_SAVE_DONE: everything is on disk
 * @ALLIES_SAVE_PENDING: a change will be on disk in a moment
 * @ALLIES_SAVE_FAILED: the last attempt failed; the work is in the window
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
 * Keeps a file up to date with its dossier: every change is on disk within a
 * quarter of a second, or it is known why not.
 */
#define ALLIES_TYPE_SAVER (allies_saver_get_type ())
G_DECLARE_FINAL_TYPE (AlliesSaver, allies_saver, ALLIES, SAVER, GObject)

/**
 * AlliesSaver::changed:
 * @saver: the saver
 *
 * The state or the message has changed.
 */

/**
 * allies_saver_new:
 * @file: a file
 *
 * Returns: (transfer full): a saver that watches its dossier
 */
AlliesSaver *allies_saver_new (AlliesDossierFile *file);

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
 * allies_saver_get_message:
 * @saver: a saver
 *
 * Returns: (transfer none) (nullable): why the last attempt failed
 */
const char *allies_saver_get_message (AlliesSaver *saver);

G_END_DECLS
