/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/figure-table.h"

#include "model/industry.h"

#include <math.h>
#include <string.h>

#define HEAD                                                                                       \
  "id,capability,threshold_level,p_at_or_above,bound,fit,statement,value,unit,comparison,"         \
  "population,industry,region,size_class,sample_n,year,publisher,publication_title,where_seen,"    \
  "source_tier,provenance_class,maps_to\n"
#define REST           ",S,7,%,,People,all,EU,10+,\"~1,250 firms\",c.2016-18,Pub,T,here,primary (official),,"
#define ROW(id, start) id "," start REST "Cap | P | why\n"
#define GOOD           ROW ("A-1", "data.insight,4,7,upper bound,B")
#define LABELS         "label,codes\nShops,retail\nTrade,retail wholesale\n"

static GBytes *
bytes_of (const char *text)
{
  return text != NULL ? g_bytes_new (text, strlen (text)) : NULL;
}

static AlliesFigureTable *
read_tables (const char *rows,
             const char *labels,
             const char *left_out,
             const char *indicators,
             GError **error)
{
  g_autoptr (AlliesModel) model = allies_model_new_bundled ("cmo-cio", NULL, NULL);
  g_autofree char *text = g_strconcat (HEAD, rows, NULL);
  g_autoptr (GBytes) figure_bytes = bytes_of (text);
  g_autoptr (GBytes) label_bytes = bytes_of (labels);
  g_autoptr (GBytes) left_bytes = bytes_of (left_out);
  g_autoptr (GBytes) indicator_bytes = bytes_of (indicators);
  AlliesFigureSources sources = { figure_bytes, label_bytes, left_bytes, indicator_bytes };

  return allies_figure_table_new (&sources, model, error);
}

static void
test_row (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesFigureTable) table = read_tables (GOOD, LABELS, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (allies_figure_table_get_n (table), ==, 1);
  AlliesFigure *figure = allies_figure_table_get (table, 0);
  const AlliesFigureValues *values = allies_figure_get (figure);
  g_assert_cmpstr (values->id, ==, "a-1");
  g_assert_cmpstr (values->subject, ==, "data.insight");
  g_assert_cmpfloat (values->level, ==, 4);
  g_assert_cmpfloat (values->share, ==, 7);
  g_assert_true (isnan (values->value));
  g_assert_cmpuint (values->bound, ==, ALLIES_FIGURE_UPPER);
  g_assert_cmpuint (values->fit, ==, ALLIES_FIGURE_FIT_B);
  g_assert_cmpuint (values->year, ==, 2016);
  g_assert_cmpuint (values->n, ==, 1250);
  g_assert_cmpstr (values->published, ==, "c.2016-18");
  g_assert_cmpstr (values->sample, ==, "~1,250 firms");
  g_assert_cmpstr (values->reason, ==, "why");
  g_assert_true (allies_figure_is_official (figure));
  g_assert_false (allies_figure_is_of_large (figure));
  g_assert_true (allies_figure_is_all_industries (figure));
  g_assert_true (allies_figure_counts (figure));
}

static void
test_does_not_count (void)
{
  static const char *const rows[] = {
    ROW ("A-1", "data.insight,4,7,exact,C"),
    ROW ("A-1", "data.insight,3-4,7,exact,A"),
    ROW ("A-1", "data.insight,4,,,A"),
    "A-1,data.insight,4,7,exact,A,S,7,%,,People,all,EU,10+,,see source rows,Pub,T,h,p,,why\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AlliesFigureTable) table = read_tables (rows[i], LABELS, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_false (allies_figure_counts (allies_figure_table_get (table, 0)));
    }
}

static void
test_no_sample (void)
{
  g_autoptr (AlliesFigureTable) table =
      read_tables ("A-1,data.insight,4,7,exact,A,S,7,%,,People,all,EU,10+,,2020,Pub,T,h,p,,why\n",
                   LABELS, NULL, NULL, NULL);
  const AlliesFigureValues *values = allies_figure_get (allies_figure_table_get (table, 0));

  g_assert_cmpuint (values->n, ==, 0);
  g_assert_cmpstr (values->sample, ==, "n not published");
}

