/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/kpi.h"
#include "support/sample-dossier.h"

#include <math.h>

#define NUMBER(respondent, number)                                                                 \
  "<answer respondent='" respondent "' question='art.two.n' state='number' number='" number "'/>"
#define PEERS                                                                                      \
  "<cell subject='art.two.n' basis='published' year='2025' n='100' q1='20' median='40' q3='70'>"   \
  "<population>P</population><source>S</source></cell>"

typedef struct
{
  const char *name;
  const char *body;
  double marketing;
  double technology;
  double value;
  AlliesQuarter quarter;
} Case;

static const Case cases[] = {
  { "nothing", "", NAN, NAN, NAN, ALLIES_QUARTER_UNKNOWN },
  { "one-side", NUMBER ("cio", "30"), NAN, 30, 30, ALLIES_QUARTER_THIRD },
  /* each side counts once, whatever the number of its respondents */
  { "both", NUMBER ("cmo", "60") NUMBER ("cdo", "80") NUMBER ("cio", "30"), 70, 30, 50,
    ALLIES_QUARTER_SECOND },
  { "unknown", STATE ("cmo", "art.two.n", "unknown") NUMBER ("cio", "75"), NAN, 75, 75,
    ALLIES_QUARTER_TOP },
};

static void
assert_same (double value, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (value));
  else
    g_assert_cmpfloat (value, ==, expected);
}

static AlliesKpi
compute (AlliesDossier *dossier, AlliesPeers *peers)
{
  AlliesModel *model = allies_dossier_get_model (dossier, SAMPLE_YEAR);

  return allies_kpi_compute (dossier, SAMPLE_YEAR, allies_model_find_question (model, "art.two.n"),
                             peers, allies_segment_new ("retail", "large", "europe"));
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (test->body);
  g_autoptr (AlliesPeers) peers = sample_peers_new (PEERS);
  AlliesKpi kpi = compute (dossier, peers);

  g_assert_cmpstr (kpi.id, ==, "art.two.n");
  assert_same (kpi.sides[ALLIES_SIDE_MARKETING], test->marketing);
  assert_same (kpi.sides[ALLIES_SIDE_TECHNOLOGY], test->technology);
  assert_same (kpi.value, test->value);
  g_assert_nonnull (kpi.cell);
  g_assert_cmpint (isnan (test->value), ==, kpi.standing == NULL);
  if (kpi.standing != NULL)
    {
      g_assert_cmpint (allies_standing_get (kpi.standing)->quarter, ==, test->quarter);
      g_assert_cmpfloat (allies_standing_get (kpi.standing)->gap_centre, ==, 40 - test->value);
    }
  allies_kpi_clear (&kpi);
}

static void
test_without_peers (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (NUMBER ("cmo", "60"));
  AlliesKpi kpi = compute (dossier, NULL);

  g_assert_cmpfloat (kpi.value, ==, 60);
  g_assert_null (kpi.cell);
  g_assert_null (kpi.standing);
  allies_kpi_clear (&kpi);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/kpi/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/kpi/without-peers", test_without_peers);
  return g_test_run ();
}
