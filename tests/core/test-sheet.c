/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sheet.h"

#include <math.h>

static const AlliesSheetColumn columns[] = {
  { "Name", ALLIES_SHEET_TEXT, 0, NULL },
  { "Score", ALLIES_SHEET_NUMBER, 2, "1–5" },
  { "Share", ALLIES_SHEET_PERCENT, 0, NULL },
  { "Cost", ALLIES_SHEET_MONEY, 0, "EUR" },
};

static AlliesSheet *
new_sheet (void)
{
  AlliesSheet *sheet = allies_sheet_new ("Things");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    allies_sheet_add_column (sheet, &columns[i]);
  return sheet;
}

static void
test_cells (void)
{
  g_autoptr (AlliesSheet) sheet = new_sheet ();
  const AlliesSheetCell *cell = NULL;
  g_autofree char *plain = allies_sheet_dup_heading (sheet, 0);
  g_autofree char *unit = allies_sheet_dup_heading (sheet, 3);

  g_assert_cmpstr (allies_sheet_get_title (sheet), ==, "Things");
  g_assert_cmpuint (allies_sheet_get_n_columns (sheet), ==, 4);
  g_assert_cmpuint (allies_sheet_get_n_rows (sheet), ==, 0);
  g_assert_cmpint (allies_sheet_get_column (sheet, 2)->kind, ==, ALLIES_SHEET_PERCENT);
  g_assert_cmpstr (plain, ==, "Name");
  g_assert_cmpstr (unit, ==, "Cost (EUR)");
  allies_sheet_add_row (sheet);
  allies_sheet_add_text (sheet, "a");
  allies_sheet_add_number (sheet, 1.0 / 3);
  allies_sheet_add_text (sheet, "not applicable");
  g_assert_cmpuint (allies_sheet_get_n_rows (sheet), ==, 1);
  cell = allies_sheet_get_cell (sheet, 0, 0);
  g_assert_cmpstr (cell->text, ==, "a");
  g_assert_true (isnan (cell->number));
  cell = allies_sheet_get_cell (sheet, 0, 1);
  g_assert_null (cell->text);
  g_assert_cmpfloat (cell->number, ==, 1.0 / 3);
  g_assert_cmpstr (allies_sheet_get_cell (sheet, 0, 2)->text, ==, "not applicable");
  cell = allies_sheet_get_cell (sheet, 0, 3);
  g_assert_null (cell->text);
  g_assert_true (isnan (cell->number));
}

static const struct
{
  const char *given;
  const char *kept;
} texts[] = {
  { NULL, NULL },
  { "", NULL },
  { "\x01", NULL },
  { "a\x02z", "a"
              "z" },
  { "a\tb\nc", "a\tb\nc" },
  { "\xC2\x85x", "x" },
  { "=1+1", "=1+1" },
  { "\xC3\xA9", "\xC3\xA9" },
  { "\xEF\xBF\xBF!", "!" },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (AlliesSheet) sheet = new_sheet ();

      allies_sheet_add_row (sheet);
      allies_sheet_add_text (sheet, texts[i].given);
      g_assert_cmpstr (allies_sheet_get_cell (sheet, 0, 0)->text, ==, texts[i].kept);
    }
}

static void
test_no_numbers (void)
{
  const double values[] = { NAN, INFINITY, -INFINITY };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (AlliesSheet) sheet = new_sheet ();

      allies_sheet_add_row (sheet);
      allies_sheet_add_number (sheet, values[i]);
      g_assert_true (isnan (allies_sheet_get_cell (sheet, 0, 0)->number));
    }
}

static void
test_csv (void)
{
  g_autoptr (AlliesSheet) sheet = new_sheet ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  allies_sheet_add_row (sheet);
  allies_sheet_add_text (sheet, "=SUM(A1), \"x\"");
  allies_sheet_add_number (sheet, -0.1);
  allies_sheet_add_number (sheet, 2.0 / 3);
  allies_sheet_add_number (sheet, 1234567);
  allies_sheet_add_row (sheet);
  allies_sheet_add_text (sheet, "-5");
  bytes = allies_sheet_to_csv (sheet);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==,
                   "Name,Score (1–5),Share,Cost (EUR)\r\n"
                   "\"'=SUM(A1), \"\"x\"\"\",-0.1,0.6666666666666666,1234567\r\n"
                   "'-5,,,\r\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/cells", test_cells);
  g_test_add_func ("/sheet/texts", test_texts);
  g_test_add_func ("/sheet/no-numbers", test_no_numbers);
  g_test_add_func ("/sheet/csv", test_csv);
  return g_test_run ();
}
