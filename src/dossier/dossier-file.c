/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier-file.h"

#include "base/durable-file.h"
#include "dossier/dossier-reader.h"
#include "dossier/dossier-writer.h"

#include <glib/gi18n-lib.h>

struct _AlliesDossierFile
{
  GObject parent_instance;
  char *path;
  AlliesDossier *dossier;
  GBytes *on_disk; /* what was read or written last */
};

G_DEFINE_FINAL_TYPE (AlliesDossierFile, allies_dossier_file, G_TYPE_OBJECT)

static void
allies_dossier_file_finalize (GObject *object)
{
  AlliesDossierFile *self = ALLIES_DOSSIER_FILE (object);

  g_free (self->path);
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

/* A file that has vanished is written anew; one that holds something else, readable or not, is left
 * alone. */
static gboolean
check_unchanged (AlliesDossierFile *self, GError **error)
{
  if (self->on_disk == NULL || !g_file_test (self->path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_autoptr (GBytes) now = allies_durable_file_load (self->path, NULL);
  if (now != NULL && g_bytes_equal (now, self->on_disk))
    return TRUE;
  g_set_error (
      error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT,
      _ ("%s was changed by somebody else in the meantime; save a copy under another name."),
      self->path);
  return FALSE;
}

gboolean
allies_dossier_file_save (AlliesDossierFile *file, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER_FILE (file), FALSE);

  g_autoptr (GBytes) bytes = allies_dossier_write (file->dossier);

  if (file->on_disk != NULL && g_bytes_equal (bytes, file->on_disk)
      && g_file_test (file->path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!check_unchanged (file, error) || !allies_durable_file_replace (file->path, bytes, error))
    return FALSE;
  g_clear_pointer (&file->on_disk, g_bytes_unref);
  file->on_disk = g_steal_pointer (&bytes);
  return TRUE;
}
