/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/regression.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LOWEST_SHARE   0.005
#define HALF_LIFE      10.0 /* years */
#define CONVERGED      1e-14
#define MAXIMUM_ROUNDS 100000

static const AlliesObservation *
observation_at (const GArray *observations, guint index)
{
  return &g_array_index (observations, AlliesObservation, index);
}

static int
find_capability (AlliesModel *model, const char *id)
{
  GListModel *capabilities = allies_model_get_capabilities (model);

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      if (g_str_equal (allies_capability_get_id (capability), id))
        return (int)i;
    }
  return -1;
}

static double
weigh (const AlliesFigureValues *values, guint year)
{
  double weight = values->fit == ALLIES_FIGURE_FIT_A ? 1 : 0.5;
  double age = values->year < year ? year - values->year : 0;

  weight *= pow (0.5, age / HALF_LIFE);
  return values->bound == ALLIES_FIGURE_UPPER ? weight / 2 : weight;
}

AlliesObservation
allies_regression_observe (AlliesFigure *figure, guint capability, AlliesScale *scale, guint year)
{
  AlliesObservation observation = { figure, capability, NAN, NAN, 0 };

  g_return_val_if_fail (ALLIES_IS_FIGURE (figure) && ALLIES_IS_SCALE (scale), observation);

  const AlliesFigureValues *values = allies_figure_get (figure);
  double middle = (allies_scale_get_low (scale) + allies_scale_get_high (scale)) / 2;
  double share = CLAMP (values->share / 100, LOWEST_SHARE, 1 - LOWEST_SHARE);

  observation.x = values->level - 0.5 - middle;
  observation.t = log (share / (1 - share));
  observation.weight = weigh (values, year);
  return observation;
}

static GArray *
observe (AlliesFigureTable *table, AlliesModel *model, guint year)
{
  GArray *observations = g_array_new (FALSE, FALSE, sizeof (AlliesObservation));

  for (guint i = 0; i < allies_figure_table_get_n (table); i++)
    {
      AlliesFigure *figure = allies_figure_table_get (table, i);
      int capability = find_capability (model, allies_figure_get (figure)->subject);

      if (capability < 0 || !allies_figure_counts (figure))
        continue;
      AlliesObservation observation = allies_regression_observe (
          figure, (guint)capability, allies_model_get_scale (model), year);
      g_array_append_val (observations, observation);
    }
  return observations;
}

gboolean
allies_regression_uses (const AlliesObservation *observation)
{
  g_return_val_if_fail (observation != NULL, FALSE);

  AlliesFigure *figure = observation->figure;
  return allies_figure_is_all_industries (figure)
         && (!allies_figure_is_official (figure) || allies_figure_is_of_large (figure));
}

static char *
dup_survey (const AlliesFigureValues *values)
{
  return g_strjoin ("\n", values->publisher, values->title, values->published, values->population,
                    values->region, values->size, values->subject, NULL);
}

static gboolean
has_two_levels (const GArray *ladder)
{
  for (guint i = 1; i < ladder->len; i++)
    if (observation_at (ladder, i)->x != observation_at (ladder, 0)->x)
      return TRUE;
  return FALSE;
}

GPtrArray *
allies_regression_list_ladders (GArray *observations)
{
  g_return_val_if_fail (observations != NULL, NULL);

  g_autoptr (GPtrArray) surveys = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *ladders = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  for (guint i = 0; i < observations->len; i++)
    {
      const AlliesObservation *observation = observation_at (observations, i);

      if (!allies_figure_is_all_industries (observation->figure))
        continue;
      g_autofree char *key = dup_survey (allies_figure_get (observation->figure));
      GArray *survey = g_hash_table_lookup (by_key, key);
      if (survey == NULL)
        {
          survey = g_array_new (FALSE, FALSE, sizeof (AlliesObservation));
          g_ptr_array_add (surveys, survey);
          g_hash_table_insert (by_key, g_steal_pointer (&key), survey);
        }
      g_array_append_val (survey, *observation);
    }
  for (guint i = 0; i < surveys->len; i++)
    if (has_two_levels (surveys->pdata[i]))
      g_ptr_array_add (ladders, g_array_ref (surveys->pdata[i]));
  return ladders;
}

/* adds a ladder's weighted sums of squares and products about its own means */
static void
add_ladder (const GArray *ladder, double *squares, double *products)
{
  double weight = 0;
  double mean_x = 0;
  double mean_t = 0;

  for (guint i = 0; i < ladder->len; i++)
    {
      const AlliesObservation *o = observation_at (ladder, i);

      weight += o->weight;
      mean_x += o->weight * o->x;
      mean_t += o->weight * o->t;
    }
  mean_x /= weight;
  mean_t /= weight;
  for (guint i = 0; i < ladder->len; i++)
    {
      const AlliesObservation *o = observation_at (ladder, i);

      *squares += o->weight * (o->x - mean_x) * (o->x - mean_x);
      *products += o->weight * (o->x - mean_x) * (o->t - mean_t);
    }
}

static gboolean
find_slope (AlliesRegression *self, GError **error)
{
  g_autoptr (GPtrArray) ladders = allies_regression_list_ladders (self->observations);
  double squares = 0;
  double products = 0;

  for (guint i = 0; i < ladders->len; i++)
    add_ladder (ladders->pdata[i], &squares, &products);
  self->slope = -products / squares;
  if (ladders->len > 0 && self->slope > 0)
    return TRUE;
  g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_INVALID,
                       _ ("The figures hold no survey with falling shares at two levels or more; "
                          "without one, nothing can be estimated."));
  return FALSE;
}

