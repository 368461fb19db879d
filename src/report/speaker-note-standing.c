/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/speaker-note-private.h"

#include "report/findings-targets.h"
#include "report/findings-years.h"
#include "report/findings.h"
#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NEAR 1e-9

static void
add_coverage (AlliesNoteDraft *draft)
{
  guint answered;
  guint applicable;

  allies_score_count (allies_results_get_score (draft->results), &answered, &applicable);
  allies_note_add (draft->say,
                   g_strdup_printf (_ ("The answers cover %u of %u questions that apply to us"),
                                    answered, applicable));
}

void
allies_note_cover (AlliesNoteDraft *draft)
{
  allies_note_add (draft->say,
                   g_strdup (_ ("We did this together. Each of us answered alone, before we saw "
                                "what the other had said.")));
  add_coverage (draft);
  draft->question = _ ("Do the two of you agree?");
  allies_note_add (draft->answer, allies_findings_alignment (draft->results));
  draft->rule = ALLIES_RULE_ALONE;
}

void
allies_note_summary (AlliesNoteDraft *draft)
{
  allies_note_add (draft->say, allies_findings_places (draft->results));
  allies_note_add (draft->say, allies_findings_gaps (draft->results));
  if (allies_findings_has_plan (draft->results))
    allies_note_add (draft->say, allies_findings_pays (draft->results));
  draft->question = _ ("What do you want from me?");
  allies_note_add (draft->answer, allies_findings_decisions (draft->results));
  draft->rule = ALLIES_RULE_SCORE;
}

/* One sentence for each pillar and how it stands. */
static void
add_verdicts (AlliesNoteDraft *draft)
{
  AlliesModel *model = allies_results_get_model (draft->results);
  AlliesScore *score = allies_results_get_score (draft->results);
  guint n;
  const AlliesGap *pillars = allies_gaps_get_pillars (allies_results_get_gaps (draft->results), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *verdict =
          allies_findings_verdict (allies_score_find (score, pillars[i].id), &pillars[i]);

      /* Translators: a pillar, then how it stands, such as “0.2 ahead of the median” */
      allies_note_add (
          draft->say,
          g_strdup_printf (_ ("%s: %s"),
                           allies_pillar_get_name (allies_model_find_pillar (model, pillars[i].id)),
                           verdict));
    }
}

void
allies_note_standing (AlliesNoteDraft *draft)
{
  add_verdicts (draft);
  draft->question = _ ("How good is what we are compared with?");
  allies_note_add (draft->answer, allies_findings_peers (draft->results));
  allies_note_add (draft->answer, allies_findings_certainty (draft->results));
  draft->rule = ALLIES_RULE_ESTIMATE;
}

static int
compare_scores (gconstpointer a, gconstpointer b)
{
  const AlliesGap *first = *(const AlliesGap *const *)a;
  const AlliesGap *second = *(const AlliesGap *const *)b;

  if (first->score != second->score)
    return first->score < second->score ? -1 : 1;
  return g_strcmp0 (first->id, second->id);
}

static void
add_score (AlliesNoteDraft *draft, const AlliesGap *gap)
{
  AlliesModel *model = allies_results_get_model (draft->results);
  const char *name = allies_capability_get_name (allies_model_find_capability (model, gap->id));
  double median = gap->cell != NULL ? allies_peer_cell_get_centre (gap->cell, NULL) : NAN;
  g_autofree char *score = allies_number_text_score (gap->score);
  g_autofree char *peers = allies_number_text_score (median);

  allies_note_add (draft->say, isnan (median) ? g_strdup_printf (_ ("%s is at %s"), name, score)
                                              : g_strdup_printf (_ ("%s is at %s; peers are at %s"),
                                                                 name, score, peers));
}

/* The lowest capabilities and the highest, as far as they are complete. */
static void
add_extremes (AlliesNoteDraft *draft)
{
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (draft->results), &n);
  g_autoptr (GPtrArray) complete = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (!gaps[i].partial && !isnan (gaps[i].score))
      g_ptr_array_add (complete, (gpointer)&gaps[i]);
  g_ptr_array_sort (complete, compare_scores);
  if (complete->len == 0)
    allies_note_add (draft->say,
                     g_strdup (_ ("No capability has enough answers yet to be ranked")));
  for (guint i = 0; i < MIN (complete->len, ALLIES_NOTE_NAMED); i++)
    add_score (draft, complete->pdata[i]);
  if (complete->len > ALLIES_NOTE_NAMED)
    add_score (draft, complete->pdata[complete->len - 1]);
}

