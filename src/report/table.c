/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/table.h"

#include "report/text-flow.h"

#include <math.h>

#define COLUMN_GAP    10
#define LEAST_COLUMN  (2.0 * COLUMN_GAP)
#define ROW_PADDING   2.6
#define HEADING_SPACE 8
#define HEADING_ROOM  44 /* a heading of two lines stays with a row of a whole page */

typedef struct
{
  char *heading;
  double width;
  AlliesAnchor anchor;
  gboolean is_whole; /* its texts stay on one line */
} Column;

typedef struct
{
  char *subject;
  gboolean strong;
  gboolean is_heading;
  GStrv cells;
  guint marked;  /* column of the cell with an ink of its own */
  AlliesInk ink; /* ALLIES_INK_NONE: there is none */
} Row;

struct _AlliesTable
{
  AlliesStyle style;
  double padding; /* above and below the texts of a row */
  GArray *columns;
  GArray *rows;
};

static void
clear_column (Column *column)
{
  g_free (column->heading);
}

static void
clear_row (Row *row)
{
  g_free (row->subject);
  g_strfreev (row->cells);
}

AlliesTable *
allies_table_new (AlliesStyle style)
{
  AlliesTable *table = g_new0 (AlliesTable, 1);

  table->style = style;
  table->padding = ROW_PADDING;
  table->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (table->columns, (GDestroyNotify)clear_column);
  table->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (table->rows, (GDestroyNotify)clear_row);
  return table;
}

void
allies_table_free (AlliesTable *table)
{
  if (table == NULL)
    return;
  g_array_unref (table->columns);
  g_array_unref (table->rows);
  g_free (table);
}

void
allies_table_set_padding (AlliesTable *table, double padding)
{
  g_return_if_fail (table != NULL && padding >= 0);

  table->padding = padding;
}

void
allies_table_add_column (AlliesTable *table, const char *heading, double width, AlliesAnchor anchor)
{
  g_return_if_fail (table != NULL && heading != NULL && width > COLUMN_GAP);

  Column column = { g_strdup (heading), width, anchor, FALSE };
  g_array_append_val (table->columns, column);
}

void
allies_table_keep_whole (AlliesTable *table)
{
  g_return_if_fail (table != NULL && table->columns->len > 0);

  g_array_index (table->columns, Column, table->columns->len - 1).is_whole = TRUE;
}

double
allies_table_get_column (const AlliesTable *table, guint column, double *width)
{
  g_return_val_if_fail (table != NULL && column < table->columns->len, 0);

  double left = 0;

  for (guint i = 0; i < column; i++)
    left += g_array_index (table->columns, Column, i).width;
  if (width != NULL)
    *width = g_array_index (table->columns, Column, column).width - COLUMN_GAP;
  return left;
}

void
allies_table_add_row (AlliesTable *table,
                      const char *subject,
                      gboolean strong,
                      const char *const *cells)
{
  g_return_if_fail (table != NULL && g_strv_length ((char **)cells) == table->columns->len);

  Row row = { g_strdup (subject), strong, FALSE, g_strdupv ((char **)cells), 0, ALLIES_INK_NONE };
  g_array_append_val (table->rows, row);
}

void
allies_table_mark (AlliesTable *table, guint column, AlliesInk ink)
{
  g_return_if_fail (table != NULL && table->rows->len > 0 && column < table->columns->len);

  Row *row = &g_array_index (table->rows, Row, table->rows->len - 1);
  row->marked = column;
  row->ink = ink;
}

void
allies_table_add_heading (AlliesTable *table, const char *subject, const char *text)
{
  g_return_if_fail (table != NULL && text != NULL);

  const char *cells[] = { text, NULL };
  Row row = { g_strdup (subject), TRUE, TRUE, g_strdupv ((char **)cells), 0, ALLIES_INK_NONE };
  g_array_append_val (table->rows, row);
}

static const Column *
get_column (const AlliesTable *table, guint index)
{
  return &g_array_index (table->columns, Column, index);
}

static const Row *
get_row (const AlliesTable *table, guint index)
{
  return &g_array_index (table->rows, Row, index);
}

static double
get_width (const AlliesTable *table)
{
  double width = -COLUMN_GAP;

  for (guint i = 0; i < table->columns->len; i++)
    width += get_column (table, i)->width;
  return width;
}

/* What the longest word of a column takes, or the longest text where those stay whole; an amount
 * with its currency is one word. */
static double
measure_longest (const AlliesTable *table, AlliesSceneBuilder *builder, guint column)
{
  double longest = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const Row *row = get_row (table, i);

      if (row->is_heading)
        continue;
      longest = fmax (
          longest, get_column (table, column)->is_whole
                       ? allies_text_flow_measure_line (builder, table->style, row->cells[column])
                       : allies_text_flow_measure_word (builder, table->style, row->cells[column]));
    }
  return ceil (longest) + 1;
}

