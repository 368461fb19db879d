/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings.h"

#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Differences that are shown as 0.0 are no differences. */
#define VISIBLE    0.05
#define MOST_NAMED 2 /* more are counted */

/* How many stand where to the peer median. */
typedef struct
{
  guint compared;
  guint below;
  guint above;
  guint alike;
  GPtrArray *names_below; /* of names */
  GPtrArray *names_above;
  gboolean is_clear; /* the uncertainty is known of all that is below or above */
  gboolean is_whole; /* all are compared */
} Tally;

static const char *
get_name (const AlliesResults *results, const AlliesGap *gap)
{
  AlliesModel *model = allies_results_get_model (results);
  AlliesPillar *pillar = allies_model_find_pillar (model, gap->id);

  return pillar != NULL
             ? allies_pillar_get_name (pillar)
             : allies_capability_get_name (allies_model_find_capability (model, gap->id));
}

static void
clear_tally (Tally *tally)
{
  g_ptr_array_unref (tally->names_below);
  g_ptr_array_unref (tally->names_above);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tally, clear_tally)

static gboolean
is_complete (const AlliesGap *gap)
{
  return !gap->partial && !isnan (gap->score);
}

/* The strongest for a sign of 1, the weakest for −1; the first of equals, NULL without any. */
static const AlliesGap *
find_extreme (const AlliesGap *gaps, guint n, int sign, guint *complete)
{
  const AlliesGap *best = NULL;

  *complete = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!is_complete (&gaps[i]))
        continue;
      *complete += 1;
      if (best == NULL || sign * gaps[i].score > sign * best->score)
        best = &gaps[i];
    }
  return best;
}

static char *
describe_without_peers (const AlliesResults *results)
{
  guint n;
  guint complete;
  const AlliesGap *gaps = allies_gaps_get_pillars (allies_results_get_gaps (results), &n);
  const AlliesGap *best = find_extreme (gaps, n, 1, &complete);
  const AlliesGap *worst = find_extreme (gaps, n, -1, &complete);

  if (best == NULL)
    return g_strdup (_ ("Too little is answered yet to say where we stand"));

  g_autofree char *best_score = allies_number_text_score (best->score);
  g_autofree char *worst_score = allies_number_text_score (worst->score);
  if (complete == 1)
    return g_strdup_printf (_ ("%s is at %s; the other pillars are not complete yet"),
                            get_name (results, best), best_score);
  if (best->score - worst->score < VISIBLE)
    return g_strdup_printf (_ ("Our pillars stand alike, at %s"), best_score);
  return g_strdup_printf (_ ("%s is our strongest pillar at %s, %s our weakest at %s"),
                          get_name (results, best), best_score, get_name (results, worst),
                          worst_score);
}

/* Whether more is known of the peers than one number: an interval, or a percentile with one. */
static gboolean
has_certainty (const AlliesGap *gap)
{
  return !isnan (allies_peer_cell_get (gap->cell)->low)
         || allies_standing_get (gap->standing)->percentile_kind != ALLIES_PERCENTILE_NONE;
}

static Tally
tally (const AlliesResults *results, const AlliesGap *gaps, guint n)
{
  Tally result = { .names_below = g_ptr_array_new (),
                   .names_above = g_ptr_array_new (),
                   .is_clear = TRUE,
                   .is_whole = TRUE };

  for (guint i = 0; i < n; i++)
    {
      if (!is_complete (&gaps[i]) || gaps[i].standing == NULL)
        {
          result.is_whole = FALSE;
          continue;
        }

      const AlliesStandingValues *standing = allies_standing_get (gaps[i].standing);

      result.compared++;
      if (allies_findings_are_alike (&gaps[i]))
        {
          result.alike++;
          continue;
        }
      g_ptr_array_add (standing->gap_centre > 0 ? result.names_below : result.names_above,
                       (gpointer)get_name (results, &gaps[i]));
      result.is_clear = result.is_clear && has_certainty (&gaps[i]);
    }
  result.below = result.names_below->len;
  result.above = result.names_above->len;
  return result;
}

