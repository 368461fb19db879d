/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/economics.h"

#include <math.h>

static double
get_base (AlliesMoneyBase base, AlliesOrganisation *organisation)
{
  switch (base)
    {
    case ALLIES_MONEY_OF_REVENUE:
      return allies_organisation_get_revenue (organisation) / 100;
    case ALLIES_MONEY_OF_MARKETING:
      return allies_organisation_get_marketing_budget (organisation) / 100;
    case ALLIES_MONEY_OF_TECHNOLOGY:
      return allies_organisation_get_technology_budget (organisation) / 100;
    case ALLIES_MONEY_AMOUNT:
      return 1;
    default:
      g_return_val_if_reached (NAN);
    }
}

/* Nothing of an unknown base is still nothing. */
static AlliesMoney
scale_range (const AlliesMoneyRange *range, AlliesOrganisation *organisation)
{
  double base = range->high > 0 ? get_base (range->base, organisation) : 0;
  AlliesMoney money = { range->low * base, range->likely * base, range->high * base };

  return money;
}

AlliesEconomics
allies_economics_compute (AlliesInitiative *initiative, AlliesOrganisation *organisation)
{
  AlliesEconomics economics = {
    scale_range (allies_initiative_get_cost (initiative), organisation),
    scale_range (allies_initiative_get_running (initiative), organisation),
    scale_range (allies_initiative_get_benefit (initiative), organisation),
    allies_initiative_get_ramp (initiative)
  };

  return economics;
}

gboolean
allies_economics_is_known (const AlliesEconomics *economics)
{
  g_return_val_if_fail (economics != NULL, FALSE);
  return !isnan (economics->cost.likely) && !isnan (economics->running.likely)
         && !isnan (economics->benefit.likely);
}

double
allies_span_discount (const AlliesSpan *span, double month)
{
  g_return_val_if_fail (span != NULL, NAN);
  return pow (1 + span->rate, -month / 12);
}

double
allies_span_middle (const AlliesSpan *span)
{
  g_return_val_if_fail (span != NULL, NAN);
  return (span->start + span->end) / 2.0;
}

double
allies_economics_share (const AlliesEconomics *economics, const AlliesSpan *span, guint month)
{
  g_return_val_if_fail (economics != NULL && span != NULL && month > span->end, NAN);
  return economics->ramp > 0 ? fmin (1, ((double)month - span->end) / economics->ramp) : 1;
}

static double
get_monthly_return (const AlliesEconomics *economics, const AlliesSpan *span, guint month)
{
  double share = allies_economics_share (economics, span, month);

  return (economics->benefit.likely * share - economics->running.likely) / 12;
}

double
allies_economics_value (const AlliesEconomics *economics, const AlliesSpan *span)
{
  g_return_val_if_fail (economics != NULL && span != NULL, NAN);

  double value = -economics->cost.likely * allies_span_discount (span, allies_span_middle (span));

  for (guint month = span->end + 1; month <= span->horizon; month++)
    value += get_monthly_return (economics, span, month) * allies_span_discount (span, month);
  return value;
}

double
allies_economics_present_cost (const AlliesEconomics *economics, const AlliesSpan *span)
{
  g_return_val_if_fail (economics != NULL && span != NULL, NAN);

  double cost = economics->cost.likely * allies_span_discount (span, allies_span_middle (span));

  for (guint month = span->end + 1; month <= span->horizon; month++)
    cost += economics->running.likely / 12 * allies_span_discount (span, month);
  return cost;
}

double
allies_economics_cash (const AlliesEconomics *economics, const AlliesSpan *span, guint month)
{
  g_return_val_if_fail (economics != NULL && span != NULL, NAN);

  if (month <= span->start)
    return 0;
  if (month <= span->end)
    return -economics->cost.likely / (span->end - span->start);
  return get_monthly_return (economics, span, month);
}
