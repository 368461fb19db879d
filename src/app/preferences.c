/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/preferences.h"

#define GROUP    "window"
#define SMALLEST 360
#define LARGEST  16384

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "allies", "window.ini", NULL);
}

static GKeyFile *
load (void)
{
  GKeyFile *store = g_key_file_new ();
  g_autofree char *path = dup_path ();

  g_key_file_load_from_file (store, path, G_KEY_FILE_KEEP_COMMENTS, NULL);
  return store;
}

static void
save (GKeyFile *store)
{
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  g_key_file_save_to_file (store, path, NULL);
}

char *
allies_preferences_dup_word (const char *key, const char *otherwise)
{
  g_autoptr (GKeyFile) store = load ();
  char *word = g_key_file_get_string (store, GROUP, key, NULL);

  return word != NULL ? word : g_strdup (otherwise);
}

void
allies_preferences_set_word (const char *key, const char *word)
{
  g_autoptr (GKeyFile) store = load ();

  g_key_file_set_string (store, GROUP, key, word);
  save (store);
}

static void
read_length (GKeyFile *store, const char *key, int *length)
{
  int value = g_key_file_get_integer (store, GROUP, key, NULL);

  if (value >= SMALLEST && value <= LARGEST)
    *length = value;
}

void
allies_preferences_get_size (int *width, int *height)
{
  g_autoptr (GKeyFile) store = load ();

  read_length (store, "width", width);
  read_length (store, "height", height);
}

void
allies_preferences_set_size (int width, int height)
{
  g_autoptr (GKeyFile) store = load ();

  g_key_file_set_integer (store, GROUP, "width", width);
  g_key_file_set_integer (store, GROUP, "height", height);
  save (store);
}
