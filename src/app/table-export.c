/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/table-export.h"

#include "app/new-dossier.h"
#include "base/durable-file.h"
#include "base/error.h"
#include "render/workbook.h"
#include "report/tables.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define MOST_FOLDERS 999

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
make_csv (AlliesResults *results, AlliesTablesKind kind)
{
  g_autoptr (AlliesSheet) sheet = allies_tables_new (kind, results);

  return allies_sheet_to_csv (sheet);
}

/* The organisation and the year, as far as they can be the name of a file. */
static char *
dup_stem (AlliesSession *session)
{
  AlliesOrganisation *organisation =
      allies_dossier_get_organisation (allies_session_get_dossier (session));
  g_autofree char *name =
      allies_new_dossier_dup_safe_name (allies_organisation_get_name (organisation));

  return g_strdup_printf ("%s %u", name, allies_session_get_year (session));
}

char *
allies_table_export_dup_file_name (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  g_autofree char *stem = dup_stem (session);

  return g_strconcat (stem, ".xlsx", NULL);
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
  g_autoptr (GBytes) bytes = allies_table_export_is_csv (path)
                                 ? make_csv (results, ALLIES_TABLES_SCORES)
                                 : make_workbook (results, error);

  return bytes != NULL && allies_durable_file_replace (path, bytes, error);
}

/* A new folder each time, so that nothing is ever overwritten. */
static char *
make_folder (AlliesSession *session, const char *parent, GError **error)
{
  g_autofree char *stem = dup_stem (session);

  for (guint i = 1; i <= MOST_FOLDERS; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf (_ ("%s tables"), stem)
                                     : g_strdup_printf (_ ("%s tables (%u)"), stem, i);
      g_autofree char *path = g_build_filename (parent, name, NULL);

      if (g_mkdir (path, 0777) == 0)
        return g_steal_pointer (&path);
      if (errno != EEXIST)
        break;
    }
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE,
               _ ("No folder for the tables can be made in %s. Choose another place."), parent);
  return NULL;
}

char *
allies_table_export_write_folder (AlliesSession *session, const char *parent, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && parent != NULL, NULL);

  AlliesResults *results = allies_session_get_results (session);
  g_autofree char *folder = make_folder (session, parent, error);

  for (guint i = 0; folder != NULL && allies_tables_names[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = make_csv (results, (AlliesTablesKind)i);
      g_autofree char *name = g_strconcat (allies_tables_names[i], ".csv", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!allies_durable_file_replace (path, bytes, error))
        return NULL;
    }
  return g_steal_pointer (&folder);
}
