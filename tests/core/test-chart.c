/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/chart.h"

#include "support/sample-chart.h"

static void
test_names (void)
{
  AlliesChartKind kind;

  for (guint i = 0; allies_chart_names[i] != NULL; i++)
    {
      g_assert_true (allies_chart_find (allies_chart_names[i], &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  g_assert_false (allies_chart_find ("pie", &kind));
  g_assert_false (allies_chart_find ("", &kind));
  g_assert_false (allies_chart_find (NULL, &kind));
}

static void
test_one_page (void)
{
  for (guint i = 0; allies_chart_names[i] != NULL; i++)
    {
      const char *deck = i == ALLIES_CHART_YEARS ? "ten-years" : "example";
      g_autoptr (AlliesScene) scene = sample_chart (deck, (AlliesChartKind)i, 700);
      const AlliesScenePage *page = allies_scene_get_page (scene, 0);

      g_assert_cmpuint (allies_scene_get_n_pages (scene), ==, 1);
      g_assert_cmpstr (page->id, ==, allies_chart_names[i]);
      g_assert_cmpfloat (page->width, ==, 700);
      g_assert_cmpstr (page->title, !=, "");
    }
}

static void
test_without_years (void)
{
  g_assert_null (sample_chart ("example", ALLIES_CHART_YEARS, 700));
  g_assert_null (sample_chart ("year-before", ALLIES_CHART_CHANGES, 700));
}

static void
test_without_money (void)
{
  g_assert_null (sample_chart ("no-money", ALLIES_CHART_ROADMAP, 700));
  g_assert_null (sample_chart ("no-money", ALLIES_CHART_CASH, 700));
  g_assert_null (sample_chart ("no-money", ALLIES_CHART_RISKS, 700));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/names", test_names);
  g_test_add_func ("/chart/one-page", test_one_page);
  g_test_add_func ("/chart/without-years", test_without_years);
  g_test_add_func ("/chart/without-money", test_without_money);
  return g_test_run ();
}
