/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/peer-cell.h"

#include <math.h>
#include <string.h>

#define TEXTS "<population>P</population>\n<source>S</source>\n<sample>n not published</sample>\n"
#define GOOD  "subject='a.b' basis='estimated' grade='strong' year='2020' median='2'"

static AlliesXmlDocument *
open_cell (const char *attributes, const char *children)
{
  g_autofree char *text =
      g_strdup_printf ("<peers>\n<cell %s>\n%s</cell>\n</peers>", attributes, children);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return allies_xml_document_new (bytes, "own.peers");
}

static AlliesPeerCell *
read_cell (AlliesXmlDocument *document)
{
  g_autoptr (GHashTable) figures = g_hash_table_new (g_str_hash, g_str_equal);
  AlliesXmlElement *root = allies_xml_document_get_root (document);

  g_assert_nonnull (root);
  return allies_peer_cell_read (allies_xml_element_first (root, "cell"), figures, NULL);
}

static void
test_good (void)
{
  g_autoptr (AlliesXmlDocument) document = open_cell (
      GOOD " industry='retail' from-year='2011' q1='1' q3='3' low='1.5' high='2.5'", TEXTS);
  g_autoptr (AlliesPeerCell) cell = read_cell (document);
  const AlliesPeerValues *values = allies_peer_cell_get (cell);
  gboolean is_mean;

  g_assert_cmpuint (allies_problems_get_n (allies_xml_document_get_problems (document)), ==, 0);
  g_assert_cmpstr (values->subject, ==, "a.b");
  g_assert_cmpuint (values->basis, ==, ALLIES_PEER_ESTIMATED);
  g_assert_cmpuint (values->from_year, ==, 2011);
  g_assert_cmpuint (values->n, ==, 0);
  g_assert_cmpfloat (values->q3, ==, 3);
  g_assert_cmpfloat (allies_peer_cell_get_centre (cell, &is_mean), ==, 2);
  g_assert_false (is_mean);
}

/* each with its line and sentence; lines: 2 the cell, 3 population, 4 source, 5 sample */
static const struct
{
  const char *attributes;
  const char *children;
  const char *fault;
} bad[] = {
  { "subject='a.b' grade='strong' year='2020' median='2'", TEXTS,
    "own.peers:2:1: “cell” has no “basis”." },
  { "subject='a.b' basis='estimated' grade='strong' median='2'", TEXTS,
    "own.peers:2:1: “cell” has no “year”." },
  { GOOD, "<source>S</source><sample>n not published</sample>",
    "own.peers:2:1: “cell” has no text in “population”." },
  { GOOD, "<population>P</population><sample>n not published</sample>",
    "own.peers:2:1: “cell” has no text in “source”." },
  { GOOD, "<population>P</population><source>S</source>",
    "own.peers:2:1: The cell has no “n”; where it is not known, say so: <sample>n not "
    "published</sample>." },
  { "subject='a.b' basis='estimated' year='2020' median='2'", TEXTS,
    "own.peers:2:1: An estimated cell needs its “grade”." },
  { "subject='a.b' basis='guessed' grade='strong' year='2020' median='2'", TEXTS,
    "own.peers:2:1: “guessed” is not allowed for “basis”; use one of: pooled, published, "
    "estimated, illustrative." },
  { GOOD " q1='3'", TEXTS, "own.peers:2:1: Lower quartile, median and upper quartile must rise." },
  { GOOD " low='2.5'", TEXTS, "own.peers:2:1: The median must lie within its interval." },
  { GOOD " from-year='2021'", TEXTS, "own.peers:2:1: “from-year” is later than “year”." },
  { GOOD " figures='2'", TEXTS,
    "own.peers:2:1: The cell names 0 figures; “figures” says otherwise." },
  { GOOD, TEXTS "<figure ref='x'/>", "own.peers:6:1: There is no figure “x” in this file." },
  { GOOD, TEXTS "<share level='2' value='50'/>\n<share level='3' value='60'/>",
    "own.peers:7:1: Levels must rise and shares must not: fewer are at or above a higher level." },
  { GOOD, TEXTS "<quantile at='10' value='1'/>",
    "own.peers:6:1: The quantile at 5 is missing here: they run from 5 to 95 in steps of 5." },
  { "subject='a.b' basis='published' year='2020'", TEXTS,
    "own.peers:2:1: The cell has neither a median nor a mean nor shares." },
  { "subject='a.b' basis='illustrative' year='2020' median='1' industry='shops'", TEXTS,
    "own.peers:2:1: “shops” is not a code for “industry”; leave “industry” out for all." },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (AlliesXmlDocument) document = open_cell (bad[i].attributes, bad[i].children);
      g_autoptr (AlliesPeerCell) cell = read_cell (document);
      AlliesProblems *problems = allies_xml_document_get_problems (document);

      g_assert_cmpuint (allies_problems_get_n (problems), ==, 1);
      g_autofree char *fault = allies_problems_describe (problems, 0);
      g_assert_cmpstr (fault, ==, bad[i].fault);
    }
}