char *
allies_findings_join (const GPtrArray *names)
{
  g_return_val_if_fail (names != NULL && names->len > 0, NULL);

  g_autoptr (GString) first = g_string_new (NULL);

  for (guint i = 0; i + 1 < names->len; i++)
    g_string_append_printf (first, "%s%s", i > 0 ? ", " : "", (const char *)names->pdata[i]);
  /* Translators: the last of several names; before it there may be commas */
  return names->len > 1 ? g_strdup_printf (_ ("%s and %s"), first->str,
                                           (const char *)names->pdata[names->len - 1])
                        : g_strdup (names->pdata[0]);
}

static char *
dup_capital (guint n)
{
  g_autofree char *count = allies_number_text_count (n);

  return allies_number_text_capitalise (count);
}

/* Of one alone, where a count would be odd. */
static char *
describe_only (const Tally *tally, gboolean is_pillars)
{
  if (tally->alike > 0)
    return g_strdup (is_pillars
                         ? _ ("The only pillar compared cannot be told apart from the peer median")
                         : _ ("The only capability compared cannot be told apart from the peer "
                              "median"));
  if (tally->below > 0)
    return g_strdup (is_pillars ? _ ("The only pillar compared is below the peer median")
                                : _ ("The only capability compared is below the peer median"));
  return g_strdup (is_pillars ? _ ("The only pillar compared is above the peer median")
                              : _ ("The only capability compared is above the peer median"));
}

static char *
describe_alike (const Tally *tally, gboolean is_pillars)
{
  g_autofree char *count = allies_number_text_count (tally->compared);

  if (tally->compared == 2 && !tally->is_whole)
    return g_strdup (is_pillars
                         ? _ ("Neither of the two pillars compared can be told apart from the peer "
                              "median")
                         : _ ("Neither of the two capabilities compared can be told apart from the "
                              "peer median"));
  if (tally->is_whole)
    return is_pillars
               ? g_strdup (_ ("No pillar can be told apart from the peer median"))
               : g_strdup_printf (
                   _ ("None of our %s capabilities can be told apart from the peer median"), count);
  return g_strdup_printf (
      is_pillars ? _ ("None of the %s pillars compared can be told apart from the peer median")
                 : _ ("None of the %s capabilities compared can be told apart from the peer "
                      "median"),
      count);
}

static char *
dup_all (const Tally *tally, gboolean is_pillars)
{
  g_autofree char *count = allies_number_text_count (tally->compared);

  if (tally->compared == 2)
    return g_strdup (is_pillars ? tally->is_whole ? _ ("Both pillars") : _ ("Both pillars compared")
                     : tally->is_whole ? _ ("Both capabilities")
                                       : _ ("Both capabilities compared"));
  return g_strdup_printf (is_pillars        ? tally->is_whole ? _ ("All %s pillars")
                                                              : _ ("All %s pillars compared")
                                 : tally->is_whole ? _ ("All %s capabilities")
                                            : _ ("All %s capabilities compared"),
                          count);
}

/* All on one side of the peers. */
static char *
describe_all (const Tally *tally, gboolean is_pillars)
{
  g_autofree char *things = dup_all (tally, is_pillars);

  if (tally->below > 0)
    /* Translators: such as “All four pillars are clearly below the peer median” */
    return g_strdup_printf (tally->is_clear ? _ ("%s are clearly below the peer median")
                                            : _ ("%s are below the peer median"),
                            things);
  return g_strdup_printf (tally->is_clear ? _ ("%s are clearly above the peer median")
                                          : _ ("%s are above the peer median"),
                          things);
}

static const char *
get_head_format (const Tally *tally, gboolean is_below, guint n)
{
  /* Translators: such as “Data is below the peer median” or “Three of 16 capabilities are …” */
  if (is_below)
    return tally->is_clear
               ? ngettext ("%s is clearly below the peer median",
                           "%s are clearly below the peer median", n)
               : ngettext ("%s is below the peer median", "%s are below the peer median", n);
  return tally->is_clear
             ? ngettext ("%s is clearly above the peer median",
                         "%s are clearly above the peer median", n)
             : ngettext ("%s is above the peer median", "%s are above the peer median", n);
}

