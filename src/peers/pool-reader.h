/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/pool-frame.h"
#include "peers/pool-vote.h"

G_BEGIN_DECLS

/**
 * AlliesPoolReader:
 *
 * Reads dossiers for a pool, one after the other; each thread needs its own.
 */
typedef struct _AlliesPoolReader AlliesPoolReader;

/**
 * allies_pool_reader_new:
 * @frame: the questionnaire wanted; must outlive the reader
 *
 * Returns: (transfer full): a reader
 */
AlliesPoolReader *allies_pool_reader_new (const AlliesPoolFrame *frame);

/**
 * allies_pool_reader_free:
 * @reader: (nullable): a reader
 */
void allies_pool_reader_free (AlliesPoolReader *reader);

/**
 * allies_pool_reader_read:
 * @reader: a reader
 * @path: an *.allies file
 * @remarks: (out) (nullable) (transfer full): why the file or a year of it does not count, each
 *   as "file: sentence" or "file:line: sentence" on a line of its own; %NULL when all counts
 *
 * Takes from a file what a pool needs and checks that as allies_dossier_read() does; what a pool
 * does not need, such as targets and plans, is passed over. Only years of the wanted questionnaire
 * and version count. Does not count: an example; a year that is still answered blindly; a copy for
 * one side; a year in which no score is complete and no figure given.
 *
 * Returns: (transfer full) (nullable): the vote; %NULL when the file is rejected
 */
AlliesPoolVote *
allies_pool_reader_read (AlliesPoolReader *reader, const char *path, char **remarks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPoolReader, allies_pool_reader_free)

G_END_DECLS
