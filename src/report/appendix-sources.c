/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/number-text.h"
#include "report/page-parting.h"
#include "report/peer-words.h"
#include "report/source-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define COLUMN_GAP    24.0
#define ROW_PADDING   1.4
#define MOST_PADDING  3.2
#define COLUMN_SOURCE 3
#define COLUMN_YEAR   3
#define LEAST_WIDTH   330.0

#define LONG_TEXT 40 /* letters; what is longer is said once */

typedef struct
{
  AlliesDeckFrame *frame;
  AlliesSourceList *sources;
  const char *title;
  guint part;   /* page, from 1 */
  guint column; /* the next one on it */
  double top;
} Appendix;

typedef struct
{
  const Appendix *appendix;
  const AlliesTable *table;
  gboolean is_list;
} Place;

/* Two columns beside each other, where a page has room for them. */
static guint
count_columns (const AlliesDeckFrame *frame)
{
  return frame->content_width >= 2 * LEAST_WIDTH + COLUMN_GAP ? 2 : 1;
}

static double
get_column_width (const AlliesDeckFrame *frame)
{
  guint n = count_columns (frame);

  return (frame->content_width - (n - 1) * COLUMN_GAP) / n;
}

static char *
dup_heading (const AlliesDeckFrame *frame, const AlliesGap *gap)
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
dup_place (const AlliesSourceEntry *source)
{
  return g_strdup_printf ("source %u", source->number);
}

/* Official statistics count the same thing for several industries and sizes. */
static char *
dup_size (const char *size)
{
  if (!g_ascii_isdigit (*size))
    return NULL;
  return strspn (size, "0123456789+-") == strlen (size) ? g_strdup_printf (_ ("%s employed"), size)
                                                        : g_strdup (size);
}

static char *
dup_statement (const AlliesFigureValues *values)
{
  gboolean is_whole = *values->industry == '\0' || g_str_has_prefix (values->industry, "all");
  g_autofree char *size = dup_size (values->size);

  if (is_whole && size == NULL)
    return g_strdup (values->statement);
  return g_strdup_printf ("%s (%s%s%s)", values->statement, is_whole ? "" : values->industry,
                          is_whole || size == NULL ? "" : "; ", size != NULL ? size : "");
}

static char *
dup_share (const AlliesFigureValues *values)
{
  if (isnan (values->share))
    return g_strdup ("–");
  return g_strdup_printf (values->bound == ALLIES_FIGURE_UPPER ? "≤\xC2\xA0%g\xC2\xA0%%"
                                                               : "%g\xC2\xA0%%",
                          values->share);
}

static void
add_figure (const Appendix *appendix, AlliesTable *table, const AlliesFigureValues *values)
{
  const AlliesSourceEntry *source = allies_source_list_find (appendix->sources, values);
  g_autofree char *share = dup_share (values);
  g_autofree char *level =
      isnan (values->level) ? g_strdup ("–") : g_strdup_printf ("%g", values->level);
  g_autofree char *number = g_strdup_printf ("%u", source->number);
  g_autofree char *place = dup_place (source);
  g_autofree char *statement = dup_statement (values);
  const char *cells[] = { statement, share, level, number, NULL };

  allies_table_add_row (table, place, FALSE, cells);
}

static void
add_cell (const Appendix *appendix, AlliesTable *table, const AlliesGap *gap)
{
  g_autofree char *heading = dup_heading (appendix->frame, gap);
  GListModel *figures = allies_peer_cell_get_figures (gap->cell);

  allies_table_add_heading (table, NULL, heading,
                            allies_capability_get_name (allies_model_find_capability (
                                allies_results_get_model (appendix->frame->results), gap->id)));
  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, i);

      add_figure (appendix, table, allies_figure_get (figure));
    }
}

static AlliesTable *
new_table (void)
{
  AlliesTable *table = allies_table_new (ALLIES_STYLE_SMALL);

  allies_table_set_padding (table, ROW_PADDING);
  return table;
}

/* What each peer median rests on, with the number of its source. */
static AlliesTable *
make_figures (const Appendix *appendix)
{
  AlliesTable *table = new_table ();
  guint n;
  const AlliesGap *gaps =
      allies_gaps_get_all (allies_results_get_gaps (appendix->frame->results), &n);

  allies_table_add_column (table, _ ("What was found"), 290, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("Share"), 44, ALLIES_ANCHOR_END);
  allies_table_add_column (table, _ ("Level"), 34, ALLIES_ANCHOR_END);
  allies_table_add_column (table, _ ("Source"), 38, ALLIES_ANCHOR_END);
  for (guint i = 0; i < n; i++)
    if (gaps[i].cell != NULL)
      add_cell (appendix, table, &gaps[i]);
  allies_table_fit (table, appendix->frame->builder, get_column_width (appendix->frame));
  return table;
}

static AlliesInk
get_ink (AlliesAgeing ageing)
{
  static const AlliesInk inks[] = { ALLIES_INK_INK, ALLIES_INK_AGEING, ALLIES_INK_PEERS };

  return inks[ageing];
}

/* A long description that several sources have in common is told at the first of them. */
static char *
dup_population (const AlliesSourceEntry *sources, guint i)
{
  const AlliesFigureValues *values = sources[i].figure;
  g_autofree char *text = g_strdup_printf ("%s; %s", values->population, values->sample);

  for (guint j = 0; j < i && g_utf8_strlen (text, -1) > LONG_TEXT; j++)
    if (g_str_equal (sources[j].figure->population, values->population)
        && g_str_equal (sources[j].figure->sample, values->sample))
      return g_strdup_printf (_ ("as for source %u"), sources[j].number);
  return g_steal_pointer (&text);
}

