/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/gaps.h"

#include <math.h>

/* Capabilities of no more importance than this need not be better than the median. */
#define MODEST_IMPORTANCE 2

struct _AlliesGaps
{
  gatomicrefcount references;
  AlliesScore *score;
  AlliesSegment segment;
  guint year_before;
  AlliesScore *before;
  GArray *capabilities;
  GArray *pillars;
  GArray *kpis;
  AlliesGap overall;
};

G_DEFINE_BOXED_TYPE (AlliesGaps, allies_gaps, allies_gaps_ref, allies_gaps_unref)

const char *const allies_gap_order_names[] = { "priority", "peers", "target", "last-year", NULL };

static void
clear_gap (AlliesGap *gap)
{
  g_clear_object (&gap->cell);
  g_clear_pointer (&gap->standing, allies_standing_unref);
}

static AlliesGap
compare_with_peers (const AlliesScoreEntry *entry, AlliesPeerCell *cell, guint year)
{
  AlliesGap gap = { .id = entry->id,
                    .score = entry->score,
                    .partial = entry->partial,
                    .cell = cell,
                    .importance = NAN,
                    .target = NAN,
                    .proposal = NAN,
                    .gap_peer = NAN,
                    .gap_top = NAN,
                    .gap_target = NAN,
                    .before = NAN,
                    .gap_before = NAN,
                    .priority = NAN };
  AlliesStandingInput input = { entry->score, entry->low, entry->high, FALSE, year };

  if (cell == NULL)
    return gap;
  gap.standing = allies_standing_new (cell, &input);
  gap.gap_peer = allies_peer_cell_get_centre (cell, NULL) - entry->score;
  gap.gap_top = allies_peer_cell_get (cell)->q3 - entry->score;
  return gap;
}

static double
get_importance (AlliesDossier *dossier, guint year, const char *capability)
{
  double sum = 0;
  guint n = 0;

  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    {
      AlliesImportance *importance =
          allies_dossier_get_importance (dossier, year, (AlliesSide)side, capability);

      if (importance == NULL)
        continue;
      sum += allies_importance_get_value (importance);
      n++;
    }
  return n > 0 ? sum / n : ALLIES_IMPORTANCE_DEFAULT;
}

/* The higher of peers' top quartile and own score, never above what importance warrants. */
static void
propose_target (AlliesGap *gap)
{
  double top;
  double centre;

  if (gap->cell == NULL)
    return;
  top = allies_peer_cell_get (gap->cell)->q3;
  centre = allies_peer_cell_get_centre (gap->cell, NULL);
  gap->proposal = fmax (top, gap->score);
  gap->proposal_from =
      gap->score >= top || isnan (top) ? ALLIES_PROPOSAL_SCORE : ALLIES_PROPOSAL_TOP_QUARTILE;
  if (gap->importance <= MODEST_IMPORTANCE && !isnan (centre) && !(gap->proposal <= centre))
    {
      gap->proposal = centre;
      gap->proposal_from = ALLIES_PROPOSAL_MEDIAN;
    }
  if (isnan (gap->proposal))
    gap->proposal_from = ALLIES_PROPOSAL_NONE;
}

static void
set_target (AlliesGap *gap, AlliesDossier *dossier, guint year, AlliesScale *scale)
{
  AlliesTarget *target = allies_dossier_get_target (dossier, year, gap->id);

  gap->proposed = target == NULL;
  propose_target (gap);
  gap->target = target != NULL ? allies_target_get_level (target) : gap->proposal;
  gap->gap_target = gap->target - gap->score;
  if (!gap->partial)
    gap->priority = gap->importance / ALLIES_IMPORTANCE_HIGHEST * fmax (0, gap->gap_target)
                    / allies_scale_get_span (scale) * 100;
  if (isnan (gap->gap_target))
    gap->priority = NAN;
  gap->enough = !gap->partial && gap->importance <= MODEST_IMPORTANCE && gap->gap_target <= 0
                && gap->gap_top <= 0;
}

static void
set_before (AlliesGap *gap, const AlliesScore *before)
{
  const AlliesScoreEntry *entry = before != NULL ? allies_score_find (before, gap->id) : NULL;

  if (entry == NULL || entry->partial)
    return;
  gap->before = entry->score;
  gap->gap_before = gap->before - gap->score;
}

static void
append_capability (AlliesGaps *self,
                   AlliesDossier *dossier,
                   guint year,
                   const AlliesScoreEntry *entry,
                   AlliesPeers *peers)
{
  AlliesPeerCell *cell =
      peers != NULL ? allies_peers_look_up (peers, entry->id, self->segment, NULL) : NULL;
  AlliesGap gap = compare_with_peers (entry, cell != NULL ? g_object_ref (cell) : NULL, year);

  gap.importance = get_importance (dossier, year, entry->id);
  set_target (&gap, dossier, year, allies_model_get_scale (allies_score_get_model (self->score)));
  set_before (&gap, self->before);
  g_array_append_val (self->capabilities, gap);
}

