/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/year-comparison.h"

#include <math.h>

/* A sum of weights may miss a whole number by a few bits. */
#define NEAR 1e-9

typedef struct
{
  AlliesDossier *dossier;
  guint year;
  AlliesModel *model;
  AlliesScore *score;
  AlliesScore *shared; /* of the shared questions alone, by the newer model */
  AlliesAlignment *alignment;
} Side;

struct _AlliesYearComparison
{
  gatomicrefcount references;
  Side sides[2];       /* the older, the newer */
  GHashTable *befores; /* id in the newer model → the shared question of the older, borrowed */
  double compatibility;
  AlliesYearChange overall;
  GArray *pillars;
  GArray *capabilities;
  GArray *moves;
  GArray *targets;
};

G_DEFINE_BOXED_TYPE (AlliesYearComparison,
                     allies_year_comparison,
                     allies_year_comparison_ref,
                     allies_year_comparison_unref)

enum
{
  OLD,
  NEW,
};

/* Returns: (transfer container): the questionnaire of the newer year, those of the years between in
 * which it was changed, that of the older year */
static GPtrArray *
list_models (AlliesYearComparison *self)
{
  const Side *old = &self->sides[OLD];
  const Side *new = &self->sides[NEW];
  g_autoptr (GArray) years = allies_dossier_get_years (new->dossier);
  gboolean forwards = old->year < new->year;
  GPtrArray *models = g_ptr_array_new ();

  g_ptr_array_add (models, new->model);
  for (guint i = 0; i < years->len; i++)
    {
      guint year = g_array_index (years, guint, forwards ? years->len - 1 - i : i);
      AlliesModel *model = allies_dossier_get_model (new->dossier, year);
      gboolean between = year > MIN (old->year, new->year) && year < MAX (old->year, new->year);

      if (between && model != NULL && !g_ptr_array_find (models, model, NULL))
        g_ptr_array_add (models, model);
    }
  g_ptr_array_remove (models, old->model != new->model ? old->model : NULL);
  g_ptr_array_add (models, old->model);
  return models;
}

static void
find_shared (AlliesYearComparison *self)
{
  g_autoptr (GPtrArray) models = list_models (self);
  AlliesModel *model = self->sides[NEW].model;
  GListModel *questions = allies_model_get_questions (model);

  if (!allies_question_map_same_scale (model, self->sides[OLD].model))
    return;
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      AlliesQuestionFate fate;
      AlliesQuestion *before = allies_question_map_find_along (question, models, &fate);

      if (allies_question_is_scored (question) && allies_question_map_is_shared (fate))
        g_hash_table_insert (self->befores, (char *)allies_question_get_id (question), before);
    }
}

static void
weigh_shared (AlliesYearComparison *self)
{
  g_autoptr (GHashTable) old = allies_question_map_list_shares (self->sides[OLD].model);
  g_autoptr (GHashTable) new = allies_question_map_list_shares (self->sides[NEW].model);
  GListModel *questions = allies_model_get_questions (self->sides[NEW].model);
  double sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      const char *id = allies_question_get_id (question);
      AlliesQuestion *before = g_hash_table_lookup (self->befores, id);

      if (before != NULL)
        sum += *(double *)g_hash_table_lookup (new, id)
               + *(double *)g_hash_table_lookup (old, allies_question_get_id (before));
    }
  self->compatibility = fabs (sum - 2) < NEAR ? 1 : sum / 2;
}

static gboolean
get_old_position_cb (AlliesQuestion *question, AlliesPosition *position, gpointer user_data)
{
  AlliesYearComparison *self = user_data;
  AlliesQuestion *before = g_hash_table_lookup (self->befores, allies_question_get_id (question));

  if (before == NULL)
    return FALSE;
  *position = *allies_score_get_position (self->sides[OLD].score, allies_question_get_id (before));
  return TRUE;
}

static gboolean
get_new_position_cb (AlliesQuestion *question, AlliesPosition *position, gpointer user_data)
{
  AlliesYearComparison *self = user_data;
  const char *id = allies_question_get_id (question);

  if (g_hash_table_lookup (self->befores, id) == NULL)
    return FALSE;
  *position = *allies_score_get_position (self->sides[NEW].score, id);
  return TRUE;
}

static gboolean
is_partial (const AlliesScoreEntry *entry)
{
  return entry == NULL || entry->partial;
}

static double
get_score (const AlliesScoreEntry *entry)
{
  return entry != NULL ? entry->score : NAN;
}

