/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sheet.h"

#include "base/csv.h"
#include "base/xml-writer.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AlliesSheet
{
  char *title;
  GArray *columns;
  GPtrArray *rows; /* of GArray of AlliesSheetCell, as many as there are columns */
  guint filled;    /* cells of the last row */
};

static void
clear_column (gpointer data)
{
  AlliesSheetColumn *column = data;

  g_free ((char *)column->heading);
  g_free ((char *)column->unit);
}

static void
clear_cell (gpointer data)
{
  g_free (((AlliesSheetCell *)data)->text);
}

AlliesSheet *
allies_sheet_new (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  AlliesSheet *sheet = g_new0 (AlliesSheet, 1);

  sheet->title = g_strdup (title);
  sheet->columns = g_array_new (FALSE, TRUE, sizeof (AlliesSheetColumn));
  g_array_set_clear_func (sheet->columns, clear_column);
  sheet->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  return sheet;
}

void
allies_sheet_free (AlliesSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_ptr_array_unref (sheet->rows);
  g_array_unref (sheet->columns);
  g_free (sheet->title);
  g_free (sheet);
}

void
allies_sheet_add_column (AlliesSheet *sheet, const AlliesSheetColumn *column)
{
  g_return_if_fail (sheet != NULL && sheet->rows->len == 0);
  g_return_if_fail (column != NULL && column->heading != NULL && column->decimals <= 3);

  AlliesSheetColumn copy = *column;

  copy.heading = g_strdup (column->heading);
  copy.unit = g_strdup (column->unit);
  g_array_append_val (sheet->columns, copy);
}

void
allies_sheet_add_row (AlliesSheet *sheet)
{
  g_return_if_fail (sheet != NULL && sheet->columns->len > 0);

  GArray *row = g_array_sized_new (FALSE, TRUE, sizeof (AlliesSheetCell), sheet->columns->len);
  const AlliesSheetCell nothing = { NULL, NAN };

  g_array_set_clear_func (row, clear_cell);
  for (guint i = 0; i < sheet->columns->len; i++)
    g_array_append_val (row, nothing);
  g_ptr_array_add (sheet->rows, row);
  sheet->filled = 0;
}

static AlliesSheetCell *
take_cell (AlliesSheet *sheet)
{
  GArray *row = sheet->rows->pdata[sheet->rows->len - 1];

  return &g_array_index (row, AlliesSheetCell, sheet->filled++);
}

static gboolean
has_room (const AlliesSheet *sheet)
{
  return sheet != NULL && sheet->rows->len > 0 && sheet->filled < sheet->columns->len;
}

/* What no cell may hold: control characters, and what is no character in XML. */
static gboolean
is_kept (gunichar c)
{
  if (c == '\t' || c == '\n' || c == '\r')
    return TRUE;
  return c >= 0x20 && (c < 0x7F || c > 0x9F) && c != 0xFFFE && c != 0xFFFF;
}

static char *
dup_kept (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *kept = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (is_kept (g_utf8_get_char (p)))
      g_string_append_unichar (kept, g_utf8_get_char (p));
  return g_string_free (kept, FALSE);
}

void
allies_sheet_add_text (AlliesSheet *sheet, const char *text)
{
  g_return_if_fail (has_room (sheet));

  AlliesSheetCell *cell = take_cell (sheet);
  g_autofree char *kept = text != NULL ? dup_kept (text) : NULL;

  if (kept != NULL && *kept != '\0')
    cell->text = g_steal_pointer (&kept);
}

void
allies_sheet_add_number (AlliesSheet *sheet, double number)
{
  g_return_if_fail (has_room (sheet));

  take_cell (sheet)->number = isfinite (number) ? number : NAN;
}

const char *
allies_sheet_get_title (const AlliesSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, NULL);
  return sheet->title;
}

guint
allies_sheet_get_n_columns (const AlliesSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, 0);
  return sheet->columns->len;
}

const AlliesSheetColumn *
allies_sheet_get_column (const AlliesSheet *sheet, guint column)
{
  g_return_val_if_fail (sheet != NULL && column < sheet->columns->len, NULL);
  return &g_array_index (sheet->columns, AlliesSheetColumn, column);
}

char *
allies_sheet_dup_heading (const AlliesSheet *sheet, guint column)
{
  const AlliesSheetColumn *found = allies_sheet_get_column (sheet, column);

  g_return_val_if_fail (found != NULL, NULL);
  if (found->unit == NULL || *found->unit == '\0')
    return g_strdup (found->heading);
  /* Translators: heading of a column and the unit of its numbers */
  return g_strdup_printf (_ ("%s (%s)"), found->heading, found->unit);
}

guint
allies_sheet_get_n_rows (const AlliesSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, 0);
  return sheet->rows->len;
}

const AlliesSheetCell *
allies_sheet_get_cell (const AlliesSheet *sheet, guint row, guint column)
{
  g_return_val_if_fail (sheet != NULL && row < sheet->rows->len, NULL);
  g_return_val_if_fail (column < sheet->columns->len, NULL);
  return &g_array_index ((GArray *)sheet->rows->pdata[row], AlliesSheetCell, column);
}

static void
append_cell (GString *text, const AlliesSheetCell *cell)
{
  g_autofree char *number = isnan (cell->number) ? NULL : allies_number_to_text (cell->number);

  if (number != NULL)
    g_string_append (text, number);
  else
    allies_csv_append_text (text, cell->text != NULL ? cell->text : "");
}

GBytes *
allies_sheet_to_csv (const AlliesSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, NULL);

  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      g_autofree char *heading = allies_sheet_dup_heading (sheet, i);

      g_string_append (text, i > 0 ? "," : "");
      allies_csv_append_text (text, heading);
    }
  g_string_append (text, "\r\n");
  for (guint row = 0; row < sheet->rows->len; row++)
    {
      for (guint i = 0; i < sheet->columns->len; i++)
        {
          g_string_append (text, i > 0 ? "," : "");
          append_cell (text, allies_sheet_get_cell (sheet, row, i));
        }
      g_string_append (text, "\r\n");
    }
  return g_string_free_to_bytes (text);
}
