/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/load-chart.h"

#include "report/findings-load.h"
#include "support/sample-chart.h"
#include "support/sample-deck.h"
#include "support/sample-report.h"

#include <math.h>

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_LOAD);
}

/* What is said of a stage is what the roadmap adds up. */
static void
test_findings (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);
  g_autofree char *finding = allies_findings_load (results);
  g_autofree char *load = allies_findings_load_of (&stages[0], ALLIES_SIDE_TECHNOLOGY);
  g_autofree char *wanted =
      g_strdup_printf ("%.0f of %.0f person-months, ", stages[0].sum.technology,
                       stages[0].terms->technology_capacity);

  g_assert_true (g_str_has_prefix (load, wanted));
  g_assert_true (g_str_has_prefix (finding, "Both teams can carry the roadmap; "));
}

/* A stage that takes more than there is says by how much. */
static void
test_over (void)
{
  AlliesStageTerms terms = { .name = (char *)"One",
                             .marketing_capacity = 10,
                             .technology_capacity = INFINITY };
  AlliesRoadmapStage stage = { .terms = &terms, .sum = { .marketing = 12, .technology = 7 } };
  g_autofree char *marketing = allies_findings_load_of (&stage, ALLIES_SIDE_MARKETING);
  g_autofree char *technology = allies_findings_load_of (&stage, ALLIES_SIDE_TECHNOLOGY);

  g_assert_cmpstr (marketing, ==, "12 of 10 person-months, 120\xC2\xA0%");
  g_assert_cmpstr (technology, ==, "7 person-months");
}

static const SamplePage pages[] = {
  { "example", "load", NULL, "WHO DOES WHAT|Foundation|Capacity of the team", "" },
  { "example", "load", NULL, "Foundation|Both lead|Data council · Journey owners", "both lead 5" },
  { "single-stage", "load", NULL, "Both lead|Journey owners", "Capacity of the team" },
  { "example", "targets", NULL, "WHAT GOOD LOOKS LIKE|Single customer view", "" },
  { "trust", "targets", NULL, "Our position", "Target Middle|Middle half of peers" },
  { "example", "risks", NULL, "What must be true|likely:|Finance confirms the money", "" },
  { "empty", "targets", "Targets are there; how far we are from them is not known yet",
    "agreed; in the top quarter of peers", "" },
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
  g_test_add_func ("/load-chart/layout", test_layout);
  g_test_add_func ("/load-chart/findings", test_findings);
  g_test_add_func ("/load-chart/over", test_over);
  g_test_add_func ("/load-chart/pages", test_pages);
  return g_test_run ();
}
