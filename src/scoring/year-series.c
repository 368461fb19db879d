/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/year-series.h"

#include <math.h>

#define NEAR 1e-9

struct _AlliesYearSeries
{
  AlliesDossier *dossier;
  GArray *years;
  GPtrArray *steps; /* the first year with itself, then each with the one before */
  AlliesYearComparison *whole;
};

static void
list_years (AlliesYearSeries *self, guint until)
{
  g_autoptr (GArray) all = allies_dossier_get_years (self->dossier);

  for (guint i = 0; i < all->len; i++)
    {
      guint year = g_array_index (all, guint, i);
      g_autoptr (GPtrArray) answers = allies_dossier_list (self->dossier, "answer", year);

      if (year <= until && answers->len > 0 && allies_dossier_get_model (self->dossier, year))
        g_array_append_val (self->years, year);
    }
}

static AlliesYearComparison *
compare (AlliesYearSeries *self, guint from, guint to)
{
  return allies_year_comparison_new (self->dossier, g_array_index (self->years, guint, from),
                                     self->dossier, g_array_index (self->years, guint, to));
}

static void
compare_steps (AlliesYearSeries *self)
{
  for (guint i = 0; i < self->years->len; i++)
    g_ptr_array_add (self->steps, compare (self, i > 0 ? i - 1 : 0, i));
}

static void
find_whole (AlliesYearSeries *self)
{
  guint last = self->years->len - 1;

  for (guint i = 0; i < last && self->whole == NULL; i++)
    {
      self->whole = i + 1 < last ? compare (self, i, last)
                                 : allies_year_comparison_ref (self->steps->pdata[last]);
      if (!allies_year_comparison_is_comparable (self->whole))
        g_clear_pointer (&self->whole, allies_year_comparison_unref);
    }
}

AlliesYearSeries *
allies_year_series_new (AlliesDossier *dossier, guint until)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  g_autoptr (AlliesYearSeries) self = g_new0 (AlliesYearSeries, 1);

  self->dossier = g_object_ref (dossier);
  self->years = g_array_new (FALSE, FALSE, sizeof (guint));
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)allies_year_comparison_unref);
  list_years (self, until);
  if (self->years->len == 0)
    return NULL;
  compare_steps (self);
  find_whole (self);
  return g_steal_pointer (&self);
}

void
allies_year_series_free (AlliesYearSeries *series)
{
  if (series == NULL)
    return;
  g_clear_pointer (&series->whole, allies_year_comparison_unref);
  g_ptr_array_unref (series->steps);
  g_array_unref (series->years);
  g_object_unref (series->dossier);
  g_free (series);
}

guint
allies_year_series_get_n_years (const AlliesYearSeries *series)
{
  g_return_val_if_fail (series != NULL, 0);
  return series->years->len;
}

guint
allies_year_series_get_year (const AlliesYearSeries *series, guint index)
{
  g_return_val_if_fail (series != NULL && index < series->years->len, 0);
  return g_array_index (series->years, guint, index);
}

AlliesScore *
allies_year_series_get_score (const AlliesYearSeries *series, guint index)
{
  g_return_val_if_fail (series != NULL && index < series->years->len, NULL);
  return allies_year_comparison_get_score (series->steps->pdata[index], TRUE);
}

AlliesYearComparison *
allies_year_series_get_step (const AlliesYearSeries *series, guint index)
{
  g_return_val_if_fail (series != NULL && index > 0 && index < series->years->len, NULL);
  return series->steps->pdata[index];
}

static gboolean
has_effect (const AlliesYearChange *changes, guint n)
{
  for (guint i = 0; i < n; i++)
    if (fabs (changes[i].model) > NEAR)
      return TRUE;
  return FALSE;
}

gboolean
allies_year_series_is_same (const AlliesYearSeries *series, guint index)
{
  g_return_val_if_fail (series != NULL && index > 0 && index < series->years->len, FALSE);

  const AlliesYearComparison *step = series->steps->pdata[index];
  AlliesModel *model = allies_score_get_model (allies_year_comparison_get_score (step, TRUE));
  AlliesModel *before = allies_score_get_model (allies_year_comparison_get_score (step, FALSE));
  guint n;
  const AlliesYearChange *changes = allies_year_comparison_get_pillars (step, &n);

  if (model == before)
    return TRUE;
  if (allies_year_comparison_get_compatibility (step) < 1 - NEAR || has_effect (changes, n)
      || has_effect (allies_year_comparison_get_overall (step), 1))
    return FALSE;
  changes = allies_year_comparison_get_capabilities (step, &n);
  return !has_effect (changes, n);
}

gboolean
allies_year_series_has_scale (const AlliesYearSeries *series, guint index)
{
  g_return_val_if_fail (series != NULL && index < series->years->len, FALSE);

  guint last = series->years->len - 1;
  return allies_question_map_same_scale (
      allies_score_get_model (allies_year_series_get_score (series, index)),
      allies_score_get_model (allies_year_series_get_score (series, last)));
}

AlliesYearComparison *
allies_year_series_get_whole (const AlliesYearSeries *series)
{
  g_return_val_if_fail (series != NULL, NULL);
  return series->whole;
}

static const AlliesYearChange *
find (const AlliesYearChange *changes, guint n, const char *id)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (changes[i].id, id))
      return &changes[i];
  return NULL;
}

const AlliesYearChange *
allies_year_series_find_change (const AlliesYearComparison *comparison, const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  guint n;
  const AlliesYearChange *changes;
  const AlliesYearChange *found;

  if (comparison == NULL)
    return NULL;
  found = find (allies_year_comparison_get_overall (comparison), 1, id);
  changes = allies_year_comparison_get_pillars (comparison, &n);
  found = found != NULL ? found : find (changes, n, id);
  changes = allies_year_comparison_get_capabilities (comparison, &n);
  return found != NULL ? found : find (changes, n, id);
}