void
allies_note_capabilities (AlliesNoteDraft *draft)
{
  add_extremes (draft);
  draft->question = _ ("Do we have to be at the top everywhere?");
  allies_note_add (draft->answer, allies_findings_targets (draft->results));
  draft->rule = ALLIES_RULE_SCORE;
}

static void
add_largest_gaps (AlliesNoteDraft *draft)
{
  AlliesModel *model = allies_results_get_model (draft->results);
  g_autoptr (GPtrArray) ranked =
      allies_gaps_rank (allies_results_get_gaps (draft->results), ALLIES_GAP_ORDER_PRIORITY);

  if (ranked->len == 0)
    allies_note_add (draft->say, allies_findings_gaps (draft->results));
  for (guint i = 0; i < MIN (ranked->len, ALLIES_NOTE_NAMED); i++)
    {
      const AlliesGap *gap = ranked->pdata[i];
      g_autofree char *score = allies_number_text_score (gap->score);
      g_autofree char *target = allies_number_text_score (gap->target);

      allies_note_add (draft->say,
                       g_strdup_printf (_ ("%s is at %s and aims for %s"),
                                        allies_capability_get_name (
                                            allies_model_find_capability (model, gap->id)),
                                        score, target));
    }
}

/* Whether what comes first by importance and distance is also furthest from its target. */
static void
add_furthest (AlliesNoteDraft *draft)
{
  AlliesModel *model = allies_results_get_model (draft->results);
  AlliesGaps *gaps = allies_results_get_gaps (draft->results);
  g_autoptr (GPtrArray) by_priority = allies_gaps_rank (gaps, ALLIES_GAP_ORDER_PRIORITY);
  g_autoptr (GPtrArray) by_distance = allies_gaps_rank (gaps, ALLIES_GAP_ORDER_TARGET);
  const AlliesGap *first;
  const AlliesGap *furthest;

  if (by_priority->len == 0 || by_distance->len == 0)
    return;
  first = by_priority->pdata[0];
  furthest = by_distance->pdata[0];

  const char *name =
      allies_capability_get_name (allies_model_find_capability (model, furthest->id));
  g_autofree char *distance = allies_number_text_score (furthest->target - furthest->score);
  g_autofree char *weight = allies_number_text_score (furthest->importance);
  g_autofree char *most = allies_number_text_score (first->importance);
  if (first->target - first->score >= furthest->target - furthest->score - NEAR)
    allies_note_add (draft->answer,
                     g_strdup_printf (_ ("“%s” comes first either way: it is also furthest from "
                                         "its target, by %s"),
                                      allies_capability_get_name (
                                          allies_model_find_capability (model, first->id)),
                                      distance));
  else
    allies_note_add (draft->answer,
                     g_strdup_printf (_ ("“%s” is furthest from its target, by %s, but its "
                                         "importance to us is %s of 5; that of the first is %s"),
                                      name, distance, weight, most));
}

void
allies_note_gaps (AlliesNoteDraft *draft)
{
  add_largest_gaps (draft);
  draft->question = _ ("Why these, and not simply the largest gaps?");
  add_furthest (draft);
  allies_note_add (draft->answer, g_strdup (allies_method_rule_get_text (ALLIES_RULE_PRIORITY)));
  allies_note_add (draft->answer, g_strdup (allies_method_rule_get_text (ALLIES_RULE_IMPORTANCE)));
  draft->rule = ALLIES_RULE_GAP;
}

static int
compare_distances (gconstpointer a, gconstpointer b)
{
  const AlliesAlignmentEntry *first = *(const AlliesAlignmentEntry *const *)a;
  const AlliesAlignmentEntry *second = *(const AlliesAlignmentEntry *const *)b;
  double difference = fabs (second->mean_signed) - fabs (first->mean_signed);

  if (difference != 0)
    return difference < 0 ? -1 : 1;
  return g_strcmp0 (first->id, second->id);
}

