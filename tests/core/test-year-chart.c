/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/year-chart.h"

#include "support/sample-chart.h"
#include "support/sample-deck.h"

#include <string.h>

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_YEARS);
}

static void
test_scopes (void)
{
  g_autoptr (AlliesResults) results = sample_deck_results ("ten-years");
  const AlliesChartScope scope = { "data", ALLIES_GAP_ORDER_PRIORITY, 0 };
  const AlliesChartScope unknown = { "nonsense", ALLIES_GAP_ORDER_PRIORITY, 0 };
  g_autofree char *text = allies_year_chart_describe (results, &scope);
  g_autofree char *whole = allies_year_chart_describe (results, &unknown);

  g_assert_nonnull (strstr (text, " Single customer view: "));
  g_assert_null (strstr (text, " Culture: "));
  g_assert_nonnull (strstr (whole, " The whole: "));
  g_assert_nonnull (strstr (whole, " in 2017, "));
  g_assert_nonnull (strstr (whole, "The questionnaire changed in 2020"));
}

static guint
count_lines (const AlliesScenePage *page, AlliesDash dash)
{
  guint n = 0;

  for (guint i = 0; i < page->n_items; i++)
    n += page->items[i].kind == ALLIES_ITEM_LINE && page->items[i].dash == dash ? 1 : 0;
  return n;
}

/* In each of five panels one of nine steps is broken; the legend has a mark for it too. */
static void
test_breaks (void)
{
  g_autoptr (AlliesScene) scene = sample_chart ("ten-years", ALLIES_CHART_YEARS, 860);
  const AlliesScenePage *page = allies_scene_get_page (scene, 0);

  g_assert_cmpuint (count_lines (page, ALLIES_DASH_DASHED), ==, 5 + 1);
  g_assert_cmpuint (count_lines (page, ALLIES_DASH_SOLID), ==, 5 * (8 + 4));
}

static const SamplePage pages[] = {
  { "ten-years", "all-years",
    "We rose by 1.1 levels from 2017 to 2026; Partnership rose most, by 1.2",
    "The whole|Culture|Like for like +0.8 since 2017|The questionnaire changed in 2020",
    "Single customer view" },
  { "ten-years", "year-by-year", "All capabilities are listed here from 2017 to 2026",
    "The whole|Single customer view|Lived values|2019|2026", "" },
};

static void
test_pages (void)
{
  sample_check_pages (pages, G_N_ELEMENTS (pages));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year-chart/layout", test_layout);
  g_test_add_func ("/year-chart/scopes", test_scopes);
  g_test_add_func ("/year-chart/breaks", test_breaks);
  g_test_add_func ("/year-chart/pages", test_pages);
  return g_test_run ();
}