static void
count_levels (AlliesRegression *self)
{
  for (guint i = 0; i < self->observations->len; i++)
    {
      const AlliesObservation *o = observation_at (self->observations, i);
      gboolean is_new = allies_regression_uses (o);

      for (guint j = 0; is_new && j < i; j++)
        {
          const AlliesObservation *before = observation_at (self->observations, j);

          is_new = !(before->capability == o->capability && before->x == o->x
                     && allies_regression_uses (before));
        }
      self->n_levels[o->capability] += is_new;
    }
}

/* Σ w and Σ w (t + β x) of each capability */
static double *
sum_up (AlliesRegression *self)
{
  double *sums = g_new0 (double, self->n_capabilities);

  for (guint i = 0; i < self->observations->len; i++)
    {
      const AlliesObservation *o = observation_at (self->observations, i);

      if (!allies_regression_uses (o))
        continue;
      self->weights[o->capability] += o->weight;
      sums[o->capability] += o->weight * (o->t + self->slope * o->x);
    }
  return sums;
}

/* one round within a pillar: the mean of its intercepts, then each anew; gives the largest change
 */
static double
improve_pillar (AlliesRegression *self, const double *sums, guint first, guint n)
{
  double mean = 0;
  double change = 0;

  for (guint i = first; i < first + n; i++)
    mean += self->intercepts[i] / n;
  for (guint i = first; i < first + n; i++)
    {
      double better = (sums[i] + mean) / (self->weights[i] + 1);

      change = MAX (change, fabs (better - self->intercepts[i]));
      self->intercepts[i] = better;
    }
  return change;
}

static void
find_intercepts (AlliesRegression *self, AlliesModel *model)
{
  g_autofree double *sums = sum_up (self);
  GListModel *pillars = allies_model_get_pillars (model);
  guint first = 0;

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      guint n = g_list_model_get_n_items (allies_pillar_get_capabilities (pillar));
      guint round = 0;

      while (improve_pillar (self, sums, first, n) > CONVERGED && round < MAXIMUM_ROUNDS)
        round++;
      first += n;
    }
}

static void
find_deviation (AlliesRegression *self)
{
  double squares = 0;
  double weight = 0;

  for (guint i = 0; i < self->observations->len; i++)
    {
      const AlliesObservation *o = observation_at (self->observations, i);
      double residual = o->t + self->slope * o->x - self->intercepts[o->capability];

      if (!allies_regression_uses (o))
        continue;
      squares += o->weight * residual * residual;
      weight += o->weight;
    }
  self->deviation = weight > 0 ? sqrt (squares / weight) : 0;
}

AlliesRegression *
allies_regression_new (AlliesFigureTable *table, AlliesModel *model, guint year, GError **error)
{
  g_return_val_if_fail (table != NULL && ALLIES_IS_MODEL (model), NULL);

  g_autoptr (AlliesRegression) self = g_new0 (AlliesRegression, 1);

  self->n_capabilities = g_list_model_get_n_items (allies_model_get_capabilities (model));
  self->observations = observe (table, model, year);
  self->intercepts = g_new0 (double, self->n_capabilities);
  self->weights = g_new0 (double, self->n_capabilities);
  self->n_levels = g_new0 (guint, self->n_capabilities);
  if (!find_slope (self, error))
    return NULL;
  count_levels (self);
  find_intercepts (self, model);
  find_deviation (self);
  return g_steal_pointer (&self);
}

void
allies_regression_free (AlliesRegression *regression)
{
  if (regression == NULL)
    return;
  g_array_unref (regression->observations);
  g_free (regression->intercepts);
  g_free (regression->weights);
  g_free (regression->n_levels);
  g_free (regression);
}

gboolean
allies_regression_is_pair (const AlliesObservation *own, const AlliesObservation *all)
{
  g_return_val_if_fail (own != NULL && all != NULL, FALSE);

  const AlliesFigureValues *left = allies_figure_get (own->figure);
  const AlliesFigureValues *right = allies_figure_get (all->figure);

  return !allies_figure_is_all_industries (own->figure)
         && allies_figure_is_all_industries (all->figure) && own->capability == all->capability
         && own->x == all->x && g_str_equal (left->publisher, right->publisher)
         && g_str_equal (left->title, right->title)
         && g_str_equal (left->published, right->published)
         && g_str_equal (left->region, right->region) && g_str_equal (left->size, right->size);
}

static void
add_once (GListStore *store, AlliesFigure *figure)
{
  if (store != NULL && !g_list_store_find (store, figure, NULL))
    g_list_store_append (store, figure);
}

/* sums t_industry − t_all over the pairs of one industry's figure */
static guint
add_pairs (const AlliesRegression *self,
           const AlliesObservation *own,
           double *sum,
           GListStore *figures)
{
  guint n = 0;

  for (guint i = 0; i < self->observations->len; i++)
    {
      const AlliesObservation *all = observation_at (self->observations, i);

      if (!allies_regression_is_pair (own, all))
        continue;
      add_once (figures, own->figure);
      add_once (figures, all->figure);
      *sum += own->t - all->t;
      n++;
    }
  return n;
}

double
allies_regression_shift (const AlliesRegression *regression,
                         AlliesFigureTable *table,
                         guint capability,
                         guint industry,
                         GListStore *pairs)
{
  g_return_val_if_fail (regression != NULL && table != NULL, NAN);

  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < regression->observations->len; i++)
    {
      const AlliesObservation *own = observation_at (regression->observations, i);

      if (own->capability == capability && !allies_figure_is_all_industries (own->figure)
          && allies_figure_table_covers (table, allies_figure_get (own->figure)->industry,
                                         industry))
        n += add_pairs (regression, own, &sum, pairs);
    }
  return n > 0 ? sum / n / 2 : NAN;
}
