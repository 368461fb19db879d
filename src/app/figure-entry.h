/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/question.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesFigureEntry:
 *
 * Takes the figure of a number question, with its unit and range. What is not a
 * figure, or out of range, is said beside it and not taken.
 */
#define ALLIES_TYPE_FIGURE_ENTRY (allies_figure_entry_get_type ())
G_DECLARE_FINAL_TYPE (AlliesFigureEntry, allies_figure_entry, ALLIES, FIGURE_ENTRY, GtkWidget)

/**
 * AlliesFigureEntry::taken:
 * @entry: the entry
 * @number: the figure; NaN when it was emptied
 * @entered: whether Enter was pressed
 */

/**
 * allies_figure_entry_show:
 * @entry: an entry
 * @question: a number question
 * @number: the figure; NaN for none
 *
 * What is being typed is left alone as long as question and figure are those shown last.
 */
void allies_figure_entry_show (AlliesFigureEntry *entry, AlliesQuestion *question, double number);

/**
 * allies_figure_entry_commit:
 * @entry: an entry
 *
 * Takes what is typed.
 */
void allies_figure_entry_commit (AlliesFigureEntry *entry);

G_END_DECLS
