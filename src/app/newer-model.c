/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/newer-model.h"

#include "base/durable-file.h"

#include <glib/gi18n-lib.h>

#define MOST_FILES 40 /* a folder of downloads is not to be read through */

typedef struct
{
  AlliesModel *before;
  const char *language;
  AlliesModel *found;
  char *origin;
} Search;

int
allies_newer_model_compare (const char *version, const char *other)
{
  g_return_val_if_fail (version != NULL && other != NULL, 0);

  while (*version != '\0' && *other != '\0')
    if (g_ascii_isdigit (*version) && g_ascii_isdigit (*other))
      {
        char *rest;
        char *other_rest;
        guint64 number = g_ascii_strtoull (version, &rest, 10);
        guint64 other_number = g_ascii_strtoull (other, &other_rest, 10);

        if (number != other_number)
          return number < other_number ? -1 : 1;
        version = rest;
        other = other_rest;
      }
    else if (*version++ != *other++)
      return version[-1] < other[-1] ? -1 : 1;
  return (*version != '\0') - (*other != '\0');
}

/* Takes what is newer than all there was. */
static void
consider (Search *search, AlliesModel *model, const char *origin)
{
  AlliesModel *best = search->found != NULL ? search->found : search->before;

  if (!g_str_equal (allies_model_get_id (model), allies_model_get_id (search->before))
      || allies_newer_model_compare (allies_model_get_version (model),
                                     allies_model_get_version (best))
             <= 0)
    return;
  g_set_object (&search->found, model);
  g_free (search->origin);
  search->origin = g_strdup (origin);
}

static void
look_into_program (Search *search)
{
  const char *id = allies_model_get_id (search->before);
  g_autoptr (AlliesModel) model =
      allies_model_is_bundled (id) ? allies_model_new_bundled (id, search->language, NULL) : NULL;

  if (model != NULL)
    consider (search, model, _ ("comes with Allies"));
}

static void
look_into_dossier (Search *search, AlliesDossier *dossier)
{
  g_autoptr (GPtrArray) models = allies_dossier_get_models (dossier);

  for (guint i = 0; i < models->len; i++)
    consider (search, models->pdata[i], _ ("is in this file"));
}

static void
look_at_file (Search *search, const char *path)
{
  g_autoptr (GBytes) bytes = allies_durable_file_load (path, NULL);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (AlliesModel) model =
      bytes != NULL ? allies_model_new_from_bytes (bytes, name, search->language, NULL) : NULL;

  if (model != NULL)
    consider (search, model, name);
}

static void
look_beside (Search *search, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;

  for (guint n = 0; names != NULL && n < MOST_FILES && (name = g_dir_read_name (names)) != NULL;)
    if (g_str_has_suffix (name, ".maturity"))
      {
        g_autofree char *file = g_build_filename (folder, name, NULL);

        look_at_file (search, file);
        n++;
      }
}

AlliesModel *
allies_newer_model_find (AlliesDossier *dossier, guint year, const char *path, char **origin)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && origin != NULL, NULL);
  g_return_val_if_fail (allies_dossier_get_model (dossier, year) != NULL, NULL);

  Search search = { .before = allies_dossier_get_model (dossier, year),
                    .language = allies_dossier_get_language (dossier) };

  look_into_program (&search);
  look_into_dossier (&search, dossier);
  if (path != NULL)
    look_beside (&search, path);
  *origin = search.origin;
  return search.found;
}
