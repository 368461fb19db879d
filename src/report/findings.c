/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings.h"

#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Differences that are shown as 0.0 are no differences. */
#define VISIBLE    0.05
#define STANDS_OUT 0.6
#define MOST_GAPS  5
#define WEAKEST    4

static char *
dup_pillar_name (const AlliesResults *results, const char *id)
{
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (results));

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      if (g_str_equal (allies_pillar_get_id (pillar), id))
        return g_strdup (allies_pillar_get_name (pillar));
    }
  return g_strdup (id);
}

gboolean
allies_findings_are_alike (const AlliesGap *gap)
{
  g_return_val_if_fail (gap != NULL, FALSE);

  return fabs (gap->gap_peer) < VISIBLE
         || (gap->standing != NULL && allies_standing_get (gap->standing)->cannot_tell);
}

char *
allies_findings_verdict (const AlliesScoreEntry *entry, const AlliesGap *gap)
{
  g_autofree char *distance = allies_number_text_score (fabs (gap->gap_peer));

  if (isnan (entry->score))
    return g_strdup (_ ("not answered yet"));
  if (entry->partial)
    return g_strdup (_ ("not enough answers yet"));
  if (isnan (gap->gap_peer))
    return g_strdup (_ ("no peers to compare with"));
  if (gap->standing != NULL && allies_standing_get (gap->standing)->cannot_tell)
    return g_strdup (_ ("cannot be told apart from the median"));
  if (fabs (gap->gap_peer) < VISIBLE)
    return g_strdup (_ ("level with the median"));
  if (allies_findings_are_alike (gap))
    return g_strdup (_ ("cannot be told apart from the median"));
  if (gap->gap_peer > 0)
    return g_strdup_printf (_ ("%s behind the median"), distance);
  return g_strdup_printf (_ ("%s ahead of the median"), distance);
}

static guint
count_complete (const AlliesGap *gaps, guint n)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += !gaps[i].partial && !isnan (gaps[i].score);
  return count;
}

static int
compare_scores (gconstpointer a, gconstpointer b)
{
  const AlliesGap *first = *(const AlliesGap *const *)a;
  const AlliesGap *second = *(const AlliesGap *const *)b;

  if (first->score != second->score)
    return first->score < second->score ? -1 : 1;
  return first < second ? -1 : first > second;
}

static GPtrArray *
sort_by_score (const AlliesResults *results)
{
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (!gaps[i].partial && !isnan (gaps[i].score))
      g_ptr_array_add (sorted, (gpointer)&gaps[i]);
  g_ptr_array_sort (sorted, compare_scores);
  return sorted;
}

static const char *
get_pillar_id (const AlliesResults *results, const char *capability)
{
  return allies_pillar_get_id (
      allies_model_find_pillar_of (allies_results_get_model (results), capability));
}

static guint
count_in_pillar (const AlliesResults *results, const GPtrArray *gaps, guint n, const char *pillar)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += g_str_equal (get_pillar_id (results, ((const AlliesGap *)gaps->pdata[i])->id), pillar);
  return count;
}

/* The pillar with most of the first n; the first of equals. */
static const char *
find_commonest_pillar (const AlliesResults *results, const GPtrArray *gaps, guint n, guint *count)
{
  const char *best = NULL;

  *count = 0;
  for (guint i = 0; i < n; i++)
    {
      const char *pillar = get_pillar_id (results, ((const AlliesGap *)gaps->pdata[i])->id);
      guint own = count_in_pillar (results, gaps, n, pillar);

      if (own > *count)
        {
          best = pillar;
          *count = own;
        }
    }
  return best;
}

static const char *
get_capability_name (const AlliesResults *results, const char *id)
{
  return allies_capability_get_name (
      allies_model_find_capability (allies_results_get_model (results), id));
}

char *
allies_findings_capabilities (const AlliesResults *results)
{
  g_autoptr (GPtrArray) sorted = sort_by_score (results);
  guint in_pillar;
  guint weakest = MIN (WEAKEST, sorted->len / 2);

  if (sorted->len < 2)
    return g_strdup (_ ("Too little is answered yet to compare capabilities"));

  const AlliesGap *worst = sorted->pdata[0];
  const AlliesGap *best = sorted->pdata[sorted->len - 1];
  const char *pillar = find_commonest_pillar (results, sorted, weakest, &in_pillar);
  g_autofree char *pillar_name = pillar != NULL ? dup_pillar_name (results, pillar) : NULL;
  g_autofree char *count = allies_number_text_count (weakest);
  g_autofree char *in_pillar_count = allies_number_text_count (in_pillar);
  g_autofree char *best_score = allies_number_text_score (best->score);
  g_autofree char *worst_score = allies_number_text_score (worst->score);

  if (best->score - worst->score < VISIBLE)
    return g_strdup_printf (_ ("Our capabilities stand alike, at %s"), best_score);
  if (in_pillar == 2 && weakest == 2)
    return g_strdup_printf (_ ("Our two weakest capabilities are both in %s; the strongest is %s"),
                            pillar_name, get_capability_name (results, best->id));
  if (in_pillar >= 2 && in_pillar == weakest)
    return g_strdup_printf (_ ("Our %s weakest capabilities are all in %s; the strongest is %s"),
                            count, pillar_name, get_capability_name (results, best->id));
  if (in_pillar >= 2)
    return g_strdup_printf (_ ("Of our %s weakest capabilities, %s are in %s; the strongest is %s"),
                            count, in_pillar_count, pillar_name,
                            get_capability_name (results, best->id));
  return g_strdup_printf (_ ("%s is our weakest capability at %s, %s our strongest at %s"),
                          get_capability_name (results, worst->id), worst_score,
                          get_capability_name (results, best->id), best_score);
}