static void
test_large (void)
{
  static const struct
  {
    const char *size;
    gboolean is_large;
  } cases[] = { { "250+", TRUE },         { "1000+", TRUE }, { "1,000+ employees", TRUE },
                { "large (>=$1)", TRUE }, { "10+", FALSE },  { "100+", FALSE },
                { "all", FALSE },         { "", FALSE },     { "very large", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlliesFigureValues values = { .size = (char *)cases[i].size };
      g_autoptr (AlliesFigure) figure = allies_figure_new (&values);

      g_assert_cmpint (allies_figure_is_of_large (figure), ==, cases[i].is_large);
    }
}

static void
test_labels (void)
{
  g_autoptr (AlliesFigureTable) table = read_tables (GOOD, LABELS, NULL, NULL, NULL);
  guint retail = (guint)allies_industry_find ("retail");
  guint wholesale = (guint)allies_industry_find ("wholesale");

  g_assert_true (allies_figure_table_covers (table, "Shops", retail));
  g_assert_false (allies_figure_table_covers (table, "Shops", wholesale));
  g_assert_true (allies_figure_table_covers (table, "Trade", wholesale));
  g_assert_false (allies_figure_table_covers (table, "Nobody", retail));
}

static void
test_left_out (void)
{
  g_autoptr (AlliesFigureTable) table =
      read_tables (GOOD ROW ("B-1", "data.insight,3,9,exact,A"), LABELS,
                   "id,reason\nA-1,not credible\n", NULL, NULL);

  g_assert_cmpuint (allies_figure_table_get_n (table), ==, 1);
  g_assert_cmpstr (allies_figure_get (allies_figure_table_get (table, 0))->id, ==, "b-1");
  g_assert_cmpstr (allies_figure_table_get_left_out (table, "a-1"), ==, "not credible");
  g_assert_null (allies_figure_table_get_left_out (table, "b-1"));
}

static void
test_indicator (void)
{
  g_autoptr (AlliesFigureTable) table =
      read_tables (ROW ("A-1", "partnership.platform,,,,A"), LABELS, NULL,
                   "id,question,reason\nA-1,partnership.platform.tools-used,the same\n", NULL);
  const AlliesFigureValues *values = allies_figure_get (allies_figure_table_get (table, 0));

  g_assert_cmpstr (values->subject, ==, "partnership.platform.tools-used");
  g_assert_cmpfloat (values->value, ==, 7);
}

static void
test_bad (void)
{
  static const struct
  {
    const char *rows;
    const char *labels;
    const char *left_out;
    const char *indicators;
    const char *fault;
  } cases[] = {
    { ROW ("A-1", "data.none,4,7,exact,A"), LABELS, NULL, NULL,
      "published-figures.csv:2: There is no capability “data.none” in the model." },
    { GOOD ROW ("A-1", "data.insight,4,170,exact,A"), LABELS, NULL, NULL,
      "published-figures.csv:3: “170” is no share in per cent." },
    { ROW ("A-1", "data.insight,4,7,exact,D"), LABELS, NULL, NULL,
      "published-figures.csv:2: “D” is no fit; use one of A, B, C, X." },
    { ROW ("A-1", "data.insight,4,7,about,A"), LABELS, NULL, NULL,
      "published-figures.csv:2: “about” is no bound; use “exact” or “upper bound”." },
    { GOOD GOOD, LABELS, NULL, NULL,
      "published-figures.csv:3: The identifier “A-1” is used twice." },
    { ROW ("A 1", "data.insight,4,7,exact,A"), LABELS, NULL, NULL,
      "published-figures.csv:2: “a 1” is not an identifier." },
    { GOOD, "label,codes\nShops,shops\n", NULL, NULL,
      "industry-labels.csv:2: There is no industry “shops”." },
    { GOOD, "label\nShops\n", NULL, NULL, "industry-labels.csv:1: There is no column “codes”." },
    { GOOD, LABELS, "id,reason\nZ-9,x\n", NULL, "left-out.csv:2: There is no figure “Z-9”." },
    { GOOD, LABELS, "id,reason\nA-1,\n", NULL, "left-out.csv:2: No reason is given for “A-1”." },
    { GOOD, LABELS, NULL, "id,question,reason\nA-1,data.insight,x\n",
      "indicators.csv: There is no number question “data.insight” in the model." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_tables (cases[i].rows, cases[i].labels, cases[i].left_out,
                                  cases[i].indicators, &error));
      g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].fault);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-table/row", test_row);
  g_test_add_func ("/figure-table/does-not-count", test_does_not_count);
  g_test_add_func ("/figure-table/no-sample", test_no_sample);
  g_test_add_func ("/figure-table/large", test_large);
  g_test_add_func ("/figure-table/labels", test_labels);
  g_test_add_func ("/figure-table/left-out", test_left_out);
  g_test_add_func ("/figure-table/indicator", test_indicator);
  g_test_add_func ("/figure-table/bad", test_bad);
  return g_test_run ();
}
