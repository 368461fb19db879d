/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/alignment.h"

#include <math.h>

/* A mean of several respondents may miss a level, and an index its band, by a few bits. */
#define TOLERANCE 1e-9

struct _AlliesAlignment
{
  gatomicrefcount references;
  AlliesModel *model;
  AlliesAlignmentEntry overall;
  GArray *pillars;
  GArray *capabilities;
  GArray *differences;
  guint *table; /* questions by level of marketing and of technology */
  guint n_equal;
  guint n_within_one;
};

G_DEFINE_BOXED_TYPE (AlliesAlignment,
                     allies_alignment,
                     allies_alignment_ref,
                     allies_alignment_unref)

typedef struct
{
  guint n;
  double absolute;
  double sides[ALLIES_N_SIDES];
} Tally;

static void
tally_add (Tally *tally, const Tally *part)
{
  tally->n += part->n;
  tally->absolute += part->absolute;
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    tally->sides[side] += part->sides[side];
}

static AlliesBand
find_band (double index)
{
  static const double starts[] = { 50, 75, 90 };
  guint band = ALLIES_BAND_STRANGERS;

  if (isnan (index))
    return ALLIES_BAND_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    band += index >= starts[i] - TOLERANCE;
  return (AlliesBand)band;
}

static AlliesAlignmentEntry
finish_entry (const char *id, AlliesScale *scale, const Tally *tally)
{
  AlliesAlignmentEntry entry = { .id = id, .n = tally->n };
  double n = tally->n > 0 ? tally->n : NAN;

  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    entry.sides[side] = tally->sides[side] / n;
  entry.mean_absolute = tally->absolute / n;
  entry.mean_signed =
      (tally->sides[ALLIES_SIDE_MARKETING] - tally->sides[ALLIES_SIDE_TECHNOLOGY]) / n;
  entry.index = 100 * (1 - entry.mean_absolute / allies_scale_get_span (scale));
  entry.band = find_band (entry.index);
  return entry;
}

/* Where a value lies when the levels are counted from 0. */
static double
count_steps (AlliesScale *scale, double value)
{
  guint last = allies_scale_get_n_levels (scale) - 1;
  guint i = 0;

  while (i + 1 < last && value > allies_scale_get_value (scale, i + 1))
    i++;
  return i
         + (value - allies_scale_get_value (scale, i))
               / (allies_scale_get_value (scale, i + 1) - allies_scale_get_value (scale, i));
}

gboolean
allies_alignment_is_equal (AlliesScale *scale, double marketing, double technology)
{
  g_return_val_if_fail (ALLIES_IS_SCALE (scale), FALSE);
  return fabs (marketing - technology) <= TOLERANCE * allies_scale_get_span (scale);
}

gboolean
allies_alignment_is_within_one (AlliesScale *scale, double marketing, double technology)
{
  g_return_val_if_fail (ALLIES_IS_SCALE (scale), FALSE);
  return fabs (count_steps (scale, marketing) - count_steps (scale, technology)) <= 1 + TOLERANCE;
}

static void
compare_sides (AlliesAlignment *self, const AlliesDifference *difference)
{
  AlliesScale *scale = allies_model_get_scale (self->model);
  double marketing = difference->sides[ALLIES_SIDE_MARKETING];
  double technology = difference->sides[ALLIES_SIDE_TECHNOLOGY];

  self->table[allies_scale_nearest (scale, marketing) * allies_scale_get_n_levels (scale)
              + allies_scale_nearest (scale, technology)]++;
  self->n_within_one += allies_alignment_is_within_one (scale, marketing, technology);
  if (allies_alignment_is_equal (scale, marketing, technology))
    self->n_equal++;
  else
    g_array_append_val (self->differences, *difference);
}

static Tally
compare_question (AlliesAlignment *self,
                  AlliesDossier *dossier,
                  guint year,
                  AlliesQuestion *question)
{
  Tally tally = { 0 };
  AlliesPosition position;
  AlliesDifference difference = { .question = allies_question_get_id (question) };

  if (!allies_question_is_scored (question))
    return tally;
  position = allies_position_compute (dossier, year, question);
  difference.difference =
      position.sides[ALLIES_SIDE_MARKETING] - position.sides[ALLIES_SIDE_TECHNOLOGY];
  if (isnan (difference.difference))
    return tally;
  tally.n = 1;
  tally.absolute = fabs (difference.difference);
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    tally.sides[side] = difference.sides[side] = position.sides[side];
  compare_sides (self, &difference);
  return tally;
}

static Tally
compare_capability (AlliesAlignment *self,
                    AlliesDossier *dossier,
                    guint year,
                    AlliesCapability *capability)
{
  GListModel *questions = allies_capability_get_questions (capability);
  Tally tally = { 0 };
  AlliesAlignmentEntry entry;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      Tally part = compare_question (self, dossier, year, question);

      tally_add (&tally, &part);
    }
  entry = finish_entry (allies_capability_get_id (capability), allies_model_get_scale (self->model),
                        &tally);
  g_array_append_val (self->capabilities, entry);
  return tally;
}

static Tally
compare_pillar (AlliesAlignment *self, AlliesDossier *dossier, guint year, AlliesPillar *pillar)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  Tally tally = { 0 };
  AlliesAlignmentEntry entry;

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      Tally part = compare_capability (self, dossier, year, capability);

      tally_add (&tally, &part);
    }
  entry =
      finish_entry (allies_pillar_get_id (pillar), allies_model_get_scale (self->model), &tally);
  g_array_append_val (self->pillars, entry);
  return tally;
}

