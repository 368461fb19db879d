/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/table-private.h"

#include "report/text-flow.h"

#include <math.h>

double
allies_table_get_width (const AlliesTable *table)
{
  double width = -ALLIES_TABLE_GAP;

  for (guint i = 0; i < table->columns->len; i++)
    width += allies_table_peek_column (table, i)->width;
  return width;
}

static AlliesStyle
get_strong (AlliesStyle style)
{
  switch ((int)style)
    {
    case ALLIES_STYLE_SMALL:
      return ALLIES_STYLE_SMALL_STRONG;
    case ALLIES_STYLE_LARGE:
      return ALLIES_STYLE_HEADING;
    default:
      return ALLIES_STYLE_STRONG;
    }
}

AlliesStyle
allies_table_get_cell_style (const AlliesTable *table, const AlliesTableRow *row, guint column)
{
  return row->strong && column == 0 ? get_strong (table->style) : table->style;
}

double
allies_table_measure_heading (const AlliesTable *table,
                              AlliesSceneBuilder *builder,
                              const char *text)
{
  return allies_text_flow_measure (builder, ALLIES_STYLE_STRONG, text,
                                   allies_table_get_width (table))
         + ALLIES_TABLE_HEADING_SPACE + table->padding;
}

static double
measure_cells (const AlliesTable *table, AlliesSceneBuilder *builder, const AlliesTableRow *row)
{
  double height = 0;

  for (guint c = 0; c < table->columns->len; c++)
    height = fmax (height, allies_text_flow_measure (
                               builder, allies_table_get_cell_style (table, row, c), row->cells[c],
                               allies_table_peek_column (table, c)->width - ALLIES_TABLE_GAP));
  return height;
}

double
allies_table_measure_row (const AlliesTable *table, AlliesSceneBuilder *builder, guint index)
{
  AlliesTableRow *row = &g_array_index (table->rows, AlliesTableRow, index);

  if (row->height <= 0)
    row->height = row->is_heading ? allies_table_measure_heading (table, builder, row->cells[0])
                                        - table->padding
                                  : measure_cells (table, builder, row);
  return row->height + (row->is_heading ? 1 : 2) * table->padding;
}

void
allies_table_forget_heights (AlliesTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    g_array_index (table->rows, AlliesTableRow, i).height = 0;
}

double
allies_table_measure_header (const AlliesTable *table, AlliesSceneBuilder *builder)
{
  double height = 0;

  for (guint c = 0; c < table->columns->len; c++)
    height =
        fmax (height, allies_text_flow_measure (
                          builder, ALLIES_STYLE_SMALL, allies_table_peek_column (table, c)->heading,
                          allies_table_peek_column (table, c)->width - ALLIES_TABLE_GAP));
  return height + 4;
}

double
allies_table_measure (const AlliesTable *table, AlliesSceneBuilder *builder)
{
  g_return_val_if_fail (table != NULL && builder != NULL, 0);

  double height = allies_table_measure_header (table, builder);

  for (guint i = 0; i < table->rows->len; i++)
    height += allies_table_measure_row (table, builder, i);
  return height;
}

/* The lines of each cell that a piece of a row holds. */
static AlliesTableRow
take_piece (const AlliesTableRow *row, GStrv *lines, guint n_columns, guint piece, guint most)
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
  return (AlliesTableRow){ .subject = g_strdup (row->subject),
                           .strong = row->strong,
                           .cells = g_strv_builder_end (cells),
                           .marked = row->marked,
                           .ink = row->ink,
                           .begins_part = piece == 0 && row->begins_part };
}

void
allies_table_split_row (AlliesTable *table, AlliesSceneBuilder *builder, guint index, double height)
{
  const AlliesTableRow *row = allies_table_peek_row (table, index);
  guint n_columns = table->columns->len;
  guint most =
      MAX (1, (guint)((height - 2 * table->padding) / allies_style_get_leading (table->style)));
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (AlliesTableRow));
  guint longest = 0;

  if (row->is_heading || allies_table_measure_row (table, builder, index) <= height)
    return;
  for (guint c = 0; c < n_columns; c++)
    {
      g_ptr_array_add (lines,
                       allies_text_flow_break (
                           builder, allies_table_get_cell_style (table, row, c), row->cells[c],
                           allies_table_peek_column (table, c)->width - ALLIES_TABLE_GAP));
      longest = MAX (longest, g_strv_length (lines->pdata[c]));
    }
  for (guint piece = 0; piece * most < longest; piece++)
    {
      AlliesTableRow part = take_piece (row, (GStrv *)lines->pdata, n_columns, piece, most);

      g_array_append_val (pieces, part);
    }
  g_array_remove_index (table->rows, index);
  g_array_insert_vals (table->rows, index, pieces->data, pieces->len);
}

const AlliesTableRow *
allies_table_find_continued (const AlliesTable *table, guint index)
{
  if (index >= table->rows->len || allies_table_peek_row (table, index)->is_heading)
    return NULL;
  for (guint i = index; i-- > 0;)
    if (allies_table_peek_row (table, i)->is_heading)
      return allies_table_peek_row (table, i);
  return NULL;
}
