/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/tables.h"

#include "report/tables-private.h"

#include <glib/gi18n-lib.h>

const char *const allies_tables_names[] = { "scores", "gaps",  "differences", "answers", "roadmap",
                                            "cash",   "risks", "sources",     NULL };

gboolean
allies_tables_find (const char *name, AlliesTablesKind *kind)
{
  for (guint i = 0; name != NULL && allies_tables_names[i] != NULL; i++)
    if (g_str_equal (allies_tables_names[i], name))
      {
        *kind = (AlliesTablesKind)i;
        return TRUE;
      }
  return FALSE;
}

static const char *
get_currency (const AlliesResults *results)
{
  return allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_results_get_dossier (results)));
}

AlliesSheet *
allies_tables_start (const AlliesResults *results,
                     const char *title,
                     const AlliesSheetColumn *columns,
                     guint n)
{
  AlliesSheet *sheet = allies_sheet_new (title);

  for (guint i = 0; i < n; i++)
    {
      AlliesSheetColumn column = columns[i];

      column.heading = _ (column.heading);
      if (column.kind == ALLIES_SHEET_MONEY)
        column.unit = get_currency (results);
      else if (column.unit != NULL)
        column.unit = _ (column.unit);
      allies_sheet_add_column (sheet, &column);
    }
  return sheet;
}

static AlliesPillar *
find_pillar (AlliesModel *model, const char *id)
{
  GListModel *pillars = allies_model_get_pillars (model);

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      if (g_str_equal (allies_pillar_get_id (pillar), id))
        return pillar; /* the model keeps it */
    }
  return NULL;
}

void
allies_tables_add_subject (AlliesSheet *sheet, AlliesModel *model, const char *id)
{
  AlliesCapability *capability = allies_model_find_capability (model, id);
  AlliesPillar *pillar =
      capability != NULL ? allies_model_find_pillar_of (model, id) : find_pillar (model, id);

  allies_sheet_add_text (sheet, capability != NULL ? _ ("Capability")
                                : pillar != NULL   ? _ ("Pillar")
                                                   : _ ("Overall"));
  allies_sheet_add_text (sheet, pillar != NULL ? allies_pillar_get_name (pillar) : NULL);
  allies_sheet_add_text (sheet, id);
  allies_sheet_add_text (sheet, capability != NULL ? allies_capability_get_name (capability)
                                : pillar != NULL   ? allies_pillar_get_name (pillar)
                                                   : _ ("Overall"));
}

void
allies_tables_add_question (AlliesSheet *sheet, AlliesModel *model, AlliesQuestion *question)
{
  const char *id = allies_question_get_id (question);
  AlliesCapability *capability = allies_model_find_capability_of (model, id);
  AlliesPillar *pillar = allies_model_find_pillar_of (model, allies_capability_get_id (capability));

  allies_sheet_add_text (sheet, allies_pillar_get_name (pillar));
  allies_sheet_add_text (sheet, allies_capability_get_name (capability));
  allies_sheet_add_text (sheet, id);
  allies_sheet_add_text (sheet, allies_question_get_text (question));
}

void
allies_tables_add_yes (AlliesSheet *sheet, gboolean is_so)
{
  allies_sheet_add_text (sheet, is_so ? _ ("yes") : NULL);
}

AlliesSheet *
allies_tables_new (AlliesTablesKind kind, AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  switch (kind)
    {
    case ALLIES_TABLES_SCORES:
      return allies_tables_new_scores (results);
    case ALLIES_TABLES_GAPS:
      return allies_tables_new_gaps (results);
    case ALLIES_TABLES_DIFFERENCES:
      return allies_tables_new_differences (results);
    case ALLIES_TABLES_ANSWERS:
      return allies_tables_new_answers (results);
    case ALLIES_TABLES_ROADMAP:
      return allies_tables_new_roadmap (results);
    case ALLIES_TABLES_CASH:
      return allies_tables_new_cash (results);
    case ALLIES_TABLES_RISKS:
      return allies_tables_new_risks (results);
    case ALLIES_TABLES_SOURCES:
      return allies_tables_new_sources (results);
    default:
      g_return_val_if_reached (NULL);
    }
}

GPtrArray *
allies_tables_new_all (AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)allies_sheet_free);

  for (guint i = 0; allies_tables_names[i] != NULL; i++)
    g_ptr_array_add (sheets, allies_tables_new ((AlliesTablesKind)i, results));
  return sheets;
}

char *
allies_tables_dup_title (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  const char *name = allies_organisation_get_name (
      allies_dossier_get_organisation (allies_results_get_dossier (results)));

  return g_strdup_printf ("%s %u", name, allies_results_get_year (results));
}

char *
allies_tables_dup_date (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  guint year = allies_results_get_year (results);
  const char *date = allies_assessment_get_date (
      allies_dossier_get_assessment (allies_results_get_dossier (results), year));

  return *date != '\0' ? g_strdup (date) : g_strdup_printf ("%04u-01-01", year);
}