/* (transfer full): a few by their names, more as “three of 16 capabilities” */
static char *
dup_subject (const Tally *tally, const GPtrArray *names, gboolean is_pillars)
{
  g_autofree char *first = dup_capital (names->len);
  g_autofree char *count = allies_number_text_count (tally->compared);

  if (names->len <= MOST_NAMED)
    return allies_findings_join (names);
  /* Translators: such as “Three of 16 capabilities” */
  return g_strdup_printf (is_pillars        ? tally->is_whole ? _ ("%s of %s pillars")
                                                              : _ ("%s of %s pillars compared")
                                 : tally->is_whole ? _ ("%s of %s capabilities")
                                            : _ ("%s of %s capabilities compared"),
                          first, count);
}

/* After those that are below: a few by their names, more by their number. */
static void
add_above (GString *text, const Tally *tally)
{
  guint n = tally->above;
  g_autofree char *subject =
      n <= MOST_NAMED ? allies_findings_join (tally->names_above) : allies_number_text_count (n);

  g_string_append (text, "; ");
  g_string_append_printf (text,
                          tally->is_clear
                              ? ngettext ("%s is clearly above it", "%s are clearly above it", n)
                              : ngettext ("%s is above it", "%s are above it", n),
                          subject);
}

static const char *
get_rest_format (const Tally *tally, gboolean is_pillars)
{
  guint n = tally->alike;

  if (is_pillars)
    return tally->is_whole
               ? ngettext ("the other pillar cannot be told apart from it",
                           "the other %s pillars cannot be told apart from it", n)
               : ngettext ("the other pillar compared cannot be told apart from it",
                           "the other %s pillars compared cannot be told apart from it", n);
  return tally->is_whole
             ? ngettext ("the other capability cannot be told apart from it",
                         "the other %s capabilities cannot be told apart from it", n)
             : ngettext ("the other capability compared cannot be told apart from it",
                         "the other %s capabilities compared cannot be told apart from it", n);
}

/* Below first, then above, then what cannot be told; two of them at least. */
static char *
describe_mix (const Tally *tally, gboolean is_pillars)
{
  gboolean is_below = tally->below > 0;
  const GPtrArray *names = is_below ? tally->names_below : tally->names_above;
  g_autofree char *subject = dup_subject (tally, names, is_pillars);
  g_autofree char *rest = allies_number_text_count (tally->alike);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, get_head_format (tally, is_below, names->len), subject);
  if (is_below && tally->above > 0)
    add_above (text, tally);
  if (tally->alike > 0)
    {
      g_string_append (text, "; ");
      g_string_append_printf (text, get_rest_format (tally, is_pillars), rest);
    }
  return g_string_free (text, FALSE);
}

static char *
describe (const Tally *tally, gboolean is_pillars)
{
  if (tally->compared == 1)
    return describe_only (tally, is_pillars);
  if (tally->alike == tally->compared)
    return describe_alike (tally, is_pillars);
  if (tally->below == tally->compared || tally->above == tally->compared)
    return describe_all (tally, is_pillars);
  return describe_mix (tally, is_pillars);
}

char *
allies_findings_standing (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  guint n;
  guint complete;
  const AlliesGap *gaps = allies_gaps_get_pillars (allies_results_get_gaps (results), &n);
  g_auto (Tally) places = tally (results, gaps, n);

  if (places.compared == 0)
    return describe_without_peers (results);

  const AlliesGap *best = find_extreme (gaps, n, 1, &complete);
  const AlliesGap *worst = find_extreme (gaps, n, -1, &complete);
  g_autofree char *score = allies_number_text_score (worst->score);
  if (places.is_whole && places.alike == n && n > 1 && best->score - worst->score >= VISIBLE)
    return g_strdup_printf (_ ("%s is our weakest pillar at %s; no pillar can be told apart from "
                               "the peer median"),
                            get_name (results, worst), score);
  return describe (&places, TRUE);
}

char *
allies_findings_places (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);
  g_auto (Tally) places = tally (results, gaps, n);

  return places.compared > 0 ? describe (&places, FALSE) : describe_without_peers (results);
}
