/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/kpi-chart.h"

#include "support/sample-chart.h"
#include "support/sample-dossier.h"

#include <math.h>

#define CELL                                                                                       \
  "<cell subject='art.two.n' basis='published' year='2025' n='100' q1='20' median='40' q3='70'>"   \
  "<population>P</population><source>S</source></cell>"

#define MEAN                                                                                       \
  "<cell subject='art.two.n' basis='published' year='2025' n='100' mean='33'>"                     \
  "<population>P</population><source>S</source></cell>"

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_KPIS);
}

static char *
dup_verdict (double value, const char *cells)
{
  g_autofree char *body =
      isnan (value)
          ? g_strdup ("")
          : g_strdup_printf ("<answer respondent='cmo' question='art.two.n' state='number' "
                             "number='%g'/>",
                             value);
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (body);
  g_autoptr (AlliesPeers) peers = cells != NULL ? sample_peers_new (cells) : NULL;
  AlliesKpi kpi = allies_kpi_compute (
      dossier, SAMPLE_YEAR,
      allies_model_find_question (allies_dossier_get_model (dossier, SAMPLE_YEAR), "art.two.n"),
      peers, allies_segment_new ("retail", "large", "europe"));
  char *verdict = allies_kpi_chart_dup_verdict (&kpi);

  allies_kpi_clear (&kpi);
  return verdict;
}

static void
test_verdicts (void)
{
  static const struct
  {
    double value;
    const char *cells;
    const char *verdict;
  } cases[] = {
    { NAN, CELL, "not given yet" },
    { 30, NULL, "no peers to compare with" },
    { 28, CELL, "12\xC2\xA0points behind the median" },
    { 70, CELL, "30\xC2\xA0points ahead of the median" },
    { 40.4, CELL, "level with the median" },
    { 43, MEAN, "10\xC2\xA0points ahead of the mean" },
    { 30, MEAN, "3\xC2\xA0points behind the mean" },
    { 33, MEAN, "level with the mean" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *verdict = dup_verdict (cases[i].value, cases[i].cells);

      g_assert_cmpstr (verdict, ==, cases[i].verdict);
    }
}

static void
test_scopes (void)
{
  sample_check_chart_scopes (ALLIES_CHART_KPIS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kpi-chart/layout", test_layout);
  g_test_add_func ("/kpi-chart/verdicts", test_verdicts);
  g_test_add_func ("/kpi-chart/scopes", test_scopes);
  return g_test_run ();
}