/* Columns of numbers, and those whose texts stay whole, take what they need. */
static gboolean
takes_what_it_needs (const Column *column)
{
  return column->anchor != ALLIES_ANCHOR_START || column->is_whole;
}

void
allies_table_fit (AlliesTable *table, AlliesSceneBuilder *builder, double width)
{
  g_return_if_fail (table != NULL && builder != NULL && width > 0);

  double numbers = 0;
  double texts = 0;

  for (guint i = 0; i < table->columns->len; i++)
    {
      Column *column = &g_array_index (table->columns, Column, i);

      if (takes_what_it_needs (column))
        column->width = fmax (column->width, measure_longest (table, builder, i) + COLUMN_GAP);
      *(takes_what_it_needs (column) ? &numbers : &texts) += column->width;
    }
  for (guint i = 0; i < table->columns->len && texts > 0; i++)
    {
      Column *column = &g_array_index (table->columns, Column, i);

      if (!takes_what_it_needs (column))
        column->width = fmax (LEAST_COLUMN, column->width * (width + COLUMN_GAP - numbers) / texts);
    }
}

static AlliesStyle
get_strong (AlliesStyle style)
{
  return style == ALLIES_STYLE_SMALL ? ALLIES_STYLE_SMALL_STRONG : ALLIES_STYLE_STRONG;
}

static AlliesStyle
get_cell_style (const AlliesTable *table, const Row *row, guint column)
{
  return row->strong && column == 0 ? get_strong (table->style) : table->style;
}

static double
measure_row (const AlliesTable *table, AlliesSceneBuilder *builder, guint index)
{
  const Row *row = get_row (table, index);
  double height = 0;

  if (row->is_heading)
    return allies_text_flow_measure (builder, ALLIES_STYLE_STRONG, row->cells[0], get_width (table))
           + HEADING_SPACE + table->padding;
  for (guint c = 0; c < table->columns->len; c++)
    height = fmax (height,
                   allies_text_flow_measure (builder, get_cell_style (table, row, c), row->cells[c],
                                             get_column (table, c)->width - COLUMN_GAP));
  return height + 2 * table->padding;
}

static double
get_anchor_x (const Column *column, double left)
{
  switch (column->anchor)
    {
    case ALLIES_ANCHOR_END:
      return left + column->width - COLUMN_GAP;
    case ALLIES_ANCHOR_MIDDLE:
      return left + (column->width - COLUMN_GAP) / 2;
    case ALLIES_ANCHOR_START:
    default:
      return left;
    }
}

static double
measure_header (const AlliesTable *table, AlliesSceneBuilder *builder)
{
  double height = 0;

  for (guint c = 0; c < table->columns->len; c++)
    height = fmax (height, allies_text_flow_measure (builder, ALLIES_STYLE_SMALL,
                                                     get_column (table, c)->heading,
                                                     get_column (table, c)->width - COLUMN_GAP));
  return height + 4;
}

double
allies_table_measure (const AlliesTable *table, AlliesSceneBuilder *builder)
{
  g_return_val_if_fail (table != NULL && builder != NULL, 0);

  double height = measure_header (table, builder);

  for (guint i = 0; i < table->rows->len; i++)
    height += measure_row (table, builder, i);
  return height;
}

static double
draw_header (const AlliesTable *table, AlliesSceneBuilder *builder, double x, double top)
{
  double height = measure_header (table, builder) - 4;
  double left = x;

  allies_scene_builder_push_role (builder, ALLIES_ROLE_ROW);
  for (guint c = 0; c < table->columns->len; c++)
    {
      const Column *column = get_column (table, c);

      allies_scene_builder_push_role (builder, ALLIES_ROLE_HEADER_CELL);
      allies_text_flow_draw (builder, get_anchor_x (column, left), top, column->width - COLUMN_GAP,
                             column->anchor, ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, column->heading);
      allies_scene_builder_pop_role (builder);
      left += column->width;
    }
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_line (builder, x, top + height + 3, x + get_width (table), top + height + 3,
                             ALLIES_INK_MUTED, 0.8, ALLIES_DASH_SOLID);
  return height + 4;
}

static AlliesInk
get_cell_ink (const Row *row, guint column)
{
  return row->ink != ALLIES_INK_NONE && row->marked == column ? row->ink : ALLIES_INK_INK;
}

static void
draw_cells (
    const AlliesTable *table, AlliesSceneBuilder *builder, const Row *row, double x, double top)
{
  double left = x;

  for (guint c = 0; c < table->columns->len; c++)
    {
      const Column *column = get_column (table, c);

      allies_scene_builder_push_role (builder, ALLIES_ROLE_CELL);
      allies_text_flow_draw (builder, get_anchor_x (column, left), top + table->padding,
                             column->width - COLUMN_GAP, column->anchor,
                             get_cell_style (table, row, c), get_cell_ink (row, c), row->cells[c]);
      allies_scene_builder_pop_role (builder);
      left += column->width;
    }
}

