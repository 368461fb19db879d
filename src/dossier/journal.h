/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/journal-entry.h"

G_BEGIN_DECLS

/**
 * AlliesJournal:
 *
 * What was changed in a dossier and may not be in its file yet: a file beside it
 * to which each edit is added and synchronised before it counts as saved. Each
 * entry has its length and checksum, so that one cut off by a power failure is
 * known for what it is. As long as a program uses a journal, it has it locked.
 */
#define ALLIES_TYPE_JOURNAL (allies_journal_get_type ())
G_DECLARE_FINAL_TYPE (AlliesJournal, allies_journal, ALLIES, JOURNAL, GObject)

/**
 * AlliesJournalPlace:
 * @ALLIES_JOURNAL_BESIDE: beside the dossier, where everybody finds it
 * @ALLIES_JOURNAL_AT_HOME: in the user's own folder, where writing beside is not possible
 *
 * Where a journal is.
 */
typedef enum
{
  ALLIES_JOURNAL_BESIDE,
  ALLIES_JOURNAL_AT_HOME,
} AlliesJournalPlace;

/**
 * allies_journal_new:
 * @dossier: path of a dossier
 * @place: where to make it
 * @base: content of the dossier's file from which it starts
 * @error: return location
 *
 * Returns: (transfer full) (nullable): an empty journal, on disk
 */
AlliesJournal *
allies_journal_new (const char *dossier, AlliesJournalPlace place, GBytes *base, GError **error);

/**
 * allies_journal_find:
 * @dossier: path of a dossier
 *
 * Takes the journals that were left behind. Those of programs that run are not among them.
 *
 * Returns: (transfer container) (element-type AlliesJournal): the journals, the oldest first
 */
GPtrArray *allies_journal_find (const char *dossier);

/**
 * allies_journal_append:
 * @journal: a journal
 * @entry: (element-type AlliesJournalChange): an entry
 * @error: return location
 *
 * Returns: %TRUE when the entry is on disk; %FALSE when the journal is as it was, or is of no more
 *   use
 */
gboolean allies_journal_append (AlliesJournal *journal, GPtrArray *entry, GError **error);

/**
 * allies_journal_get_entries:
 * @journal: a journal that was left behind
 *
 * Returns: (transfer none) (element-type GPtrArray): its entries, up to the first one that is not
 *   whole
 */
GPtrArray *allies_journal_get_entries (AlliesJournal *journal);

/**
 * allies_journal_is_within:
 * @journal: a journal that was left behind
 * @entries: (element-type GPtrArray): entries of another one
 *
 * A journal starts with what was recovered before it, so that an older one may be within a newer
 * one; and a newer one within an older one, when the program ended before that was written.
 *
 * Returns: whether all entries of the journal are there, one after the other
 */
gboolean allies_journal_is_within (AlliesJournal *journal, const GPtrArray *entries);

/**
 * allies_journal_get_path:
 * @journal: a journal
 *
 * Returns: (transfer none): its file
 */
const char *allies_journal_get_path (AlliesJournal *journal);

/**
 * allies_journal_is_based_on:
 * @journal: a journal
 * @content: content of a file
 *
 * Returns: whether it starts from there
 */
gboolean allies_journal_is_based_on (AlliesJournal *journal, GBytes *content);

/**
 * allies_journal_remove:
 * @journal: a journal of which everything is in the dossier's file
 *
 * Removes its file for good.
 */
void allies_journal_remove (AlliesJournal *journal);

G_END_DECLS
