/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/score.h"

#include <math.h>

/* Weights are decimal fractions; two thirds of them must not fail by rounding. */
#define ENOUGH_COVERAGE (2.0 / 3.0 - 1e-12)

struct _AlliesScore
{
  gatomicrefcount references;
  AlliesModel *model;
  GHashTable *positions;
  GArray *capabilities;
  GArray *pillars;
  AlliesScoreEntry overall;
};

G_DEFINE_BOXED_TYPE (AlliesScore, allies_score, allies_score_ref, allies_score_unref)

gboolean
allies_score_is_partial (double coverage)
{
  return !(coverage >= ENOUGH_COVERAGE);
}

static AlliesScoreEntry
finish_entry (
    const char *id, AlliesScale *scale, double score, double low, double high, double coverage)
{
  AlliesScoreEntry entry = { id, score, low, high, coverage, FALSE, NULL };

  entry.partial = allies_score_is_partial (coverage);
  if (!isnan (score))
    entry.stage = allies_scale_get_name (scale, allies_scale_nearest (scale, score));
  return entry;
}

static double
divide (double a, double b)
{
  return b > 0 ? a / b : NAN;
}

void
allies_score_sum_add (
    AlliesScoreSum *sum, double low, double high, double weight, const AlliesPosition *position)
{
  g_return_if_fail (sum != NULL && position != NULL);

  gboolean known = position->state == ALLIES_POSITION_KNOWN;

  if (position->state == ALLIES_POSITION_NOT_APPLICABLE)
    return;
  sum->weight += weight;
  sum->low += weight * (known ? position->value : low);
  sum->high += weight * (known ? position->value : high);
  if (known)
    {
      sum->weight_there += weight;
      sum->score += weight * position->value;
    }
}

typedef struct
{
  AlliesPositionFunc func;
  gpointer user_data;
} Positions;

static AlliesScoreEntry
score_capability (AlliesScore *self, const Positions *positions, AlliesCapability *capability)
{
  AlliesScale *scale = allies_model_get_scale (self->model);
  GListModel *questions = allies_capability_get_questions (capability);
  AlliesScoreSum sum = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      AlliesPosition position;

      if (!allies_question_is_scored (question)
          || !positions->func (question, &position, positions->user_data))
        continue;
      g_hash_table_insert (self->positions, (char *)allies_question_get_id (question),
                           g_memdup2 (&position, sizeof position));
      allies_score_sum_add (&sum, allies_scale_get_low (scale), allies_scale_get_high (scale),
                            allies_question_get_weight (question), &position);
    }
  return finish_entry (allies_capability_get_id (capability), scale,
                       divide (sum.score, sum.weight_there), divide (sum.low, sum.weight),
                       divide (sum.high, sum.weight), divide (sum.weight_there, sum.weight));
}

typedef struct
{
  AlliesAggregation aggregation;
  double weight;
  double sum;
  double minimum;
} Mean;

static void
mean_add (Mean *mean, double weight, double value)
{
  mean->weight += weight;
  mean->sum += weight * (mean->aggregation == ALLIES_AGGREGATION_GEOMETRIC ? log (value) : value);
  mean->minimum = fmin (mean->minimum, value);
}

static double
mean_get (const Mean *mean)
{
  if (mean->weight <= 0)
    return NAN;
  switch (mean->aggregation)
    {
    case ALLIES_AGGREGATION_GEOMETRIC:
      return exp (mean->sum / mean->weight);
    case ALLIES_AGGREGATION_MINIMUM:
      return mean->minimum;
    case ALLIES_AGGREGATION_ARITHMETIC:
    default:
      return mean->sum / mean->weight;
    }
}

/* A part that does not apply at all has no bounds and leaves the denominator. */
static AlliesScoreEntry
combine (const char *id,
         AlliesScale *scale,
         AlliesAggregation aggregation,
         const AlliesScoreEntry *parts,
         const double *weights,
         guint n)
{
  Mean score = { aggregation, 0, 0, INFINITY };
  Mean low = score;
  Mean high = score;

  for (guint i = 0; i < n; i++)
    {
      if (isnan (parts[i].low))
        continue;
      mean_add (&low, weights[i], parts[i].low);
      mean_add (&high, weights[i], parts[i].high);
      if (!parts[i].partial && !isnan (parts[i].score))
        mean_add (&score, weights[i], parts[i].score);
    }
  return finish_entry (id, scale, mean_get (&score), mean_get (&low), mean_get (&high),
                       divide (score.weight, low.weight));
}

static AlliesScoreEntry
score_pillar (AlliesScore *self, const Positions *positions, AlliesPillar *pillar)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  guint n = g_list_model_get_n_items (capabilities);
  g_autofree double *weights = g_new (double, n);
  guint first = self->capabilities->len;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      AlliesScoreEntry entry = score_capability (self, positions, capability);

      weights[i] = allies_capability_get_weight (capability);
      g_array_append_val (self->capabilities, entry);
    }
  return combine (allies_pillar_get_id (pillar), allies_model_get_scale (self->model),
                  allies_pillar_get_aggregation (pillar),
                  &g_array_index (self->capabilities, AlliesScoreEntry, first), weights, n);
}

