/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/workbook.h"

#include "base/error.h"

#include <string.h>

static const AlliesSheetColumn columns[] = {
  { "Name", ALLIES_SHEET_TEXT, 0, NULL },
  { "Score", ALLIES_SHEET_NUMBER, 2, NULL },
  { "Share", ALLIES_SHEET_PERCENT, 0, NULL },
  { "Cost", ALLIES_SHEET_MONEY, 0, "EUR" },
};
static const AlliesWorkbookProperties properties = { "Acme 2026", "Acme", "2026-09-14" };

static AlliesSheet *
new_sheet (const char *title, const char *text)
{
  AlliesSheet *sheet = allies_sheet_new (title);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    allies_sheet_add_column (sheet, &columns[i]);
  allies_sheet_add_row (sheet);
  allies_sheet_add_text (sheet, text);
  allies_sheet_add_number (sheet, -1.5);
  allies_sheet_add_number (sheet, 0.25);
  allies_sheet_add_number (sheet, 1234567);
  return sheet;
}

static GBytes *
render (const char *title, const char *text)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)allies_sheet_free);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = NULL;

  g_ptr_array_add (sheets, new_sheet (title, text));
  g_ptr_array_add (sheets, new_sheet (title, text));
  bytes = allies_workbook_render (sheets, &properties, &error);
  g_assert_no_error (error);
  return bytes;
}

static guint
read_number (const guint8 *at, guint n)
{
  guint number = 0;

  for (guint i = n; i > 0; i--)
    number = number << 8 | at[i - 1];
  return number;
}

static char *
inflate (const guint8 *data, gsize length)
{
  g_autoptr (GZlibDecompressor) raw = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autoptr (GInputStream) memory =
      g_memory_input_stream_new_from_data (data, (gssize)length, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, G_CONVERTER (raw));
  g_autoptr (GOutputStream) text = g_memory_output_stream_new_resizable ();

  g_assert_cmpint (g_output_stream_splice (text, stream, 0, NULL, NULL), >=, 0);
  g_output_stream_write (text, "", 1, NULL, NULL);
  g_output_stream_close (text, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (text));
}

/* One part of the archive, found by its list of contents. */
static char *
dup_part (GBytes *bytes, const char *name)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  const guint8 *at = data + read_number (data + length - 6, 4);

  for (guint n = read_number (data + length - 12, 2); n > 0; n--)
    {
      guint name_length = read_number (at + 28, 2);
      const guint8 *local = data + read_number (at + 42, 4);

      if (name_length == strlen (name) && memcmp (at + 46, name, name_length) == 0)
        return inflate (local + 30 + read_number (local + 26, 2) + read_number (local + 28, 2),
                        read_number (at + 20, 4));
      at += 46 + name_length + read_number (at + 30, 2) + read_number (at + 32, 2);
    }
  g_assert_not_reached ();
}

static void
assert_holds (GBytes *bytes, const char *part, const char *text)
{
  g_autofree char *content = dup_part (bytes, part);

  g_test_message ("%s in %s", text, part);
  g_assert_nonnull (strstr (content, text));
}

static void
test_cells (void)
{
  g_autoptr (GBytes) bytes = render ("Things", "a & b");
  static const char *const parts[] = { "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      assert_holds (bytes, parts[i], "<v>-1.5</v>");
      assert_holds (bytes, parts[i], "<v>0.25</v>");
      assert_holds (bytes, parts[i], "<v>1234567</v>");
      assert_holds (bytes, parts[i], "ySplit=\"1\"");
      assert_holds (bytes, parts[i], "state=\"frozen\"");
      assert_holds (bytes, parts[i], "<autoFilter ref=\"A1:D2\"/>");
    }
  assert_holds (bytes, "xl/sharedStrings.xml", "<t>a &amp; b</t>");
  assert_holds (bytes, "xl/sharedStrings.xml", "<t>Cost (EUR)</t>");
  assert_holds (bytes, "xl/styles.xml", "formatCode=\"#,##0\"");
  assert_holds (bytes, "docProps/core.xml", "<dc:title>Acme 2026</dc:title>");
  assert_holds (bytes, "docProps/core.xml", ">2026-09-14T00:00:00Z</dcterms:created>");
  assert_holds (bytes, "docProps/app.xml", "<Company>Acme</Company>");
}

