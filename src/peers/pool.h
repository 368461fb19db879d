/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/model.h"
#include "peers/pool-suppression.h"
#include "peers/peers.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AlliesPool:
 *
 * What many dossiers say, one vote for each organisation; without any name.
 */
typedef struct _AlliesPool AlliesPool;

/**
 * AlliesPoolProgressFunc:
 * @done: files read
 * @n: files to read
 * @user_data: what was given to allies_pool_new()
 *
 * Is called ten times a second in the thread that waits.
 *
 * Returns: whether to go on
 */
typedef gboolean (*AlliesPoolProgressFunc) (guint done, guint n, gpointer user_data);

/**
 * AlliesPoolReport:
 * @n_dossiers: files that could be counted
 * @n_organisations: different organisations in them
 * @n_rejected: files that could not
 * @first_year: the oldest year that counts; 0 when none does
 * @last_year: the newest one
 * @files: (element-type filename): for each remark the file that it is about
 * @remarks: (element-type utf8): each as "file: sentence", in the order of the files: why a file or
 *   a year does not count
 *
 * What became of the files. The remarks are for whoever pools; nothing of them is written.
 */
typedef struct
{
  guint n_dossiers;
  guint n_organisations;
  guint n_rejected;
  guint first_year;
  guint last_year;
  GPtrArray *files;
  GPtrArray *remarks;
} AlliesPoolReport;

/**
 * AlliesPoolCells:
 * @n_kept: cells that were made
 * @n_few: groups that are hidden since they hold too few organisations
 * @n_protecting: groups that are hidden since others could be worked out by them
 *
 * What became of the groups of a pool. What is narrower than a hidden group is not counted.
 */
typedef struct
{
  guint n_kept;
  guint n_few;
  guint n_protecting;
} AlliesPoolCells;

/**
 * allies_pool_new:
 * @model: the questionnaire wanted
 * @paths: (array zero-terminated=1): files, in any order; one that is named twice is read once
 * @threads: number of threads, at least 1
 * @progress: (nullable): is told how far it is, and may stop it
 * @user_data: handed to @progress
 * @error: return location; %G_IO_ERROR_CANCELLED when @progress stopped it
 *
 * Reads dossiers (see allies_pool_reader_read()). Each organisation counts once, with its latest
 * year among all the files: a pool tells how its organisations stand now. Two files of one
 * organisation and year: the one whose last answer is later counts; of equally late ones the one
 * whose bytes have the greater SHA-256 digest. Neither the order of the files nor the number of
 * threads makes a difference.
 *
 * Memory holds one row of numbers for each organisation and one file for each thread.
 *
 * Returns: (transfer full) (nullable): the pool
 */
AlliesPool *allies_pool_new (AlliesModel *model,
                             const char *const *paths,
                             guint threads,
                             AlliesPoolProgressFunc progress,
                             gpointer user_data,
                             GError **error);

/**
 * allies_pool_free:
 * @pool: (nullable): a pool
 */
void allies_pool_free (AlliesPool *pool);

/**
 * allies_pool_get_report:
 * @pool: a pool
 *
 * Returns: (transfer none): what became of the files
 */
const AlliesPoolReport *allies_pool_get_report (const AlliesPool *pool);

/**
 * allies_pool_make_peers:
 * @pool: a pool
 * @minimum: fewest organisations of a cell, %ALLIES_POOL_MINIMUM or more
 * @cells: (out) (optional): what became of the groups
 * @error: return location; %ALLIES_ERROR_LIMIT when no cell has as many organisations
 *
 * Makes a cell for each capability and each question that asks for a number, in each segment that a
 * look-up widens to: industry with region and size, industry with region, industry, all. A cell
 * holds n, the 5, 10, … 95 % quantiles (allies_quantile()) and the interval of the median
 * (allies_median_interval()); its year is the newest of its organisations' years and its first year
 * the oldest. Cells that would tell of fewer organisations than @minimum, be it by subtraction, are
 * left out by the rule of allies_pool_suppress().
 *
 * Returns: (transfer full) (nullable): the peers
 */
AlliesPeers *allies_pool_make_peers (const AlliesPool *pool,
                                     guint minimum,
                                     AlliesPoolCells *cells,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPool, allies_pool_free)

G_END_DECLS
