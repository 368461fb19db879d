/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/edit-history.h"

G_BEGIN_DECLS

/**
 * AlliesJournalChange:
 * @key: key of a record
 * @before: (nullable): what was there
 * @after: (nullable): what is there since
 * @text_before: (nullable): @before as it is written
 * @text_after: (nullable): @after as it is written
 *
 * A record put in the place of another. An entry of a journal is an array of
 * these: one edit, undone edit or edit done again.
 */
typedef struct
{
  char *key;
  AlliesRecord *before;
  AlliesRecord *after;
  char *text_before;
  char *text_after;
} AlliesJournalChange;

/**
 * allies_journal_entry_new:
 * @history: a history that has just changed
 *
 * Returns: (transfer container) (element-type AlliesJournalChange): what was changed last
 */
GPtrArray *allies_journal_entry_new (AlliesEditHistory *history);

/**
 * allies_journal_entry_write:
 * @entry: an entry
 *
 * Returns: (transfer full): the entry as XML
 */
GBytes *allies_journal_entry_write (GPtrArray *entry);

/**
 * allies_journal_entry_read:
 * @bytes: what allies_journal_entry_write() made
 * @name: name of the file as the user knows it
 * @error: return location; the first fault
 *
 * Returns: (transfer container) (nullable) (element-type AlliesJournalChange): the entry
 */
GPtrArray *allies_journal_entry_read (GBytes *bytes, const char *name, GError **error);

/**
 * allies_journal_entry_equal:
 * @a: an entry
 * @b: another
 *
 * Returns: whether they say the same
 */
gboolean allies_journal_entry_equal (const GPtrArray *a, const GPtrArray *b);

/**
 * allies_journal_entry_dup_text:
 * @record: (nullable): a record
 *
 * Returns: (transfer full) (nullable): all that it holds, as it is written; %NULL for none
 */
char *allies_journal_entry_dup_text (AlliesRecord *record);

G_END_DECLS
