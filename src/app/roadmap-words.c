/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/roadmap-words.h"

#include "report/findings-money.h"
#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
add_missing (GString *list, const char *name, double amount)
{
  if (isnan (amount))
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", name);
}

char *
allies_roadmap_words_missing (AlliesOrganisation *organisation)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  add_missing (missing, _ ("revenue"), allies_organisation_get_revenue (organisation));
  add_missing (missing, _ ("marketing budget"),
               allies_organisation_get_marketing_budget (organisation));
  add_missing (missing, _ ("technology budget"),
               allies_organisation_get_technology_budget (organisation));
  return g_strdup_printf (
      _ ("Initiatives are turned into money by the size of the company. Still missing: %s."),
      missing->str);
}

char *
allies_roadmap_words_sums (const AlliesRoadmap *roadmap, const char *currency)
{
  g_autofree char *cost = allies_number_text_money (allies_roadmap_get_cost (roadmap), currency);
  g_autofree char *value =
      allies_number_text_signed_money (allies_roadmap_get_value (roadmap), currency);
  double closed = allies_roadmap_get_closed (roadmap);
  g_autofree char *share = allies_number_text_percent (closed);
  guint n_left_out = 0;
  guint n = allies_roadmap_count (roadmap);

  allies_roadmap_get_left_out (roadmap, &n_left_out);
  if (isnan (closed))
    return g_strdup_printf (_ ("%u of %u initiatives · cost %s · worth %s"), n, n + n_left_out,
                            cost, value);
  return g_strdup_printf (
      _ ("%u of %u initiatives · cost %s · worth %s · closes %s of the gap to target"), n,
      n + n_left_out, cost, value, share);
}

char *
allies_roadmap_words_assumed (AlliesResults *results, const AlliesRoadmap *roadmap)
{
  g_autofree char *money = allies_findings_money_note (results);

  if (!allies_terms_are_assumed (allies_roadmap_get_terms (roadmap)))
    return g_steal_pointer (&money);
  return g_strdup_printf (_ ("%s Stages, their budgets and both teams' capacity are planning "
                             "assumptions too."),
                          money);
}
