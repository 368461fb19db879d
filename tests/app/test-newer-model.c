/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/newer-model.h"

#include "support/app-fixture.h"

#include <glib/gstdio.h>

static void
test_versions (void)
{
  g_assert_cmpint (allies_newer_model_compare ("2026.10", "2026.9"), >, 0);
  g_assert_cmpint (allies_newer_model_compare ("2026.1", "2027.1"), <, 0);
  g_assert_cmpint (allies_newer_model_compare ("2026.1", "2026.1"), ==, 0);
  g_assert_cmpint (allies_newer_model_compare ("2026", "2026.1"), <, 0);
  g_assert_cmpint (allies_newer_model_compare ("b", "a"), >, 0);
}

/* Puts the questionnaire of the session into a file, with another version or identifier. */
static void
write_model (const char *folder, const char *name, const char *id, const char *version)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "unusual.maturity", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *head = g_strdup_printf ("id=\"%s\" version=\"%s\">", id, version);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;

  g_file_get_contents (source, &text, NULL, &error);
  g_assert_no_error (error);
  parts = g_strsplit (text, "id=\"unusual\" version=\"2026.1\">", 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  changed = g_strjoinv (head, parts);
  g_file_set_contents (path, changed, -1, &error);
  g_assert_no_error (error);
}

static void
check_found (AlliesSession *session, const char *path, const char *version, const char *origin)
{
  g_autofree char *where = NULL;
  g_autoptr (AlliesModel) model =
      allies_newer_model_find (allies_session_get_dossier (session), 2026, path, &where);

  g_assert_cmpstr (model != NULL ? allies_model_get_version (model) : NULL, ==, version);
  g_assert_cmpstr (where, ==, origin);
}

/* The newest counts, whichever is read first; older, other and broken ones do not. */
static void
test_beside (void)
{
  static const char *const newest[] = { "a.maturity", "b.maturity" };

  for (guint i = 0; i < G_N_ELEMENTS (newest); i++)
    {
      g_autoptr (AlliesSession) session = fixture_new_unusual_session ();
      g_autofree char *folder = g_strdup_printf ("%s/beside-%u", g_get_home_dir (), i);
      g_autofree char *path = g_build_filename (folder, "x.allies", NULL);
      g_autofree char *broken = g_build_filename (folder, "broken.maturity", NULL);

      g_mkdir (folder, 0700);
      check_found (session, path, NULL, NULL);
      write_model (folder, "older.maturity", "unusual", "2025.4");
      write_model (folder, "same.maturity", "unusual", "2026.1");
      write_model (folder, "other.maturity", "another", "2029.1");
      g_file_set_contents (broken, "<model", -1, NULL);
      check_found (session, path, NULL, NULL);
      write_model (folder, "a.maturity", "unusual", i == 0 ? "2026.10" : "2026.9");
      write_model (folder, "b.maturity", "unusual", i == 0 ? "2026.9" : "2026.10");
      check_found (session, path, "2026.10", newest[i]);
      check_found (session, NULL, NULL, NULL);
    }
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/newer-model/versions", test_versions);
  g_test_add_func ("/newer-model/beside", test_beside);
  return g_test_run ();
}
