/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/chart-scope.h"

gboolean
allies_chart_scope_has_pillar (const AlliesChartScope *scope, const char *pillar)
{
  g_return_val_if_fail (scope != NULL && pillar != NULL, FALSE);

  return scope->pillar == NULL || g_str_equal (scope->pillar, pillar);
}

gboolean
allies_chart_scope_has (const AlliesChartScope *scope, const AlliesResults *results, const char *id)
{
  g_return_val_if_fail (scope != NULL && results != NULL && id != NULL, FALSE);

  AlliesPillar *pillar = allies_model_find_pillar_of (allies_results_get_model (results), id);
  return pillar != NULL && allies_chart_scope_has_pillar (scope, allies_pillar_get_id (pillar));
}

GPtrArray *
allies_chart_scope_rank (const AlliesChartScope *scope, const AlliesResults *results)
{
  g_return_val_if_fail (scope != NULL && results != NULL, NULL);

  GPtrArray *ranked = allies_gaps_rank (allies_results_get_gaps (results), scope->order);
  guint n = 0;

  while (n < ranked->len)
    {
      const AlliesGap *gap = ranked->pdata[n];

      if (allies_gap_get_rank (gap, scope->order) > 0
          && allies_chart_scope_has (scope, results, gap->id)
          && (scope->most == 0 || n < scope->most))
        n++;
      else
        g_ptr_array_remove_index (ranked, n);
    }
  return ranked;
}
