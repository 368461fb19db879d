/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/journal-recovery.h"

#include "dossier/dossier-reader.h"
#include "dossier/dossier-writer.h"

/* What the file and the journal say about one key, as text; NULL for no record. */
typedef struct
{
  char *in_file;
  const AlliesJournalChange *first;
  const AlliesJournalChange *last;
  const char *now;
} Key;

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->in_file);
  g_free (key);
}

AlliesDossier *
allies_dossier_dup (AlliesDossier *dossier, GError **error)
{
  g_autoptr (GBytes) bytes = allies_dossier_write (dossier);
  const char *name = allies_organisation_get_name (allies_dossier_get_organisation (dossier));

  return allies_dossier_new_from_bytes (bytes, name, allies_dossier_get_language (dossier), error);
}

static void
note_change (GHashTable *keys, AlliesDossier *dossier, const AlliesJournalChange *change)
{
  Key *key = g_hash_table_lookup (keys, change->key);

  if (key == NULL)
    {
      key = g_new0 (Key, 1);
      key->in_file = allies_journal_entry_dup_text (allies_dossier_get (dossier, change->key));
      key->first = change;
      key->now = change->text_before;
      g_hash_table_insert (keys, change->key, key);
    }
  key->last = change;
}

static GHashTable *
collect_keys (AlliesJournal *journal, AlliesDossier *dossier)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, key_free);
  GPtrArray *entries = allies_journal_get_entries (journal);

  for (guint i = 0; i < entries->len; i++)
    {
      const GPtrArray *entry = entries->pdata[i];

      for (guint j = 0; j < entry->len; j++)
        note_change (keys, dossier, entry->pdata[j]);
    }
  return keys;
}

static gboolean
is_as_in_file (const Key *key)
{
  return g_strcmp0 (key->now, key->in_file) == 0;
}

static guint
count_differences (GHashTable *keys)
{
  GHashTableIter iter;
  gpointer key = NULL;
  guint n = 0;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, NULL, &key))
    n += !is_as_in_file (key);
  return n;
}

/* Returns: how many keys differ from the file after the entry, when so many did before it */
static guint
follow (GHashTable *keys, const GPtrArray *entry, guint n_differences)
{
  for (guint i = 0; i < entry->len; i++)
    {
      const AlliesJournalChange *change = entry->pdata[i];
      Key *key = g_hash_table_lookup (keys, change->key);

      n_differences -= !is_as_in_file (key);
      key->now = change->text_after;
      n_differences += !is_as_in_file (key);
    }
  return n_differences;
}

/* Returns: after how many entries the journal says what the file says, as late as possible; -1 when
 * it never does */
static int
find_meeting (GPtrArray *entries, GHashTable *keys)
{
  guint n_differences = count_differences (keys);
  int found = n_differences == 0 ? 0 : -1;

  for (guint i = 0; i < entries->len; i++)
    {
      n_differences = follow (keys, entries->pdata[i], n_differences);
      if (n_differences == 0)
        found = (int)i + 1;
    }
  return found;
}

gboolean
allies_journal_recover (AlliesJournal *journal, AlliesDossier *dossier, guint *n_recovered)
{
  g_return_val_if_fail (ALLIES_IS_JOURNAL (journal) && ALLIES_IS_DOSSIER (dossier), FALSE);
  g_return_val_if_fail (n_recovered != NULL, FALSE);

  GPtrArray *entries = allies_journal_get_entries (journal);
  g_autoptr (GHashTable) keys = collect_keys (journal, dossier);
  int from = find_meeting (entries, keys);

  if (from < 0)
    return FALSE;
  for (guint i = (guint)from; i < entries->len; i++)
    {
      const GPtrArray *entry = entries->pdata[i];

      for (guint j = 0; j < entry->len; j++)
        {
          const AlliesJournalChange *change = entry->pdata[j];

          allies_dossier_replace (dossier, change->key, change->after);
        }
    }
  *n_recovered += entries->len - (guint)from;
  return TRUE;
}

static AlliesDossier *
dup_with (AlliesDossier *dossier, GHashTable *keys, gboolean after, GError **error)
{
  g_autoptr (AlliesDossier) copy = allies_dossier_dup (dossier, error);
  GHashTableIter iter;
  gpointer name = NULL;
  gpointer value = NULL;

  if (copy == NULL)
    return NULL;
  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      const Key *key = value;

      allies_dossier_replace (copy, name, after ? key->last->after : key->first->before);
    }
  return allies_dossier_dup (copy, error);
}

gboolean
allies_journal_split (AlliesJournal *journal,
                      AlliesDossier *dossier,
                      AlliesDossier **base,
                      AlliesDossier **ours,
                      GError **error)
{
  g_return_val_if_fail (ALLIES_IS_JOURNAL (journal) && ALLIES_IS_DOSSIER (dossier), FALSE);
  g_return_val_if_fail (base != NULL && ours != NULL, FALSE);

  g_autoptr (GHashTable) keys = collect_keys (journal, dossier);

  *base = NULL;
  *ours = dup_with (dossier, keys, TRUE, error);
  if (*ours == NULL)
    return FALSE;
  *base = dup_with (dossier, keys, FALSE, NULL);
  return TRUE;
}