/* What the questionnaire did is the rest, added up so that both parts make the whole. */
static AlliesYearChange
make_change (AlliesYearComparison *self, const char *id)
{
  const AlliesScoreEntry *old = allies_score_find (self->sides[OLD].score, id);
  const AlliesScoreEntry *new = allies_score_find (self->sides[NEW].score, id);
  const AlliesScoreEntry *old_shared = allies_score_find (self->sides[OLD].shared, id);
  const AlliesScoreEntry *new_shared = allies_score_find (self->sides[NEW].shared, id);
  AlliesYearChange change = {
    .id = id,
    .old_score = get_score (old),
    .new_score = get_score (new),
    .old_shared = get_score (old_shared),
    .new_shared = get_score (new_shared),
    .old_partial = is_partial (old),
    .new_partial = is_partial (new),
  };

  if (!allies_question_map_same_scale (self->sides[NEW].model, self->sides[OLD].model))
    change.reported = NAN;
  else
    change.reported = change.new_score - change.old_score;
  change.ours = change.new_shared - change.old_shared;
  change.comparable = !change.old_partial && !change.new_partial && !is_partial (old_shared)
                      && !is_partial (new_shared) && !isnan (change.ours);
  change.model = (change.new_score - change.new_shared) - (change.old_score - change.old_shared);
  return change;
}

typedef const AlliesScoreEntry *(*EntriesFunc) (const AlliesScore *score, guint *n);

static GArray *
list_changes (AlliesYearComparison *self, EntriesFunc get_entries)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (AlliesYearChange));

  for (int side = NEW; side >= OLD; side--)
    {
      guint n;
      const AlliesScoreEntry *entries = get_entries (self->sides[side].score, &n);

      for (guint i = 0; i < n; i++)
        {
          AlliesYearChange change = make_change (self, entries[i].id);

          if (side == NEW || allies_score_find (self->sides[NEW].score, entries[i].id) == NULL)
            g_array_append_val (changes, change);
        }
    }
  return changes;
}

static int
compare_moves (gconstpointer a, gconstpointer b)
{
  const AlliesYearMove *first = a;
  const AlliesYearMove *second = b;
  double difference = fabs (second->new_position - second->old_position)
                      - fabs (first->new_position - first->old_position);

  return fabs (difference) < NEAR ? 0 : difference > 0 ? 1 : -1;
}

/* Sorting by insertion keeps equal ones in their order; there are few that moved. */
static void
insert_move (GArray *moves, const AlliesYearMove *move)
{
  guint at = moves->len;

  while (at > 0 && compare_moves (&g_array_index (moves, AlliesYearMove, at - 1), move) > 0)
    at--;
  g_array_insert_vals (moves, at, move, 1);
}

static void
list_moves (AlliesYearComparison *self)
{
  AlliesModel *model = self->sides[NEW].model;
  GListModel *questions = allies_model_get_questions (model);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      const char *id = allies_question_get_id (question);
      AlliesQuestion *before = g_hash_table_lookup (self->befores, id);
      AlliesYearMove move = { question, before, allies_model_find_capability_of (model, id), NAN,
                              NAN };

      if (before == NULL)
        continue;
      move.old_position =
          allies_score_get_position (self->sides[OLD].score, allies_question_get_id (before))
              ->value;
      move.new_position = allies_score_get_position (self->sides[NEW].score, id)->value;
      if (fabs (move.new_position - move.old_position) > NEAR)
        insert_move (self->moves, &move);
    }
}

static AlliesTargetOutcome
judge_target (const AlliesScoreEntry *entry, double target)
{
  if (entry == NULL || entry->partial || isnan (entry->score))
    return ALLIES_TARGET_UNKNOWN;
  return entry->score >= target - NEAR ? ALLIES_TARGET_REACHED : ALLIES_TARGET_MISSED;
}

static void
list_targets (AlliesYearComparison *self)
{
  const Side *old = &self->sides[OLD];
  GListModel *capabilities = allies_model_get_capabilities (old->model);
  gboolean same = allies_question_map_same_scale (self->sides[NEW].model, old->model);

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      const char *id = allies_capability_get_id (capability);
      AlliesTarget *set = allies_dossier_get_target (old->dossier, old->year, id);
      const AlliesScoreEntry *entry = same ? allies_score_find (self->sides[NEW].score, id) : NULL;
      AlliesYearTarget target = { capability, NAN, NAN, get_score (entry), ALLIES_TARGET_UNKNOWN };

      if (set == NULL)
        continue;
      target.target = allies_target_get_level (set);
      target.old_score = get_score (allies_score_find (old->score, id));
      target.outcome = judge_target (entry, target.target);
      g_array_append_val (self->targets, target);
    }
}

static void
init_side (Side *side, AlliesDossier *dossier, guint year)
{
  side->dossier = g_object_ref (dossier);
  side->year = year;
  side->score = allies_score_new (dossier, year);
  side->model = allies_score_get_model (side->score);
  side->alignment = allies_alignment_new (dossier, year);
}

static void
clear_side (Side *side)
{
  allies_alignment_unref (side->alignment);
  allies_score_unref (side->shared);
  allies_score_unref (side->score);
  g_object_unref (side->dossier);
}

