/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/column-pages.h"

#include "report/page-parting.h"

#include <math.h>

static double
get_column_width (const AlliesDeckFrame *frame, const AlliesColumnPages *pages)
{
  return (frame->content_width - pages->column_gap * (pages->n_columns - 1)) / pages->n_columns;
}

static double
begin_page (AlliesDeckFrame *frame, const AlliesColumnPages *pages, guint part)
{
  return allies_deck_frame_begin_part (frame, pages->id, part, pages->topic, pages->title, NULL);
}

/* The room on the first page where that holds all, else what every page has. The last of a column
 * needs no gap below it. */
static AlliesPartRoom
get_room (AlliesDeckFrame *frame,
          const AlliesColumnPages *pages,
          double top,
          const AlliesBlock *blocks,
          guint n)
{
  AlliesPartRoom room = allies_page_parting_get_room (frame, pages->title, top);
  AlliesPartRoom first = { room.first + pages->gap, room.first + pages->gap };
  double least = fmin (room.first, room.others) + pages->gap;

  if (allies_even_parts_count (blocks, n, &first) <= pages->n_columns)
    return first;
  return (AlliesPartRoom){ least, least };
}

/* Returns: how many pages the texts take in a style; @blocks has their heights then */
static guint
count_pages (AlliesDeckFrame *frame,
             const AlliesColumnPages *pages,
             AlliesStyle style,
             double top,
             AlliesBlock *blocks,
             guint n)
{
  AlliesPartRoom room;

  for (guint i = 0; i < n; i++)
    blocks[i].height =
        pages->measure (frame, i, style, get_column_width (frame, pages), pages->user_data)
        + pages->gap;
  room = get_room (frame, pages, top, blocks, n);
  return (allies_even_parts_count (blocks, n, &room) + pages->n_columns - 1) / pages->n_columns;
}

/* Returns: the style of the texts */
static AlliesStyle
share (AlliesDeckFrame *frame,
       const AlliesColumnPages *pages,
       double top,
       AlliesBlock *blocks,
       guint n,
       gboolean *begins)
{
  AlliesStyle style = ALLIES_STYLE_BODY;
  guint n_pages = count_pages (frame, pages, style, top, blocks, n);
  AlliesPartRoom room;

  if (count_pages (frame, pages, ALLIES_STYLE_LARGE, top, blocks, n) == n_pages)
    style = ALLIES_STYLE_LARGE;
  else
    count_pages (frame, pages, style, top, blocks, n);
  room = get_room (frame, pages, top, blocks, n);
  allies_even_parts_begin (blocks, n, &room, n_pages * pages->n_columns, begins);
  return style;
}

void
allies_column_pages_draw (AlliesDeckFrame *frame, const AlliesColumnPages *pages, guint n)
{
  g_return_if_fail (frame != NULL && pages != NULL && n > 0);

  g_autofree AlliesBlock *blocks = g_new0 (AlliesBlock, n);
  g_autofree gboolean *begins = g_new0 (gboolean, n);
  double width = get_column_width (frame, pages);
  guint part = 1;
  double top = begin_page (frame, pages, part);
  double y = top;
  guint column = 0;
  AlliesStyle style = share (frame, pages, top, blocks, n, begins);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && begins[i])
        {
          column = (column + 1) % pages->n_columns;
          if (column == 0)
            {
              allies_deck_frame_end (frame, NULL);
              top = begin_page (frame, pages, ++part);
            }
          y = top;
        }
      pages->draw (frame, i, style,
                   &(AlliesColumnPlace){ ALLIES_DECK_MARGIN + column * (width + pages->column_gap),
                                         y, width },
                   pages->user_data);
      y += blocks[i].height;
    }
  allies_deck_frame_end (frame, NULL);
}