/* Distances that differ by rounding alone are equal, and then the questionnaire's order stays. */
static int
compare_differences (gconstpointer a, gconstpointer b, gpointer span)
{
  double unit = 100 * TOLERANCE * *(double *)span;
  double first = round (fabs (((const AlliesDifference *)a)->difference) / unit);
  double second = round (fabs (((const AlliesDifference *)b)->difference) / unit);

  return (first < second) - (first > second);
}

AlliesAlignment *
allies_alignment_new (AlliesDossier *dossier, guint year)
{
  AlliesModel *model = allies_dossier_get_model (dossier, year);

  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);

  AlliesAlignment *self = g_new0 (AlliesAlignment, 1);
  AlliesScale *scale = allies_model_get_scale (model);
  GListModel *pillars = allies_model_get_pillars (model);
  guint levels = allies_scale_get_n_levels (scale);
  double span = allies_scale_get_span (scale);
  Tally tally = { 0 };

  g_atomic_ref_count_init (&self->references);
  self->model = g_object_ref (model);
  self->pillars = g_array_new (FALSE, FALSE, sizeof (AlliesAlignmentEntry));
  self->capabilities = g_array_new (FALSE, FALSE, sizeof (AlliesAlignmentEntry));
  self->differences = g_array_new (FALSE, FALSE, sizeof (AlliesDifference));
  self->table = g_new0 (guint, levels * levels);
  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      Tally part = compare_pillar (self, dossier, year, pillar);

      tally_add (&tally, &part);
    }
  self->overall = finish_entry ("overall", scale, &tally);
  g_array_sort_with_data (self->differences, compare_differences, &span);
  return self;
}

AlliesAlignment *
allies_alignment_ref (AlliesAlignment *alignment)
{
  g_return_val_if_fail (alignment != NULL, NULL);
  g_atomic_ref_count_inc (&alignment->references);
  return alignment;
}

void
allies_alignment_unref (AlliesAlignment *alignment)
{
  g_return_if_fail (alignment != NULL);
  if (!g_atomic_ref_count_dec (&alignment->references))
    return;
  g_array_unref (alignment->pillars);
  g_array_unref (alignment->capabilities);
  g_array_unref (alignment->differences);
  g_free (alignment->table);
  g_object_unref (alignment->model);
  g_free (alignment);
}

const AlliesAlignmentEntry *
allies_alignment_get_overall (const AlliesAlignment *alignment)
{
  g_return_val_if_fail (alignment != NULL, NULL);
  return &alignment->overall;
}

const AlliesAlignmentEntry *
allies_alignment_get_pillars (const AlliesAlignment *alignment, guint *n)
{
  g_return_val_if_fail (alignment != NULL && n != NULL, NULL);
  *n = alignment->pillars->len;
  return (const AlliesAlignmentEntry *)alignment->pillars->data;
}

const AlliesAlignmentEntry *
allies_alignment_get_capabilities (const AlliesAlignment *alignment, guint *n)
{
  g_return_val_if_fail (alignment != NULL && n != NULL, NULL);
  *n = alignment->capabilities->len;
  return (const AlliesAlignmentEntry *)alignment->capabilities->data;
}

const AlliesDifference *
allies_alignment_get_differences (const AlliesAlignment *alignment, guint *n)
{
  g_return_val_if_fail (alignment != NULL && n != NULL, NULL);
  *n = alignment->differences->len;
  return (const AlliesDifference *)alignment->differences->data;
}

guint
allies_alignment_get_n_equal (const AlliesAlignment *alignment)
{
  g_return_val_if_fail (alignment != NULL, 0);
  return alignment->n_equal;
}

guint
allies_alignment_get_n_within_one (const AlliesAlignment *alignment)
{
  g_return_val_if_fail (alignment != NULL, 0);
  return alignment->n_within_one;
}

double
allies_alignment_get_equal (const AlliesAlignment *alignment)
{
  g_return_val_if_fail (alignment != NULL, NAN);
  return alignment->overall.n > 0 ? (double)alignment->n_equal / alignment->overall.n : NAN;
}

double
allies_alignment_get_within_one (const AlliesAlignment *alignment)
{
  g_return_val_if_fail (alignment != NULL, NAN);
  return alignment->overall.n > 0 ? (double)alignment->n_within_one / alignment->overall.n : NAN;
}

AlliesWeightedKappa
allies_alignment_get_kappa (const AlliesAlignment *alignment)
{
  AlliesWeightedKappa nothing = { NAN, NAN, NAN, NAN, NAN, NAN };

  g_return_val_if_fail (alignment != NULL, nothing);

  return allies_weighted_kappa_compute (
      alignment->table, allies_scale_get_n_levels (allies_model_get_scale (alignment->model)));
}

const guint *
allies_alignment_get_table (const AlliesAlignment *alignment, guint *levels)
{
  g_return_val_if_fail (alignment != NULL && levels != NULL, NULL);
  *levels = allies_scale_get_n_levels (allies_model_get_scale (alignment->model));
  return alignment->table;
}

const char *
allies_band_get_code (AlliesBand band)
{
  static const char *const codes[] = { NULL, "strangers", "acquaintances", "partners", "allies" };

  g_return_val_if_fail (band < G_N_ELEMENTS (codes), NULL);
  return codes[band];
}
