/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-chart.h"

#include "support/sample-deck.h"
#include "support/sample-variant.h"

#define SMALL_WINDOW 620.0

/* Both ends as a search finds them: how they are drawn does not depend on a proof. */
static void
make_rough_frontier (AlliesResults *results)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_autoptr (AlliesPlanFrontier) frontier = allies_plan_frontier_new (
      allies_roadmap_get_problem (allies_results_get_roadmap (results)), NULL, cancelled);
  allies_results_set_frontier (results, frontier);
}

static AlliesScene *
draw (const char *deck,
      AlliesChartKind kind,
      const AlliesChartScope *scope,
      AlliesResults *results,
      double width)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  AlliesScene *scene;

  sample_variant_speak (deck);
  if (kind == ALLIES_CHART_FRONTIER && !g_str_equal (deck, "example"))
    make_rough_frontier (results);
  scene = allies_chart_new (kind, scope, results, ALLIES_METRICS (font), width);
  sample_variant_speak ("example");
  return scene;
}

AlliesScene *
sample_chart (const char *deck, AlliesChartKind kind, double width)
{
  g_autoptr (AlliesResults) results = sample_deck_results (deck);

  return draw (deck, kind, NULL, results, width);
}

static void
check_scopes (const char *deck, AlliesChartKind kind, const char *pillar, AlliesResults *results)
{
  for (guint order = 0; order < ALLIES_N_GAP_ORDERS; order++)
    {
      AlliesChartScope scope = { pillar, (AlliesGapOrder)order, 0 };
      g_autoptr (AlliesScene) scene = draw (deck, kind, &scope, results, SMALL_WINDOW);

      g_test_message ("%s of %s, %s by %s", allies_chart_names[kind], deck,
                      pillar != NULL ? pillar : "all", allies_gap_order_names[order]);
      if (scene != NULL)
        sample_check_scene (scene);
    }
}

void
sample_check_chart_scopes (AlliesChartKind kind)
{
  for (guint i = 0; sample_deck_names[i] != NULL; i++)
    {
      g_autoptr (AlliesResults) results = sample_deck_results (sample_deck_names[i]);
      GListModel *pillars = allies_model_get_pillars (allies_results_get_model (results));
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, 0);

      check_scopes (sample_deck_names[i], kind, NULL, results);
      check_scopes (sample_deck_names[i], kind, allies_pillar_get_id (pillar), results);
    }
}

static void
check_layout (const char *deck, AlliesChartKind kind, double width)
{
  g_autoptr (AlliesScene) scene = sample_chart (deck, kind, width);
  const AlliesScenePage *page = scene != NULL ? allies_scene_get_page (scene, 0) : NULL;

  g_test_message ("%s of %s, %.0f points wide", allies_chart_names[kind], deck, width);
  if (page == NULL)
    return;
  sample_check_scene (scene);
  g_assert_true (g_str_has_suffix (page->description, ".")
                 || g_str_equal (deck, "pseudo-language"));
}

void
sample_check_chart (AlliesChartKind kind)
{
  const char *deck = kind == ALLIES_CHART_YEARS ? "ten-years" : "example";
  g_autoptr (AlliesScene) scene = sample_chart (deck, kind, ALLIES_CHART_DEFAULT_WIDTH);
  g_autofree char *golden = g_strconcat ("chart-", allies_chart_names[kind], NULL);

  for (guint i = 0; sample_deck_names[i] != NULL; i++)
    {
      check_layout (sample_deck_names[i], kind, ALLIES_CHART_DEFAULT_WIDTH);
      check_layout (sample_deck_names[i], kind, SMALL_WINDOW);
    }
  sample_check_golden (golden, scene, 0);
}
