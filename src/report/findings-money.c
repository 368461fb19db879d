/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-money.h"

#include <glib/gi18n-lib.h>

guint
allies_findings_count_assumed (AlliesResults *results)
{
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);
  guint assumed = 0;

  for (guint s = 0; s < n; s++)
    for (guint i = 0; i < stages[s].entries->len; i++)
      assumed += allies_initiative_is_assumed (
                     g_array_index (stages[s].entries, AlliesRoadmapEntry, i).initiative)
                     ? 1
                     : 0;
  return assumed;
}

AlliesMoneyBasis
allies_findings_money_basis (AlliesResults *results)
{
  guint assumed = allies_findings_count_assumed (results);

  if (assumed == allies_roadmap_count (allies_results_get_roadmap (results)))
    return ALLIES_MONEY_BASIS_ASSUMED;
  return assumed > 0 ? ALLIES_MONEY_BASIS_MIXED : ALLIES_MONEY_BASIS_GIVEN;
}

char *
allies_findings_money_note (AlliesResults *results)
{
  guint assumed = allies_findings_count_assumed (results);
  guint n = allies_roadmap_count (allies_results_get_roadmap (results));

  switch (allies_findings_money_basis (results))
    {
    case ALLIES_MONEY_BASIS_ASSUMED:
      return g_strdup (_ ("All money: planning assumptions from the catalogue of initiatives, "
                          "scaled to revenue and budgets, not yet confirmed by Finance."));
    case ALLIES_MONEY_BASIS_MIXED:
      return g_strdup_printf (
          ngettext ("The money of %u of %u initiatives, marked * in its stage, is a planning "
                    "assumption, not yet confirmed; all else as given in the dossier.",
                    "The money of %u of %u initiatives, marked * in their stages, is a planning "
                    "assumption, not yet confirmed; all else as given in the dossier.",
                    assumed),
          assumed, n);
    case ALLIES_MONEY_BASIS_GIVEN:
    default:
      return g_strdup (_ ("All money as given in the dossier."));
    }
}

char *
allies_findings_money_mark (AlliesResults *results, AlliesInitiative *initiative)
{
  const char *name = allies_initiative_get_name (initiative);

  if (allies_findings_money_basis (results) == ALLIES_MONEY_BASIS_MIXED
      && allies_initiative_is_assumed (initiative))
    return g_strdup_printf ("%s *", name);
  return g_strdup (name);
}
