/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-lack.h"
#include "report/findings.h"
#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *
get_currency (const AlliesResults *results)
{
  return allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_results_get_dossier (results)));
}

gboolean
allies_findings_has_plan (AlliesResults *results)
{
  return allies_results_has_money (results)
         && allies_roadmap_count (allies_results_get_roadmap (results)) > 0;
}

static guint
count_stages (AlliesRoadmap *roadmap, guint *months)
{
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);
  guint used = 0;

  *months = 0;
  for (guint i = 0; i < n; i++)
    if (stages[i].sum.n > 0)
      {
        used++;
        *months = stages[i].terms->end;
      }
  return used;
}

char *
allies_findings_roadmap (AlliesResults *results)
{
  AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  guint months;
  guint n = count_stages (roadmap, &months);
  g_autofree char *count = allies_number_text_count (n);
  g_autofree char *capital = allies_number_text_capitalise (count);

  if (!allies_roadmap_pays (roadmap))
    return g_strdup_printf (ngettext ("%s stage over %u months does not pay for itself yet",
                                      "%s stages over %u months do not all pay for themselves yet",
                                      n),
                            capital, months);
  return g_strdup_printf (ngettext ("%s stage over %u months pays for itself",
                                    "%s stages over %u months each pay for themselves", n),
                          capital, months);
}

static char *
dup_horizon (const AlliesRoadmap *roadmap)
{
  guint months = allies_terms_get_horizon (allies_roadmap_get_terms (roadmap));

  return months % 12 == 0 ? g_strdup_printf (_ ("by year %u"), months / 12)
                          : g_strdup_printf (_ ("by month %u"), months);
}

char *
allies_findings_stage (AlliesResults *results, guint stage)
{
  AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  guint n;
  const AlliesRoadmapStage *entry = &allies_roadmap_get_stages (roadmap, &n)[stage];
  const char *currency = get_currency (results);
  g_autofree char *cost = allies_number_text_money (entry->sum.cost, currency);
  g_autofree char *value = allies_number_text_money (fabs (entry->sum.value), currency);
  g_autofree char *horizon = dup_horizon (roadmap);
  g_autofree char *lifts = allies_number_text_count (entry->lifts->len);

  if (!(entry->sum.value > 0))
    return g_strdup_printf (_ ("%s costs %s and falls %s short of paying for itself %s"),
                            entry->terms->name, cost, value, horizon);
  if (entry->lifts->len == 0)
    return g_strdup_printf (_ ("%s costs %s, is worth %s more %s, and lifts no capability yet"),
                            entry->terms->name, cost, value, horizon);
  return g_strdup_printf (ngettext ("%s costs %s, is worth %s more %s, and lifts %s capability",
                                    "%s costs %s, is worth %s more %s, and lifts %s capabilities",
                                    entry->lifts->len),
                          entry->terms->name, cost, value, horizon, lifts);
}

char *
allies_findings_pays (AlliesResults *results)
{
  AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  guint month = allies_roadmap_get_turning_month (roadmap);
  guint months;
  guint n = count_stages (roadmap, &months);
  gboolean pays = allies_roadmap_pays (roadmap);

  if (!pays && n == 1 && month == 0)
    return g_strdup (_ ("The roadmap does not pay for itself yet"));
  if (month == 0)
    return g_strdup (pays ? _ ("Every stage pays for itself, though the whole stays below zero "
                               "within the horizon")
                          : _ ("Not every stage pays for itself yet"));
  if (!pays)
    return g_strdup_printf (_ ("Not every stage pays for itself yet; the whole turns positive in "
                               "month %u"),
                            month);
  if (n == 1)
    return g_strdup_printf (_ ("The roadmap pays for itself and turns positive in month %u"),
                            month);
  return g_strdup_printf (_ ("Every stage pays for itself; the whole turns positive in month %u"),
                          month);
}

char *
allies_findings_summary (AlliesResults *results)
{
  AlliesRoadmap *roadmap;
  guint months;
  guint n;

  if (!allies_findings_has_plan (results))
    return allies_findings_lack (results);

  roadmap = allies_results_get_roadmap (results);
  n = count_stages (roadmap, &months);
  if (isnan (allies_roadmap_get_closed (roadmap)))
    return allies_findings_roadmap (results);

  g_autofree char *closed = allies_number_text_percent (allies_roadmap_get_closed (roadmap));
  if (allies_gaps_get_overall (allies_results_get_gaps (results))->partial)
    return g_strdup_printf (
        _ ("In %u months we can close %s of the gap known so far; our answers are not complete"),
        months, closed);
  if (!allies_roadmap_pays (roadmap))
    return g_strdup_printf (_ ("In %u months we can close %s of the gap to our targets"), months,
                            closed);
  if (n == 1)
    return g_strdup_printf (
        _ ("In %u months we can close %s of the gap to our targets, which pays for itself"), months,
        closed);
  return g_strdup_printf (
      _ ("In %u months we can close %s of the gap to our targets; every stage pays for itself"),
      months, closed);
}

guint
allies_findings_first_stage (AlliesResults *results)
{
  guint n;
  guint first = 0;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);

  while (first + 1 < n && stages[first].sum.n == 0)
    first++;
  return first;
}

char *
allies_findings_decisions (AlliesResults *results)
{
  if (!allies_findings_has_plan (results))
    return g_strdup (allies_findings_lack_ask (allies_findings_find_lack (results)));

  guint n;
  guint first = allies_findings_first_stage (results);
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);
  g_autofree char *cost = allies_number_text_money (stages[first].sum.cost, get_currency (results));
  return g_strdup_printf (_ ("We ask for three decisions today; the first is %s for stage %u"),
                          cost, first + 1);
}