static void
draw_heading (
    const AlliesTable *table, AlliesSceneBuilder *builder, const char *text, double x, double top)
{
  allies_scene_builder_push_heading_cell (builder, table->columns->len);
  allies_text_flow_draw (builder, x, top, get_width (table), ALLIES_ANCHOR_START,
                         ALLIES_STYLE_STRONG, ALLIES_INK_INK, text);
  allies_scene_builder_pop_role (builder);
}

static void
draw_row (const AlliesTable *table,
          AlliesSceneBuilder *builder,
          guint index,
          double x,
          double top,
          double height)
{
  const Row *row = get_row (table, index);

  if (row->subject != NULL)
    allies_scene_builder_push_subject (builder, row->subject);
  allies_scene_builder_push_role (builder, ALLIES_ROLE_ROW);
  if (row->is_heading)
    draw_heading (table, builder, row->cells[0], x, top + HEADING_SPACE);
  else
    draw_cells (table, builder, row, x, top);
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_line (builder, x, top + height, x + get_width (table), top + height,
                             ALLIES_INK_FAINT, 0.6, ALLIES_DASH_SOLID);
  if (row->subject != NULL)
    allies_scene_builder_pop_subject (builder);
}

/* A heading at the foot of a page would be parted from what it heads. */
static double
measure_following (const AlliesTable *table, AlliesSceneBuilder *builder, guint index)
{
  return get_row (table, index)->is_heading && index + 1 < table->rows->len
             ? measure_row (table, builder, index + 1)
             : 0;
}

/* The lines of each cell that a piece of a row holds. */
static Row
take_piece (const Row *row, GStrv *lines, guint n_columns, guint piece, guint most)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  for (guint c = 0; c < n_columns; c++)
    {
      g_autoptr (GString) cell = g_string_new (NULL);
      guint n = g_strv_length (lines[c]);

      for (guint i = piece * most; i < MIN (n, (piece + 1) * most); i++)
        g_string_append_printf (cell, "%s%s", i > piece * most ? "\n" : "", lines[c][i]);
      g_strv_builder_add (cells, cell->str);
    }
  return (Row){ g_strdup (row->subject),    row->strong, FALSE,
                g_strv_builder_end (cells), row->marked, row->ink };
}

/* A row that is higher than a page becomes several rows, so that nothing is cut. */
static void
split_row (AlliesTable *table, AlliesSceneBuilder *builder, guint index, double height)
{
  const Row *row = get_row (table, index);
  guint n_columns = table->columns->len;
  guint most =
      MAX (1, (guint)((height - 2 * table->padding) / allies_style_get_leading (table->style)));
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Row));
  guint longest = 0;

  if (row->is_heading || measure_row (table, builder, index) <= height)
    return;
  for (guint c = 0; c < n_columns; c++)
    {
      g_ptr_array_add (lines, allies_text_flow_break (builder, get_cell_style (table, row, c),
                                                      row->cells[c],
                                                      get_column (table, c)->width - COLUMN_GAP));
      longest = MAX (longest, g_strv_length (lines->pdata[c]));
    }
  for (guint piece = 0; piece * most < longest; piece++)
    {
      Row part = take_piece (row, (GStrv *)lines->pdata, n_columns, piece, most);

      g_array_append_val (pieces, part);
    }
  g_array_remove_index (table->rows, index);
  g_array_insert_vals (table->rows, index, pieces->data, pieces->len);
}

double
allies_table_draw (AlliesTable *table,
                   AlliesSceneBuilder *builder,
                   double x,
                   double top,
                   double bottom,
                   guint *next,
                   AlliesTableRowFunc func,
                   gpointer user_data)
{
  g_return_val_if_fail (table != NULL && builder != NULL && next != NULL, top);

  allies_scene_builder_push_role (builder, ALLIES_ROLE_TABLE);

  double y = top + draw_header (table, builder, x, top);
  double room = bottom - y - HEADING_ROOM;
  guint first = *next;

  while (*next < table->rows->len)
    {
      double height;

      split_row (table, builder, *next, room);
      height = measure_row (table, builder, *next);
      if (*next > first && y + height + measure_following (table, builder, *next) > bottom)
        break;
      draw_row (table, builder, *next, x, y, height);
      if (func != NULL && get_row (table, *next)->subject != NULL)
        {
          AlliesTablePlace place = { get_row (table, *next)->is_heading, x, y, get_width (table),
                                     height };

          func (get_row (table, *next)->subject, &place, user_data);
        }
      y += height;
      (*next)++;
    }
  allies_scene_builder_pop_role (builder);
  return y;
}

guint
allies_table_get_n_rows (const AlliesTable *table)
{
  g_return_val_if_fail (table != NULL, 0);
  return table->rows->len;
}
