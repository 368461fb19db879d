/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/compare-all.h"

#include "report/findings-series.h"
#include "report/findings-years.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NEAR 1e-9 /* so that no sum of weights reads as -0.000 */

static double
get_score (const AlliesYearSeries *series, guint index, const char *id)
{
  const AlliesScoreEntry *entry =
      allies_score_find (allies_year_series_get_score (series, index), id);

  return entry != NULL ? entry->score : NAN;
}

/* NaN in the first year, and where too little is shared or answered to say */
static double
get_ours (const AlliesYearSeries *series, guint index, const char *id)
{
  AlliesYearComparison *step = index > 0 ? allies_year_series_get_step (series, index) : NULL;
  const AlliesYearChange *change = allies_year_series_find_change (step, id);

  if (change == NULL || !change->comparable)
    return NAN;
  return fabs (change->ours) < NEAR ? 0 : change->ours;
}

static double
get_compatibility (const AlliesYearSeries *series, guint index)
{
  return index > 0 ? allies_year_comparison_get_compatibility (
             allies_year_series_get_step (series, index))
                   : NAN;
}

typedef void (*EntryFunc) (const AlliesYearSeries *series,
                           const char *kind,
                           const char *id,
                           gpointer user_data);

typedef const AlliesScoreEntry *(*EntriesFunc) (const AlliesScore *score, guint *n);

/* What the newest year has, in its order, then what only earlier years had. */
static void
foreach_of_kind (const AlliesYearSeries *series,
                 const char *kind,
                 EntriesFunc get_entries,
                 EntryFunc func,
                 gpointer user_data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = allies_year_series_get_n_years (series); i > 0; i--)
    {
      guint n;
      const AlliesScoreEntry *entries =
          get_entries (allies_year_series_get_score (series, i - 1), &n);

      for (guint j = 0; j < n; j++)
        if (g_hash_table_add (seen, (char *)entries[j].id))
          func (series, kind, entries[j].id, user_data);
    }
}

static void foreach (const AlliesYearSeries *series, EntryFunc func, gpointer user_data)
{
  func (series, "overall", "overall", user_data);
  foreach_of_kind (series, "pillar", allies_score_get_pillars, func, user_data);
  foreach_of_kind (series, "capability", allies_score_get_capabilities, func, user_data);
}

static void
add_entry (const AlliesYearSeries *series, const char *kind, const char *id, gpointer builder)
{
  json_builder_begin_object (builder);
  allies_json_string (builder, "kind", kind);
  allies_json_string (builder, "id", id);
  json_builder_set_member_name (builder, "years");
  json_builder_begin_array (builder);
  for (guint i = 0; i < allies_year_series_get_n_years (series); i++)
    {
      const AlliesScoreEntry *entry =
          allies_score_find (allies_year_series_get_score (series, i), id);

      json_builder_begin_object (builder);
      allies_json_number (builder, "year", allies_year_series_get_year (series, i));
      allies_json_number (builder, "score", get_score (series, i, id));
      allies_json_boolean (builder, "partial", entry == NULL || entry->partial);
      allies_json_number (builder, "ours", get_ours (series, i, id));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (const AlliesYearSeries *series)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 1; i < allies_year_series_get_n_years (series); i++)
    {
      json_builder_begin_object (builder);
      allies_json_number (builder, "from", allies_year_series_get_year (series, i - 1));
      allies_json_number (builder, "to", allies_year_series_get_year (series, i));
      allies_json_number (builder, "compatibility", get_compatibility (series, i));
      allies_json_boolean (
          builder, "comparable",
          allies_year_comparison_is_comparable (allies_year_series_get_step (series, i)));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "scores");
  json_builder_begin_array (builder);
  foreach (series, add_entry, builder)
    ;
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  allies_output_json (builder);
}

static void
add_lines (const AlliesYearSeries *series, const char *kind, const char *id, gpointer rows)
{
  for (guint i = 0; i < allies_year_series_get_n_years (series); i++)
    {
      char **row = g_new0 (char *, 7);

      row[0] = g_strdup (kind);
      row[1] = g_strdup (id);
      row[2] = g_strdup_printf ("%u", allies_year_series_get_year (series, i));
      row[3] = allies_output_number (get_score (series, i, id));
      row[4] = allies_output_number (get_ours (series, i, id));
      row[5] = allies_output_number (get_compatibility (series, i));
      g_ptr_array_add (rows, row);
    }
}

static void
print_csv (const AlliesYearSeries *series)
{
  const char *const columns[] = { "kind", "id", "year", "score", "ours", "compatibility", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  foreach (series, add_lines, rows)
    ;
  allies_output_table (ALLIES_FORMAT_CSV, columns, rows);
}

/* Below each score what changed like for like, since a line of both would be too long. */
static void
add_wide (const AlliesYearSeries *series, const char *kind, const char *id, gpointer rows)
{
  guint n = allies_year_series_get_n_years (series);
  char **scores = g_new0 (char *, n + 3);
  char **ours = g_new0 (char *, n + 3);

  scores[0] = g_strdup (id);
  scores[1] = g_strdup (_ ("score"));
  ours[0] = g_strdup ("");
  ours[1] = g_strdup (_ ("ours"));
  for (guint i = 0; i < n; i++)
    {
      scores[i + 2] = allies_output_number (get_score (series, i, id));
      ours[i + 2] = allies_output_number (get_ours (series, i, id));
    }
  g_ptr_array_add (rows, scores);
  g_ptr_array_add (rows, ours);
}

static void
print_text (const AlliesYearSeries *series)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autofree char *finding = allies_findings_series (series);

  g_ptr_array_add (columns, g_strdup ("id"));
  g_ptr_array_add (columns, g_strdup (""));
  for (guint i = 0; i < allies_year_series_get_n_years (series); i++)
    {
      guint year = allies_year_series_get_year (series, i);
      g_autofree char *sentence =
          i > 0 ? allies_findings_compatibility (allies_year_series_get_step (series, i)) : NULL;

      g_ptr_array_add (columns, g_strdup_printf ("%u", year));
      if (i > 0)
        g_print (_ ("%u and %u: %s.\n"), allies_year_series_get_year (series, i - 1), year,
                 sentence);
    }
  g_ptr_array_add (columns, NULL);
  g_print ("%s.\n\n", finding);
  foreach (series, add_wide, rows)
    ;
  allies_output_table (ALLIES_FORMAT_TEXT, (const char *const *)columns->pdata, rows);
}

void
allies_compare_all_print (const AlliesYearSeries *series, AlliesFormat format)
{
  g_return_if_fail (series != NULL);

  if (format == ALLIES_FORMAT_JSON)
    print_json (series);
  else if (format == ALLIES_FORMAT_CSV)
    print_csv (series);
  else
    print_text (series);
}
