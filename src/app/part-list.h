/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesPartList:
 *
 * Parts chosen from a list, each with one of a few options, to be added and taken away.
 */
#define ALLIES_TYPE_PART_LIST (allies_part_list_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPartList, allies_part_list, ALLIES, PART_LIST, GtkWidget)

/**
 * allies_part_list_new:
 * @name: what is listed
 * @invitation: what choosing another one is called
 *
 * Returns: (transfer floating): a list
 */
GtkWidget *allies_part_list_new (const char *name, const char *invitation);

/**
 * allies_part_list_start:
 * @list: a list
 * @ids: (array zero-terminated=1): what can be chosen
 * @names: (array zero-terminated=1): how it is called, in the same order
 * @options: (array zero-terminated=1): the options of each part
 *
 * Begins anew, with no part chosen.
 */
void allies_part_list_start (AlliesPartList *list,
                             const char *const *ids,
                             const char *const *names,
                             const char *const *options);

/**
 * allies_part_list_add:
 * @list: a list
 * @id: what is chosen; what cannot be chosen, or is already, is ignored
 * @option: which option it has
 */
void allies_part_list_add (AlliesPartList *list, const char *id, guint option);

/**
 * allies_part_list_get:
 * @list: a list
 * @index: which part
 * @option: (out): which option it has
 *
 * Returns: (transfer none) (nullable): what is chosen; %NULL behind the last
 */
const char *allies_part_list_get (AlliesPartList *list, guint index, guint *option);

/**
 * allies_part_list_set_fault:
 * @list: a list
 * @fault: (nullable): what is wrong, in a sentence
 */
void allies_part_list_set_fault (AlliesPartList *list, const char *fault);

G_END_DECLS