static void
test_all_faults_at_once (void)
{
  g_autoptr (AlliesXmlDocument) document = open_cell ("subject='a.b'", "");
  g_autoptr (AlliesPeerCell) cell = read_cell (document);

  /* basis, year, population, source, median and n */
  g_assert_cmpuint (allies_problems_get_n (allies_xml_document_get_problems (document)), ==, 6);
}

static void
test_pooled_needs_quantiles (void)
{
  g_autoptr (AlliesXmlDocument) document =
      open_cell ("subject='a.b' basis='pooled' year='2020' n='30' median='2'", TEXTS);
  g_autoptr (AlliesPeerCell) cell = read_cell (document);
  g_autofree char *fault =
      allies_problems_describe (allies_xml_document_get_problems (document), 0);

  g_assert_cmpstr (fault, ==, "own.peers:2:1: A pooled cell needs its quantiles from 5 to 95.");
}

static void
test_round_trip (void)
{
  double quantiles[ALLIES_N_QUANTILES];
  AlliesPeerShare shares[] = { { 2, 60 }, { 4, 12.5 } };
  AlliesPeerValues values;

  for (guint i = 0; i < ALLIES_N_QUANTILES; i++)
    quantiles[i] = i / 7.0;
  allies_peer_values_init (&values);
  values.subject = (char *)"a.b";
  values.segment = allies_segment_new ("retail", "small", NULL);
  values.basis = ALLIES_PEER_POOLED;
  values.year = 2026;
  values.from_year = 2025;
  values.n = 25;
  values.median = quantiles[9];
  values.quantiles = quantiles;
  values.shares = shares;
  values.n_shares = 2;
  values.population = (char *)"P & Q";
  values.source = (char *)"S";

  g_autoptr (AlliesPeerCell) cell = allies_peer_cell_new (&values, NULL);
  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();
  allies_xml_writer_start (writer, "peers", NULL);
  allies_peer_cell_write (cell, writer);
  allies_xml_writer_end (writer);
  g_autoptr (GBytes) bytes = allies_xml_writer_finish (writer);
  g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, "written");
  g_autoptr (AlliesPeerCell) again = read_cell (document);
  const AlliesPeerValues *read = allies_peer_cell_get (again);

  g_assert_cmpuint (allies_problems_get_n (allies_xml_document_get_problems (document)), ==, 0);
  g_assert_true (allies_segment_equal (read->segment, values.segment));
  g_assert_cmpmem (read->quantiles, sizeof quantiles, quantiles, sizeof quantiles);
  g_assert_cmpuint (read->n_shares, ==, 2);
  g_assert_cmpfloat (read->shares[1].value, ==, 12.5);
  g_assert_cmpstr (read->population, ==, "P & Q");
  g_assert_cmpuint (read->from_year, ==, 2025);
  g_assert_true (isnan (read->q1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/peer-cell/good", test_good);
  g_test_add_func ("/peer-cell/bad", test_bad);
  g_test_add_func ("/peer-cell/all-faults-at-once", test_all_faults_at_once);
  g_test_add_func ("/peer-cell/pooled-needs-quantiles", test_pooled_needs_quantiles);
  g_test_add_func ("/peer-cell/round-trip", test_round_trip);
  return g_test_run ();
}