static void
append_pillars (AlliesGaps *self, guint year, AlliesPeers *peers)
{
  AlliesModel *model = allies_score_get_model (self->score);
  guint n;
  const AlliesScoreEntry *entries = allies_score_get_pillars (self->score, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (allies_model_get_pillars (model), i);
      AlliesPeerCell *cell =
          peers != NULL ? allies_peers_look_up_pillar (peers, pillar, self->segment) : NULL;
      AlliesGap gap = compare_with_peers (&entries[i], cell, year);

      set_before (&gap, self->before);
      g_array_append_val (self->pillars, gap);
    }
}

static void
append_kpis_of (AlliesGaps *self,
                AlliesDossier *dossier,
                guint year,
                AlliesCapability *capability,
                AlliesPeers *peers)
{
  GListModel *questions = allies_capability_get_questions (capability);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      AlliesKpi kpi;

      if (allies_question_get_kind (question) != ALLIES_QUESTION_NUMBER)
        continue;
      kpi = allies_kpi_compute (dossier, year, question, peers, self->segment);
      g_array_append_val (self->kpis, kpi);
    }
}

static void
append_kpis (AlliesGaps *self, AlliesDossier *dossier, guint year, AlliesPeers *peers)
{
  AlliesModel *model = allies_score_get_model (self->score);

  for (guint i = 0; i < self->capabilities->len; i++)
    append_kpis_of (
        self, dossier, year,
        allies_model_find_capability (model, g_array_index (self->capabilities, AlliesGap, i).id),
        peers);
}

static GArray *
new_array (void)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (AlliesGap));

  g_array_set_clear_func (array, (GDestroyNotify)clear_gap);
  return array;
}

/* A scale of its own makes a year another measure. */
static gboolean
is_alike (AlliesScale *scale, AlliesModel *other)
{
  return other != NULL
         && allies_scale_get_low (scale) == allies_scale_get_low (allies_model_get_scale (other))
         && allies_scale_get_high (scale) == allies_scale_get_high (allies_model_get_scale (other));
}

static void
look_back (AlliesGaps *self, AlliesDossier *dossier, guint year)
{
  g_autoptr (GArray) years = allies_dossier_get_years (dossier);
  AlliesScale *scale = allies_model_get_scale (allies_score_get_model (self->score));

  for (guint i = 0; i < years->len; i++)
    {
      guint other = g_array_index (years, guint, i);

      if (other < year && other > self->year_before
          && is_alike (scale, allies_dossier_get_model (dossier, other)))
        self->year_before = other;
    }
  if (self->year_before > 0)
    self->before = allies_score_new (dossier, self->year_before);
}

AlliesGaps *
allies_gaps_new (AlliesDossier *dossier, guint year, AlliesScore *score, AlliesPeers *peers)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && score != NULL, NULL);

  AlliesGaps *self = g_new0 (AlliesGaps, 1);
  guint n;
  const AlliesScoreEntry *entries = allies_score_get_capabilities (score, &n);

  g_atomic_ref_count_init (&self->references);
  self->score = allies_score_ref (score);
  self->segment = allies_segment_of (dossier, year);
  self->capabilities = new_array ();
  self->pillars = new_array ();
  self->kpis = g_array_new (FALSE, FALSE, sizeof (AlliesKpi));
  g_array_set_clear_func (self->kpis, (GDestroyNotify)allies_kpi_clear);
  look_back (self, dossier, year);
  for (guint i = 0; i < n; i++)
    append_capability (self, dossier, year, &entries[i], peers);
  append_pillars (self, year, peers);
  append_kpis (self, dossier, year, peers);
  self->overall = compare_with_peers (allies_score_get_overall (score),
                                      peers != NULL ? allies_peers_look_up_overall (
                                          peers, allies_score_get_model (score), self->segment)
                                                    : NULL,
                                      year);
  set_before (&self->overall, self->before);
  return self;
}

AlliesGaps *
allies_gaps_ref (AlliesGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, NULL);
  g_atomic_ref_count_inc (&gaps->references);
  return gaps;
}

void
allies_gaps_unref (AlliesGaps *gaps)
{
  g_return_if_fail (gaps != NULL);
  if (!g_atomic_ref_count_dec (&gaps->references))
    return;
  g_array_unref (gaps->capabilities);
  g_array_unref (gaps->pillars);
  g_array_unref (gaps->kpis);
  clear_gap (&gaps->overall);
  g_clear_pointer (&gaps->before, allies_score_unref);
  allies_score_unref (gaps->score);
  g_free (gaps);
}

