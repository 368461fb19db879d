/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier-file-private.h"

#include "base/durable-file.h"
#include "base/error.h"
#include "dossier/dossier-reader.h"
#include "dossier/dossier-writer.h"
#include "dossier/journal-recovery.h"
#include "dossier/merge.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAXIMUM_COPIES 99
#define SUFFIX         ".allies"

static char *
dup_stem (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  return g_steal_pointer (&name);
}

static char *
dup_copy_path (const char *folder, const char *stem, const char *kind, guint number)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d %H-%M");
  g_autofree char *name = number == 1
                              ? g_strdup_printf ("%s (%s %s)" SUFFIX, stem, kind, time)
                              : g_strdup_printf ("%s (%s %s, %u)" SUFFIX, stem, kind, time, number);

  return g_build_filename (folder, g_strdelimit (name, G_DIR_SEPARATOR_S, '-'), NULL);
}

static char *
write_copy_in (
    const char *folder, const char *stem, const char *kind, GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);

  for (guint number = 1; number <= MAXIMUM_COPIES; number++)
    {
      g_autofree char *path = dup_copy_path (folder, stem, kind, number);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      return allies_durable_file_replace_known (path, nothing, bytes, error)
                 ? g_steal_pointer (&path)
                 : NULL;
    }
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE,
               _ ("There are too many copies in %s; save a copy elsewhere."), folder);
  return NULL;
}

char *
allies_dossier_file_write_copy (AlliesDossierFile *self,
                                AlliesDossier *dossier,
                                const char *kind,
                                GBytes **bytes,
                                GError **error)
{
  g_autoptr (GBytes) content = allies_dossier_write (dossier);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *stem = dup_stem (self->path);
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  char *path = write_copy_in (folder, stem, kind, content, error);

  if (path == NULL)
    path = write_copy_in (documents != NULL ? documents : g_get_home_dir (), stem, kind, content,
                          NULL);
  if (path == NULL)
    return NULL;
  g_clear_error (error);
  if (bytes != NULL)
    *bytes = g_steal_pointer (&content);
  return path;
}

static gboolean
go_on_in_copy (AlliesDossierFile *self, const char *reason, GError **error)
{
  /* Translators: the name of a computer; part of the name of a file */
  g_autofree char *kind = g_strdup_printf (_ ("copy of %s"), g_get_host_name ());
  g_autofree char *path = NULL;
  GBytes *bytes = NULL;

  path = allies_dossier_file_write_copy (self, self->dossier, kind, &bytes, error);
  if (path == NULL)
    return FALSE;
  allies_dossier_file_say (
      self, TRUE,
      g_strdup_printf (_ ("%s was changed by somebody else and cannot be brought together with "
                          "your work: %s Your work is in %s now, and you go on there."),
                       self->path, reason, path));
  g_free (self->path);
  self->path = g_steal_pointer (&path);
  g_clear_pointer (&self->on_disk, g_bytes_unref);
  self->on_disk = bytes;
  allies_lock_holder_free (allies_dossier_file_take_lock (self));
  return TRUE;
}

static AlliesDossier *
merge_bytes (AlliesDossierFile *self, GBytes *theirs, GError **error)
{
  const char *language = allies_dossier_get_language (self->dossier);
  g_autoptr (AlliesDossier) base =
      allies_dossier_new_from_bytes (self->on_disk, self->path, language, NULL);
  g_autoptr (AlliesDossier) other =
      allies_dossier_new_from_bytes (theirs, self->path, language, error);
  g_autoptr (AlliesDossier) merged =
      other != NULL ? allies_dossier_merge (base, self->dossier, other, error) : NULL;
  g_autoptr (AlliesDossier) readable = merged != NULL ? allies_dossier_dup (merged, error) : NULL;

  return readable != NULL ? g_steal_pointer (&merged) : NULL;
}

static gboolean
merge (AlliesDossierFile *self, GError **error)
{
  g_autoptr (GBytes) theirs = allies_durable_file_load (self->path, error);
  g_autoptr (AlliesDossier) merged = theirs != NULL ? merge_bytes (self, theirs, error) : NULL;
  g_autoptr (AlliesEditHistory) history = NULL;

  if (merged == NULL)
    return FALSE;
  g_clear_pointer (&self->on_disk, g_bytes_unref);
  self->on_disk = g_steal_pointer (&theirs);
  history = self->history != NULL ? g_object_ref (self->history)
                                  : allies_edit_history_new (self->dossier);
  allies_merge_apply (history, self->dossier, merged, _ ("Changes of others"));
  allies_dossier_file_say (
      self, FALSE,
      g_strdup (_ ("Somebody else has changed this dossier meanwhile; their changes and yours "
                   "are brought together.")));
  return TRUE;
}

gboolean
allies_dossier_file_bring_together (AlliesDossierFile *self, GError **error)
{
  g_autoptr (GError) fault = NULL;

  if (merge (self, &fault))
    return TRUE;
  if (self->history != NULL)
    return go_on_in_copy (self, fault->message, error);
  g_set_error (
      error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT,
      _ ("%s was changed by somebody else in the meantime; save a copy under another name."),
      self->path);
  return FALSE;
}
