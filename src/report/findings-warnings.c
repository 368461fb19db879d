/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings.h"

#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
describe_excess (const AlliesWarning *warning, const char *stage)
{
  g_autofree char *amount = allies_number_text_score (warning->amount);

  return warning->kind == ALLIES_WARNING_MARKETING
             ? g_strdup_printf (_ ("%s needs %s person-months of marketing more than there are."),
                                stage, amount)
             : g_strdup_printf (_ ("%s needs %s person-months of technology more than there are."),
                                stage, amount);
}

static char *
describe_money (const AlliesWarning *warning, const char *stage, const char *currency)
{
  g_autofree char *amount = allies_number_text_money (warning->amount, currency);

  return warning->kind == ALLIES_WARNING_RETURN
             ? g_strdup_printf (_ ("%s does not pay for itself: it lacks %s by the horizon."),
                                stage, amount)
             : g_strdup_printf (_ ("%s costs %s more than its budget."), stage, amount);
}

static char *
describe_requirement (const AlliesWarning *warning, const AlliesRoadmapStage *stages)
{
  const char *name = allies_initiative_get_name (warning->initiative);
  const char *other = allies_initiative_get_name (warning->other);

  if (warning->kind == ALLIES_WARNING_MISSING)
    return g_strdup_printf (_ ("“%s” needs “%s” first, which is left out."), name, other);
  return g_strdup_printf (_ ("“%s” needs “%s” first, which only comes with “%s”."), name, other,
                          stages[warning->other_stage].terms->name);
}

char *
allies_findings_warning (const AlliesRoadmap *roadmap,
                         const AlliesWarning *warning,
                         const char *currency)
{
  g_return_val_if_fail (roadmap != NULL && warning != NULL && currency != NULL, NULL);

  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);
  g_autofree char *stage =
      g_strdup_printf (_ ("Stage %u, %s,"), warning->stage + 1, stages[warning->stage].terms->name);

  switch (warning->kind)
    {
    case ALLIES_WARNING_RETURN:
    case ALLIES_WARNING_BUDGET:
      return describe_money (warning, stage, currency);
    case ALLIES_WARNING_MARKETING:
    case ALLIES_WARNING_TECHNOLOGY:
      return describe_excess (warning, stage);
    case ALLIES_WARNING_LATE:
    case ALLIES_WARNING_MISSING:
      return describe_requirement (warning, stages);
    case ALLIES_WARNING_NO_EARLY_WIN:
    default:
      return g_strdup_printf (_ ("%s has no early win: nothing in it earns back its cost within a "
                                 "year."),
                              stage);
    }
}