const AlliesGap *
allies_gaps_get_all (const AlliesGaps *gaps, guint *n)
{
  g_return_val_if_fail (gaps != NULL && n != NULL, NULL);
  *n = gaps->capabilities->len;
  return (const AlliesGap *)gaps->capabilities->data;
}

const AlliesGap *
allies_gaps_get_pillars (const AlliesGaps *gaps, guint *n)
{
  g_return_val_if_fail (gaps != NULL && n != NULL, NULL);
  *n = gaps->pillars->len;
  return (const AlliesGap *)gaps->pillars->data;
}

const AlliesKpi *
allies_gaps_get_kpis (const AlliesGaps *gaps, guint *n)
{
  g_return_val_if_fail (gaps != NULL && n != NULL, NULL);
  *n = gaps->kpis->len;
  return (const AlliesKpi *)gaps->kpis->data;
}

const AlliesKpi *
allies_gaps_find_kpi (const AlliesGaps *gaps, const char *id)
{
  g_return_val_if_fail (gaps != NULL && id != NULL, NULL);

  for (guint i = 0; i < gaps->kpis->len; i++)
    {
      const AlliesKpi *kpi = &g_array_index (gaps->kpis, AlliesKpi, i);

      if (g_str_equal (kpi->id, id))
        return kpi;
    }
  return NULL;
}

const AlliesGap *
allies_gaps_get_overall (const AlliesGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, NULL);
  return &gaps->overall;
}

static const AlliesGap *
find_in (const GArray *array, const char *id)
{
  for (guint i = 0; i < array->len; i++)
    {
      const AlliesGap *gap = &g_array_index (array, AlliesGap, i);

      if (g_str_equal (gap->id, id))
        return gap;
    }
  return NULL;
}

const AlliesGap *
allies_gaps_find (const AlliesGaps *gaps, const char *id)
{
  g_return_val_if_fail (gaps != NULL && id != NULL, NULL);

  const AlliesGap *gap = find_in (gaps->capabilities, id);
  if (gap == NULL)
    gap = find_in (gaps->pillars, id);
  if (gap == NULL && g_str_equal (id, "overall"))
    gap = &gaps->overall;
  return gap;
}

double
allies_gap_get_rank (const AlliesGap *gap, AlliesGapOrder order)
{
  g_return_val_if_fail (gap != NULL, NAN);

  switch (order)
    {
    case ALLIES_GAP_ORDER_PRIORITY:
      return gap->priority;
    case ALLIES_GAP_ORDER_PEERS:
      return gap->gap_peer;
    case ALLIES_GAP_ORDER_TARGET:
      return gap->gap_target;
    case ALLIES_GAP_ORDER_BEFORE:
      return gap->gap_before;
    default:
      g_return_val_if_reached (NAN);
    }
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer user_data)
{
  AlliesGapOrder order = (AlliesGapOrder)GPOINTER_TO_UINT (user_data);
  const AlliesGap *first = *(const AlliesGap *const *)a;
  const AlliesGap *second = *(const AlliesGap *const *)b;
  double difference = allies_gap_get_rank (first, order) - allies_gap_get_rank (second, order);

  if (difference != 0)
    return difference > 0 ? -1 : 1;
  if (first->gap_target != second->gap_target && !isnan (first->gap_target - second->gap_target))
    return first->gap_target > second->gap_target ? -1 : 1;
  return first < second ? -1 : first > second; /* they lie in the order of the model */
}

GPtrArray *
allies_gaps_rank (const AlliesGaps *gaps, AlliesGapOrder order)
{
  g_return_val_if_fail (gaps != NULL, NULL);

  GPtrArray *ranked = g_ptr_array_new ();

  for (guint i = 0; i < gaps->capabilities->len; i++)
    {
      AlliesGap *gap = &g_array_index (gaps->capabilities, AlliesGap, i);

      if (!gap->partial && !isnan (allies_gap_get_rank (gap, order)))
        g_ptr_array_add (ranked, gap);
    }
  g_ptr_array_sort_with_data (ranked, compare_ranks, GUINT_TO_POINTER (order));
  return ranked;
}

guint
allies_gaps_get_year_before (const AlliesGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, 0);
  return gaps->year_before;
}

AlliesScore *
allies_gaps_get_score (const AlliesGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, NULL);
  return gaps->score;
}

AlliesSegment
allies_gaps_get_segment (const AlliesGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, allies_segment_new (NULL, NULL, NULL));
  return gaps->segment;
}
