/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/chart.h"

#include "report/cash-chart.h"
#include "report/difference-map.h"
#include "report/findings-load.h"
#include "report/findings-risk.h"
#include "report/findings-series.h"
#include "report/findings-targets.h"
#include "report/findings-years.h"
#include "report/findings.h"
#include "report/frontier-chart.h"
#include "report/gap-chart.h"
#include "report/heat-map.h"
#include "report/kpi-chart.h"
#include "report/load-chart.h"
#include "report/pillar-chart.h"
#include "report/radar-chart.h"
#include "report/risk-chart.h"
#include "report/roadmap-chart.h"
#include "report/slope-chart.h"
#include "report/target-chart.h"
#include "report/year-chart.h"

#include <math.h>

#define MARGIN         12
#define ROW_HEIGHT     64
#define TILE_HEIGHT    58
#define GAP_ROW_HEIGHT 40
#define LEAST_HEIGHT   380

const char *const allies_chart_names[] = { "pillars", "capabilities", "radar",   "gaps",  "roadmap",
                                           "cash",    "differences",  "kpis",    "risks", "targets",
                                           "load",    "frontier",     "changes", "years", NULL };

gboolean
allies_chart_find (const char *name, AlliesChartKind *kind)
{
  for (guint i = 0; name != NULL && allies_chart_names[i] != NULL; i++)
    if (g_str_equal (allies_chart_names[i], name))
      {
        *kind = (AlliesChartKind)i;
        return TRUE;
      }
  return FALSE;
}

static AlliesStageRange
get_stages (AlliesResults *results)
{
  AlliesStageRange range = { 0, 0 };

  allies_roadmap_get_stages (allies_results_get_roadmap (results), &range.n);
  return range;
}

static AlliesCapabilityRange
get_capabilities (AlliesResults *results)
{
  AlliesCapabilityRange range = { 0, 0 };

  allies_alignment_get_capabilities (allies_results_get_alignment (results), &range.n);
  return range;
}

static double
get_height (AlliesChartKind kind,
            AlliesSceneBuilder *builder,
            AlliesResults *results,
            const AlliesChartScope *scope,
            double width)
{
  guint pillars =
      g_list_model_get_n_items (allies_model_get_pillars (allies_results_get_model (results)));
  g_autoptr (GPtrArray) ranked = allies_chart_scope_rank (scope, results);

  switch (kind)
    {
    case ALLIES_CHART_PILLARS:
      return 60 + pillars * ROW_HEIGHT;
    case ALLIES_CHART_CAPABILITIES:
      return allies_heat_map_count_rows (results, scope, width) * TILE_HEIGHT;
    case ALLIES_CHART_GAPS:
      return 48 + MAX (ranked->len, 1) * GAP_ROW_HEIGHT;
    case ALLIES_CHART_RADAR:
      return fmin (width, 320);
    case ALLIES_CHART_ROADMAP:
      return fmax (LEAST_HEIGHT,
                   allies_roadmap_chart_measure (builder, results, get_stages (results), width));
    case ALLIES_CHART_DIFFERENCES:
      return allies_difference_map_measure (builder, results, get_capabilities (results), width);
    case ALLIES_CHART_KPIS:
      return allies_kpi_chart_measure (builder, results, scope, width);
    case ALLIES_CHART_RISKS:
      return allies_risk_chart_measure (builder, results, ALLIES_RISK_CHART_MOST_ROWS, width);
    case ALLIES_CHART_TARGETS:
      return allies_target_chart_measure (builder, results, get_capabilities (results), width);
    case ALLIES_CHART_LOAD:
      return allies_load_chart_measure (builder, results, get_stages (results), width);
    case ALLIES_CHART_FRONTIER:
      return ALLIES_FRONTIER_CHART_HEIGHT;
    case ALLIES_CHART_CHANGES:
      return allies_slope_chart_measure (builder, allies_results_get_changes (results), width);
    case ALLIES_CHART_YEARS:
      return allies_year_chart_measure (builder, results, scope, width);
    case ALLIES_CHART_CASH:
    default:
      return LEAST_HEIGHT;
    }
}

static void
draw (AlliesChartKind kind,
      AlliesSceneBuilder *builder,
      AlliesResults *results,
      const AlliesChartScope *scope,
      double width,
      double height)
{
  switch (kind)
    {
    case ALLIES_CHART_PILLARS:
      allies_pillar_chart_draw (builder, results, width, height);
      break;
    case ALLIES_CHART_CAPABILITIES:
      allies_heat_map_draw (builder, results, scope, width, height);
      break;
    case ALLIES_CHART_RADAR:
      allies_radar_chart_draw (builder, results, width, height);
      break;
    case ALLIES_CHART_GAPS:
      allies_gap_chart_draw (builder, results, scope, width, height);
      break;
    case ALLIES_CHART_ROADMAP:
      allies_roadmap_chart_draw (builder, results, get_stages (results), width, height);
      break;
    case ALLIES_CHART_CASH:
      allies_cash_chart_draw (builder, results, width, height);
      break;
    case ALLIES_CHART_DIFFERENCES:
      allies_difference_map_draw (builder, results, get_capabilities (results), width, height);
      break;
    case ALLIES_CHART_KPIS:
      allies_kpi_chart_draw (builder, results, scope, width);
      break;
    case ALLIES_CHART_RISKS:
      allies_risk_chart_draw (builder, results, ALLIES_RISK_CHART_MOST_ROWS, width);
      break;
    case ALLIES_CHART_TARGETS:
      allies_target_chart_draw (builder, results, get_capabilities (results), width, height);
      break;
    case ALLIES_CHART_LOAD:
      allies_load_chart_draw (builder, results, get_stages (results), width, height);
      break;
    case ALLIES_CHART_FRONTIER:
      allies_frontier_chart_draw (builder, results, width, height);
      break;
    case ALLIES_CHART_CHANGES:
      allies_slope_chart_draw (builder, allies_results_get_changes (results), width, height);
      break;
    case ALLIES_CHART_YEARS:
      allies_year_chart_draw (builder, results, scope, width, height);
      break;
    default:
      g_return_if_reached ();
    }
}

