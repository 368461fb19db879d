/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/number-text.h"
#include "report/peer-words.h"
#include "report/table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define COLUMN_YEAR 3

static char *
dup_heading (AlliesDeckFrame *frame, const AlliesGap *gap)
{
  AlliesCapability *capability =
      allies_model_find_capability (allies_results_get_model (frame->results), gap->id);
  const AlliesPeerValues *values = allies_peer_cell_get (gap->cell);
  g_autofree char *segment = allies_segment_describe (values->segment);
  g_autofree char *q1 = allies_number_text_score (values->q1);
  g_autofree char *median =
      allies_number_text_score (allies_peer_cell_get_centre (gap->cell, NULL));
  g_autofree char *q3 = allies_number_text_score (values->q3);

  return g_strdup_printf (_ ("%s: median %s, middle half %s to %s (%s; %s)"),
                          allies_capability_get_name (capability), median, q1, q3, segment,
                          allies_peer_basis_get_name (values->basis));
}

static char *
dup_year (const AlliesFigureValues *values, AlliesAgeing ageing)
{
  if (ageing == ALLIES_AGEING_FRESH)
    return g_strdup_printf ("%u", values->year);
  return g_strdup_printf ("%u: %s", values->year, allies_peer_words_get_age (ageing));
}

static AlliesInk
get_ink (AlliesAgeing ageing)
{
  static const AlliesInk inks[] = { ALLIES_INK_INK, ALLIES_INK_AGEING, ALLIES_INK_PEERS };

  return inks[ageing];
}

static void
add_figure (AlliesDeckFrame *frame, AlliesTable *table, const AlliesFigureValues *values)
{
  g_autofree char *share =
      g_strdup_printf (_ ("%g %% at %g or above"), values->share, values->level);
  g_autofree char *source = g_strdup_printf ("%s, %s", values->publisher, values->title);
  AlliesAgeing ageing = allies_ageing_of (values->year, allies_results_get_year (frame->results));
  g_autofree char *year = dup_year (values, ageing);
  g_autofree char *population = g_strdup_printf ("%s; %s", values->population, values->sample);
  const char *cells[] = { values->statement, share, source, year, population, NULL };

  allies_table_add_row (table, NULL, FALSE, cells);
  allies_table_mark (table, COLUMN_YEAR, get_ink (ageing));
}

static void
add_cell (AlliesDeckFrame *frame, AlliesTable *table, const AlliesGap *gap)
{
  g_autofree char *heading = dup_heading (frame, gap);
  GListModel *figures = allies_peer_cell_get_figures (gap->cell);

  allies_table_add_heading (table, NULL, heading);
  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, i);

      add_figure (frame, table, allies_figure_get (figure));
    }
}

static AlliesTable *
make_table (AlliesDeckFrame *frame)
{
  AlliesTable *table = allies_table_new (ALLIES_STYLE_SMALL);
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (frame->results), &n);

  allies_table_add_column (table, _ ("What was found"), 312, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("Read as"), 92, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("Publisher and title"), 200, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("Year"), 70, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("Who was asked; sample"), 200, ALLIES_ANCHOR_START);
  for (guint i = 0; i < n; i++)
    if (gaps[i].cell != NULL)
      add_cell (frame, table, &gaps[i]);
  allies_table_fit (table, frame->builder, frame->content_width);
  return table;
}

/* A figure may stand behind more than one capability, and counts once. */
static guint
count_figures (AlliesDeckFrame *frame)
{
  g_autoptr (GHashTable) figures = g_hash_table_new (NULL, NULL);
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (frame->results), &n);

  for (guint i = 0; i < n; i++)
    {
      GListModel *list = gaps[i].cell != NULL ? allies_peer_cell_get_figures (gaps[i].cell) : NULL;

      for (guint j = 0; list != NULL && j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (AlliesFigure) figure = g_list_model_get_item (list, j);

          g_hash_table_add (figures, figure);
        }
    }
  return g_hash_table_size (figures);
}

static char *
dup_title (AlliesDeckFrame *frame)
{
  guint n = count_figures (frame);

  if (n == 0)
    return g_strdup (_ ("The peers we show are listed here with what they rest on"));
  return g_strdup_printf (ngettext ("The peers we show rest on %u published figure",
                                    "The peers we show rest on %u published figures", n),
                          n);
}

void
allies_appendix_sources_draw (AlliesDeckFrame *frame)
{
  g_autoptr (AlliesTable) table = make_table (frame);
  g_autofree char *title = dup_title (frame);
  guint next = 0;

  for (guint part = 1; next < allies_table_get_n_rows (table); part++)
    {
      double top = allies_deck_frame_begin_part (frame, "sources", part, _ ("Appendix: sources"),
                                                 title, NULL);

      allies_table_draw (table, frame->builder, ALLIES_DECK_MARGIN, top, frame->content_bottom,
                         &next, NULL, NULL);
      allies_deck_frame_end (frame, _ ("“Read as” is our reading of a finding as a share of "
                                       "companies at or above a level of the scale."));
    }
}
