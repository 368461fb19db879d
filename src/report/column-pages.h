/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/deck-frame.h"

G_BEGIN_DECLS

/**
 * AlliesColumnPlace:
 * @x: left edge
 * @y: upper edge
 * @width: width of the column
 */
typedef struct
{
  double x;
  double y;
  double width;
} AlliesColumnPlace;

/**
 * AlliesColumnPages:
 * @id: identifier of the first page
 * @topic: what the pages are about
 * @title: their title
 * @n_columns: columns beside each other
 * @column_gap: space between them
 * @gap: space between what stands below each other
 * @measure: measures what has an index, from 0, in a column, with its text in a style
 * @draw: draws it
 * @user_data: data for both
 *
 * Pages of short texts in columns.
 */
typedef struct
{
  const char *id;
  const char *topic;
  const char *title;
  guint n_columns;
  double column_gap;
  double gap;
  double (*measure) (
      AlliesDeckFrame *frame, guint i, AlliesStyle style, double width, gpointer user_data);
  void (*draw) (AlliesDeckFrame *frame,
                guint i,
                AlliesStyle style,
                const AlliesColumnPlace *place,
                gpointer user_data);
  gpointer user_data;
} AlliesColumnPages;

/**
 * allies_column_pages_draw:
 * @frame: a frame
 * @pages: what is drawn
 * @n: how many texts there are
 *
 * Draws texts in columns of about the same height, on as few pages as they take; in larger type
 * where that takes no further page.
 */
void allies_column_pages_draw (AlliesDeckFrame *frame, const AlliesColumnPages *pages, guint n);

G_END_DECLS
