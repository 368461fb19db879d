/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings.h"
#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Differences that are shown as 0.0 are no differences. */
#define VISIBLE       0.05
#define VISIBLE_INDEX 0.5
#define ENOUGH        10

static const double band_starts[] = { 50, 75, 90 };

/* Whole, and never so that 89.7 looks like the 90 of the next band. */
static double
round_index (double index)
{
  double rounded = floor (index + 0.5);

  for (guint i = 0; i < G_N_ELEMENTS (band_starts); i++)
    if (rounded == band_starts[i] && index < band_starts[i] - 1e-9)
      return rounded - 1;
  return rounded;
}

static const char *
get_band_format (AlliesBand band)
{
  switch (band)
    {
    case ALLIES_BAND_STRANGERS:
      return _ ("Marketing and technology are still strangers, with an alignment of %.0f of 100");
    case ALLIES_BAND_ACQUAINTANCES:
      return _ ("Marketing and technology are acquaintances, with an alignment of %.0f of 100");
    case ALLIES_BAND_PARTNERS:
      return _ ("Marketing and technology are partners, with an alignment of %.0f of 100");
    case ALLIES_BAND_ALLIES:
      return _ ("Marketing and technology are allies, with an alignment of %.0f of 100");
    case ALLIES_BAND_NONE:
    default:
      g_return_val_if_reached ("%.0f");
    }
}

char *
allies_findings_alignment (const AlliesResults *results)
{
  AlliesAlignment *alignment = allies_results_get_alignment (results);
  const AlliesAlignmentEntry *overall = allies_alignment_get_overall (alignment);
  guint within = allies_alignment_get_n_within_one (alignment);

  if (overall->n == 0)
    return g_strdup (_ ("No question is answered with a level by both of us yet"));

  g_autofree char *band =
      g_strdup_printf (get_band_format (overall->band), round_index (overall->index));
  if (allies_alignment_get_n_equal (alignment) == overall->n)
    return g_strdup_printf (ngettext ("%s: we gave the same answer to the only question compared",
                                      "%s: we gave the same answers to all %u questions",
                                      overall->n),
                            band, overall->n);
  return g_strdup_printf (ngettext ("%s: we are within one level on %u of %u question",
                                    "%s: we are within one level on %u of %u questions",
                                    overall->n),
                          band, within, overall->n);
}

static char *
dup_share (double value)
{
  /* nothing is shown as minus nothing */
  return g_strdup_printf (value <= -0.005 ? "−%.2f" : "%.2f", fabs (value));
}

char *
allies_findings_chance (const AlliesWeightedKappa *kappa, guint n)
{
  g_return_val_if_fail (kappa != NULL, NULL);

  if (n < ENOUGH)
    return g_strdup (_ ("Too few questions are answered by both of us to tell agreement from "
                        "chance"));
  if (isnan (kappa->kappa))
    return g_strdup (_ ("Whether we agree better than by chance is not measurable: all answers are "
                        "at one and the same level"));

  g_autofree char *value = dup_share (kappa->kappa);
  g_autofree char *low = dup_share (kappa->low);
  g_autofree char *high = dup_share (kappa->high);
  const char *format =
      kappa->low > 0    ? _ ("We agree better than by chance: %s, where 0 is chance and 1 is full "
                                "agreement (weighted kappa, with 95 %% certainty between %s and %s)")
      : kappa->high < 0 ? _ ("We agree less than by chance: %s, where 0 is chance and 1 is full "
                             "agreement (weighted kappa, with 95 %% certainty between %s and %s)")
                        : _ ("Our agreement can be chance: %s, where 0 is chance and 1 is full "
                             "agreement (weighted kappa, with 95 %% certainty between %s and %s)");
  return g_strdup_printf (format, value, low, high);
}

