/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-years.h"

#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define VISIBLE 0.05 /* what differs by less reads the same */
#define NEAR    1e-9

static AlliesModel *
get_model (const AlliesYearComparison *comparison)
{
  return allies_score_get_model (allies_year_comparison_get_score (comparison, TRUE));
}

/* Returns: (transfer full): why nothing can be said to have moved */
static char *
describe_obstacle (const AlliesYearComparison *comparison)
{
  guint from = allies_year_comparison_get_from (comparison);
  guint to = allies_year_comparison_get_to (comparison);
  double compatibility = allies_year_comparison_get_compatibility (comparison);
  g_autofree char *share = allies_number_text_percent (compatibility);
  AlliesModel *before =
      allies_score_get_model (allies_year_comparison_get_score (comparison, FALSE));

  if (!allies_question_map_same_scale (get_model (comparison), before))
    return g_strdup_printf (
        _ ("%u and %u stand on different scales, so that they cannot be compared"), from, to);
  if (allies_score_is_partial (compatibility))
    return g_strdup_printf (
        _ ("%u and %u cannot be compared: only %s of their questionnaires is the same"), from, to,
        share);
  return g_strdup_printf (_ ("Too little of %u and %u is answered to say what moved"), from, to);
}

static const char *
get_organisation (AlliesDossier *dossier)
{
  return allies_organisation_get_name (allies_dossier_get_organisation (dossier));
}

gboolean
allies_findings_years_are_of_one (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, FALSE);

  return g_str_equal (get_organisation (allies_year_comparison_get_before (comparison)),
                      get_organisation (allies_year_comparison_get_after (comparison)));
}

/* Returns: (transfer full): how far apart two organisations stand */
static char *
describe_two_organisations (const AlliesYearComparison *comparison)
{
  double ours = allies_year_comparison_get_overall (comparison)->ours;
  const char *before = get_organisation (allies_year_comparison_get_before (comparison));
  const char *after = get_organisation (allies_year_comparison_get_after (comparison));
  g_autofree char *distance = allies_number_text_score (fabs (ours));

  if (fabs (ours) < VISIBLE)
    return g_strdup_printf (_ ("On the whole %s and %s stand level"), after, before);
  if (ours > 0)
    return g_strdup_printf (_ ("%s stands %s levels above %s"), after, distance, before);
  return g_strdup_printf (_ ("%s stands %s levels below %s"), after, distance, before);
}

/* Returns: (transfer full): how far the whole moved */
static char *
describe_whole (const AlliesYearComparison *comparison)
{
  double ours = allies_year_comparison_get_overall (comparison)->ours;
  g_autofree char *distance = allies_number_text_score (fabs (ours));
  guint from = allies_year_comparison_get_from (comparison);

  if (fabs (ours) < VISIBLE)
    return g_strdup_printf (_ ("On the whole we stand where we stood in %u"), from);
  if (ours > 0)
    return g_strdup_printf (_ ("We rose by %s levels since %u"), distance, from);
  return g_strdup_printf (_ ("We fell by %s levels since %u"), distance, from);
}

static const char *
get_name (const AlliesYearComparison *comparison, const AlliesYearChange *change)
{
  return allies_capability_get_name (
      allies_model_find_capability (get_model (comparison), change->id));
}

/* how many at the top moved by the same */
static guint
count_ties (const GPtrArray *movers)
{
  guint n = 0;

  while (n < movers->len
         && fabs (((const AlliesYearChange *)movers->pdata[n])->ours)
                > fabs (((const AlliesYearChange *)movers->pdata[0])->ours) - NEAR)
    n++;
  return n;
}

static char *
describe_one (const AlliesYearComparison *comparison, const AlliesYearChange *change)
{
  g_autofree char *distance = allies_number_text_score (fabs (change->ours));
  const char *name = get_name (comparison, change);

  return change->ours > 0 ? g_strdup_printf (_ ("%s rose most, by %s"), name, distance)
                          : g_strdup_printf (_ ("%s fell most, by %s"), name, distance);
}

static char *
describe_two (const AlliesYearComparison *comparison, const GPtrArray *movers)
{
  const AlliesYearChange *first = movers->pdata[0];
  const AlliesYearChange *second = movers->pdata[1];
  g_autofree char *distance = allies_number_text_score (fabs (first->ours));
  const char *one = get_name (comparison, first);
  const char *other = get_name (comparison, second);

  if (first->ours > 0 && second->ours > 0)
    return g_strdup_printf (_ ("%s and %s rose most, by %s each"), one, other, distance);
  if (first->ours < 0 && second->ours < 0)
    return g_strdup_printf (_ ("%s and %s fell most, by %s each"), one, other, distance);
  if (first->ours > 0)
    return g_strdup_printf (_ ("%s rose and %s fell most, by %s each"), one, other, distance);
  return g_strdup_printf (_ ("%s fell and %s rose most, by %s each"), one, other, distance);
}

