/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/**
 * AlliesSourceEntry:
 * @figure: the first figure it is known by: publisher, title, when, who was asked, sample
 * @number: its number in the list, from 1
 * @ageing: how old it is in the year of the assessment
 *
 * One publication, asking one group of people.
 */
typedef struct
{
  const AlliesFigureValues *figure;
  guint number;
  AlliesAgeing ageing;
} AlliesSourceEntry;

/**
 * AlliesSourceList:
 *
 * What the peers shown rest on, each source once: the newest first, those of a year by publisher
 * and title.
 */
typedef struct _AlliesSourceList AlliesSourceList;

/**
 * allies_source_list_new:
 * @results: results, which must outlive the list
 *
 * Returns: (transfer full): the sources of all peers that the results compare with
 */
AlliesSourceList *allies_source_list_new (const AlliesResults *results);

/**
 * allies_source_list_free:
 * @list: (nullable): a list
 */
void allies_source_list_free (AlliesSourceList *list);

/**
 * allies_source_list_get_all:
 * @list: a list
 * @n: (out): how many
 *
 * Returns: (array length=n): its sources by number
 */
const AlliesSourceEntry *allies_source_list_get_all (const AlliesSourceList *list, guint *n);

/**
 * allies_source_list_find:
 * @list: a list
 * @figure: a figure of the peers
 *
 * Returns: (nullable): where the figure comes from
 */
const AlliesSourceEntry *
allies_source_list_find (const AlliesSourceList *list, const AlliesFigureValues *figure);

/**
 * allies_source_list_count_figures:
 * @list: a list
 *
 * Returns: the number of figures; one that stands behind several capabilities counts once
 */
guint allies_source_list_count_figures (const AlliesSourceList *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesSourceList, allies_source_list_free)

G_END_DECLS
