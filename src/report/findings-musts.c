/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-musts.h"

#include "report/findings-money.h"
#include "report/findings-risk.h"
#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The worse end of the amount that moves the result most. */
static char *
describe_worst (AlliesResults *results)
{
  guint n;
  const AlliesRiskDriver *driver = allies_risk_get_drivers (allies_results_get_risk (results), &n);
  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_results_get_dossier (results)));

  if (n == 0)
    return NULL;

  gboolean low_is_worse = driver->value_at_low < driver->value_at_high;
  double worst = fmin (driver->value_at_low, driver->value_at_high);
  g_autofree char *amount =
      allies_number_text_money (low_is_worse ? driver->low : driver->high, currency);
  g_autofree char *value = allies_number_text_signed_money (worst, currency);
  const char *name = allies_initiative_get_name (driver->initiative);
  const char *money = allies_findings_risk_money (driver->money);

  /* Translators: a kind of money such as “benefit a year”, an initiative, an amount, a worth */
  return g_strdup_printf (
      worst > 0 ? _ ("Even if the %s of “%s” turns out at %s, the whole is worth %s.")
                : _ ("If the %s of “%s” turns out at %s, the whole is worth %s: settle it first."),
      money, name, amount, value);
}

static guint
count_builders (const AlliesRoadmap *roadmap, const AlliesRoadmapStage *stages, guint n, guint on)
{
  guint builders = 0;

  for (guint s = on + 1; s < n; s++)
    for (guint i = 0; i < stages[s].entries->len; i++)
      {
        guint count;
        const AlliesRequirement *needs = allies_initiative_get_requirements (
            g_array_index (stages[s].entries, AlliesRoadmapEntry, i).initiative, &count);
        gboolean builds = FALSE;

        for (guint j = 0; j < count; j++)
          builds |= allies_roadmap_find_stage (roadmap, needs[j].initiative) == (int)on;
        builders += builds;
      }
  return builders;
}

/* The stage on which most of what follows builds. */
static char *
describe_base (AlliesResults *results)
{
  AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);
  guint most = 0;
  guint base = 0;

  for (guint s = 0; s < n; s++)
    {
      guint builders = count_builders (roadmap, stages, n, s);

      if (builders > most)
        {
          most = builders;
          base = s;
        }
    }
  if (most == 0)
    return NULL;

  g_autofree char *count = allies_number_text_count (most);
  return g_strdup_printf (
      ngettext ("Stage %u, %s, delivers what it promises: %s later initiative builds on it.",
                "Stage %u, %s, delivers what it promises: %s later initiatives build on it.", most),
      base + 1, stages[base].terms->name, count);
}

static char *
describe_assumed (AlliesResults *results)
{
  guint assumed = allies_findings_count_assumed (results);
  guint all = allies_roadmap_count (allies_results_get_roadmap (results));

  if (assumed == 0)
    return NULL;
  if (assumed == all)
    return g_strdup_printf (
        ngettext ("Finance confirms the money: that of the only initiative is a planning "
                  "assumption so far.",
                  "Finance confirms the money: that of all %u initiatives is a planning assumption "
                  "so far.",
                  all),
        all);
  return g_strdup_printf (ngettext ("Finance confirms the money: that of %u of %u initiatives is a "
                                    "planning assumption so far.",
                                    "Finance confirms the money: that of %u of %u initiatives is a "
                                    "planning assumption so far.",
                                    assumed),
                          assumed, all);
}

GStrv
allies_findings_musts (AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  char *sentences[] = { describe_worst (results), allies_findings_least_certain (results),
                        describe_base (results), describe_assumed (results) };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      if (sentences[i] != NULL)
        g_strv_builder_add (builder, sentences[i]);
      g_free (sentences[i]);
    }
  return g_strv_builder_end (builder);
}
