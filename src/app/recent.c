/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/recent.h"

#include "app/environment.h"
#include "app/progress.h"

#include <string.h>

#define MOST_ENTRIES 30

void
allies_recent_entry_free (AlliesRecentEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->path);
  g_free (entry->organisation);
  g_free (entry->question);
  g_free (entry->peers);
  g_free (entry->changed);
  g_free (entry);
}

static char *
dup_store_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "allies", "recent.ini", NULL);
}

static GKeyFile *
load_store (void)
{
  GKeyFile *store = g_key_file_new ();
  g_autofree char *path = dup_store_path ();

  g_key_file_load_from_file (store, path, G_KEY_FILE_NONE, NULL);
  return store;
}

static void
save_store (GKeyFile *store)
{
  g_autofree char *path = dup_store_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  gsize length = 0;
  char *text = g_key_file_to_data (store, &length, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), length, NULL);
}

/* A group cannot be called like any path; a digest of the path is always a good name. */
static char *
dup_group (const char *path)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
}

static char *
dup_text (GKeyFile *store, const char *group, const char *key)
{
  char *text = g_key_file_get_string (store, group, key, NULL);

  return text != NULL ? text : g_strdup ("");
}

static int
find_side (GKeyFile *store, const char *group)
{
  g_autofree char *code = dup_text (store, group, "side");

  for (int side = 0; side < ALLIES_N_SIDES; side++)
    if (g_str_equal (allies_side_codes[side], code))
      return side;
  return ALLIES_SIDE_NONE;
}

static guint
find_sides (GKeyFile *store, const char *group)
{
  g_auto (GStrv) codes = g_key_file_get_string_list (store, group, "sides", NULL, NULL);
  guint sides = 0;

  for (guint side = 0; codes != NULL && side < ALLIES_N_SIDES; side++)
    if (g_strv_contains ((const char *const *)codes, allies_side_codes[side]))
      sides |= 1u << side;
  return sides;
}

static void
remember_sides (GKeyFile *store, const char *group, guint sides)
{
  const char *codes[ALLIES_N_SIDES];
  gsize n = 0;

  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    if ((sides & (1u << side)) != 0)
      codes[n++] = allies_side_codes[side];
  g_key_file_set_string_list (store, group, "sides", codes, n);
}

static AlliesRecentEntry *
read_entry (GKeyFile *store, const char *group)
{
  AlliesRecentEntry *entry = g_new0 (AlliesRecentEntry, 1);

  entry->path = dup_text (store, group, "path");
  entry->organisation = dup_text (store, group, "organisation");
  entry->year = MAX (0, g_key_file_get_integer (store, group, "year", NULL));
  entry->side = find_side (store, group);
  entry->sides = find_sides (store, group);
  entry->question = dup_text (store, group, "question");
  entry->answered = MAX (0, g_key_file_get_integer (store, group, "answered", NULL));
  entry->total = MAX (0, g_key_file_get_integer (store, group, "total", NULL));
  entry->peers = dup_text (store, group, "peers");
  entry->changed = dup_text (store, group, "changed");
  return entry;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const AlliesRecentEntry *const *left = a;
  const AlliesRecentEntry *const *right = b;

  return strcmp ((*right)->changed, (*left)->changed);
}

static GPtrArray *
list_all (GKeyFile *store)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify)allies_recent_entry_free);
  g_auto (GStrv) groups = g_key_file_get_groups (store, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    g_ptr_array_add (entries, read_entry (store, groups[i]));
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

GPtrArray *
allies_recent_list (void)
{
  g_autoptr (GKeyFile) store = load_store ();
  GPtrArray *entries = list_all (store);

  for (guint i = entries->len; i > 0; i--)
    if (!g_file_test (((AlliesRecentEntry *)entries->pdata[i - 1])->path, G_FILE_TEST_EXISTS))
      g_ptr_array_remove_index (entries, i - 1);
  return entries;
}

AlliesRecentEntry *
allies_recent_find (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (GKeyFile) store = load_store ();
  g_autofree char *group = dup_group (path);

  return g_key_file_has_group (store, group) ? read_entry (store, group) : NULL;
}

static void
drop_oldest (GKeyFile *store)
{
  g_autoptr (GPtrArray) entries = list_all (store);

  for (guint i = MOST_ENTRIES; i < entries->len; i++)
    {
      g_autofree char *group = dup_group (((AlliesRecentEntry *)entries->pdata[i])->path);

      g_key_file_remove_group (store, group, NULL);
    }
}

void
allies_recent_remember (AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_SESSION (session));

  g_autoptr (GKeyFile) store = load_store ();
  const char *path = allies_session_get_path (session);
  g_autofree char *group = dup_group (path);
  g_autofree char *now = allies_environment_dup_time ();
  int side = allies_session_get_side (session);
  AlliesProgress progress = allies_progress_count (session, side, NULL);
  const char *question = allies_session_get_question (session);
  const char *peers = allies_session_get_peers_path (session);

  g_key_file_set_string (store, group, "path", path);
  g_key_file_set_string (store, group, "organisation",
                         allies_organisation_get_name (allies_dossier_get_organisation (
                             allies_session_get_dossier (session))));
  g_key_file_set_integer (store, group, "year", allies_session_get_year (session));
  g_key_file_set_string (store, group, "side",
                         side != ALLIES_SIDE_NONE ? allies_side_codes[side] : "");
  remember_sides (store, group, allies_session_get_sides_here (session));
  g_key_file_set_string (store, group, "question", question != NULL ? question : "");
  g_key_file_set_string (store, group, "peers", peers != NULL ? peers : "");
  g_key_file_set_integer (store, group, "answered", progress.answered);
  g_key_file_set_integer (store, group, "total", progress.total);
  g_key_file_set_string (store, group, "changed", now);
  drop_oldest (store);
  save_store (store);
}

void
allies_recent_forget (const char *path)
{
  g_return_if_fail (path != NULL);

  g_autoptr (GKeyFile) store = load_store ();
  g_autofree char *group = dup_group (path);

  if (g_key_file_remove_group (store, group, NULL))
    save_store (store);
}