static const struct
{
  const char *title;
  const char *first;
  const char *second;
} names[] = {
  { "Things", "\"Things\"", "\"Things 2\"" },
  { "a:b\\c/d?e*f[g]h", "\"a b c d e f g h\"", "\"a b c d e f g h 2\"" },
  { "'quoted'", "\"quoted\"", "\"quoted 2\"" },
  { "History", "\"History 2\"", "\"History 3\"" },
  { "", "\"Sheet 2\"", "\"Sheet 3\"" },
  { "Initiativen zur Zusammenarbeit mit IT", "\"Initiativen zur Zusammenarbeit\"",
    "\"Initiativen zur Zusammenarbei 2\"" },
  { "Unterschiede \xC3\xA9", "\"Unterschiede \xC3\xA9\"", "\"Unterschiede \xC3\xA9 2\"" },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = render (names[i].title, "x");

      assert_holds (bytes, "xl/workbook.xml", names[i].first);
      assert_holds (bytes, "xl/workbook.xml", names[i].second);
    }
}

/* Whatever it looks like, a text is written as a text. */
static void
test_inert (void)
{
  static const char *const texts[] = { "=1+1",
                                       "+1+cmd|' /C calc'!A0",
                                       "-2+3",
                                       "@SUM(A1)",
                                       "{=1}",
                                       "12",
                                       "http://example.org/",
                                       "mailto:a@example.org",
                                       "internal:Sheet1!A1" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = render ("Things", texts[i]);
      g_autofree char *sheet = dup_part (bytes, "xl/worksheets/sheet1.xml");
      g_autofree char *element = g_strdup_printf ("<t>%s</t>", texts[i]);

      assert_holds (bytes, "xl/sharedStrings.xml", element);
      g_assert_nonnull (strstr (sheet, "<c r=\"A2\" s=\"2\" t=\"s\">"));
      g_assert_null (strstr (sheet, "<f"));
      g_assert_null (strstr (sheet, "hyperlink"));
    }
}

static void
test_long (void)
{
  g_autofree char *text = g_strnfill (40000, 'x');
  g_autofree char *kept = g_strnfill (32766, 'x');
  g_autofree char *element = g_strdup_printf ("<t>%s…</t>", kept);
  g_autoptr (GBytes) bytes = render ("Things", text);

  assert_holds (bytes, "xl/sharedStrings.xml", element);
  assert_holds (bytes, "xl/worksheets/sheet1.xml", "<col min=\"1\" max=\"1\" width=\"60.7");
}

static void
test_encoded (void)
{
  g_autoptr (GBytes) bytes = render ("Things", "a_x003D_1 _x00zz_");

  assert_holds (bytes, "xl/sharedStrings.xml", "<t>a_x005F_x003D_1 _x00zz_</t>");
}

static void
test_same_twice (void)
{
  g_autoptr (GBytes) first = render ("Things", "x");

  g_usleep (1100000);

  g_autoptr (GBytes) second = render ("Things", "x");

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_epoch (void)
{
  const AlliesWorkbookProperties old = { "Old", "Acme", "1970-01-01" };
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)allies_sheet_free);

  g_ptr_array_add (sheets, new_sheet ("Things", "x"));

  g_autoptr (GBytes) bytes = allies_workbook_render (sheets, &old, NULL);

  assert_holds (bytes, "docProps/core.xml", ">1970-01-01T00:00:01Z</dcterms:created>");
}

/* Where nothing can be written, there is a sentence and no half a file. */
static void
test_no_room (void)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  g_setenv ("TMPDIR", "/no/such/folder", TRUE);

  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)allies_sheet_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (sheets, new_sheet ("Things", "x"));
  g_assert_null (allies_workbook_render (sheets, &properties, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbook/cells", test_cells);
  g_test_add_func ("/workbook/names", test_names);
  g_test_add_func ("/workbook/inert", test_inert);
  g_test_add_func ("/workbook/long", test_long);
  g_test_add_func ("/workbook/encoded", test_encoded);
  g_test_add_func ("/workbook/same-twice", test_same_twice);
  g_test_add_func ("/workbook/epoch", test_epoch);
  g_test_add_func ("/workbook/no-room", test_no_room);
  return g_test_run ();
}
