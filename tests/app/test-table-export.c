/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/table-export.h"

#include "app/answering.h"
#include "support/app-fixture.h"

#include <string.h>

#define QUESTION "data.single-view.identity"

static void
test_paths (void)
{
  static const struct
  {
    const char *chosen;
    const char *path;
    gboolean is_csv;
  } cases[] = {
    { "/a/b", "/a/b.xlsx", FALSE },         { "/a/b.xlsx", "/a/b.xlsx", FALSE },
    { "/a/b.XLSX", "/a/b.XLSX", FALSE },    { "/a/b.csv", "/a/b.csv", TRUE },
    { "/a.csv/b", "/a.csv/b.xlsx", FALSE }, { "/a/b 2.5", "/a/b 2.5.xlsx", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = allies_table_export_dup_path (cases[i].chosen);

      g_assert_cmpstr (path, ==, cases[i].path);
      g_assert_cmpint (allies_table_export_is_csv (path), ==, cases[i].is_csv);
    }
}

static void
test_name (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *name = allies_table_export_dup_file_name (session);

  g_assert_cmpstr (name, ==, "Northwind Outfitters example 2026.xlsx");
}

static char *export(AlliesSession *session, const char *name)
{
  g_autofree char *folder = g_dir_make_tmp ("allies-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_assert_true (allies_table_export_write (session, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return content;
}

static void
test_formats (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *workbook = export(session, "a.xlsx");
  g_autofree char *csv = export(session, "a.csv");

  g_assert_true (g_str_has_prefix (workbook, "PK"));
  g_assert_true (g_str_has_prefix (csv, "What,Pillar,"));
  g_assert_nonnull (strstr (csv, "data.single-view"));
}

/* While answering is blind, what the other side said is not in the scores. */
static void
test_blind (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();

  fixture_make_blind (session);
  g_assert_true (allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY));
  allies_answering_choose_level (session, fixture_get_question (session, QUESTION), 5);
  g_assert_true (allies_session_set_side (session, ALLIES_SIDE_MARKETING));

  g_autofree char *before = export(session, "a.csv");

  g_assert_null (strstr (before, ",data.single-view,Single customer view,5,"));
  g_assert_true (allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY));

  g_autofree char *own = export(session, "a.csv");

  g_assert_nonnull (strstr (own, ",data.single-view,Single customer view,5,"));
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/table-export/paths", test_paths);
  g_test_add_func ("/table-export/name", test_name);
  g_test_add_func ("/table-export/formats", test_formats);
  g_test_add_func ("/table-export/blind", test_blind);
  return g_test_run ();
}
