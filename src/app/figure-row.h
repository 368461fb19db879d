/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ALLIES_FIGURE_ROW_MOST 3

/**
 * AlliesFigureRow:
 *
 * A name with up to three fields below it, a mark beside it, and a sentence where something is
 * wrong. What is typed stays until it is taken or shown anew.
 */
#define ALLIES_TYPE_FIGURE_ROW (allies_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (AlliesFigureRow, allies_figure_row, ALLIES, FIGURE_ROW, GtkWidget)

/**
 * AlliesFigureRow::taken:
 * @row: the row
 *
 * Enter was pressed or the focus has left the row, and something else is typed than was shown.
 */

/**
 * allies_figure_row_new:
 * @name: what is asked for
 * @captions: (array zero-terminated=1): name of each field; the only one may be empty
 * @back: (nullable): what its button says, which is there while there is something to go back from
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *allies_figure_row_new (const char *name, const char *const *captions, const char *back);

/**
 * allies_figure_row_show:
 * @row: a row
 * @texts: (array): what each field holds
 * @hints: (array): (nullable): what is shown in grey where a field is empty
 *
 * What is being typed is left alone as long as this is what was shown last.
 */
void
allies_figure_row_show (AlliesFigureRow *row, const char *const *texts, const char *const *hints);

/**
 * allies_figure_row_forget:
 * @row: a row
 *
 * Forgets what is typed, so that the next texts are shown whatever they are.
 */
void allies_figure_row_forget (AlliesFigureRow *row);

/**
 * allies_figure_row_set_name:
 * @row: a row
 * @name: what is asked for
 */
void allies_figure_row_set_name (AlliesFigureRow *row, const char *name);

/**
 * allies_figure_row_set_mark:
 * @row: a row
 * @mark: a word beside the name; "" for none
 */
void allies_figure_row_set_mark (AlliesFigureRow *row, const char *mark);

/**
 * allies_figure_row_set_back:
 * @row: a row
 * @action: (nullable): the action of its button; %NULL hides it
 * @target: (nullable): (transfer floating): target of the action
 */
void allies_figure_row_set_back (AlliesFigureRow *row, const char *action, GVariant *target);

/**
 * allies_figure_row_set_fault:
 * @row: a row
 * @fault: (nullable): what is wrong, in a sentence
 */
void allies_figure_row_set_fault (AlliesFigureRow *row, const char *fault);

/**
 * allies_figure_row_dup_text:
 * @row: a row
 * @index: which field
 *
 * Returns: (transfer full): what is typed, without space around it
 */
char *allies_figure_row_dup_text (AlliesFigureRow *row, guint index);

/**
 * allies_figure_row_get_entry:
 * @row: a row
 * @index: which field
 *
 * Returns: (transfer none): the field
 */
GtkEntry *allies_figure_row_get_entry (AlliesFigureRow *row, guint index);

/**
 * allies_figure_row_commit:
 * @row: a row
 *
 * Takes what is typed.
 */
void allies_figure_row_commit (AlliesFigureRow *row);

G_END_DECLS