static void
add_source (AlliesTable *table, const AlliesSourceEntry *sources, guint i)
{
  const AlliesSourceEntry *source = &sources[i];
  const AlliesFigureValues *values = source->figure;
  g_autofree char *number = g_strdup_printf ("%u", source->number);
  g_autofree char *title = g_strdup_printf ("%s, %s", values->publisher, values->title);
  g_autofree char *population = dup_population (sources, i);
  g_autofree char *year = g_strdup_printf ("%u", values->year);
  g_autofree char *place = dup_place (source);
  const char *cells[] = { number, title, population, year, NULL };

  allies_table_add_row (table, place, FALSE, cells);
  allies_table_mark (table, COLUMN_YEAR, get_ink (source->ageing));
}

static char *
dup_age (AlliesAgeing ageing)
{
  g_autofree char *age = NULL;

  if (ageing == ALLIES_AGEING_FRESH)
    return g_strdup (_ ("At most five years old"));
  age = g_strdup (allies_peer_words_get_age (ageing));
  return allies_number_text_capitalise (age);
}

/* The newest first; how old they are is said above them. */
static AlliesTable *
make_sources (const Appendix *appendix)
{
  AlliesTable *table = new_table ();
  guint n;
  const AlliesSourceEntry *sources = allies_source_list_get_all (appendix->sources, &n);

  allies_table_add_column (table, _ ("No."), 26, ALLIES_ANCHOR_END);
  allies_table_add_column (table, _ ("Publisher and title"), 180, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("Who was asked; sample"), 170, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("Year"), 34, ALLIES_ANCHOR_END);
  for (guint i = 0; i < n; i++)
    {
      if (i == 0 || sources[i].ageing != sources[i - 1].ageing)
        {
          g_autofree char *age = dup_age (sources[i].ageing);

          allies_table_add_heading (table, NULL, age, age);
        }
      add_source (table, sources, i);
    }
  allies_table_fit (table, appendix->frame->builder, get_column_width (appendix->frame));
  return table;
}

/* A figure leads to its source, which is found where it stands first. */
static void
link_cb (const char *source, const AlliesTablePlace *row, gpointer user_data)
{
  const Place *place = user_data;
  AlliesSceneBuilder *builder = place->appendix->frame->builder;
  double width;

  if (place->is_list)
    {
      allies_scene_builder_name_place (builder, source);
      return;
    }

  double left = allies_table_get_column (place->table, COLUMN_SOURCE, &width);

  allies_scene_builder_link_place (builder, row->x + left, row->y, width, row->height, source);
}

static void
end_page (Appendix *appendix)
{
  allies_deck_frame_end (appendix->frame,
                         _ ("“Share” is our reading of a finding as a share of companies at or "
                            "above a level of the scale; “≤” where it is at most that. The "
                            "sources stand last, by number and the newest first."));
}

static void
begin_page (Appendix *appendix)
{
  appendix->column = 0;
  appendix->top = allies_deck_frame_begin_part (appendix->frame, "sources", ++appendix->part,
                                                _ ("Appendix: sources"), appendix->title, NULL);
}

/* Every column may be as high as on the page with the longer title. */
static guint
share (const Appendix *appendix, AlliesTable *table, guint columns)
{
  AlliesPartRoom room =
      allies_page_parting_get_room (appendix->frame, appendix->title, appendix->top);
  double least = fmin (room.first, room.others);
  const AlliesTableShare shared = { { least, least }, 0, columns, MOST_PADDING };

  return allies_table_share (table, appendix->frame->builder, &shared);
}

/* As few pages as both tables take together, whose columns are as full as each other. */
static void
share_tables (const Appendix *appendix, AlliesTable *figures, AlliesTable *list)
{
  guint columns = count_columns (appendix->frame);
  guint n_figures = share (appendix, figures, 0);
  guint n_list = share (appendix, list, 0);

  if ((n_figures + n_list) % columns == 0)
    return;
  if (n_figures % columns != 0)
    share (appendix, figures, n_figures + 1);
  else
    share (appendix, list, n_list + 1);
}

/* A table goes on in the next column, and on the next page after the last. */
static void
draw_table (Appendix *appendix, AlliesTable *table, gboolean is_list)
{
  AlliesDeckFrame *frame = appendix->frame;
  const Place place = { appendix, table, is_list };
  double step = get_column_width (frame) + COLUMN_GAP;
  guint next = 0;

  while (next < allies_table_get_n_rows (table))
    {
      if (appendix->column == count_columns (frame))
        {
          end_page (appendix);
          begin_page (appendix);
        }
      allies_table_draw (table, frame->builder, ALLIES_DECK_MARGIN + appendix->column++ * step,
                         appendix->top, frame->content_bottom, &next, link_cb, (gpointer)&place);
    }
}

static char *
dup_title (guint figures)
{
  if (figures == 0)
    return g_strdup (_ ("The peers we show are listed here with what they rest on"));
  return g_strdup_printf (ngettext ("The peers we show rest on %u published figure",
                                    "The peers we show rest on %u published figures", figures),
                          figures);
}

void
allies_appendix_sources_draw (AlliesDeckFrame *frame)
{
  g_autoptr (AlliesSourceList) sources = allies_source_list_new (frame->results);
  g_autofree char *title = dup_title (allies_source_list_count_figures (sources));
  Appendix appendix = { frame, sources, title, 0, 0, 0 };
  g_autoptr (AlliesTable) figures = make_figures (&appendix);
  g_autoptr (AlliesTable) list = make_sources (&appendix);

  if (allies_table_get_n_rows (figures) + allies_table_get_n_rows (list) == 0)
    return;
  begin_page (&appendix);
  share_tables (&appendix, figures, list);
  draw_table (&appendix, figures, FALSE);
  draw_table (&appendix, list, TRUE);
  end_page (&appendix);
}
