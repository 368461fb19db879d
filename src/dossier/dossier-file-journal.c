/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier-file-private.h"

#include "base/error.h"
#include "dossier/dossier-reader.h"
#include "dossier/journal-recovery.h"
#include "dossier/merge.h"

#include <glib/gi18n-lib.h>

static gboolean
append_entries (AlliesDossierFile *self, GError **error)
{
  for (; self->n_kept < self->entries->len; self->n_kept++)
    if (!allies_journal_append (self->journal, self->entries->pdata[self->n_kept], error))
      return FALSE;
  return TRUE;
}

/* What a journal of no more use holds is in the next one too. */
static void
set_aside_journal (AlliesDossierFile *self)
{
  if (self->journal != NULL)
    g_ptr_array_add (self->left, g_steal_pointer (&self->journal));
  self->n_kept = 0;
}

/* Those that contradicted the file hold what is in no other; they wait until it is written. */
static void
remove_contained (AlliesDossierFile *self)
{
  for (guint i = self->left->len; i > 0; i--)
    if (allies_journal_is_within (self->left->pdata[i - 1], self->entries))
      {
        allies_journal_remove (self->left->pdata[i - 1]);
        g_ptr_array_remove_index (self->left, i - 1);
      }
}

static void
say_at_home (AlliesDossierFile *self)
{
  if (self->said_at_home)
    return;
  self->said_at_home = TRUE;
  allies_dossier_file_say (
      self, TRUE,
      g_strdup (_ ("Nothing can be written beside this file at the moment. Until it can, your "
                   "changes are kept in your own folder on this computer.")));
}

static gboolean
start_journal (AlliesDossierFile *self, AlliesJournalPlace place, GError **error)
{
  set_aside_journal (self);
  self->journal = allies_journal_new (self->path, place, self->on_disk, error);
  if (self->journal == NULL || !append_entries (self, error))
    return FALSE;
  remove_contained (self);
  if (place == ALLIES_JOURNAL_AT_HOME)
    say_at_home (self);
  return TRUE;
}

gboolean
allies_dossier_file_record (AlliesDossierFile *file, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER_FILE (file) && file->history != NULL, FALSE);

  g_autoptr (GPtrArray) entry = allies_journal_entry_new (file->history);

  if (entry->len == 0)
    return allies_dossier_file_is_kept (file);
  g_ptr_array_add (file->entries, g_steal_pointer (&entry));
  return (file->journal != NULL && append_entries (file, NULL))
         || start_journal (file, ALLIES_JOURNAL_BESIDE, NULL)
         || start_journal (file, ALLIES_JOURNAL_AT_HOME, error);
}

gboolean
allies_dossier_file_is_kept (AlliesDossierFile *file)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER_FILE (file), FALSE);
  return file->n_kept == file->entries->len
         || (file->journal == NULL && file->n_inherited == file->entries->len);
}

static void
forget_entries (AlliesDossierFile *self)
{
  g_ptr_array_set_size (self->entries, 0);
  self->n_inherited = 0;
  self->n_kept = 0;
}

/* In their order: one that tells only a part of the story must not be the last that is left. */
void
allies_dossier_file_forget_journals (AlliesDossierFile *self)
{
  set_aside_journal (self);
  for (guint i = 0; i < self->left->len; i++)
    allies_journal_remove (self->left->pdata[i]);
  g_ptr_array_set_size (self->left, 0);
  forget_entries (self);
}

static AlliesDossier *
read_again (AlliesDossierFile *self)
{
  return allies_dossier_new_from_bytes (self->on_disk, self->path,
                                        allies_dossier_get_language (self->dossier), NULL);
}

/* Each fits, and together with what somebody else has changed they make no dossier: an answer of
 * somebody who is not there any more. */
