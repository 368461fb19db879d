/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/cash-flow.h"

#include <math.h>

static AlliesCashMonth
compute_month (const AlliesEconomics *economics, const AlliesSpan *span, guint month)
{
  AlliesCashMonth cash = { 0 };

  if (month > span->start && month <= span->end)
    {
      cash.one_off = economics->cost.likely / (span->end - span->start);
      cash.discounted = -cash.one_off * allies_span_discount (span, allies_span_middle (span));
    }
  if (month > span->end && month <= span->horizon)
    {
      cash.running = economics->running.likely / 12;
      cash.benefit =
          economics->benefit.likely / 12 * allies_economics_share (economics, span, month);
      cash.discounted = (cash.benefit - cash.running) * allies_span_discount (span, month);
    }
  cash.net = cash.benefit - cash.running - cash.one_off;
  return cash;
}

static void
accumulate (GArray *months)
{
  double cumulative = 0;

  for (guint i = 0; i < months->len; i++)
    {
      AlliesCashMonth *month = &g_array_index (months, AlliesCashMonth, i);

      cumulative += month->net;
      month->cumulative = cumulative;
    }
}

static GArray *
new_months (guint n)
{
  GArray *months = g_array_sized_new (FALSE, TRUE, sizeof (AlliesCashMonth), n);

  g_array_set_size (months, n);
  return months;
}

static void
add (GArray *months, const AlliesEconomics *economics, const AlliesSpan *span)
{
  for (guint i = 0; i < months->len; i++)
    {
      AlliesCashMonth *sum = &g_array_index (months, AlliesCashMonth, i);
      AlliesCashMonth month = compute_month (economics, span, i + 1);

      sum->one_off += month.one_off;
      sum->running += month.running;
      sum->benefit += month.benefit;
      sum->net += month.net;
      sum->discounted += month.discounted;
    }
}

GArray *
allies_cash_flow_new (const AlliesEconomics *economics, const AlliesSpan *span)
{
  g_return_val_if_fail (economics != NULL && span != NULL && span->end > span->start, NULL);

  GArray *months = new_months (MAX (span->horizon, span->end));

  add (months, economics, span);
  accumulate (months);
  return months;
}

AlliesSpan
allies_cash_flow_get_span (const AlliesRoadmap *roadmap, guint stage)
{
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);
  AlliesTerms *terms = allies_roadmap_get_terms (roadmap);
  AlliesSpan span = { 0 };

  g_return_val_if_fail (stage < n, span);
  span.start = stages[stage].terms->start;
  span.end = stages[stage].terms->end;
  span.horizon = allies_terms_get_horizon (terms);
  span.rate = allies_terms_get_rate (terms);
  return span;
}

static void
add_stage (GArray *months, const AlliesRoadmap *roadmap, guint stage)
{
  guint n;
  const GArray *entries = allies_roadmap_get_stages (roadmap, &n)[stage].entries;
  AlliesSpan span = allies_cash_flow_get_span (roadmap, stage);

  for (guint i = 0; i < entries->len; i++)
    add (months, &g_array_index (entries, AlliesRoadmapEntry, i).economics, &span);
}

GArray *
allies_cash_flow_new_stage (const AlliesRoadmap *roadmap, guint stage)
{
  AlliesSpan span = allies_cash_flow_get_span (roadmap, stage);
  GArray *months = new_months (MAX (span.horizon, span.end));

  add_stage (months, roadmap, stage);
  accumulate (months);
  return months;
}

GArray *
allies_cash_flow_new_whole (const AlliesRoadmap *roadmap)
{
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);
  guint last = allies_terms_get_horizon (allies_roadmap_get_terms (roadmap));

  for (guint s = 0; s < n; s++)
    if (stages[s].entries->len > 0)
      last = MAX (last, stages[s].terms->end);

  GArray *months = new_months (last);
  for (guint s = 0; s < n; s++)
    add_stage (months, roadmap, s);
  accumulate (months);
  return months;
}
