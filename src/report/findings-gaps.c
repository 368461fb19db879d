/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings.h"

#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
describe_none (const AlliesChartScope *scope, const AlliesResults *results)
{
  guint before = allies_gaps_get_year_before (allies_results_get_gaps (results));

  switch (scope->order)
    {
    case ALLIES_GAP_ORDER_PEERS:
      return g_strdup (allies_peers_is_empty (allies_results_get_peers (results))
                           ? _ ("There are no peers to compare with")
                           : _ ("No capability shown here is behind the peer median"));
    case ALLIES_GAP_ORDER_BEFORE:
      return before == 0
                 ? g_strdup (_ ("There is no earlier year to compare with"))
                 : g_strdup_printf (_ ("No capability shown here has fallen since %u"), before);
    case ALLIES_GAP_ORDER_PRIORITY:
    case ALLIES_GAP_ORDER_TARGET:
    default:
      return g_strdup (allies_findings_lacks_targets (results)
                           ? _ ("No gap can be ranked before targets are set")
                           : _ ("No gap to target is open here"));
    }
}

static char *
describe_first (const AlliesChartScope *scope, const AlliesResults *results, const AlliesGap *gap)
{
  const char *name = allies_capability_get_name (
      allies_model_find_capability (allies_results_get_model (results), gap->id));
  g_autofree char *distance = allies_number_text_score (allies_gap_get_rank (gap, scope->order));
  gboolean cannot_tell = gap->standing != NULL && allies_standing_get (gap->standing)->cannot_tell;

  switch (scope->order)
    {
    case ALLIES_GAP_ORDER_PEERS:
      if (cannot_tell)
        return g_strdup_printf (_ ("%s is furthest below the peer median, but cannot be told apart "
                                   "from it"),
                                name);
      return g_strdup_printf (_ ("%s is furthest behind the peer median, by %s levels"), name,
                              distance);
    case ALLIES_GAP_ORDER_TARGET:
      return g_strdup_printf (_ ("%s is furthest from its target, by %s levels"), name, distance);
    case ALLIES_GAP_ORDER_BEFORE:
      return g_strdup_printf (_ ("%s has fallen most since %u, by %s levels"), name,
                              allies_gaps_get_year_before (allies_results_get_gaps (results)),
                              distance);
    case ALLIES_GAP_ORDER_PRIORITY:
    default:
      return g_strdup_printf (_ ("%s is the gap here that matters most"), name);
    }
}

char *
allies_findings_ranked (const AlliesResults *results, const AlliesChartScope *scope)
{
  g_return_val_if_fail (results != NULL && scope != NULL, NULL);

  g_autoptr (GPtrArray) ranked = allies_chart_scope_rank (scope, results);

  if (scope->order == ALLIES_GAP_ORDER_PRIORITY && scope->pillar == NULL)
    return allies_findings_gaps (results);
  return ranked->len > 0 ? describe_first (scope, results, ranked->pdata[0])
                         : describe_none (scope, results);
}

char *
allies_findings_certainty (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  AlliesModel *model = allies_results_get_model (results);
  g_autoptr (GPtrArray) clear = g_ptr_array_new ();
  guint compared = 0;
  guint n;
  const AlliesGap *gaps = allies_gaps_get_pillars (allies_results_get_gaps (results), &n);

  for (guint i = 0; i < n; i++)
    {
      if (gaps[i].standing == NULL || gaps[i].partial)
        continue;
      compared++;
      if (allies_standing_get (gaps[i].standing)->cannot_tell)
        continue;
      g_ptr_array_add (
          clear, (gpointer)allies_pillar_get_name (allies_model_find_pillar (model, gaps[i].id)));
    }
  if (compared == 0)
    return NULL;
  if (clear->len == 0)
    return g_strdup (_ ("The peer medians are estimates: distances to them are indications, not "
                        "proof"));
  if (clear->len == compared)
    return g_strdup (_ ("Every distance to the peer median is larger than its uncertainty"));

  g_autofree char *names = allies_findings_join (clear);
  return g_strdup_printf (_ ("Only for %s is the distance to the peer median larger than its "
                             "uncertainty"),
                          names);
}

static guint
count_given (const AlliesKpi *kpis, guint n)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += !isnan (kpis[i].value);
  return count;
}

static const AlliesKpi *
find_furthest_behind (const AlliesKpi *kpis, guint n, guint *compared, guint *behind)
{
  const AlliesKpi *furthest = NULL;
  double most = 0;

  for (guint i = 0; i < n; i++)
    {
      const AlliesStandingValues *standing =
          kpis[i].standing != NULL ? allies_standing_get (kpis[i].standing) : NULL;

      if (standing == NULL || standing->centre == 0)
        continue;
      *compared += 1;
      *behind += standing->gap_centre > 0;
      if (standing->gap_centre / fabs (standing->centre) <= most)
        continue;
      most = standing->gap_centre / fabs (standing->centre);
      furthest = &kpis[i];
    }
  return furthest;
}

char *
allies_findings_kpis (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  guint n;
  const AlliesKpi *kpis = allies_gaps_get_kpis (allies_results_get_gaps (results), &n);
  guint given = count_given (kpis, n);
  guint compared = 0;
  guint behind = 0;
  const AlliesKpi *furthest = find_furthest_behind (kpis, n, &compared, &behind);

  if (given == 0)
    return g_strdup (_ ("No key figure is given yet"));
  if (compared == 0)
    return g_strdup_printf (
        _ ("%u of %u key figures are given; the peers hold none to compare with"), given, n);
  if (furthest == NULL)
    return g_strdup_printf (
        ngettext ("%u of %u key figures can be compared with peers, and it is not behind",
                  "%u of %u key figures can be compared with peers, and none is behind", compared),
        compared, n);
  if (compared == 1)
    return g_strdup_printf (_ ("One of %u key figures can be compared with peers: “%s” is behind"),
                            n, allies_question_get_text (furthest->question));
  return g_strdup_printf (ngettext ("%u of %u key figures can be compared with peers, and %u is "
                                    "behind: “%s”",
                                    "%u of %u key figures can be compared with peers, and %u are "
                                    "behind, the furthest “%s”",
                                    behind),
                          compared, n, behind, allies_question_get_text (furthest->question));
}
