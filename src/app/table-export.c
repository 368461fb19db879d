/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/table-export.h"

#include "app/new-dossier.h"
#include "base/durable-file.h"
#include "render/workbook.h"
#include "report/tables.h"

static gboolean
has_ending (const char *path, const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ending);
}

static GBytes *
make_workbook (AlliesResults *results, GError **error)
{
  g_autoptr (GPtrArray) sheets = allies_tables_new_all (results);
  g_autofree char *title = allies_tables_dup_title (results);
  g_autofree char *date = allies_tables_dup_date (results);
  AlliesOrganisation *organisation =
      allies_dossier_get_organisation (allies_results_get_dossier (results));
  AlliesWorkbookProperties properties = { title, allies_organisation_get_name (organisation),
                                          date };

  return allies_workbook_render (sheets, &properties, error);
}

static GBytes *
make_csv (AlliesResults *results)
{
  g_autoptr (AlliesSheet) sheet = allies_tables_new (ALLIES_TABLES_SCORES, results);

  return allies_sheet_to_csv (sheet);
}

char *
allies_table_export_dup_file_name (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  AlliesOrganisation *organisation =
      allies_dossier_get_organisation (allies_session_get_dossier (session));
  g_autofree char *name =
      allies_new_dossier_dup_safe_name (allies_organisation_get_name (organisation));

  return g_strdup_printf ("%s %u.xlsx", name, allies_session_get_year (session));
}

char *
allies_table_export_dup_path (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return has_ending (path, ".xlsx") || allies_table_export_is_csv (path)
             ? g_strdup (path)
             : g_strconcat (path, ".xlsx", NULL);
}

gboolean
allies_table_export_is_csv (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);
  return has_ending (path, ".csv");
}

gboolean
allies_table_export_write (AlliesSession *session, const char *path, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && path != NULL, FALSE);

  AlliesResults *results = allies_session_get_results (session);
  g_autoptr (GBytes) bytes =
      allies_table_export_is_csv (path) ? make_csv (results) : make_workbook (results, error);

  return bytes != NULL && allies_durable_file_replace (path, bytes, error);
}
