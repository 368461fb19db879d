/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/journal.h"

G_BEGIN_DECLS

/**
 * allies_dossier_dup:
 * @dossier: a dossier
 * @error: return location; set when it would not be readable
 *
 * Returns: (transfer full) (nullable): another one that is written with the same bytes
 */
AlliesDossier *allies_dossier_dup (AlliesDossier *dossier, GError **error);

/**
 * allies_journal_recover:
 * @journal: a journal that was left behind
 * @dossier: what the file holds
 * @n_recovered: (inout): raised by the number of entries that were not in the file
 *
 * Takes over into the dossier what the journal holds beyond the file. When the
 * file holds, under the keys that the journal is about, what was there before
 * one of its entries, the entries from there on fit; it does not matter what
 * else has changed in the file.
 *
 * Returns: %FALSE, with nothing changed, when the file was changed by somebody else in the same
 *   places
 */
gboolean
allies_journal_recover (AlliesJournal *journal, AlliesDossier *dossier, guint *n_recovered);

/**
 * allies_journal_split:
 * @journal: a journal that contradicts the file
 * @dossier: what the file holds
 * @base: (out) (transfer full) (nullable): the file as it was before the first entry of the
 * journal, as far as the journal is about it; %NULL when that would not be readable
 * @ours: (out) (transfer full): the file as it was after the last entry
 * @error: return location; set when @ours would not be readable
 *
 * Returns: whether there is @ours
 */
gboolean allies_journal_split (AlliesJournal *journal,
                               AlliesDossier *dossier,
                               AlliesDossier **base,
                               AlliesDossier **ours,
                               GError **error);

G_END_DECLS
