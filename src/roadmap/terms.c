/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/terms.h"

#include "model/company-size.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ASSUMED_STAGES        3
#define ASSUMED_MONTHS        8
#define ASSUMED_BUDGET_SHARE  0.015
#define ASSUMED_HORIZON_YEARS 4
#define ASSUMED_RATE          0.08
#define ASSUMED_WEIGHT        0.5

struct _AlliesTerms
{
  gatomicrefcount references;
  gboolean assumed;
  GArray *stages;
  guint horizon;
  double rate;
  double weight;
  guint start_year;
  guint start_month; /* 0 where months are counted */
};

/* Person-months that a company of each size can give to change in eight months. */
static const struct
{
  double marketing;
  double technology;
} assumed_capacities[ALLIES_N_SIZES] = { { 3, 3 },   { 6, 8 },   { 14, 20 },
                                         { 28, 40 }, { 50, 72 }, { 75, 110 } };

static const char *const assumed_names[ASSUMED_STAGES] = { N_ ("Foundation"), N_ ("Activation"),
                                                           N_ ("Expansion") };

static void
clear_stage (AlliesStageTerms *stage)
{
  g_free (stage->id);
  g_free (stage->name);
}

static double
or_unlimited (double value)
{
  return isnan (value) ? INFINITY : value;
}

static guint
get_end (const AlliesTerms *terms)
{
  guint n = terms->stages->len;

  return n > 0 ? g_array_index (terms->stages, AlliesStageTerms, n - 1).end : 0;
}

static void
append_stage (AlliesTerms *terms, AlliesStage *record)
{
  const char *name = allies_stage_get_name (record);
  guint start = get_end (terms);
  AlliesStageTerms stage = {
    g_strdup (allies_stage_get_id (record)),
    *name != '\0' ? g_strdup (name) : g_strdup_printf (_ ("Stage %u"), terms->stages->len + 1),
    start,
    start + MAX (1, (guint)lround (allies_stage_get_months (record))),
    or_unlimited (allies_stage_get_budget (record)),
    or_unlimited (allies_stage_get_marketing_capacity (record)),
    or_unlimited (allies_stage_get_technology_capacity (record)),
  };

  g_array_append_val (terms->stages, stage);
}

static void
assume_stages (AlliesTerms *terms, AlliesOrganisation *organisation)
{
  double budget = ASSUMED_BUDGET_SHARE
                  * (allies_organisation_get_marketing_budget (organisation)
                     + allies_organisation_get_technology_budget (organisation));
  int size = MAX (0, allies_company_size_find (allies_organisation_get_size (organisation)));

  terms->assumed = TRUE;
  for (guint i = 0; i < ASSUMED_STAGES; i++)
    {
      AlliesStageTerms stage = {
        g_strdup_printf ("stage-%u", i + 1),
        g_strdup (_ (assumed_names[i])),
        i * ASSUMED_MONTHS,
        (i + 1) * ASSUMED_MONTHS,
        or_unlimited (budget),
        assumed_capacities[size].marketing,
        assumed_capacities[size].technology,
      };

      g_array_append_val (terms->stages, stage);
    }
}

AlliesTerms *
allies_terms_new (AlliesDossier *dossier, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  AlliesTerms *terms = g_new0 (AlliesTerms, 1);
  g_autoptr (GPtrArray) stages = allies_dossier_list (dossier, "stage", year);
  g_autofree char *key = g_strdup_printf ("plan/%u", year);
  AlliesPlan *plan = allies_dossier_get (dossier, key);

  g_atomic_ref_count_init (&terms->references);
  terms->stages = g_array_new (FALSE, FALSE, sizeof (AlliesStageTerms));
  g_array_set_clear_func (terms->stages, (GDestroyNotify)clear_stage);
  for (guint i = 0; i < stages->len; i++)
    {
      append_stage (terms, stages->pdata[i]);
      terms->assumed |= allies_stage_is_assumed (stages->pdata[i]);
    }
  if (stages->len == 0)
    assume_stages (terms, allies_dossier_get_organisation (dossier));

  double horizon = plan != NULL ? allies_plan_get_horizon (plan) : ASSUMED_HORIZON_YEARS;
  terms->horizon = (guint)lround (horizon * 12);
  terms->rate = plan != NULL ? allies_plan_get_rate (plan) : ASSUMED_RATE;
  terms->weight = plan != NULL ? allies_plan_get_weight (plan) : ASSUMED_WEIGHT;
  if (plan != NULL)
    allies_plan_parse_start (allies_plan_get_start (plan), &terms->start_year, &terms->start_month);
  return terms;
}

AlliesTerms *
allies_terms_ref (AlliesTerms *terms)
{
  g_return_val_if_fail (terms != NULL, NULL);
  g_atomic_ref_count_inc (&terms->references);
  return terms;
}

void
allies_terms_unref (AlliesTerms *terms)
{
  g_return_if_fail (terms != NULL);
  if (!g_atomic_ref_count_dec (&terms->references))
    return;
  g_array_unref (terms->stages);
  g_free (terms);
}

gboolean
allies_terms_are_assumed (const AlliesTerms *terms)
{
  g_return_val_if_fail (terms != NULL, FALSE);
  return terms->assumed;
}

const AlliesStageTerms *
allies_terms_get_stages (const AlliesTerms *terms, guint *n)
{
  g_return_val_if_fail (terms != NULL && n != NULL, NULL);
  *n = terms->stages->len;
  return (const AlliesStageTerms *)terms->stages->data;
}

guint
allies_terms_get_horizon (const AlliesTerms *terms)
{
  g_return_val_if_fail (terms != NULL, 0);
  return terms->horizon;
}

double
allies_terms_get_rate (const AlliesTerms *terms)
{
  g_return_val_if_fail (terms != NULL, 0);
  return terms->rate;
}

double
allies_terms_get_weight (const AlliesTerms *terms)
{
  g_return_val_if_fail (terms != NULL, 0);
  return terms->weight;
}

gboolean
allies_terms_get_start (const AlliesTerms *terms, guint *year, guint *month)
{
  g_return_val_if_fail (terms != NULL && year != NULL && month != NULL, FALSE);

  *year = terms->start_year;
  *month = terms->start_month;
  return terms->start_month > 0;
}

AlliesTerms *
allies_terms_with_weight (const AlliesTerms *terms, double weight)
{
  g_return_val_if_fail (terms != NULL && weight >= 0 && weight <= 1, NULL);

  AlliesTerms *copy = g_new0 (AlliesTerms, 1);
  *copy = *terms;
  g_atomic_ref_count_init (&copy->references);
  copy->stages = g_array_ref (terms->stages);
  copy->weight = weight;
  return copy;
}
