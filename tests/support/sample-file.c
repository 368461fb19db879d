/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-file.h"

#include "support/sample-dossier.h"

#include <glib/gstdio.h>

void
sample_file_set_up (SampleFile *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("allies-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "a.allies", NULL);
  fixture->dossier = sample_dossier_new (LEVEL ("cmo", "art.one.a", "3"));
  fixture->file = allies_dossier_file_create (fixture->path, fixture->dossier, &error);
  g_assert_no_error (error);
}

void
sample_file_tear_down (SampleFile *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = NULL;

  g_clear_object (&fixture->history);
  g_clear_object (&fixture->file);
  folder = g_dir_open (fixture->folder, 0, NULL);
  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_true (*name != '.'); /* nothing half-written beside it, no lock, no journal */
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->dossier);
}

char *
sample_file_load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

void
sample_file_save (AlliesDossierFile *file)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = allies_dossier_file_save (file, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}
