/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-chart.h"

#include "support/sample-deck.h"
#include "support/sample-variant.h"

#define SMALL_WINDOW 620.0

AlliesScene *
sample_chart (const char *deck, AlliesChartKind kind, double width)
{
  g_autoptr (AlliesResults) results = sample_deck_results (deck);
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  AlliesScene *scene;

  sample_variant_speak (deck);
  scene = allies_chart_new (kind, results, ALLIES_METRICS (font), width);
  sample_variant_speak ("example");
  return scene;
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
  g_autoptr (AlliesScene) scene = sample_chart ("example", kind, ALLIES_CHART_DEFAULT_WIDTH);
  g_autofree char *golden = g_strconcat ("chart-", allies_chart_names[kind], NULL);

  for (guint i = 0; sample_deck_names[i] != NULL; i++)
    {
      check_layout (sample_deck_names[i], kind, ALLIES_CHART_DEFAULT_WIDTH);
      check_layout (sample_deck_names[i], kind, SMALL_WINDOW);
    }
  sample_check_golden (golden, scene, 0);
}
