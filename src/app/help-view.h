/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/help-chapter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesHelpView:
 *
 * Draws one chapter of the help. Its signal "followed" has the identifier of the chapter of a link
 * that was activated.
 */
#define ALLIES_TYPE_HELP_VIEW (allies_help_view_get_type ())
G_DECLARE_FINAL_TYPE (AlliesHelpView, allies_help_view, ALLIES, HELP_VIEW, GtkWidget)

/**
 * allies_help_view_show:
 * @view: a view
 * @chapter: the chapter to draw
 * @part: index of the part of it that must be seen; 0 for its beginning
 */
void allies_help_view_show (AlliesHelpView *view, AlliesHelpChapter *chapter, guint part);

/**
 * allies_help_view_take_focus:
 * @view: a view
 *
 * Makes the keys scroll the chapter.
 */
void allies_help_view_take_focus (AlliesHelpView *view);

G_END_DECLS