static char *
describe (AlliesChartKind kind, AlliesResults *results, const AlliesChartScope *scope)
{
  switch (kind)
    {
    case ALLIES_CHART_PILLARS:
      return allies_pillar_chart_describe (results);
    case ALLIES_CHART_CAPABILITIES:
      return allies_heat_map_describe (results, scope);
    case ALLIES_CHART_RADAR:
      return allies_radar_chart_describe (results);
    case ALLIES_CHART_GAPS:
      return allies_gap_chart_describe (results, scope);
    case ALLIES_CHART_ROADMAP:
      return allies_roadmap_chart_describe (results);
    case ALLIES_CHART_CASH:
      return allies_cash_chart_describe (results);
    case ALLIES_CHART_DIFFERENCES:
      return allies_difference_map_describe (results);
    case ALLIES_CHART_KPIS:
      return allies_kpi_chart_describe (results, scope);
    case ALLIES_CHART_RISKS:
      return allies_risk_chart_describe (results);
    case ALLIES_CHART_TARGETS:
      return allies_target_chart_describe (results);
    case ALLIES_CHART_LOAD:
      return allies_load_chart_describe (results);
    case ALLIES_CHART_FRONTIER:
      return allies_frontier_chart_describe (results);
    case ALLIES_CHART_CHANGES:
      return allies_slope_chart_describe (allies_results_get_changes (results));
    case ALLIES_CHART_YEARS:
      return allies_year_chart_describe (results, scope);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
dup_title (AlliesChartKind kind, AlliesResults *results, const AlliesChartScope *scope)
{
  switch (kind)
    {
    case ALLIES_CHART_PILLARS:
      return allies_findings_standing (results);
    case ALLIES_CHART_CAPABILITIES:
    case ALLIES_CHART_RADAR:
      return allies_findings_capabilities (results);
    case ALLIES_CHART_GAPS:
      return allies_findings_ranked (results, scope);
    case ALLIES_CHART_ROADMAP:
      return allies_findings_roadmap (results);
    case ALLIES_CHART_CASH:
      return allies_findings_pays (results);
    case ALLIES_CHART_DIFFERENCES:
      return allies_findings_differences (results);
    case ALLIES_CHART_KPIS:
      return allies_findings_kpis (results);
    case ALLIES_CHART_RISKS:
      return allies_findings_risk (results);
    case ALLIES_CHART_TARGETS:
      return allies_findings_targets (results);
    case ALLIES_CHART_LOAD:
      return allies_findings_load (results);
    case ALLIES_CHART_FRONTIER:
      return allies_frontier_chart_dup_finding (results);
    case ALLIES_CHART_CHANGES:
      return allies_findings_years (allies_results_get_changes (results));
    case ALLIES_CHART_YEARS:
      return allies_findings_series (allies_results_get_series (results));
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
needs_plan (AlliesChartKind kind)
{
  return kind == ALLIES_CHART_ROADMAP || kind == ALLIES_CHART_CASH || kind == ALLIES_CHART_RISKS
         || kind == ALLIES_CHART_LOAD || kind == ALLIES_CHART_FRONTIER;
}

AlliesScene *
allies_chart_new (AlliesChartKind kind,
                  const AlliesChartScope *scope,
                  AlliesResults *results,
                  AlliesMetrics *metrics,
                  double width)
{
  g_return_val_if_fail (results != NULL && ALLIES_IS_METRICS (metrics) && width > 0, NULL);

  if (needs_plan (kind) && !allies_findings_has_plan (results))
    return NULL;
  if (kind == ALLIES_CHART_CHANGES && allies_results_get_changes (results) == NULL)
    return NULL;
  if (kind == ALLIES_CHART_YEARS && allies_results_get_series (results) == NULL)
    return NULL;

  if (kind == ALLIES_CHART_FRONTIER)
    allies_results_find_frontier (results);

  const AlliesChartScope on_paper = { NULL, ALLIES_GAP_ORDER_PRIORITY, ALLIES_CHART_GAPS_ON_PAPER };
  g_autoptr (AlliesSceneBuilder) builder = allies_scene_builder_new (metrics);
  scope = scope != NULL ? scope : &on_paper;
  double height = get_height (kind, builder, results, scope, width - 2 * MARGIN);
  g_autofree char *title = dup_title (kind, results, scope);
  g_autofree char *description = describe (kind, results, scope);
  allies_scene_builder_begin_page (builder, allies_chart_names[kind], title, width,
                                   height + 2 * MARGIN);
  allies_scene_builder_describe_page (builder, description);
  allies_scene_builder_push_figure (builder, description);
  allies_scene_builder_push_offset (builder, MARGIN, MARGIN);
  draw (kind, builder, results, scope, width - 2 * MARGIN, height);
  allies_scene_builder_pop_offset (builder);
  allies_scene_builder_pop_role (builder);
  return allies_scene_builder_end (builder);
}