gboolean
allies_findings_has_peers (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, FALSE);

  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);

  for (guint i = 0; i < n; i++)
    if (gaps[i].cell != NULL)
      return TRUE;
  return FALSE;
}

gboolean
allies_findings_lacks_targets (const AlliesResults *results)
{
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);

  for (guint i = 0; i < n; i++)
    if (!isnan (gaps[i].target))
      return FALSE;
  return count_complete (gaps, n) > 0;
}

guint
allies_findings_count_gaps (const AlliesResults *results)
{
  g_autoptr (GPtrArray) ranked =
      allies_gaps_rank (allies_results_get_gaps (results), ALLIES_GAP_ORDER_PRIORITY);
  guint n = 0;

  while (n < ranked->len && n < MOST_GAPS)
    {
      const AlliesGap *gap = ranked->pdata[n];

      if (gap->priority <= 0
          || gap->priority < STANDS_OUT * ((const AlliesGap *)ranked->pdata[0])->priority)
        break;
      n++;
    }
  return n;
}

char *
allies_findings_gaps (const AlliesResults *results)
{
  g_autoptr (GPtrArray) ranked =
      allies_gaps_rank (allies_results_get_gaps (results), ALLIES_GAP_ORDER_PRIORITY);
  guint n = allies_findings_count_gaps (results);
  guint in_pillar;
  const char *pillar = find_commonest_pillar (results, ranked, n, &in_pillar);

  if (ranked->len == 0)
    return g_strdup (allies_findings_lacks_targets (results)
                         ? _ ("No gap can be ranked before targets are set")
                         : _ ("Too little is answered yet to rank gaps"));
  if (n == 0)
    return g_strdup (_ ("No gap to target is open"));
  if (n == 1)
    return g_strdup_printf (_ ("One gap matters more than all others: %s"),
                            get_capability_name (results, ((AlliesGap *)ranked->pdata[0])->id));

  g_autofree char *count = allies_number_text_count (n);
  g_autofree char *capital = allies_number_text_capitalise (count);
  g_autofree char *in_pillar_count = allies_number_text_count (in_pillar);
  g_autofree char *name = dup_pillar_name (results, pillar);
  if (n == 2 && in_pillar == 2)
    return g_strdup_printf (_ ("Two gaps matter most, and both of them are in %s"), name);
  if (in_pillar == n)
    return g_strdup_printf (_ ("%s gaps matter most, and all of them are in %s"), capital, name);
  if (in_pillar == 1)
    return g_strdup_printf (_ ("%s gaps matter most; the largest is %s"), capital,
                            get_capability_name (results, ((AlliesGap *)ranked->pdata[0])->id));
  return g_strdup_printf (_ ("%s gaps matter most; %s of them are in %s"), capital, in_pillar_count,
                          name);
}

char *
allies_findings_peers (const AlliesResults *results)
{
  AlliesGaps *gaps = allies_results_get_gaps (results);
  const AlliesGap *overall = allies_gaps_get_overall (gaps);
  AlliesPeers *peers = allies_results_get_peers (results);

  if (overall->cell == NULL)
    return allies_peers_describe_answer (peers, NULL, allies_gaps_get_segment (gaps));

  const AlliesPeerValues *values = allies_peer_cell_get (overall->cell);
  g_autofree char *segment = allies_segment_describe (values->segment);
  guint n = g_list_model_get_n_items (allies_peer_cell_get_figures (overall->cell));
  g_autofree char *figures =
      n > 0 ? g_strdup_printf (ngettext (", %u figure", ", %u figures", n), n) : g_strdup ("");
  g_autofree char *years = values->from_year < values->year
                               ? g_strdup_printf ("%u–%u", values->from_year, values->year)
                               : g_strdup_printf ("%u", values->year);
  return g_strdup_printf (
      _ ("Peers: %s; %s%s, %s; pillars are weighted means of their capabilities."), segment,
      allies_peer_basis_get_name (values->basis), figures, years);
}