char *
allies_findings_optimism (const AlliesResults *results)
{
  const AlliesAlignmentEntry *overall =
      allies_alignment_get_overall (allies_results_get_alignment (results));
  g_autofree char *distance = allies_number_text_score (fabs (overall->mean_signed));

  if (overall->n == 0)
    return g_strdup (_ ("Nothing is compared yet"));
  if (fabs (overall->mean_signed) < VISIBLE)
    return g_strdup (_ ("Neither side is more optimistic on the whole"));
  if (overall->mean_signed > 0)
    return g_strdup_printf (
        _ ("Marketing is more optimistic: it rates %s levels higher on average"), distance);
  return g_strdup_printf (_ ("Technology is more optimistic: it rates %s levels higher on average"),
                          distance);
}

char *
allies_findings_leaning (const AlliesAlignmentEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  g_autofree char *distance = allies_number_text_score (fabs (entry->mean_signed));
  if (entry->n == 0)
    return g_strdup (_ ("not compared yet"));
  if (entry->mean_absolute < VISIBLE)
    return g_strdup (_ ("alike"));
  if (fabs (entry->mean_signed) < VISIBLE)
    return g_strdup (_ ("alike on average"));
  if (entry->mean_signed > 0)
    return g_strdup_printf (_ ("marketing rates it %s higher"), distance);
  return g_strdup_printf (_ ("technology rates it %s higher"), distance);
}

const AlliesAlignmentEntry *
allies_findings_find_widest (const AlliesResults *results)
{
  guint n;
  const AlliesAlignmentEntry *entries =
      allies_alignment_get_capabilities (allies_results_get_alignment (results), &n);
  const AlliesAlignmentEntry *widest = NULL;

  for (guint i = 0; i < n; i++)
    if (entries[i].n > 0 && fabs (entries[i].mean_signed) >= VISIBLE
        && (widest == NULL || fabs (entries[i].mean_signed) > fabs (widest->mean_signed) + 1e-9))
      widest = &entries[i];
  return widest;
}

/* The first of equals, among the pillars of which something is compared. */
static int
find_pillar (const AlliesAlignmentEntry *pillars, guint n, int sign)
{
  int best = -1;

  for (guint i = 0; i < n; i++)
    if (pillars[i].n > 0 && (best < 0 || sign * (pillars[i].index - pillars[best].index) > 1e-9))
      best = (int)i;
  return best;
}

static char *
dup_widest (const AlliesResults *results)
{
  const AlliesAlignmentEntry *widest = allies_findings_find_widest (results);
  AlliesCapability *capability =
      widest != NULL ? allies_model_find_capability (allies_results_get_model (results), widest->id)
                     : NULL;

  return capability != NULL ? g_strdup_printf (_ ("; we are furthest apart on %s"),
                                               allies_capability_get_name (capability))
                            : g_strdup ("");
}

/* Where no pillar is below the best band, none is one on which we agree little. */
static gboolean
are_all_close (const AlliesAlignmentEntry *pillars, guint n)
{
  for (guint i = 0; i < n; i++)
    if (pillars[i].n == 0 || pillars[i].band != ALLIES_BAND_ALLIES)
      return FALSE;
  return TRUE;
}

char *
allies_findings_differences (const AlliesResults *results)
{
  guint n;
  AlliesAlignment *alignment = allies_results_get_alignment (results);
  const AlliesAlignmentEntry *pillars = allies_alignment_get_pillars (alignment, &n);
  int most = find_pillar (pillars, n, 1);
  int least = find_pillar (pillars, n, -1);

  if (most < 0
      || allies_alignment_get_n_equal (alignment) == allies_alignment_get_overall (alignment)->n)
    return allies_findings_alignment (results);

  GListModel *list = allies_model_get_pillars (allies_results_get_model (results));
  g_autoptr (AlliesPillar) closest = g_list_model_get_item (list, (guint)most);
  g_autoptr (AlliesPillar) widest = g_list_model_get_item (list, (guint)least);
  g_autofree char *capability = dup_widest (results);
  if (pillars[most].index - pillars[least].index < VISIBLE_INDEX)
    return g_strdup_printf (_ ("We agree alike on all that both of us have answered%s"),
                            capability);
  if (are_all_close (pillars, n))
    return g_strdup_printf (_ ("We agree closely on every pillar%s"), capability);
  return g_strdup_printf (_ ("We agree most on %s and least on %s%s"),
                          allies_pillar_get_name (closest), allies_pillar_get_name (widest),
                          capability);
}
