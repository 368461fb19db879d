/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/roadmap-chart.h"

#include "support/sample-chart.h"
#include "support/sample-deck.h"
#include "support/sample-report.h"

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_ROADMAP);
}

static void
test_describe (void)
{
  const SampleSituation situation = { "1 1 1 1", NULL, "4 4 4 4", "6 6", 2, TRUE, "s1 s1 s2 -" };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autofree char *text = allies_roadmap_chart_describe (results);

  g_assert_cmpstr (text, ==,
                   "The roadmap by stages. Stage 1, Stage 1: Initiative 1, Initiative 2. Stage 2, "
                   "Stage 2: Initiative 3.");
}

/* Where there is room, each card says how long its initiative takes and what it is worth. */
static void
test_pages (void)
{
  static const SamplePage pages[] = {
    { "single-stage", "roadmap", NULL, "2 months, worth|1 One-page decision cases", "" },
    { "crowded", "roadmap", NULL, "Data council", "months, worth" },
  };

  sample_check_pages (pages, G_N_ELEMENTS (pages));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roadmap-chart/layout", test_layout);
  g_test_add_func ("/roadmap-chart/describe", test_describe);
  g_test_add_func ("/roadmap-chart/pages", test_pages);
  return g_test_run ();
}
