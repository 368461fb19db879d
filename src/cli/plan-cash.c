/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/plan-cash.h"

#include "roadmap/cash-flow.h"

static const char *const columns[] = { "month",   "stage", "initiative", "one_off",    "running",
                                       "benefit", "net",   "discounted", "cumulative", NULL };

#define N_COLUMNS (G_N_ELEMENTS (columns) - 1)
#define FIRST_SUM 3

typedef void (*MonthFunc) (
    guint month, const char *stage, const char *initiative, const double *sums, gpointer user_data);

static void
foreach_in_stage (const AlliesRoadmap *roadmap, guint s, MonthFunc func, gpointer user_data)
{
  guint n;
  const AlliesRoadmapStage *stage = &allies_roadmap_get_stages (roadmap, &n)[s];
  AlliesSpan span = allies_cash_flow_get_span (roadmap, s);

  for (guint i = 0; i < stage->entries->len; i++)
    {
      const AlliesRoadmapEntry *entry = &g_array_index (stage->entries, AlliesRoadmapEntry, i);
      g_autoptr (GArray) months = allies_cash_flow_new (&entry->economics, &span);

      for (guint m = 0; m < months->len; m++)
        {
          const AlliesCashMonth *cash = &g_array_index (months, AlliesCashMonth, m);
          const double sums[] = { cash->one_off, cash->running,    cash->benefit,
                                  cash->net,     cash->discounted, cash->cumulative };

          func (m + 1, stage->terms->id, allies_initiative_get_id (entry->initiative), sums,
                user_data);
        }
    }
}

static void
foreach_month (const AlliesRoadmap *roadmap, MonthFunc func, gpointer user_data)
{
  guint n;

  allies_roadmap_get_stages (roadmap, &n);
  for (guint s = 0; s < n; s++)
    foreach_in_stage (roadmap, s, func, user_data);
}

static void
add_object (
    guint month, const char *stage, const char *initiative, const double *sums, gpointer user_data)
{
  JsonBuilder *builder = user_data;

  json_builder_begin_object (builder);
  allies_json_number (builder, columns[0], month);
  allies_json_string (builder, columns[1], stage);
  allies_json_string (builder, columns[2], initiative);
  for (guint i = FIRST_SUM; i < N_COLUMNS; i++)
    allies_json_number (builder, columns[i], sums[i - FIRST_SUM]);
  json_builder_end_object (builder);
}

static void
add_row (
    guint month, const char *stage, const char *initiative, const double *sums, gpointer user_data)
{
  g_auto (GStrv) row = g_new0 (char *, N_COLUMNS + 1);

  row[0] = g_strdup_printf ("%u", month);
  row[1] = g_strdup (stage);
  row[2] = g_strdup (initiative);
  for (guint i = FIRST_SUM; i < N_COLUMNS; i++)
    row[i] = allies_output_number (sums[i - FIRST_SUM]);
  g_ptr_array_add (user_data, g_steal_pointer (&row));
}

static void
print_json (const AlliesRoadmap *roadmap, const char *currency)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  AlliesTerms *terms = allies_roadmap_get_terms (roadmap);

  json_builder_begin_object (builder);
  allies_json_string (builder, "currency", currency);
  allies_json_number (builder, "horizon_months", allies_terms_get_horizon (terms));
  allies_json_number (builder, "rate", allies_terms_get_rate (terms));
  json_builder_set_member_name (builder, "cash");
  json_builder_begin_array (builder);
  foreach_month (roadmap, add_object, builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  allies_output_json (builder);
}

void
allies_plan_cash_print (const AlliesRoadmap *roadmap, const char *currency, AlliesFormat format)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  if (format == ALLIES_FORMAT_JSON)
    {
      print_json (roadmap, currency);
      return;
    }
  foreach_month (roadmap, add_row, rows);
  allies_output_table (format, columns, rows);
}
