/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-element.h"

#include <gio/gio.h>
#include <string.h>

static void
failed_cb (HPDF_STATUS failure, HPDF_STATUS detail, void *data)
{
  g_error ("libharu failed with %lu", (gulong)failure);
}

static char *
dup_file (HPDF_Doc pdf)
{
  HPDF_UINT32 size;
  g_autofree HPDF_BYTE *bytes = NULL;

  HPDF_SaveToStream (pdf);
  size = HPDF_GetStreamSize (pdf);
  bytes = g_malloc (size);
  HPDF_ReadFromStream (pdf, bytes, &size);
  return g_strndup ((const char *)bytes, size);
}

/* What the file says of an element, with the numbers of its objects. */
static void
assert_written (const char *file, AlliesPdfElement *element, const char *expected)
{
  g_autofree char *head =
      g_strdup_printf ("\n%u 0 obj\n<<\n", allies_pdf_element_get_number (element));
  const char *start = strstr (file, head);

  g_assert_nonnull (start);
  start += strlen (head);
  g_autofree char *text = g_strndup (start, (gsize)(strstr (start, ">>\nendobj") - start));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_written (void)
{
  HPDF_Doc pdf = HPDF_New (failed_cb, NULL);
  HPDF_Page page = HPDF_AddPage (pdf);
  HPDF_Destination place = HPDF_Page_CreateDestination (page);
  HPDF_Annotation link = HPDF_Page_CreateLinkAnnot (page, (HPDF_Rect){ 0, 0, 9, 9 }, place);
  AlliesPdfElement *table = allies_pdf_element_new (pdf, pdf->catalog, "Table");
  AlliesPdfElement *header =
      allies_pdf_element_new (pdf, allies_pdf_element_get_object (table), "TH");
  AlliesPdfElement *cell =
      allies_pdf_element_new (pdf, allies_pdf_element_get_object (table), "TD");
  AlliesPdfElement *empty =
      allies_pdf_element_new (pdf, allies_pdf_element_get_object (table), "TD");
  guint page_number = page->header.obj_id & 0xffffff;
  g_autofree char *file = NULL;

  allies_pdf_element_add_element (table, header);
  allies_pdf_element_add_element (table, cell);
  allies_pdf_element_add_element (table, empty);
  allies_pdf_element_set_columns (header, 3);
  allies_pdf_element_add_piece (header, page, 0);
  allies_pdf_element_add_piece (cell, page, 1);
  allies_pdf_element_add_link (cell, page, link);
  allies_pdf_element_add_piece (cell, page, 7);
  HPDF_Dict_AddName (allies_pdf_element_get_object (empty), "Extra", "Yes");
  g_assert_true (allies_pdf_element_is_empty (empty));
  g_assert_false (allies_pdf_element_is_empty (cell));
  file = dup_file (pdf);

  g_autofree char *of_table = g_strdup_printf (
      "/S /Table\n/P %u 0 R\n/K [%u 0 R %u 0 R %u 0 R ]\n", pdf->catalog->header.obj_id & 0xffffff,
      allies_pdf_element_get_number (header), allies_pdf_element_get_number (cell),
      allies_pdf_element_get_number (empty));
  g_autofree char *of_header = g_strdup_printf (
      "/S /TH\n/P %u 0 R\n/Pg %u 0 R\n/A <</O /Table /Scope /Column /ColSpan 3>>\n/K 0 \n",
      allies_pdf_element_get_number (table), page_number);
  g_autofree char *of_cell = g_strdup_printf (
      "/S /TD\n/P %u 0 R\n/Pg %u 0 R\n/K [1 <</Type /OBJR /Obj %u 0 R /Pg %u 0 R>> 7 ]\n",
      allies_pdf_element_get_number (table), page_number, link->header.obj_id & 0xffffff,
      page_number);
  g_autofree char *of_empty =
      g_strdup_printf ("/Extra /Yes\n/S /TD\n/P %u 0 R\n", allies_pdf_element_get_number (table));
  assert_written (file, table, of_table);
  assert_written (file, header, of_header);
  assert_written (file, cell, of_cell);
  assert_written (file, empty, of_empty);
  HPDF_Free (pdf);
  allies_pdf_element_free (table);
  allies_pdf_element_free (header);
  allies_pdf_element_free (cell);
  allies_pdf_element_free (empty);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-element/written", test_written);
  return g_test_run ();
}