static void
dispute_all (AlliesDossierFile *self)
{
  g_autoptr (AlliesDossier) before = read_again (self);

  g_set_object (&self->dossier, before);
  self->n_recovered = 0;
  forget_entries (self);
  g_ptr_array_extend_and_steal (self->disputed, g_steal_pointer (&self->left));
  self->left = g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
is_within (AlliesJournal *journal, AlliesJournal *other)
{
  return allies_journal_is_within (journal, allies_journal_get_entries (other));
}

/* Of two that hold the same, the later one counts. */
static gboolean
is_within_another (const GPtrArray *journals, guint index)
{
  for (guint i = 0; i < journals->len; i++)
    if (i != index && is_within (journals->pdata[index], journals->pdata[i])
        && (i > index || !is_within (journals->pdata[i], journals->pdata[index])))
      return TRUE;
  return FALSE;
}

/* What is recovered here opens the next journal, so that the last one tells the whole story. */
static void
inherit (AlliesDossierFile *self, AlliesJournal *journal)
{
  const GPtrArray *entries = allies_journal_get_entries (journal);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->entries, g_ptr_array_ref (entries->pdata[i]));
  self->n_inherited = self->entries->len;
}

static void
recover_one (AlliesDossierFile *self, const GPtrArray *journals, guint index)
{
  AlliesJournal *journal = journals->pdata[index];

  if (is_within_another (journals, index))
    {
      g_ptr_array_insert (self->left, 0, g_object_ref (journal));
      return;
    }
  if (!allies_journal_recover (journal, self->dossier, &self->n_recovered))
    {
      g_ptr_array_add (self->disputed, g_object_ref (journal));
      return;
    }
  inherit (self, journal);
  g_ptr_array_add (self->left, g_object_ref (journal));
}

void
allies_dossier_file_recover (AlliesDossierFile *self)
{
  g_autoptr (GPtrArray) journals = allies_journal_find (self->path);
  g_autoptr (AlliesDossier) readable = NULL;

  for (guint i = 0; i < journals->len; i++)
    recover_one (self, journals, i);
  if (self->n_recovered == 0)
    return;
  readable = allies_dossier_dup (self->dossier, NULL);
  if (readable == NULL)
    dispute_all (self);
}

static gboolean
merge_dispute (AlliesDossierFile *self, AlliesDossier *base, AlliesDossier *ours)
{
  g_autoptr (AlliesDossier) merged = allies_dossier_merge (base, ours, self->dossier, NULL);
  g_autoptr (AlliesDossier) readable = merged != NULL ? allies_dossier_dup (merged, NULL) : NULL;

  if (readable == NULL)
    return FALSE;
  if (allies_merge_apply (self->history, self->dossier, merged, _ ("Recovered changes")))
    allies_dossier_file_record (self, NULL);
  allies_dossier_file_say (
      self, FALSE,
      g_strdup (_ ("Changes that were not yet in the file were recovered and brought together "
                   "with what somebody else has changed since.")));
  return TRUE;
}

static gboolean
copy_dispute (AlliesDossierFile *self, AlliesDossier *ours, GError **error)
{
  g_autofree char *path = allies_dossier_file_write_copy (self, ours, _ ("recovered"), NULL, error);

  if (path == NULL)
    return FALSE;
  allies_dossier_file_say (
      self, TRUE,
      g_strdup_printf (_ ("Changes that were not yet in the file do not fit what somebody else "
                          "has changed since. They are in %s."),
                       path));
  return TRUE;
}

static gboolean
settle_dispute (AlliesDossierFile *self, AlliesJournal *journal)
{
  g_autoptr (AlliesDossier) base = NULL;
  g_autoptr (AlliesDossier) ours = NULL;
  g_autoptr (GError) error = NULL;

  if (allies_journal_split (journal, self->dossier, &base, &ours, &error)
      && (merge_dispute (self, base, ours) || copy_dispute (self, ours, &error)))
    return TRUE;
  allies_dossier_file_say (
      self, TRUE,
      g_strdup_printf (_ ("Changes that were not yet in the file could not be recovered: %s "
                          "They stay in %s."),
                       error->message, allies_journal_get_path (journal)));
  return FALSE;
}

/* A journal goes only when what it holds is in a file; one that was not settled is tried again when
 * the file is opened the next time. */
void
allies_dossier_file_settle_disputes (AlliesDossierFile *self)
{
  for (guint i = 0; i < self->disputed->len; i++)
    if (settle_dispute (self, self->disputed->pdata[i]))
      g_ptr_array_add (self->left, g_object_ref (self->disputed->pdata[i]));
  g_ptr_array_set_size (self->disputed, 0);
}
