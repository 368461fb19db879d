/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesNotePanel:
 *
 * Note and evidence of one answer, folded away until they are wanted, with what
 * to look for and what was noted the year before.
 */
#define ALLIES_TYPE_NOTE_PANEL (allies_note_panel_get_type ())
G_DECLARE_FINAL_TYPE (AlliesNotePanel, allies_note_panel, ALLIES, NOTE_PANEL, GtkWidget)

/**
 * allies_note_panel_show:
 * @panel: a panel
 * @session: a session with a side
 * @question: the question
 *
 * Keeps what is typed for another question first.
 */
void
allies_note_panel_show (AlliesNotePanel *panel, AlliesSession *session, AlliesQuestion *question);

/**
 * allies_note_panel_unfold:
 * @panel: a panel
 *
 * Shows the note and puts the focus there.
 */
void allies_note_panel_unfold (AlliesNotePanel *panel);

/**
 * allies_note_panel_commit:
 * @panel: a panel
 *
 * Keeps what is being typed.
 */
void allies_note_panel_commit (AlliesNotePanel *panel);

G_END_DECLS
