/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-risk.h"

#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define EVEN 0.5

/* Nothing is certain that is only nearly so. */
static guint
count_cases (double chance)
{
  guint cases = (guint)lround (100 * chance);

  if (cases == 100 && chance < 1)
    return 99;
  return cases == 0 && chance > 0 ? 1 : cases;
}

char *
allies_findings_stage_chance (AlliesResults *results, guint stage)
{
  double chance = allies_risk_get_stage (allies_results_get_risk (results), stage)->chance;

  if (isnan (chance))
    return NULL;
  if (chance >= 1)
    return g_strdup_printf (_ ("Stage %u pays for itself in all cases drawn."), stage + 1);
  return g_strdup_printf (_ ("Stage %u pays for itself in %u of 100 cases."), stage + 1,
                          count_cases (chance));
}

char *
allies_findings_chance_to_pay (const AlliesRiskRange *range)
{
  g_return_val_if_fail (range != NULL, NULL);

  if (isnan (range->chance))
    return NULL;
  if (range->chance >= 1)
    return g_strdup (_ ("pays in all cases drawn"));
  if (range->chance < EVEN)
    return g_strdup_printf (_ ("pays in only %u of 100 cases"), count_cases (range->chance));
  return g_strdup_printf (_ ("pays in %u of 100 cases"), count_cases (range->chance));
}

char *
allies_findings_stage_range (const AlliesRiskRange *range, const char *currency)
{
  g_return_val_if_fail (range != NULL && currency != NULL, NULL);

  if (isnan (range->chance))
    return NULL;

  g_autofree char *low = allies_number_text_signed_money (range->p10, currency);
  g_autofree char *high = allies_number_text_signed_money (range->p90, currency);
  return g_strdup_printf (_ ("In 8 of 10 cases the stage is worth between %s and %s today."), low,
                          high);
}

char *
allies_findings_least_certain (AlliesResults *results)
{
  AlliesRisk *risk = allies_results_get_risk (results);
  double least = INFINITY;
  guint found = 0;
  guint n;

  allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);
  for (guint s = 0; s < n; s++)
    if (allies_risk_get_stage (risk, s)->chance < least)
      {
        least = allies_risk_get_stage (risk, s)->chance;
        found = s;
      }
  if (isinf (least))
    return NULL;
  if (least >= 1)
    return g_strdup (_ ("Every stage pays for itself in all cases drawn."));
  return allies_findings_stage_chance (results, found);
}

char *
allies_findings_worth (AlliesResults *results)
{
  const AlliesRiskRange *total = allies_risk_get_total (allies_results_get_risk (results));
  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_results_get_dossier (results)));

  if (isnan (total->chance))
    return NULL;

  g_autofree char *low = allies_number_text_signed_money (total->p10, currency);
  g_autofree char *high = allies_number_text_signed_money (total->p90, currency);
  return g_strdup_printf (_ ("In 8 of 10 cases the whole is worth between %s and %s today."), low,
                          high);
}

const char *
allies_findings_risk_money (AlliesRiskMoney money)
{
  switch (money)
    {
    case ALLIES_RISK_COST:
      return _ ("one-off cost");
    case ALLIES_RISK_RUNNING:
      return _ ("running cost a year");
    case ALLIES_RISK_BENEFIT:
      return _ ("benefit a year");
    case ALLIES_N_RISK_MONEY:
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
allies_findings_risk (AlliesResults *results)
{
  guint n;
  const AlliesRiskDriver *drivers = allies_risk_get_drivers (allies_results_get_risk (results), &n);

  if (n == 0)
    return g_strdup (_ ("No amount of money in the roadmap is uncertain"));

  const char *name = allies_initiative_get_name (drivers[0].initiative);
  switch (drivers[0].money)
    {
    case ALLIES_RISK_COST:
      return g_strdup_printf (_ ("What moves the result most is the one-off cost of “%s”"), name);
    case ALLIES_RISK_RUNNING:
      return g_strdup_printf (_ ("What moves the result most is the running cost of “%s”"), name);
    case ALLIES_RISK_BENEFIT:
    case ALLIES_N_RISK_MONEY:
    default:
      return g_strdup_printf (_ ("What moves the result most is the benefit of “%s”"), name);
    }
}
