/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier-file-private.h"

#include "base/durable-file.h"
#include "base/error.h"
#include "dossier/dossier-reader.h"
#include "dossier/dossier-writer.h"

#include <glib/gi18n-lib.h>

#define MAXIMUM_TRIES 5

G_DEFINE_FINAL_TYPE (AlliesDossierFile, allies_dossier_file, G_TYPE_OBJECT)

static void
allies_dossier_file_finalize (GObject *object)
{
  AlliesDossierFile *self = ALLIES_DOSSIER_FILE (object);

  allies_file_lock_release (self->lock);
  g_clear_object (&self->journal);
  g_ptr_array_unref (self->left);
  g_ptr_array_unref (self->disputed);
  g_ptr_array_unref (self->entries);
  g_queue_clear_full (&self->notices, g_free);
  g_queue_clear_full (&self->lasting_notices, g_free);
  g_free (self->path);
  g_clear_object (&self->history);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->on_disk, g_bytes_unref);
  G_OBJECT_CLASS (allies_dossier_file_parent_class)->finalize (object);
}

static void
allies_dossier_file_class_init (AlliesDossierFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_dossier_file_finalize;
}

static void
allies_dossier_file_init (AlliesDossierFile *self)
{
  self->left = g_ptr_array_new_with_free_func (g_object_unref);
  self->disputed = g_ptr_array_new_with_free_func (g_object_unref);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_queue_init (&self->notices);
  g_queue_init (&self->lasting_notices);
}

AlliesDossierFile *
allies_dossier_file_open (const char *path, const char *language, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (GBytes) bytes = allies_durable_file_load (path, error);
  if (bytes == NULL)
    return NULL;
  g_autoptr (AlliesDossier) dossier = allies_dossier_new_from_bytes (bytes, path, language, error);
  if (dossier == NULL)
    return NULL;

  AlliesDossierFile *self = g_object_new (ALLIES_TYPE_DOSSIER_FILE, NULL);
  self->path = g_strdup (path);
  self->dossier = g_steal_pointer (&dossier);
  self->on_disk = g_steal_pointer (&bytes);
  allies_dossier_file_recover (self);
  return self;
}

AlliesDossierFile *
allies_dossier_file_create (const char *path, AlliesDossier *dossier, GError **error)
{
  g_return_val_if_fail (path != NULL && ALLIES_IS_DOSSIER (dossier), NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT,
                   _ ("%s is there already; choose another name."), path);
      return NULL;
    }

  g_autoptr (AlliesDossierFile) self = g_object_new (ALLIES_TYPE_DOSSIER_FILE, NULL);
  self->path = g_strdup (path);
  self->dossier = g_object_ref (dossier);
  return allies_dossier_file_save (self, error) ? g_steal_pointer (&self) : NULL;
}

AlliesDossier *
allies_dossier_file_get_dossier (AlliesDossierFile *file)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER_FILE (file), NULL);
  return file->dossier;
}

const char *
allies_dossier_file_get_path (AlliesDossierFile *file)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER_FILE (file), NULL);
  return file->path;
}

gboolean
allies_dossier_file_is_at (AlliesDossierFile *file, const char *path)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER_FILE (file) && path != NULL, FALSE);

  g_autofree char *own = allies_durable_file_dup_target (file->path);
  g_autofree char *other = allies_durable_file_dup_target (path);
  g_autofree char *whole_own = own != NULL ? g_canonicalize_filename (own, NULL) : NULL;
  g_autofree char *whole_other = other != NULL ? g_canonicalize_filename (other, NULL) : NULL;

  return whole_own != NULL && g_strcmp0 (whole_own, whole_other) == 0;
}

static char *
describe_holder (const AlliesLockHolder *holder)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) since = g_date_time_new_from_iso8601 (holder->since, utc);
  g_autoptr (GDateTime) local = since != NULL ? g_date_time_to_local (since) : NULL;
  g_autofree char *text = local != NULL ? g_date_time_format (local, "%x %H:%M") : NULL;

  if (allies_lock_holder_is_here (holder))
    return g_strdup (
        _ ("This dossier is open in another window as well; what both change is brought "
           "together when saving."));
  /* Translators: the name of a computer, then a date and a time */
  return g_strdup_printf (_ ("This dossier is open on %s as well, since %s; what both change is "
                             "brought together when saving."),
                          holder->host, text != NULL ? text : holder->since);
}

AlliesLockHolder *
allies_dossier_file_take_lock (AlliesDossierFile *self)
{
  g_autofree char *path = allies_durable_file_dup_beside (self->path, ".lock");
  AlliesLockHolder *holder = NULL;

  g_clear_pointer (&self->lock, allies_file_lock_release);
  self->lock = allies_file_lock_take (path, &holder);
  return holder;
}

void
allies_dossier_file_attend (AlliesDossierFile *file, AlliesEditHistory *history)
{
  g_return_if_fail (ALLIES_IS_DOSSIER_FILE (file) && ALLIES_IS_EDIT_HISTORY (history));

  g_autoptr (AlliesLockHolder) holder = allies_dossier_file_take_lock (file);

  g_set_object (&file->history, history);
  if (holder != NULL)
    allies_dossier_file_say (file, TRUE, describe_holder (holder));
  if (file->n_recovered > 0)
    allies_dossier_file_say (
        file, FALSE,
        g_strdup_printf (ngettext ("%u change that was not yet in the file was recovered.",
                                   "%u changes that were not yet in the file were recovered.",
                                   file->n_recovered),
                         file->n_recovered));
  file->n_recovered = 0;
  allies_dossier_file_settle_disputes (file);
}

void
allies_dossier_file_say (AlliesDossierFile *self, gboolean stays, char *sentence)
{
  g_queue_push_tail (stays ? &self->lasting_notices : &self->notices, sentence);
}

char *
allies_dossier_file_take_notice (AlliesDossierFile *file, gboolean *stays)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER_FILE (file) && stays != NULL, NULL);

  *stays = !g_queue_is_empty (&file->lasting_notices);
  return g_queue_pop_head (*stays ? &file->lasting_notices : &file->notices);
}

static gboolean
save_once (AlliesDossierFile *self, GError **error)
{
  g_autoptr (GBytes) bytes = allies_dossier_write (self->dossier);

  if (self->on_disk != NULL && g_bytes_equal (bytes, self->on_disk)
      && g_file_test (self->path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!allies_durable_file_replace_known (self->path, self->on_disk, bytes, error))
    return FALSE;
  g_clear_pointer (&self->on_disk, g_bytes_unref);
  self->on_disk = g_steal_pointer (&bytes);
  return TRUE;
}

/* Whoever had it open before may have closed it. */
static void
refresh_lock (AlliesDossierFile *self)
{
  if (self->lock != NULL)
    allies_file_lock_refresh (self->lock);
  else if (self->history != NULL)
    allies_lock_holder_free (allies_dossier_file_take_lock (self));
}

gboolean
allies_dossier_file_save (AlliesDossierFile *file, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER_FILE (file), FALSE);

  for (int i = 0; i < MAXIMUM_TRIES; i++)
    {
      g_autoptr (GError) fault = NULL;

      if (save_once (file, &fault))
        {
          allies_dossier_file_forget_journals (file);
          refresh_lock (file);
          return TRUE;
        }
      if (!g_error_matches (fault, ALLIES_ERROR, ALLIES_ERROR_CONFLICT))
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return FALSE;
        }
      if (!allies_dossier_file_bring_together (file, error))
        return FALSE;
    }
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT,
               _ ("%s is written by another program again and again; save a copy elsewhere."),
               file->path);
  return FALSE;
}
