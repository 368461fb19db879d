/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/stage-file.h"
#include "support/sample-model.h"
#include "support/sample.h"

#include <string.h>

/*
 * Each file of tests/bad has one fault; beside it, in a file of the same name that ends in
 * ".expected", stands the first sentence it is refused with. An asterisk there stands for words
 * of the XML parser, which differ between its versions.
 */

/* Dossiers have their runner in tests/cli. */
static gboolean
is_dossier (const char *name)
{
  return g_str_has_suffix (name, ".allies") || g_str_has_suffix (name, ".allies.expected");
}

/* (transfer full) (nullable): what a file holds, read as its name says */
static gpointer
read_file (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (AlliesModel) model = sample_model ();

  if (g_str_has_suffix (name, ".maturity"))
    return allies_model_new_from_bytes (bytes, name, NULL, error);
  if (g_str_has_suffix (name, ".initiatives"))
    return allies_catalogue_new_from_bytes (bytes, name, model, NULL, error);
  if (g_str_has_suffix (name, ".stages"))
    return allies_stage_file_new_from_bytes (bytes, name, error);
  g_error ("no reader is known for %s", name);
}

static char *
load_expected (const char *name)
{
  g_autofree char *stem = g_strndup (name, (gsize)(strrchr (name, '.') - name));
  g_autofree char *expected = g_strconcat (stem, ".expected", NULL);
  g_autoptr (GBytes) bytes = sample_load ("bad", expected);
  char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return g_strchomp (text);
}

static void
test_file (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GBytes) bytes = sample_load ("bad", name);
  g_autofree char *expected = load_expected (name);
  g_autoptr (GError) error = NULL;
  gpointer content = read_file (name, bytes, &error);

  g_assert_null (content);
  g_assert_nonnull (error);
  g_assert_true (error->domain == ALLIES_ERROR);
  if (!g_pattern_match_simple (expected, error->message))
    g_assert_cmpstr (error->message, ==, expected);
}

/* No message stands alone: a file that was renamed would no longer be read at all. */
static void
test_messages_have_files (gconstpointer data)
{
  const GList *names = data;
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "bad", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_expected = 0;

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    n_expected += g_str_has_suffix (name, ".expected") && !is_dossier (name) ? 1 : 0;
  g_assert_cmpuint (n_expected, ==, g_list_length ((GList *)names));
}

typedef struct
{
  const char *name;
  const char *head;
  const char *filler;
  const char *tail;
  const char *expected;
} Generated;

#define MODEL "<model xmlns='urn:allies:model:1' format='1.0'"

/* Too large to be kept as files: each is made of 2 MB of its filler. */
static const Generated generated[] = {
  { "tag.maturity", MODEL " ", "a='' ", "/>",
    "tag.maturity:1:1: This start tag is longer than 16 KiB, so the file is not read." },
  { "value.maturity", MODEL " id='", "a", "'/>",
    "value.maturity:1:1: This start tag is longer than 16 KiB, so the file is not read." },
  { "text.maturity", MODEL ">\n<name>", "a", "</name></model>",
    "text.maturity:2:7: A text is longer than 64 KiB, so the file is not read." },
  { "cdata.maturity", MODEL "><name><![CDATA[", "a", "]]></name></model>",
    "cdata.maturity:1:63: A text is longer than 64 KiB, so the file is not read." },
  { "deep.maturity", MODEL ">", "<a>", "",
    "deep.maturity:1:141: Elements are nested more than 32 deep, so the file is not read." },
};

static void
test_generated (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (generated); i++)
    {
      const Generated *file = &generated[i];
      g_autofree char *filler = sample_repeat (file->filler, 2000000 / strlen (file->filler));
      g_autofree char *text = g_strconcat (file->head, filler, file->tail, NULL);
      g_autoptr (GBytes) bytes = sample_bytes (text);
      g_autoptr (GError) error = NULL;

      g_test_timer_start ();
      g_assert_null (read_file (file->name, bytes, &error));
      g_assert_cmpfloat (g_test_timer_elapsed (), <, 0.5);
      g_assert_cmpstr (error->message, ==, file->expected);
    }
}

static GList *
list_files (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "bad", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GList *names = NULL;

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    if (!g_str_has_suffix (name, ".expected") && !is_dossier (name))
      names = g_list_insert_sorted (names, g_strdup (name), (GCompareFunc)g_strcmp0);
  return names;
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  GList *names = list_files ();
  for (GList *name = names; name != NULL; name = name->next)
    {
      g_autofree char *path = g_strconcat ("/bad-files/", name->data, NULL);

      g_test_add_data_func (path, name->data, test_file);
    }
  g_test_add_data_func ("/bad-files/messages-have-files", names, test_messages_have_files);
  g_test_add_func ("/bad-files/generated", test_generated);
  int result = g_test_run ();
  g_list_free_full (names, g_free);
  return result;
}
