/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/source-list.h"

#include "support/sample-deck.h"

static const AlliesFigureValues *
get_figure (GListModel *figures, guint i)
{
  g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, i);

  return allies_figure_get (figure); /* the list keeps the figure */
}

/* Every figure leads to its publisher, title, year, who was asked and the sample. */
static void
test_find (void)
{
  g_autoptr (AlliesResults) results = sample_deck_results ("example");
  g_autoptr (AlliesSourceList) list = allies_source_list_new (results);
  guint n;
  guint all = 0;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);

  for (guint i = 0; i < n; i++)
    {
      GListModel *figures = allies_peer_cell_get_figures (gaps[i].cell);

      for (guint j = 0; j < g_list_model_get_n_items (figures); j++)
        {
          const AlliesFigureValues *values = get_figure (figures, j);
          const AlliesSourceEntry *source = allies_source_list_find (list, values);

          g_assert_nonnull (source);
          g_assert_cmpstr (source->figure->publisher, ==, values->publisher);
          g_assert_cmpstr (source->figure->title, ==, values->title);
          g_assert_cmpstr (source->figure->population, ==, values->population);
          g_assert_cmpstr (source->figure->sample, ==, values->sample);
          g_assert_cmpuint (source->figure->year, ==, values->year);
          all++;
        }
    }
  g_assert_cmpuint (all, >=, allies_source_list_count_figures (list));
  g_assert_cmpuint (allies_source_list_count_figures (list), ==, 149);
}

/* Numbered without a hole, the newest first, each once. */
static void
test_order (void)
{
  g_autoptr (AlliesResults) results = sample_deck_results ("example");
  g_autoptr (AlliesSourceList) list = allies_source_list_new (results);
  guint n;
  const AlliesSourceEntry *sources = allies_source_list_get_all (list, &n);

  g_assert_cmpuint (n, ==, 81);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (sources[i].number, ==, i + 1);
      g_assert_true (allies_source_list_find (list, sources[i].figure) == &sources[i]);
      if (i > 0)
        g_assert_cmpuint (sources[i].figure->year, <=, sources[i - 1].figure->year);
      if (i > 0)
        g_assert_cmpuint (sources[i].ageing, >=, sources[i - 1].ageing);
    }
}

static void
test_none (void)
{
  g_autoptr (AlliesResults) results = sample_deck_results ("trust");
  g_autoptr (AlliesSourceList) list = allies_source_list_new (results);
  guint n = 1;

  allies_source_list_get_all (list, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (allies_source_list_count_figures (list), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-list/find", test_find);
  g_test_add_func ("/source-list/order", test_order);
  g_test_add_func ("/source-list/none", test_none);
  return g_test_run ();
}
