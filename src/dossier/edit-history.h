/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/**
 * AlliesEditHistory:
 *
 * The one way to change a dossier: every edit is a set of records put in the
 * place of others, so that it can be undone and done again.
 */
#define ALLIES_TYPE_EDIT_HISTORY (allies_edit_history_get_type ())
G_DECLARE_FINAL_TYPE (AlliesEditHistory, allies_edit_history, ALLIES, EDIT_HISTORY, GObject)

/**
 * AlliesEditHistory::changed:
 * @history: the history
 *
 * What can be undone or done again has changed.
 */

/**
 * AlliesEditHistory::refused:
 * @history: the history
 * @year: the year
 *
 * An edit wanted to change something in a year that is closed (see allies_year_closing_keeps()).
 * Nothing of it is done.
 */

/**
 * allies_edit_history_new:
 * @dossier: the dossier
 *
 * Returns: (transfer full): an empty history
 */
AlliesEditHistory *allies_edit_history_new (AlliesDossier *dossier);

/**
 * allies_edit_history_begin:
 * @history: a history
 * @label: what the user does, such as "Answer", translated
 *
 * Starts an edit. Edits do not nest.
 */
void allies_edit_history_begin (AlliesEditHistory *history, const char *label);

/**
 * allies_edit_history_allow_closed:
 * @history: a history with an edit begun
 *
 * Lets this edit change years that are closed: for a merge, which has looked at that already, and
 * for trials that are not kept.
 */
void allies_edit_history_allow_closed (AlliesEditHistory *history);

/**
 * allies_edit_history_replace:
 * @history: a history with an edit begun
 * @key: key of a record
 * @record: (nullable): what to put there; %NULL removes
 */
void
allies_edit_history_replace (AlliesEditHistory *history, const char *key, AlliesRecord *record);

/**
 * allies_edit_history_put:
 * @history: a history with an edit begun
 * @year: year of the assessment; 0 for the organisation
 * @record: (transfer full): what to put under its own key
 */
void allies_edit_history_put (AlliesEditHistory *history, guint year, gpointer record);

/**
 * allies_edit_history_end:
 * @history: a history with an edit begun
 *
 * Ends the edit. One that changed nothing leaves no trace; one that is refused neither.
 *
 * Returns: whether anything was changed
 */
gboolean allies_edit_history_end (AlliesEditHistory *history);

/**
 * allies_edit_history_apply:
 * @history: a history
 * @label: what the user does, translated
 * @year: year of the assessment; 0 for the organisation
 * @record: (transfer full): what to put under its own key
 *
 * An edit of one record.
 *
 * Returns: whether anything was changed
 */
gboolean allies_edit_history_apply (AlliesEditHistory *history,
                                    const char *label,
                                    guint year,
                                    gpointer record);

/**
 * allies_edit_history_get_undo_label:
 * @history: a history
 *
 * Returns: (transfer none) (nullable): what would be undone, %NULL when nothing can be
 */
const char *allies_edit_history_get_undo_label (AlliesEditHistory *history);

/**
 * allies_edit_history_get_redo_label:
 * @history: a history
 *
 * Returns: (transfer none) (nullable): what would be done again, %NULL when nothing can be
 */
const char *allies_edit_history_get_redo_label (AlliesEditHistory *history);

/**
 * allies_edit_history_undo:
 * @history: a history
 *
 * Returns: (transfer none) (nullable): key of a record that was changed back, to show it; %NULL
 *   when there was nothing to undo
 */
const char *allies_edit_history_undo (AlliesEditHistory *history);

/**
 * allies_edit_history_redo:
 * @history: a history
 *
 * Returns: (transfer none) (nullable): key of a record that was changed again; %NULL when there
 *   was nothing to do again
 */
const char *allies_edit_history_redo (AlliesEditHistory *history);

/**
 * allies_edit_history_clear:
 * @history: a history without an edit begun
 *
 * Forgets what could be undone or done again; the dossier stays as it is.
 */
void allies_edit_history_clear (AlliesEditHistory *history);

/**
 * AlliesChangeFunc:
 * @key: key of a record
 * @before: (nullable): what was there
 * @after: (nullable): what is there now
 * @user_data: what was given to allies_edit_history_visit_last()
 */
typedef void (*AlliesChangeFunc) (const char *key,
                                  AlliesRecord *before,
                                  AlliesRecord *after,
                                  gpointer user_data);

/**
 * allies_edit_history_visit_last:
 * @history: a history
 * @func: called for each record changed, in the order in which it happened
 * @user_data: handed to @func
 *
 * Tells what was changed last, whether done, undone or done again: to be asked
 * when #AlliesEditHistory::changed is emitted. Nothing after a history was cleared.
 */
void allies_edit_history_visit_last (AlliesEditHistory *history,
                                     AlliesChangeFunc func,
                                     gpointer user_data);

G_END_DECLS
