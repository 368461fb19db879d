/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/line-break.h"
#include "report/table-private.h"
#include "report/text-flow.h"

#include <math.h>

#define LEAST_COLUMN (2.0 * ALLIES_TABLE_GAP)
#define MOST_TEXTS   4 /* columns that share their width */
#define WIDTH_STEP   6.0
#define LONGEST_STEP 8
#define CELL_LINES   40 /* more than a cell has */

/* What the longest word of a column takes, or the longest text where those stay whole; an amount
 * with its currency is one word. */
static double
measure_longest (const AlliesTable *table, AlliesSceneBuilder *builder, guint column)
{
  double longest = allies_text_flow_measure_word (
      builder, ALLIES_STYLE_SMALL, allies_table_peek_column (table, column)->heading);

  for (guint i = 0; i < table->rows->len; i++)
    {
      const AlliesTableRow *row = allies_table_peek_row (table, i);

      if (row->is_heading)
        continue;

      AlliesStyle style = allies_table_get_cell_style (table, row, column);

      longest =
          fmax (longest, allies_table_peek_column (table, column)->is_whole
                             ? allies_text_flow_measure_line (builder, style, row->cells[column])
                             : allies_text_flow_measure_word (builder, style, row->cells[column]));
    }
  return ceil (longest) + 1;
}

/* Columns of numbers, and those whose texts stay whole, take what they need. */
static gboolean
takes_what_it_needs (const AlliesTableColumn *column)
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
      AlliesTableColumn *column = &g_array_index (table->columns, AlliesTableColumn, i);

      if (takes_what_it_needs (column))
        column->width =
            fmax (column->width, measure_longest (table, builder, i) + ALLIES_TABLE_GAP);
      *(takes_what_it_needs (column) ? &numbers : &texts) += column->width;
    }
  allies_table_forget_heights (table);
  for (guint i = 0; i < table->columns->len && texts > 0; i++)
    {
      AlliesTableColumn *column = &g_array_index (table->columns, AlliesTableColumn, i);

      if (!takes_what_it_needs (column))
        column->width =
            fmax (LEAST_COLUMN, column->width * (width + ALLIES_TABLE_GAP - numbers) / texts);
    }
}

/* Columns of texts, whose widths are tried in steps; the least of a column breaks no word. */
typedef struct
{
  guint n;
  guint columns[MOST_TEXTS];
  guint least[MOST_TEXTS];
  guint widths[MOST_TEXTS];
  guint most; /* steps of the widest that a column could be */
  guint n_rows;
  guint16 *lines; /* by column, row and width */
} Trial;

static guint16 *
get_lines (const Trial *trial, guint column, guint row)
{
  return &trial->lines[(column * trial->n_rows + row) * (trial->most + 1)];
}

/* The lines of all rows; among equals, those of all cells, so that a column gives what it can. */
static guint
rate (const Trial *trial)
{
  guint rows = 0;
  guint cells = 0;

  for (guint r = 0; r < trial->n_rows; r++)
    {
      guint highest = 0;

      for (guint c = 0; c < trial->n; c++)
        {
          guint lines = get_lines (trial, c, r)[trial->widths[c]];

          highest = MAX (highest, lines);
          cells += lines;
        }
      rows += highest;
    }
  return rows * trial->n_rows * trial->n * CELL_LINES + cells;
}

/* The best exchange of width between two columns, if any makes the table lower. */
static gboolean
exchange (Trial *trial)
{
  guint best = rate (trial);
  guint from = 0;
  guint to = 0;
  guint moved = 0;

  for (guint a = 0; a < trial->n; a++)
    for (guint b = 0; b < trial->n; b++)
      for (guint step = LONGEST_STEP; step > 0 && a != b; step /= 2)
        {
          if (trial->widths[a] < trial->least[a] + step || trial->widths[b] + step > trial->most)
            continue;
          trial->widths[a] -= step;
          trial->widths[b] += step;
          if (rate (trial) < best)
            {
              best = rate (trial);
              from = a;
              to = b;
              moved = step;
            }
          trial->widths[a] += step;
          trial->widths[b] -= step;
        }
  trial->widths[from] -= moved;
  trial->widths[to] += moved;
  return moved > 0;
}

