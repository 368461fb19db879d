/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/speaker-note-private.h"

#include "report/findings-load.h"
#include "report/findings-money.h"
#include "report/findings-musts.h"
#include "report/findings-risk.h"
#include "report/findings.h"
#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

void
allies_note_roadmap (AlliesNoteDraft *draft)
{
  guint n;
  guint count;
  AlliesRoadmap *roadmap = allies_results_get_roadmap (draft->results);
  const AlliesLeftOut *left_out = allies_roadmap_get_left_out (roadmap, &n);
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &count);

  for (guint i = 0; i < count; i++)
    if (stages[i].sum.n > 0)
      allies_note_add (draft->say, allies_findings_stage (draft->results, i));
  draft->question = _ ("What did you leave out, and why?");
  if (n == 0)
    allies_note_add (draft->answer,
                     g_strdup (_ ("Nothing: every initiative that we looked at is in it")));
  for (guint i = 0; i < MIN (n, ALLIES_NOTE_NAMED); i++)
    /* Translators: an initiative, then why it was left out */
    allies_note_add (draft->answer,
                     g_strdup_printf (_ ("%s: %s"),
                                      allies_initiative_get_name (left_out[i].initiative),
                                      left_out[i].why));
  draft->rule = ALLIES_RULE_ROADMAP_CHOICE;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const AlliesRoadmapEntry *first = *(const AlliesRoadmapEntry *const *)a;
  const AlliesRoadmapEntry *second = *(const AlliesRoadmapEntry *const *)b;

  if (first->value != second->value)
    return first->value > second->value ? -1 : 1;
  return g_strcmp0 (allies_initiative_get_id (first->initiative),
                    allies_initiative_get_id (second->initiative));
}

/* What is different afterwards, of the initiatives that are worth most. */
static void
add_outcomes (AlliesNoteDraft *draft)
{
  guint n;
  const GArray *entries =
      allies_roadmap_get_stages (allies_results_get_roadmap (draft->results), &n)[draft->stage]
          .entries;
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (list, &g_array_index (entries, AlliesRoadmapEntry, i));
  g_ptr_array_sort (list, compare_values);
  for (guint i = 0; i < MIN (list->len, ALLIES_NOTE_NAMED); i++)
    {
      AlliesInitiative *initiative = ((const AlliesRoadmapEntry *)list->pdata[i])->initiative;

      allies_note_add (draft->say,
                       g_strdup_printf (_ ("%s: %s"), allies_initiative_get_name (initiative),
                                        allies_initiative_get_outcome (initiative)));
    }
}

void
allies_note_stage (AlliesNoteDraft *draft)
{
  const AlliesRiskRange *range =
      allies_risk_get_stage (allies_results_get_risk (draft->results), draft->stage);
  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_results_get_dossier (draft->results)));
  g_autofree char *low = allies_number_text_signed_money (range->p10, currency);
  g_autofree char *high = allies_number_text_signed_money (range->p90, currency);

  add_outcomes (draft);
  draft->question = _ ("What if it turns out otherwise?");
  allies_note_add (draft->answer, allies_findings_stage_chance (draft->results, draft->stage));
  if (!isnan (range->p10))
    allies_note_add (
        draft->answer,
        g_strdup_printf (_ ("In 8 of 10 cases it is worth between %s and %s today"), low, high));
  draft->rule = ALLIES_RULE_ROADMAP_VALUE;
}

/* How much money it takes before it comes back. */
static void
add_lowest_cash (AlliesNoteDraft *draft)
{
  AlliesRoadmap *roadmap = allies_results_get_roadmap (draft->results);
  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_results_get_dossier (draft->results)));
  guint horizon = allies_terms_get_horizon (allies_roadmap_get_terms (roadmap));
  guint lowest = 0;

  for (guint month = 1; month <= horizon; month++)
    if (allies_roadmap_get_cash (roadmap, month) < allies_roadmap_get_cash (roadmap, lowest))
      lowest = month;

  g_autofree char *low =
      allies_number_text_money (fabs (allies_roadmap_get_cash (roadmap, lowest)), currency);
  g_autofree char *end =
      allies_number_text_signed_money (allies_roadmap_get_cash (roadmap, horizon), currency);
  if (lowest > 0)
    allies_note_add (draft->say,
                     g_strdup_printf (_ ("At the deepest, in month %u, we have spent %s more than "
                                         "has come back"),
                                      lowest, low));
  allies_note_add (
      draft->say, g_strdup_printf (_ ("In month %u, all cash together comes to %s, not discounted"),
                                   horizon, end));
}

void
allies_note_pays (AlliesNoteDraft *draft)
{
  add_lowest_cash (draft);
  draft->question = _ ("How sure are you of the money?");
  allies_note_add (draft->answer, allies_findings_worth (draft->results));
  allies_note_add (draft->answer, allies_findings_least_certain (draft->results));
  allies_note_add (draft->answer, allies_findings_money_note (draft->results));
  draft->rule = ALLIES_RULE_MONEY_RISK;
}

static double
get_effort (const AlliesRoadmapStage *stage)
{
  return stage->sum.marketing + stage->sum.technology;
}