static char *
describe_widest (const AlliesYearComparison *comparison, const GPtrArray *movers, guint n)
{
  const AlliesYearChange *first = movers->pdata[0];
  g_autofree char *number = allies_number_text_count (n);
  g_autofree char *distance = allies_number_text_score (fabs (first->ours));

  if (n == 1)
    return g_strdup_printf (_ ("%s differs most, by %s"), get_name (comparison, first), distance);
  return g_strdup_printf (_ ("%s capabilities differ most, by %s each"), number, distance);
}

/* Returns: (transfer full): what moved most, in part of a sentence */
static char *
describe_movers (const AlliesYearComparison *comparison)
{
  g_autoptr (GPtrArray) movers = allies_year_comparison_list_movers (comparison);
  guint n = count_ties (movers);

  if (n == 0 || fabs (((const AlliesYearChange *)movers->pdata[0])->ours) < VISIBLE)
    return g_strdup (allies_findings_years_are_of_one (comparison) ? _ ("no capability moved")
                                                                   : _ ("no capability differs"));
  if (!allies_findings_years_are_of_one (comparison))
    return describe_widest (comparison, movers, n);
  if (n == 1)
    return describe_one (comparison, movers->pdata[0]);
  if (n == 2)
    return describe_two (comparison, movers);

  g_autofree char *number = allies_number_text_count (n);
  g_autofree char *distance =
      allies_number_text_score (fabs (((const AlliesYearChange *)movers->pdata[0])->ours));
  return g_strdup_printf (_ ("%s capabilities moved most, by %s each"), number, distance);
}

char *
allies_findings_years (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  if (!allies_year_comparison_is_comparable (comparison))
    return describe_obstacle (comparison);

  g_autofree char *whole = allies_findings_years_are_of_one (comparison)
                               ? describe_whole (comparison)
                               : describe_two_organisations (comparison);
  g_autofree char *movers = describe_movers (comparison);
  return g_strdup_printf (_ ("%s; %s"), whole, movers);
}

char *
allies_findings_compatibility (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  guint n = allies_year_comparison_get_n_shared (comparison);
  double compatibility = allies_year_comparison_get_compatibility (comparison);
  g_autofree char *share = allies_number_text_percent (compatibility);

  if (n == 0)
    return g_strdup (_ ("The two questionnaires share no question"));
  if (compatibility > 1 - NEAR)
    return g_strdup_printf (ngettext ("Both years answer the same %u scored question",
                                      "Both years answer the same %u scored questions", n),
                            n);
  return g_strdup_printf (
      ngettext ("%u scored question is shared by both years, %s of the weight of their "
                "questionnaires; like for like is about it alone",
                "%u scored questions are shared by both years, %s of the weight of their "
                "questionnaires; like for like is about these alone",
                n),
      n, share);
}

char *
allies_findings_reported (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  const AlliesYearChange *overall = allies_year_comparison_get_overall (comparison);
  g_autofree char *old = allies_number_text_score (overall->old_score);
  g_autofree char *new = allies_number_text_score (overall->new_score);

  if (overall->old_partial || overall->new_partial)
    return NULL;
  return g_strdup_printf (_ ("As reported, the whole went from %s in %u to %s in %u."), old,
                          allies_year_comparison_get_from (comparison), new,
                          allies_year_comparison_get_to (comparison));
}

char *
allies_findings_alignment_years (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  double old =
      allies_alignment_get_overall (allies_year_comparison_get_alignment (comparison, FALSE))
          ->index;
  double new =
      allies_alignment_get_overall (allies_year_comparison_get_alignment (comparison, TRUE))->index;

  if (isnan (old) || isnan (new))
    return NULL;
  return g_strdup_printf (
      _ ("Alignment of marketing and technology went from %.0f to %.0f of 100."), old, new);
}

char *
allies_findings_targets_reached (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  guint n;
  const AlliesYearTarget *targets = allies_year_comparison_get_targets (comparison, &n);
  guint reached = 0;

  for (guint i = 0; i < n; i++)
    reached += targets[i].outcome == ALLIES_TARGET_REACHED ? 1 : 0;
  if (n == 0 || !allies_findings_years_are_of_one (comparison))
    return NULL;
  return g_strdup_printf (_ ("Targets of %u reached: %u of %u."),
                          allies_year_comparison_get_from (comparison), reached, n);
}
