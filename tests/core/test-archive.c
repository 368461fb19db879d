/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/archive.h"

#include "render/workbook.h"

#include <string.h>

static GBytes *
make_workbook (void)
{
  const AlliesWorkbookProperties properties = { "Acme 2026", "Acme", "2026-09-14" };
  const AlliesSheetColumn column = { "Name", ALLIES_SHEET_TEXT, 0, NULL };
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)allies_sheet_free);
  AlliesSheet *sheet = allies_sheet_new ("Things");

  allies_sheet_add_column (sheet, &column);
  g_ptr_array_add (sheets, sheet);
  return allies_workbook_render (sheets, &properties, NULL);
}

static void
test_whole (void)
{
  g_autoptr (GBytes) bytes = make_workbook ();

  g_assert_true (allies_archive_is_whole (bytes));
}

static void
test_cut_off (void)
{
  g_autoptr (GBytes) bytes = make_workbook ();

  for (gsize length = 0; length < g_bytes_get_size (bytes); length += 7)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, length);

      g_assert_false (allies_archive_is_whole (cut));
    }
}

/* Whatever the bytes, looking at them does no harm. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) bytes = make_workbook ();
  gsize length = g_bytes_get_size (bytes);

  for (gsize at = 0; at < length; at += 11)
    {
      guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
      g_autoptr (GBytes) damaged = NULL;

      copy[at] ^= 0xFF;
      damaged = g_bytes_new_take (copy, length);
      allies_archive_is_whole (damaged);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/archive/whole", test_whole);
  g_test_add_func ("/archive/cut-off", test_cut_off);
  g_test_add_func ("/archive/damaged", test_damaged);
  return g_test_run ();
}
