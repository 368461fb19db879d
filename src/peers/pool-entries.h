/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-stream.h"
#include "peers/pool-year.h"

G_BEGIN_DECLS

/**
 * AlliesPoolEntries:
 *
 * Reads what stands in an assessment as a stream comes by, checks what a pool needs of it as
 * allies_dossier_read() does, and gathers it in a year. Used again for the next assessment.
 */
typedef struct _AlliesPoolEntries AlliesPoolEntries;

/**
 * allies_pool_entries_new:
 * @frame: the questionnaire wanted; must outlive the entries
 * @stream: a stream of allies_pool_words, which is told what is wrong; must outlive the entries
 *
 * Returns: (transfer full): no entries
 */
AlliesPoolEntries *allies_pool_entries_new (const AlliesPoolFrame *frame, AlliesXmlStream *stream);

/**
 * allies_pool_entries_free:
 * @entries: (nullable): entries
 */
void allies_pool_entries_free (AlliesPoolEntries *entries);

/**
 * allies_pool_entries_begin:
 * @entries: entries
 * @blind: whether the assessment is answered blindly
 *
 * Begins another assessment.
 */
void allies_pool_entries_begin (AlliesPoolEntries *entries, gboolean blind);

/**
 * allies_pool_entries_start:
 * @entries: entries
 * @word: the element that starts, as the stream tells it
 * @depth: its depth
 *
 * Takes a start tag inside an assessment.
 */
void allies_pool_entries_start (AlliesPoolEntries *entries, int word, guint depth);

/**
 * allies_pool_entries_end:
 * @entries: entries
 * @word: the element that ends, as the stream tells it
 * @depth: its depth
 *
 * Takes an end tag inside an assessment.
 */
void allies_pool_entries_end (AlliesPoolEntries *entries, int word, guint depth);

/**
 * allies_pool_entries_get_year:
 * @entries: entries
 *
 * Returns: (transfer none): what was gathered of the assessment
 */
AlliesPoolYear *allies_pool_entries_get_year (AlliesPoolEntries *entries);

/**
 * allies_pool_entries_get_last_answer:
 * @entries: entries
 *
 * Returns: when the last answer was given, in seconds since the beginning of 1970; G_MININT64 when
 *   no answer tells
 */
gint64 allies_pool_entries_get_last_answer (AlliesPoolEntries *entries);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPoolEntries, allies_pool_entries_free)

G_END_DECLS
