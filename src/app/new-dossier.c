/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/new-dossier.h"

#include "app/environment.h"
#include "base/bundle.h"
#include "base/durable-file.h"
#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <errno.h>

#define EXAMPLE      "northwind.allies"
#define LONGEST_NAME 60
#define MOST_FILES   1000

char *
allies_new_dossier_dup_safe_name (const char *organisation)
{
  g_return_val_if_fail (organisation != NULL, NULL);

  g_autoptr (GString) name = g_string_new (NULL);
  guint length = 0;

  for (const char *p = organisation; *p != '\0' && length < LONGEST_NAME; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_kept = g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '-';

      if (!is_kept && (name->len == 0 || name->str[name->len - 1] == ' '))
        continue;
      g_string_append_unichar (name, is_kept ? c : ' ');
      length++;
    }
  g_strchomp (name->str);
  return g_strdup (*name->str != '\0' ? name->str : _ ("Assessment"));
}

char *
allies_new_dossier_dup_path (const char *organisation, guint year)
{
  g_return_val_if_fail (organisation != NULL, NULL);

  const char *folder = allies_environment_get_documents_folder ();
  g_autofree char *name = allies_new_dossier_dup_safe_name (organisation);
  g_autofree char *first = g_strdup_printf ("%s %u.allies", name, year);
  char *path = g_build_filename (folder, first, NULL);

  for (guint i = 2; i < MOST_FILES && g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *next = g_strdup_printf ("%s %u (%u).allies", name, year, i);

      g_free (path);
      path = g_build_filename (folder, next, NULL);
    }
  return path;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE, _ ("The folder %s cannot be made: %s."),
               folder, g_strerror (errno));
  return FALSE;
}

AlliesDossierFile *
allies_new_dossier_create (const char *organisation, const char *model, GError **error)
{
  g_return_val_if_fail (organisation != NULL && *organisation != '\0' && model != NULL, NULL);

  const char *language = allies_environment_get_language ();
  g_autoptr (AlliesModel) questionnaire = allies_model_new_bundled (model, language, error);
  guint year = allies_environment_get_year ();
  g_autofree char *path = allies_new_dossier_dup_path (organisation, year);
  g_autofree char *currency = allies_environment_dup_currency ();
  g_autofree char *date = allies_environment_dup_date ();
  g_autoptr (AlliesDossier) dossier = allies_dossier_new (language);

  if (questionnaire == NULL || !make_folder (path, error))
    return NULL;
  allies_dossier_put (dossier, 0,
                      allies_record_new (ALLIES_TYPE_ORGANISATION, "name", organisation, "currency",
                                         currency, NULL));
  allies_dossier_put (dossier, year,
                      allies_record_new (ALLIES_TYPE_ASSESSMENT, "year", (double)year, "date", date,
                                         "model", model, "model-version",
                                         allies_model_get_version (questionnaire), "answering", 1,
                                         NULL));
  return allies_dossier_file_create (path, dossier, error);
}

AlliesDossierFile *
allies_new_dossier_open_example (GError **error)
{
  g_autofree char *path =
      g_build_filename (g_get_user_data_dir (), "allies", "examples", EXAMPLE, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (GBytes) bytes = allies_bundle_load ("examples/" EXAMPLE, error);

      if (bytes == NULL || !make_folder (path, error)
          || !allies_durable_file_replace (path, bytes, error))
        return NULL;
    }
  return allies_dossier_file_open (path, allies_environment_get_language (), error);
}