/* The capabilities that both see furthest apart, and who rates them higher. */
static void
add_widest (AlliesNoteDraft *draft)
{
  AlliesModel *model = allies_results_get_model (draft->results);
  guint n;
  const AlliesAlignmentEntry *entries =
      allies_alignment_get_capabilities (allies_results_get_alignment (draft->results), &n);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (entries[i].n > 0)
      g_ptr_array_add (list, (gpointer)&entries[i]);
  g_ptr_array_sort (list, compare_distances);
  for (guint i = 0; i < MIN (list->len, ALLIES_NOTE_NAMED); i++)
    {
      const AlliesAlignmentEntry *entry = list->pdata[i];
      g_autofree char *leaning = allies_findings_leaning (entry);

      allies_note_add (draft->say,
                       g_strdup_printf (_ ("%s: %s"),
                                        allies_capability_get_name (
                                            allies_model_find_capability (model, entry->id)),
                                        leaning));
    }
}

void
allies_note_alignment (AlliesNoteDraft *draft)
{
  allies_note_add (draft->say, allies_findings_optimism (draft->results));
  add_widest (draft);
  draft->question = _ ("Which of you is right?");
  allies_note_add (draft->answer, allies_findings_alignment (draft->results));
  allies_note_add (draft->answer, g_strdup (allies_method_rule_get_text (ALLIES_RULE_ORIGINAL)));
  draft->rule = ALLIES_RULE_INDEX;
}

/* The capabilities that have furthest to go, and why their targets are where they are. */
static void
add_targets (AlliesNoteDraft *draft)
{
  AlliesModel *model = allies_results_get_model (draft->results);
  g_autoptr (GPtrArray) ranked =
      allies_gaps_rank (allies_results_get_gaps (draft->results), ALLIES_GAP_ORDER_TARGET);

  if (ranked->len == 0)
    allies_note_add (draft->say, allies_findings_targets (draft->results));
  for (guint i = 0; i < MIN (ranked->len, ALLIES_NOTE_NAMED); i++)
    {
      const AlliesGap *gap = ranked->pdata[i];
      g_autofree char *target = allies_number_text_score (gap->target);
      g_autofree char *reason = allies_findings_target_reason (gap);

      /* Translators: a capability, its target, and why it is there */
      allies_note_add (draft->say,
                       g_strdup_printf (_ ("%s aims for %s (%s)"),
                                        allies_capability_get_name (
                                            allies_model_find_capability (model, gap->id)),
                                        target, reason));
    }
}

/* The capabilities that moved most, like for like, and what else became of the year before. */
static void
add_movers (AlliesNoteDraft *draft)
{
  AlliesYearComparison *comparison = allies_results_get_changes (draft->results);
  AlliesModel *model = allies_results_get_model (draft->results);
  g_autoptr (GPtrArray) movers = allies_year_comparison_list_movers (comparison);

  for (guint i = 0; i < MIN (movers->len, ALLIES_NOTE_NAMED); i++)
    {
      const AlliesYearChange *change = movers->pdata[i];
      AlliesCapability *capability = allies_model_find_capability (model, change->id);
      g_autofree char *old = allies_number_text_score (change->old_shared);
      g_autofree char *new = allies_number_text_score (change->new_shared);

      if (capability != NULL)
        allies_note_add (draft->say,
                         g_strdup_printf (_ ("%s went from %s to %s"),
                                          allies_capability_get_name (capability), old, new));
    }
  allies_note_add (draft->say, allies_findings_alignment_years (comparison));
  allies_note_add (draft->say, allies_findings_targets_reached (comparison));
}

void
allies_note_changes (AlliesNoteDraft *draft)
{
  AlliesYearComparison *comparison = allies_results_get_changes (draft->results);

  if (allies_year_comparison_is_comparable (comparison))
    add_movers (draft);
  else
    allies_note_add (draft->say, allies_findings_years (comparison));
  draft->question = _ ("Is that us, or do we only measure otherwise?");
  allies_note_add (draft->answer, allies_findings_compatibility (comparison));
  allies_note_add (draft->answer, g_strdup (_ ("What the questionnaire alone changed stands apart "
                                               "from what we changed")));
  draft->rule = ALLIES_RULE_SCORE;
}

void
allies_note_targets (AlliesNoteDraft *draft)
{
  add_targets (draft);
  draft->question = _ ("Who says that these are the right targets?");
  allies_note_add (draft->answer, g_strdup (allies_method_rule_get_text (ALLIES_RULE_TARGET)));
  draft->rule = ALLIES_RULE_GAP;
}
