/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/left-out.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (const AlliesPlanProblem *problem, guint item)
{
  return allies_initiative_get_name (allies_plan_problem_get_item (problem, item)->initiative);
}

/* The first requirement that is not in the plan. */
static gboolean
find_missing (const AlliesPlanProblem *problem, const int *stages, guint item, guint *missing)
{
  const AlliesPlanItem *entry = allies_plan_problem_get_item (problem, item);

  for (guint i = 0; i < entry->requirements->len; i++)
    {
      *missing = g_array_index (entry->requirements, AlliesPlanRequirement, i).item;
      if (stages[*missing] == ALLIES_STAGE_NONE)
        return TRUE;
    }
  return FALSE;
}

static AlliesPlanBreach
try_alone (const AlliesPlanProblem *problem, const int *stages, guint item, guint stage)
{
  g_autofree int *trial = g_memdup2 (stages, problem->items->len * sizeof (int));

  trial[item] = (int)stage;
  return allies_plan_state_check (problem, trial);
}

/* Of the stages it could go into, the last one it fails in is the nearest miss: the breaches are
 * in the order in which they are looked for. */
static AlliesPlanBreach
find_nearest_miss (const AlliesPlanProblem *problem, const int *stages, guint item)
{
  AlliesPlanBreach nearest = ALLIES_PLAN_BREACH_MONEY_UNKNOWN;

  for (guint s = 0; s < problem->n_stages; s++)
    {
      AlliesPlanBreach breach = try_alone (problem, stages, item, s);

      if (breach == ALLIES_PLAN_BREACH_NONE)
        return breach;
      nearest = MAX (nearest, breach);
    }
  return nearest;
}

static char *
explain_breach (const AlliesPlanProblem *problem, const int *stages, guint item)
{
  switch (find_nearest_miss (problem, stages, item))
    {
    case ALLIES_PLAN_BREACH_MONEY_UNKNOWN:
      return g_strdup (_ ("Its money cannot be worked out: revenue or a budget is missing."));
    case ALLIES_PLAN_BREACH_REQUIREMENT:
      return g_strdup (_ ("What it requires is finished too late for it to start."));
    case ALLIES_PLAN_BREACH_BUDGET:
      return g_strdup (_ ("The budget of the stages it could go into is used up."));
    case ALLIES_PLAN_BREACH_MARKETING:
      return g_strdup (_ ("The marketing team has no time left in the stages it could go into."));
    case ALLIES_PLAN_BREACH_TECHNOLOGY:
      return g_strdup (_ ("The technology team has no time left in the stages it could go into."));
    case ALLIES_PLAN_BREACH_RETURN:
      return g_strdup (_ ("With it, its stage would not pay for itself within the horizon."));
    case ALLIES_PLAN_BREACH_NONE:
    default:
      return g_strdup (_ ("What it closes does not outweigh its cost in this plan."));
    }
}

char *
allies_left_out_explain (const AlliesPlanProblem *problem, const int *stages, guint item)
{
  const AlliesPlanItem *entry = allies_plan_problem_get_item (problem, item);
  guint missing;

  if (entry->dropped)
    return g_strdup (_ ("You dropped it."));
  if (entry->done)
    return g_strdup (_ ("It is done."));
  if (entry->pinned)
    return g_strdup (_ ("You left it out."));
  switch (entry->need)
    {
    case ALLIES_PLAN_NEED_IN_PLACE:
      return g_strdup (_ ("What it brings is in place already."));
    case ALLIES_PLAN_NEED_REACHED:
      return g_strdup (_ ("Your targets are reached on everything it lifts."));
    case ALLIES_PLAN_NEED_UNAIMED:
      return g_strdup (_ ("No target is set for anything it lifts."));
    case ALLIES_PLAN_NEED_UNKNOWN:
      return g_strdup (_ ("The questions it lifts are not answered yet."));
    case ALLIES_PLAN_NEED_OPEN:
    default:
      break;
    }
  if (!allies_economics_is_known (&entry->economics))
    return g_strdup (_ ("Its money cannot be worked out: revenue or a budget is missing."));
  if (find_missing (problem, stages, item, &missing))
    return g_strdup_printf (_ ("It requires “%s”, which is left out."),
                            get_name (problem, missing));
  return explain_breach (problem, stages, item);
}