AlliesYearComparison *
allies_year_comparison_new (AlliesDossier *before, guint from, AlliesDossier *after, guint to)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (before) && ALLIES_IS_DOSSIER (after), NULL);
  g_return_val_if_fail (allies_dossier_get_model (before, from) != NULL, NULL);
  g_return_val_if_fail (allies_dossier_get_model (after, to) != NULL, NULL);

  AlliesYearComparison *self = g_new0 (AlliesYearComparison, 1);
  AlliesModel *model = allies_dossier_get_model (after, to);

  g_atomic_ref_count_init (&self->references);
  init_side (&self->sides[OLD], before, from);
  init_side (&self->sides[NEW], after, to);
  self->befores = g_hash_table_new (g_str_hash, g_str_equal);
  self->moves = g_array_new (FALSE, FALSE, sizeof (AlliesYearMove));
  self->targets = g_array_new (FALSE, FALSE, sizeof (AlliesYearTarget));
  find_shared (self);
  weigh_shared (self);
  self->sides[OLD].shared = allies_score_new_from (model, get_old_position_cb, self);
  self->sides[NEW].shared = allies_score_new_from (model, get_new_position_cb, self);
  self->overall = make_change (self, "overall");
  self->pillars = list_changes (self, allies_score_get_pillars);
  self->capabilities = list_changes (self, allies_score_get_capabilities);
  list_moves (self);
  list_targets (self);
  return self;
}

AlliesYearComparison *
allies_year_comparison_ref (AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);
  g_atomic_ref_count_inc (&comparison->references);
  return comparison;
}

void
allies_year_comparison_unref (AlliesYearComparison *comparison)
{
  g_return_if_fail (comparison != NULL);
  if (!g_atomic_ref_count_dec (&comparison->references))
    return;
  g_array_unref (comparison->targets);
  g_array_unref (comparison->moves);
  g_array_unref (comparison->capabilities);
  g_array_unref (comparison->pillars);
  g_hash_table_unref (comparison->befores);
  clear_side (&comparison->sides[OLD]);
  clear_side (&comparison->sides[NEW]);
  g_free (comparison);
}

guint
allies_year_comparison_get_from (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, 0);
  return comparison->sides[OLD].year;
}

guint
allies_year_comparison_get_to (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, 0);
  return comparison->sides[NEW].year;
}

AlliesDossier *
allies_year_comparison_get_before (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);
  return comparison->sides[OLD].dossier;
}

AlliesDossier *
allies_year_comparison_get_after (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);
  return comparison->sides[NEW].dossier;
}

AlliesScore *
allies_year_comparison_get_score (const AlliesYearComparison *comparison, gboolean newer)
{
  g_return_val_if_fail (comparison != NULL, NULL);
  return comparison->sides[newer ? NEW : OLD].score;
}

AlliesAlignment *
allies_year_comparison_get_alignment (const AlliesYearComparison *comparison, gboolean newer)
{
  g_return_val_if_fail (comparison != NULL, NULL);
  return comparison->sides[newer ? NEW : OLD].alignment;
}

double
allies_year_comparison_get_compatibility (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, 0);
  return comparison->compatibility;
}

guint
allies_year_comparison_get_n_shared (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, 0);
  return g_hash_table_size (comparison->befores);
}

gboolean
allies_year_comparison_is_comparable (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, FALSE);

  const AlliesYearChange *overall = &comparison->overall;
  return !allies_score_is_partial (comparison->compatibility) && overall->comparable;
}

const AlliesYearChange *
allies_year_comparison_get_overall (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);
  return &comparison->overall;
}

const AlliesYearChange *
allies_year_comparison_get_pillars (const AlliesYearComparison *comparison, guint *n)
{
  g_return_val_if_fail (comparison != NULL && n != NULL, NULL);
  *n = comparison->pillars->len;
  return (const AlliesYearChange *)comparison->pillars->data;
}

const AlliesYearChange *
allies_year_comparison_get_capabilities (const AlliesYearComparison *comparison, guint *n)
{
  g_return_val_if_fail (comparison != NULL && n != NULL, NULL);
  *n = comparison->capabilities->len;
  return (const AlliesYearChange *)comparison->capabilities->data;
}

GPtrArray *
allies_year_comparison_list_movers (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  GPtrArray *movers = g_ptr_array_new ();

  for (guint i = 0; i < comparison->capabilities->len; i++)
    {
      AlliesYearChange *change = &g_array_index (comparison->capabilities, AlliesYearChange, i);
      guint at = movers->len;

      if (!change->comparable || fabs (change->ours) <= NEAR)
        continue;
      while (at > 0
             && fabs (((AlliesYearChange *)movers->pdata[at - 1])->ours)
                    < fabs (change->ours) - NEAR)
        at--;
      g_ptr_array_insert (movers, (int)at, change);
    }
  return movers;
}

const AlliesYearMove *
allies_year_comparison_get_moves (const AlliesYearComparison *comparison, guint *n)
{
  g_return_val_if_fail (comparison != NULL && n != NULL, NULL);
  *n = comparison->moves->len;
  return (const AlliesYearMove *)comparison->moves->data;
}

const AlliesYearTarget *
allies_year_comparison_get_targets (const AlliesYearComparison *comparison, guint *n)
{
  g_return_val_if_fail (comparison != NULL && n != NULL, NULL);
  *n = comparison->targets->len;
  return (const AlliesYearTarget *)comparison->targets->data;
}