/* Whether a stage is among the few that take most people. */
static gboolean
is_heavy (const AlliesRoadmapStage *stages, guint n, guint stage)
{
  guint heavier = 0;

  for (guint i = 0; i < n; i++)
    heavier += get_effort (&stages[i]) > get_effort (&stages[stage])
               || (i < stage && get_effort (&stages[i]) == get_effort (&stages[stage]));
  return heavier < ALLIES_NOTE_NAMED;
}

void
allies_note_load (AlliesNoteDraft *draft)
{
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (draft->results), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *leads = allies_findings_leads (&stages[i]);

      allies_note_add (draft->say, g_strdup_printf (_ ("%s: %s"), stages[i].terms->name, leads));
    }
  draft->question = _ ("Can people do that beside their work?");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *marketing = allies_findings_load_of (&stages[i], ALLIES_SIDE_MARKETING);
      g_autofree char *technology = allies_findings_load_of (&stages[i], ALLIES_SIDE_TECHNOLOGY);

      if (is_heavy (stages, n, i))
        allies_note_add (draft->answer,
                         g_strdup_printf (_ ("%s: marketing %s; technology %s"),
                                          stages[i].terms->name, marketing, technology));
    }
  draft->rule = ALLIES_RULE_ROADMAP_STAGE;
}

/* The assumptions that move the result most, one at a time. */
static void
add_drivers (AlliesNoteDraft *draft)
{
  guint n;
  const AlliesRiskDriver *drivers =
      allies_risk_get_drivers (allies_results_get_risk (draft->results), &n);
  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_results_get_dossier (draft->results)));

  for (guint i = 0; i < MIN (n, ALLIES_NOTE_NAMED); i++)
    {
      const AlliesRiskDriver *driver = &drivers[i];
      g_autofree char *low = allies_number_text_signed_money (
          fmin (driver->value_at_low, driver->value_at_high), currency);
      g_autofree char *high = allies_number_text_signed_money (
          fmax (driver->value_at_low, driver->value_at_high), currency);

      /* Translators: an initiative, one of its amounts such as “benefit a year”, two sums */
      allies_note_add (draft->say,
                       g_strdup_printf (_ ("“%s”, %s: the whole is worth between %s and %s"),
                                        allies_initiative_get_name (driver->initiative),
                                        allies_findings_risk_money (driver->money), low, high));
    }
}

void
allies_note_risks (AlliesNoteDraft *draft)
{
  g_auto (GStrv) musts = allies_findings_musts (draft->results);

  allies_note_add (draft->say, allies_findings_worth (draft->results));
  add_drivers (draft);
  draft->question = _ ("What has to be true for this to work?");
  for (guint i = 0; i < ALLIES_NOTE_NAMED && musts[i] != NULL; i++)
    allies_note_add (draft->answer, g_strdup (musts[i]));
  draft->rule = ALLIES_RULE_MONEY_RISK;
}

/* The quickest initiative of the first stage, and by what its success shows. */
static char *
describe_first_step (AlliesResults *results)
{
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);
  const GArray *entries = stages[allies_findings_first_stage (results)].entries;
  AlliesInitiative *quickest = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      AlliesInitiative *initiative = g_array_index (entries, AlliesRoadmapEntry, i).initiative;

      if (quickest == NULL
          || allies_initiative_get_duration (initiative)
                 < allies_initiative_get_duration (quickest))
        quickest = initiative;
    }
  if (quickest == NULL)
    return NULL;
  /* Translators: an initiative, its months, what is different afterwards */
  return g_strdup_printf (
      _ ("“%s” shows first, after %g months: %s"), allies_initiative_get_name (quickest),
      allies_initiative_get_duration (quickest), allies_initiative_get_outcome (quickest));
}

/* Money, people, and who answers for it. */
static void
add_asks (AlliesNoteDraft *draft)
{
  guint n;
  guint first = allies_findings_first_stage (draft->results);
  const AlliesRoadmapStage *stage =
      &allies_roadmap_get_stages (allies_results_get_roadmap (draft->results), &n)[first];
  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_results_get_dossier (draft->results)));
  g_autofree char *cost = allies_number_text_money (stage->sum.cost, currency);

  allies_note_add (draft->say, g_strdup_printf (_ ("Stage %u, %s, needs %s in one-off cost"),
                                                first + 1, stage->terms->name, cost));
  allies_note_add (
      draft->say,
      g_strdup_printf (
          _ ("It takes %.0f person-months of marketing and %.0f of technology over %u months"),
          stage->sum.marketing, stage->sum.technology, stage->terms->end - stage->terms->start));
  allies_note_add (draft->say, g_strdup (_ ("Both of us answer for the targets, together")));
}

void
allies_note_decisions (AlliesNoteDraft *draft)
{
  if (allies_findings_has_plan (draft->results))
    add_asks (draft);
  else
    allies_note_add (draft->say, allies_findings_decisions (draft->results));
  draft->question = _ ("How will I know that it works?");
  if (allies_findings_has_plan (draft->results))
    allies_note_add (draft->answer, describe_first_step (draft->results));
  allies_note_add (draft->answer,
                   g_strdup (_ ("We report together after each stage, and the next one starts "
                                "when the one before shows what it promised")));
  draft->rule = ALLIES_RULE_ROADMAP_STAGE;
}
