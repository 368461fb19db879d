/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/table-export.h"

#include "app/answering.h"
#include "base/error.h"
#include "report/tables.h"
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

static char *
read_table (const char *folder, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".csv", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return content;
}

/* Each table is the one that the command line writes, and a second time goes beside the first. */
static void
test_folder (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *parent = g_dir_make_tmp ("allies-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = allies_table_export_write_folder (session, parent, &error);
  g_autofree char *second = allies_table_export_write_folder (session, parent, NULL);
  g_autofree char *first_name = g_path_get_basename (folder);
  g_autofree char *second_name = g_path_get_basename (second);

  g_assert_no_error (error);
  g_assert_cmpstr (first_name, ==, "Northwind Outfitters example 2026 tables");
  g_assert_cmpstr (second_name, ==, "Northwind Outfitters example 2026 tables (2)");
  for (guint i = 0; allies_tables_names[i] != NULL; i++)
    {
      g_autofree char *content = read_table (folder, allies_tables_names[i]);
      g_autoptr (AlliesSheet) sheet =
          allies_tables_new ((AlliesTablesKind)i, allies_session_get_results (session));
      g_autoptr (GBytes) expected = allies_sheet_to_csv (sheet);

      g_assert_cmpmem (content, strlen (content), g_bytes_get_data (expected, NULL),
                       g_bytes_get_size (expected));
      g_assert_cmpuint (strlen (content), >, 100);
    }
}

static void
test_folder_fails (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (GError) error = NULL;

  g_assert_null (allies_table_export_write_folder (session, "/no/such/place", &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "/no/such/place"));
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
  g_test_add_func ("/table-export/folder", test_folder);
  g_test_add_func ("/table-export/folder-fails", test_folder_fails);
  g_test_add_func ("/table-export/blind", test_blind);
  return g_test_run ();
}
