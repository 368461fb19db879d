/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/warnings.h"

#include <math.h>

/* What differs by less was the same before it was rounded. */
#define TOLERANCE 1e-9
#define EARLY     12 /* months */

static void
append_excess (
    GArray *warnings, AlliesWarningKind kind, guint stage, double amount, double tolerance)
{
  AlliesWarning warning = { kind, stage, amount, NULL, NULL, ALLIES_STAGE_NONE };

  if (amount > tolerance)
    g_array_append_val (warnings, warning);
}

/* An amount is only too much if it is so by more than its own rounding. */
static void
append_limit (GArray *warnings, AlliesWarningKind kind, guint stage, double used, double limit)
{
  append_excess (warnings, kind, stage, used - limit, TOLERANCE * fmax (1, limit));
}

static void
append_stage (GArray *warnings, const AlliesPlanProblem *problem, const int *stages, guint s)
{
  const AlliesStageTerms *terms = &problem->stages[s];
  AlliesStageSum sum = allies_plan_state_sum (problem, stages, s);
  AlliesWarning empty_handed = {
    ALLIES_WARNING_RETURN, s, -sum.value, NULL, NULL, ALLIES_STAGE_NONE
  };

  if (sum.n == 0)
    return;
  if (!(sum.value > 0))
    g_array_append_val (warnings, empty_handed);
  append_limit (warnings, ALLIES_WARNING_BUDGET, s, sum.cost, terms->budget);
  append_limit (warnings, ALLIES_WARNING_MARKETING, s, sum.marketing, terms->marketing_capacity);
  append_limit (warnings, ALLIES_WARNING_TECHNOLOGY, s, sum.technology, terms->technology_capacity);
}

static void
append_requirement (GArray *warnings,
                    const AlliesPlanProblem *problem,
                    const int *stages,
                    guint item,
                    const AlliesPlanRequirement *requirement)
{
  int other = stages[requirement->item];
  AlliesWarning warning = { other == ALLIES_STAGE_NONE ? ALLIES_WARNING_MISSING
                                                       : ALLIES_WARNING_LATE,
                            (guint)stages[item],
                            NAN,
                            allies_plan_problem_get_item (problem, item)->initiative,
                            allies_plan_problem_get_item (problem, requirement->item)->initiative,
                            other };

  if (other == ALLIES_STAGE_NONE || other > stages[item]
      || (other == stages[item] && !requirement->together))
    g_array_append_val (warnings, warning);
}

static void
append_requirements (GArray *warnings, const AlliesPlanProblem *problem, const int *stages, int s)
{
  for (guint i = 0; i < problem->items->len; i++)
    {
      GArray *requirements = allies_plan_problem_get_item (problem, i)->requirements;

      for (guint r = 0; stages[i] == s && r < requirements->len; r++)
        append_requirement (warnings, problem, stages, i,
                            &g_array_index (requirements, AlliesPlanRequirement, r));
    }
}

static gboolean
earns_early (const AlliesPlanProblem *problem, guint item, guint s)
{
  const AlliesEconomics *economics = &allies_plan_problem_get_item (problem, item)->economics;
  AlliesSpan span = { problem->stages[s].start, problem->stages[s].end,
                      problem->stages[s].end + EARLY, allies_terms_get_rate (problem->terms) };
  double earned = 0;

  for (guint month = span.end + 1; month <= span.horizon; month++)
    earned += allies_economics_cash (economics, &span, month);
  return earned >= economics->cost.likely && earned > 0;
}

static void
append_early_win (GArray *warnings, const AlliesPlanProblem *problem, const int *stages)
{
  int first = ALLIES_STAGE_NONE;
  AlliesWarning warning = { ALLIES_WARNING_NO_EARLY_WIN, 0, NAN, NULL, NULL, ALLIES_STAGE_NONE };

  for (guint i = 0; i < problem->items->len; i++)
    if (stages[i] != ALLIES_STAGE_NONE && (first < 0 || stages[i] < first))
      first = stages[i];
  for (guint i = 0; i < problem->items->len; i++)
    if (first < 0 || (stages[i] == first && earns_early (problem, i, (guint)first)))
      return;
  warning.stage = (guint)MAX (0, first);
  if (first >= 0)
    g_array_append_val (warnings, warning);
}

GArray *
allies_warnings_list (const AlliesPlanProblem *problem, const int *stages)
{
  g_return_val_if_fail (problem != NULL && stages != NULL, NULL);

  GArray *warnings = g_array_new (FALSE, FALSE, sizeof (AlliesWarning));

  for (guint s = 0; s < problem->n_stages; s++)
    {
      append_stage (warnings, problem, stages, s);
      append_requirements (warnings, problem, stages, (int)s);
    }
  append_early_win (warnings, problem, stages);
  return warnings;
}
