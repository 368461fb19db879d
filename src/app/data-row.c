/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/data-row.h"

#include "app/figure-text.h"

#include <math.h>

typedef struct
{
  char *text;
  gboolean is_number;
  double number;
  const char *mark;
} Cell;

struct _AlliesDataRow
{
  GObject parent_instance;
  char *subject;
  GArray *cells;
};

G_DEFINE_FINAL_TYPE (AlliesDataRow, allies_data_row, G_TYPE_OBJECT)

static void
clear_cell (gpointer cell)
{
  g_free (((Cell *)cell)->text);
}

static void
allies_data_row_finalize (GObject *object)
{
  AlliesDataRow *self = ALLIES_DATA_ROW (object);

  g_free (self->subject);
  g_array_unref (self->cells);
  G_OBJECT_CLASS (allies_data_row_parent_class)->finalize (object);
}

static void
allies_data_row_class_init (AlliesDataRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_data_row_finalize;
}

static void
allies_data_row_init (AlliesDataRow *self)
{
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);
}

AlliesDataRow *
allies_data_row_new (const char *subject)
{
  AlliesDataRow *self = g_object_new (ALLIES_TYPE_DATA_ROW, NULL);

  self->subject = g_strdup (subject);
  return self;
}

void
allies_data_row_add_text (AlliesDataRow *row, const char *text)
{
  allies_data_row_add_marked (row, text, NULL);
}

void
allies_data_row_add_marked (AlliesDataRow *row, const char *text, const char *mark)
{
  g_return_if_fail (ALLIES_IS_DATA_ROW (row) && text != NULL);

  Cell cell = { g_strdup (text), FALSE, NAN, mark };
  g_array_append_val (row->cells, cell);
}

const char *
allies_data_row_get_mark (AlliesDataRow *row, guint column)
{
  g_return_val_if_fail (ALLIES_IS_DATA_ROW (row), NULL);
  return column < row->cells->len ? g_array_index (row->cells, Cell, column).mark : NULL;
}

void
allies_data_row_add_number (AlliesDataRow *row, double number, guint decimals)
{
  g_return_if_fail (ALLIES_IS_DATA_ROW (row));

  Cell cell = { NULL, TRUE, number, NULL };
  cell.text = isnan (number) ? g_strdup ("–") : allies_figure_text_format_fixed (number, decimals);
  g_array_append_val (row->cells, cell);
}

void
allies_data_row_add_named_number (AlliesDataRow *row, const char *name, double number)
{
  g_return_if_fail (ALLIES_IS_DATA_ROW (row) && name != NULL);

  Cell cell = { g_strdup (name), TRUE, number, NULL };
  g_array_append_val (row->cells, cell);
}

const char *
allies_data_row_get_subject (AlliesDataRow *row)
{
  g_return_val_if_fail (ALLIES_IS_DATA_ROW (row), NULL);
  return row->subject;
}

const char *
allies_data_row_get_text (AlliesDataRow *row, guint column)
{
  g_return_val_if_fail (ALLIES_IS_DATA_ROW (row), NULL);
  return column < row->cells->len ? g_array_index (row->cells, Cell, column).text : "";
}

int
allies_data_row_compare (AlliesDataRow *a, AlliesDataRow *b, guint column)
{
  g_return_val_if_fail (ALLIES_IS_DATA_ROW (a) && ALLIES_IS_DATA_ROW (b), 0);
  g_return_val_if_fail (column < a->cells->len && column < b->cells->len, 0);

  const Cell *left = &g_array_index (a->cells, Cell, column);
  const Cell *right = &g_array_index (b->cells, Cell, column);

  if (!left->is_number || !right->is_number)
    return g_utf8_collate (left->text, right->text);
  if (isnan (left->number) || isnan (right->number))
    return isnan (left->number) - isnan (right->number);
  return (left->number > right->number) - (left->number < right->number);
}
