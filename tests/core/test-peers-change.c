/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/peers-change.h"
#include "support/sample-dossier.h"

#include <math.h>

#define CELL(subject, year, median)                                                                \
  "<cell subject='" subject "' basis='published' year='" year "' n='100' median='" median          \
  "'><population>P</population><source>S</source></cell>"
#define RETAIL(subject, year, median)                                                              \
  "<cell subject='" subject "' industry='retail' basis='published' year='" year                    \
  "' n='100' median='" median "'><population>P</population><source>S</source></cell>"

typedef struct
{
  const char *name;
  const char *cells;
  const char *id;
  double expected;
} Case;

/* From 2026 to 2027; art.one weighs 1 and art.two 3, the pillar "art" 2 and the others 1. */
static const Case cases[] = {
  { "both-years", CELL ("art.one", "2026", "2") CELL ("art.one", "2027", "2.4"), "art.one", 0.4 },
  { "one-year-only", CELL ("art.one", "2026", "2"), "art.one", NAN },
  { "newer-than-the-year", CELL ("art.one", "2027", "2") CELL ("art.one", "2028", "2.4"), "art.one",
    NAN },
  { "other-segments", CELL ("art.one", "2026", "2") RETAIL ("art.one", "2027", "2.4"), "art.one",
    NAN },
  { "not-there", CELL ("art.one", "2026", "2"), "geo.one", NAN },
  /* (1 × 0.4 + 3 × 0.8) ÷ 4 */
  { "pillar",
    CELL ("art.one", "2026", "2") CELL ("art.one", "2027", "2.4") CELL ("art.two", "2026", "2")
        CELL ("art.two", "2027", "2.8"),
    "art", 0.7 },
  /* three quarters of the pillar are enough, a quarter is not */
  { "pillar-mostly", CELL ("art.two", "2026", "2") CELL ("art.two", "2027", "2.8"), "art", 0.8 },
  { "pillar-hardly", CELL ("art.one", "2026", "2") CELL ("art.one", "2027", "2.8"), "art", NAN },
  /* art alone is half of the whole */
  { "overall", CELL ("art.two", "2026", "2") CELL ("art.two", "2027", "2.8"), "overall", NAN },
};

static AlliesDossier *
make_dossier (void)
{
  g_autofree char *text = sample_dossier_text ("");
  g_auto (GStrv) parts = g_strsplit (text, "</dossier>", 2);
  g_autofree char *both = g_strconcat (
      parts[0], "<assessment year='2027' model='sample' model-version='1'/>", "</dossier>", NULL);

  return sample_dossier_read (both);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AlliesDossier) dossier = make_dossier ();
  g_autoptr (AlliesPeers) peers = sample_peers_new (test->cells);
  g_autoptr (AlliesYearComparison) comparison =
      allies_year_comparison_new (dossier, 2026, dossier, 2027);
  double found = allies_peers_change_find (peers, comparison, test->id);

  if (isnan (test->expected))
    g_assert_true (isnan (found));
  else
    g_assert_cmpfloat_with_epsilon (found, test->expected, 1e-12);
  g_assert_true (isnan (allies_peers_change_find (NULL, comparison, test->id)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/peers-change/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