AlliesScore *
allies_score_new_from (AlliesModel *model, AlliesPositionFunc func, gpointer user_data)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model) && func != NULL, NULL);

  const Positions positions = { func, user_data };
  AlliesScore *self = g_new0 (AlliesScore, 1);
  GListModel *pillars = allies_model_get_pillars (model);
  guint n = g_list_model_get_n_items (pillars);
  g_autofree double *weights = g_new (double, n);

  g_atomic_ref_count_init (&self->references);
  self->model = g_object_ref (model);
  self->positions = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->capabilities = g_array_new (FALSE, FALSE, sizeof (AlliesScoreEntry));
  self->pillars = g_array_new (FALSE, FALSE, sizeof (AlliesScoreEntry));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      AlliesScoreEntry entry = score_pillar (self, &positions, pillar);

      weights[i] = allies_pillar_get_weight (pillar);
      g_array_append_val (self->pillars, entry);
    }
  self->overall = combine ("overall", allies_model_get_scale (model), ALLIES_AGGREGATION_ARITHMETIC,
                           (const AlliesScoreEntry *)self->pillars->data, weights, n);
  return self;
}

typedef struct
{
  AlliesDossier *dossier;
  guint year;
} YearOf;

static gboolean
compute_position_cb (AlliesQuestion *question, AlliesPosition *position, gpointer user_data)
{
  const YearOf *of = user_data;

  *position = allies_position_compute (of->dossier, of->year, question);
  return TRUE;
}

AlliesScore *
allies_score_new (AlliesDossier *dossier, guint year)
{
  YearOf of = { dossier, year };

  return allies_score_new_from (allies_dossier_get_model (dossier, year), compute_position_cb, &of);
}

AlliesScore *
allies_score_ref (AlliesScore *score)
{
  g_return_val_if_fail (score != NULL, NULL);
  g_atomic_ref_count_inc (&score->references);
  return score;
}

void
allies_score_unref (AlliesScore *score)
{
  g_return_if_fail (score != NULL);
  if (!g_atomic_ref_count_dec (&score->references))
    return;
  g_hash_table_unref (score->positions);
  g_array_unref (score->capabilities);
  g_array_unref (score->pillars);
  g_object_unref (score->model);
  g_free (score);
}

AlliesModel *
allies_score_get_model (const AlliesScore *score)
{
  g_return_val_if_fail (score != NULL, NULL);
  return score->model;
}

const AlliesScoreEntry *
allies_score_get_overall (const AlliesScore *score)
{
  g_return_val_if_fail (score != NULL, NULL);
  return &score->overall;
}

const AlliesScoreEntry *
allies_score_get_pillars (const AlliesScore *score, guint *n)
{
  g_return_val_if_fail (score != NULL && n != NULL, NULL);
  *n = score->pillars->len;
  return (const AlliesScoreEntry *)score->pillars->data;
}

const AlliesScoreEntry *
allies_score_get_capabilities (const AlliesScore *score, guint *n)
{
  g_return_val_if_fail (score != NULL && n != NULL, NULL);
  *n = score->capabilities->len;
  return (const AlliesScoreEntry *)score->capabilities->data;
}

static const AlliesScoreEntry *
find_in (const GArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const AlliesScoreEntry *entry = &g_array_index (entries, AlliesScoreEntry, i);

      if (g_str_equal (entry->id, id))
        return entry;
    }
  return NULL;
}

const AlliesScoreEntry *
allies_score_find (const AlliesScore *score, const char *id)
{
  g_return_val_if_fail (score != NULL && id != NULL, NULL);

  const AlliesScoreEntry *entry = find_in (score->capabilities, id);
  if (entry == NULL)
    entry = find_in (score->pillars, id);
  if (entry == NULL && g_str_equal (id, "overall"))
    entry = &score->overall;
  return entry;
}

const AlliesPosition *
allies_score_get_position (const AlliesScore *score, const char *question)
{
  g_return_val_if_fail (score != NULL && question != NULL, NULL);
  return g_hash_table_lookup (score->positions, question);
}

void
allies_score_count (const AlliesScore *score, guint *answered, guint *applicable)
{
  g_return_if_fail (score != NULL);

  GHashTableIter iter;
  gpointer value;
  guint n_answered = 0;
  guint n_applicable = 0;

  g_hash_table_iter_init (&iter, score->positions);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const AlliesPosition *position = value;

      n_answered += position->state == ALLIES_POSITION_KNOWN;
      n_applicable += position->state != ALLIES_POSITION_NOT_APPLICABLE;
    }
  if (answered != NULL)
    *answered = n_answered;
  if (applicable != NULL)
    *applicable = n_applicable;
}
