/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-series.h"

#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define VISIBLE 0.05 /* what differs by less reads the same */

static guint
get_last (const AlliesYearSeries *series)
{
  return allies_year_series_get_year (series, allies_year_series_get_n_years (series) - 1);
}

/* Returns: (nullable): the pillar that moved most like for like; %NULL where none did */
static const AlliesYearChange *
find_most (const AlliesYearComparison *whole)
{
  guint n;
  const AlliesYearChange *pillars = allies_year_comparison_get_pillars (whole, &n);
  const AlliesYearChange *most = NULL;

  for (guint i = 0; i < n; i++)
    if (pillars[i].comparable && fabs (pillars[i].ours) >= VISIBLE
        && (most == NULL || fabs (pillars[i].ours) > fabs (most->ours)))
      most = &pillars[i];
  return most;
}

static char *
describe_whole (const AlliesYearComparison *whole)
{
  double ours = allies_year_comparison_get_overall (whole)->ours;
  guint from = allies_year_comparison_get_from (whole);
  guint to = allies_year_comparison_get_to (whole);
  g_autofree char *distance = allies_number_text_score (fabs (ours));

  if (fabs (ours) < VISIBLE)
    return g_strdup_printf (_ ("On the whole we stand in %u where we stood in %u"), to, from);
  if (ours > 0)
    return g_strdup_printf (_ ("We rose by %s levels from %u to %u"), distance, from, to);
  return g_strdup_printf (_ ("We fell by %s levels from %u to %u"), distance, from, to);
}

char *
allies_findings_series (const AlliesYearSeries *series)
{
  g_return_val_if_fail (series != NULL, NULL);

  AlliesYearComparison *whole = allies_year_series_get_whole (series);

  if (whole == NULL)
    return g_strdup_printf (_ ("No earlier year can be compared with %u like for like"),
                            get_last (series));

  const AlliesYearChange *most = find_most (whole);
  g_autofree char *text = describe_whole (whole);
  if (most == NULL)
    return g_strdup_printf (_ ("%s; %s"), text, _ ("no pillar moved"));

  AlliesModel *model = allies_score_get_model (allies_year_comparison_get_score (whole, TRUE));
  const char *name = allies_pillar_get_name (allies_model_find_pillar (model, most->id));
  g_autofree char *distance = allies_number_text_score (fabs (most->ours));
  g_autofree char *movers = most->ours > 0
                                ? g_strdup_printf (_ ("%s rose most, by %s"), name, distance)
                                : g_strdup_printf (_ ("%s fell most, by %s"), name, distance);
  return g_strdup_printf (_ ("%s; %s"), text, movers);
}

char *
allies_findings_series_of (const AlliesYearSeries *series, const char *id)
{
  g_return_val_if_fail (series != NULL && id != NULL, NULL);

  AlliesYearComparison *whole = allies_year_series_get_whole (series);
  const AlliesYearChange *change = allies_year_series_find_change (whole, id);

  if (change == NULL || !change->comparable)
    return g_strdup (_ ("Not comparable like for like"));

  g_autofree char *moved = allies_number_text_signed_score (change->ours);
  return g_strdup_printf (_ ("Like for like %s since %u"), moved,
                          allies_year_comparison_get_from (whole));
}

/* Returns: (transfer full) (nullable): the years that ask something else than the one before */
static char *
list_changes (const AlliesYearSeries *series)
{
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; i < allies_year_series_get_n_years (series); i++)
    if (!allies_year_series_is_same (series, i))
      g_ptr_array_add (years, g_strdup_printf ("%u", allies_year_series_get_year (series, i)));
  if (years->len == 0)
    return NULL;
  g_ptr_array_add (years, NULL);
  return g_strjoinv (", ", (char **)years->pdata);
}

static char *
describe_reach (const AlliesYearSeries *series)
{
  AlliesYearComparison *whole = allies_year_series_get_whole (series);
  guint first = allies_year_series_get_year (series, 0);

  if (whole == NULL)
    return g_strdup_printf (
        _ ("no earlier year shares enough with %u to be compared like for like"),
        get_last (series));
  if (allies_year_comparison_get_from (whole) == first)
    return g_strdup (_ ("like for like is about the questions that the first and the last year "
                        "share"));
  return g_strdup_printf (_ ("%u is the first year that can be compared with %u like for like"),
                          allies_year_comparison_get_from (whole), get_last (series));
}

char *
allies_findings_series_questionnaires (const AlliesYearSeries *series)
{
  g_return_val_if_fail (series != NULL, NULL);

  guint n = allies_year_series_get_n_years (series);
  g_autofree char *years = list_changes (series);
  g_autofree char *reach = describe_reach (series);

  if (years == NULL)
    return g_strdup_printf (ngettext ("%u year answers the same questions",
                                      "All %u years answer the same questions", n),
                            n);
  return g_strdup_printf (_ ("The questionnaire changed in %s; %s"), years, reach);
}