static double
get_text_width (const AlliesTable *table, const Trial *trial, guint column)
{
  return allies_table_peek_column (table, trial->columns[column])->width - ALLIES_TABLE_GAP;
}

/* Returns: whether there is a choice */
static gboolean
find_columns (Trial *trial, const AlliesTable *table)
{
  double width = 0;

  for (guint c = 0; c < table->columns->len && trial->n < MOST_TEXTS; c++)
    if (!takes_what_it_needs (allies_table_peek_column (table, c)))
      {
        trial->columns[trial->n++] = c;
        width += get_text_width (table, trial, trial->n - 1);
      }
  trial->most = (guint)(width / WIDTH_STEP);
  return trial->n > 1 && trial->most > 0;
}

/* Returns: the width that the longest word of a column takes */
static double
count_column (Trial *trial, const AlliesTable *table, AlliesSceneBuilder *builder, guint c)
{
  g_autofree AlliesLineCount *counts = g_new (AlliesLineCount, trial->most);
  guint column = trial->columns[c];
  double widest = allies_text_flow_measure_word (builder, ALLIES_STYLE_SMALL,
                                                 allies_table_peek_column (table, column)->heading);

  for (guint r = 0; r < trial->n_rows; r++)
    {
      const AlliesTableRow *row = allies_table_peek_row (table, r);

      if (row->is_heading)
        continue;
      for (guint i = 0; i < trial->most; i++)
        counts[i] = (AlliesLineCount){ (i + 1) * WIDTH_STEP, 0, 0 };
      widest =
          fmax (widest,
                allies_line_break_count (builder, allies_table_get_cell_style (table, row, column),
                                         row->cells[column], counts, trial->most));
      for (guint i = 0; i < trial->most; i++)
        get_lines (trial, c, r)[i + 1] = (guint16)counts[i].lines;
    }
  return ceil (widest) + 1;
}

/* Each begins with what it needs; the rest goes where it was.
 *
 * Returns: whether there is as much as they need */
static gboolean
begin_trial (Trial *trial, const AlliesTable *table, AlliesSceneBuilder *builder)
{
  guint taken = 0;

  for (guint c = 0; c < trial->n; c++)
    {
      trial->least[c] = (guint)ceil (count_column (trial, table, builder, c) / WIDTH_STEP);
      trial->widths[c] = trial->least[c];
      taken += trial->least[c];
    }
  for (; taken < trial->most; taken++)
    {
      guint poorest = 0;

      for (guint c = 1; c < trial->n; c++)
        if (get_text_width (table, trial, c) - trial->widths[c] * WIDTH_STEP
            > get_text_width (table, trial, poorest) - trial->widths[poorest] * WIDTH_STEP)
          poorest = c;
      trial->widths[poorest]++;
    }
  return taken == trial->most;
}

/* What is left over of the last step goes to the last column. */
static void
set_widths (const Trial *trial, AlliesTable *table)
{
  double left = 0;

  for (guint c = 0; c < trial->n; c++)
    {
      double *width = &g_array_index (table->columns, AlliesTableColumn, trial->columns[c]).width;
      double set = trial->widths[c] * WIDTH_STEP + ALLIES_TABLE_GAP;

      left += *width - set;
      *width = set;
    }
  g_array_index (table->columns, AlliesTableColumn, trial->columns[trial->n - 1]).width += left;
}

void
allies_table_lower (AlliesTable *table, AlliesSceneBuilder *builder)
{
  g_return_if_fail (table != NULL && builder != NULL);

  Trial trial = { .n_rows = table->rows->len };

  if (!find_columns (&trial, table))
    return;

  g_autofree guint16 *lines = g_new0 (guint16, trial.n * trial.n_rows * (trial.most + 1));

  trial.lines = lines;
  if (!begin_trial (&trial, table, builder))
    return;
  while (exchange (&trial))
    ;
  set_widths (&trial, table);
  allies_table_forget_heights (table);
}
