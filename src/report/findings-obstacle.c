/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-obstacle.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
dup_span (guint months)
{
  guint years = months / 12;

  if (months % 12 == 0)
    return g_strdup_printf (ngettext ("%u year", "%u years", years), years);
  return g_strdup_printf (ngettext ("%u month", "%u months", months), months);
}

char *
allies_findings_limit (const AlliesStageTerms *terms, AlliesPlanLimit limit)
{
  switch (limit)
    {
    case ALLIES_PLAN_LIMIT_REQUIREMENT:
      return g_strdup_printf (
          _ ("%s can hold no more: what the rest requires is finished too late"), terms->name);
    case ALLIES_PLAN_LIMIT_BUDGET:
      return g_strdup_printf (_ ("%s can hold no more: its budget is used up"), terms->name);
    case ALLIES_PLAN_LIMIT_MARKETING:
      return g_strdup_printf (_ ("%s can hold no more: the marketing team has no time left"),
                              terms->name);
    case ALLIES_PLAN_LIMIT_TECHNOLOGY:
      return g_strdup_printf (_ ("%s can hold no more: the technology team has no time left"),
                              terms->name);
    case ALLIES_PLAN_LIMIT_RETURN:
      return g_strdup_printf (_ ("%s can hold no more and still pay for itself"), terms->name);
    case ALLIES_PLAN_LIMIT_HORIZON:
      return g_strdup_printf (_ ("%s can hold no more and still pay for itself within the horizon"),
                              terms->name);
    case ALLIES_PLAN_LIMIT_NONE:
    default:
      return NULL;
    }
}

static char *
dup_start (const AlliesPlanProblem *problem, const AlliesPlanObstacle *obstacle)
{
  const char *name = problem->stages[obstacle->stage].name;
  g_autofree char *span = dup_span (allies_terms_get_horizon (problem->terms));

  switch (obstacle->limit)
    {
    case ALLIES_PLAN_LIMIT_BUDGET:
      return g_strdup_printf (_ ("The budget of %s is too small for any initiative"), name);
    case ALLIES_PLAN_LIMIT_MARKETING:
      return g_strdup_printf (_ ("The marketing team has too little time for any initiative in %s"),
                              name);
    case ALLIES_PLAN_LIMIT_TECHNOLOGY:
      return g_strdup_printf (
          _ ("The technology team has too little time for any initiative in %s"), name);
    case ALLIES_PLAN_LIMIT_RETURN:
    case ALLIES_PLAN_LIMIT_HORIZON:
      return g_strdup_printf (_ ("%s cannot pay for itself within %s"), name, span);
    case ALLIES_PLAN_LIMIT_REQUIREMENT:
    case ALLIES_PLAN_LIMIT_NONE:
    default:
      return g_strdup_printf (_ ("%s cannot hold any initiative"), name);
    }
}

static void
add_changes (GPtrArray *changes,
             const AlliesPlanProblem *problem,
             const AlliesPlanObstacle *obstacle)
{
  if (obstacle->horizon > 0)
    {
      g_autofree char *span =
          dup_span (allies_terms_get_horizon (problem->terms) + obstacle->horizon);

      g_ptr_array_add (changes, g_strdup_printf (_ ("a horizon of %s"), span));
    }
  if (obstacle->budget_percent > 0)
    g_ptr_array_add (changes,
                     g_strdup_printf (_ ("%.0f %% more budget"), obstacle->budget_percent));
  if (obstacle->marketing > 0)
    g_ptr_array_add (changes,
                     g_strdup_printf (ngettext ("%.0f person-month more of the marketing team",
                                                "%.0f person-months more of the marketing team",
                                                (gulong)obstacle->marketing),
                                      obstacle->marketing));
  if (obstacle->technology > 0)
    g_ptr_array_add (changes,
                     g_strdup_printf (ngettext ("%.0f person-month more of the technology team",
                                                "%.0f person-months more of the technology team",
                                                (gulong)obstacle->technology),
                                      obstacle->technology));
}

static char *
join (GPtrArray *changes)
{
  GString *text = g_string_new (changes->pdata[0]);

  for (guint i = 1; i < changes->len; i++)
    {
      g_autofree char *before = g_strdup (text->str);

      g_string_printf (text, _ ("%s or with %s"), before, (const char *)changes->pdata[i]);
    }
  return g_string_free (text, FALSE);
}

static char *
dup_pins (const AlliesPlanProblem *problem, const AlliesPlanObstacle *obstacle)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < obstacle->pins->len; i++)
    {
      guint item = g_array_index (obstacle->pins, guint, i);

      g_string_append_printf (
          names, i > 0 ? _ (", “%s”") : _ ("“%s”"),
          allies_initiative_get_name (allies_plan_problem_get_item (problem, item)->initiative));
    }
  return g_strdup_printf (ngettext ("%s cannot be where it is pinned",
                                    "%s cannot all be where they are pinned", obstacle->pins->len),
                          names->str);
}

static char *
dup_fewer (const char *start, const AlliesPlanObstacle *obstacle)
{
  double percent = round (obstacle->fewer_percent);

  if (!obstacle->fewer)
    return g_strdup_printf (_ ("%s; no single change of the terms would help"), start);
  if (percent == 0)
    return g_strdup_printf (_ ("%s; with one stage fewer the roadmap loses nothing"), start);
  return g_strdup_printf (
      percent > 0
          ? _ ("%s; with one stage fewer a roadmap that closes as much is worth %.0f %% more")
          : _ ("%s; with one stage fewer a roadmap that closes as much is worth %.0f %% less"),
      start, fabs (percent));
}

char *
allies_findings_obstacle_unknown (const char *stage)
{
  if (stage == NULL)
    return g_strdup (_ ("Whether the pins can be kept was not found out in the time there was"));
  return g_strdup_printf (
      _ ("Whether %s could hold anything was not found out in the time there was"), stage);
}

char *
allies_findings_obstacle (const AlliesPlanProblem *problem, const AlliesPlanObstacle *obstacle)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_free);
  gboolean pins = obstacle->stage == ALLIES_STAGE_NONE;
  if (obstacle->unknown)
    return allies_findings_obstacle_unknown (pins ? NULL : problem->stages[obstacle->stage].name);
  g_autofree char *start = pins ? dup_pins (problem, obstacle) : dup_start (problem, obstacle);

  add_changes (changes, problem, obstacle);
  if (changes->len == 0)
    return pins ? g_strdup_printf (_ ("%s; move or release one of them"), start)
                : dup_fewer (start, obstacle);

  g_autofree char *joined = join (changes);
  return g_strdup_printf (obstacle->limit == ALLIES_PLAN_LIMIT_RETURN
                                  || obstacle->limit == ALLIES_PLAN_LIMIT_HORIZON
                              ? _ ("%s; it would with %s")
                              : _ ("%s; that would change with %s"),
                          start, joined);
}
