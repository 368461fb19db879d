/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/logo.h"

#include "base/error.h"
#include "support/record-checks.h"

#include <string.h>

static const RecordCheck checks[] = {
  { "<logo>\n  <data>iVBORw0K</data>\n  <data>Ggo=</data>\n</logo>", "logo/2026", NULL },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_LOGO, checks);
}

/* What goes in comes out, in however many pieces. */
static void
test_whole (void)
{
  static const gsize lengths[] = { 0, 1, 2, 3, 60000, 200000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *spaces = g_strnfill (lengths[i], ' ');
      g_autofree char *text = g_strconcat ("<svg>", spaces, "</svg>", NULL);
      g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (AlliesLogo) logo = allies_logo_new (file, &error);
      g_autoptr (GBytes) back = NULL;

      g_assert_no_error (error);
      back = allies_logo_dup_file (logo, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (file, back));
    }
}

static const char *const faulty[] = {
  "", "A picture!", "PHN2Zy8+=", "PHN2Z", "PHN2===", "PH=2Zy8+"
};

static void
test_not_base64 (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++)
    {
      const char *const pieces[] = { faulty[i], NULL };
      g_autoptr (AlliesLogo) logo = allies_record_new (ALLIES_TYPE_LOGO, "data", pieces, NULL);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", faulty[i]);
      g_assert_null (allies_logo_dup_file (logo, &error));
      g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, "The logo is not base64.");
    }
}

/* Lines may be broken, as other programs do. */
static void
test_broken_lines (void)
{
  g_autoptr (AlliesLogo) logo =
      record_read_text (ALLIES_TYPE_LOGO, "<logo><data>\n PHN2\n Zy8+\n</data></logo>");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = allies_logo_dup_file (logo, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (file, NULL), g_bytes_get_size (file), "<svg/>", 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logo/read-and-write", test_read_and_write);
  g_test_add_func ("/logo/whole", test_whole);
  g_test_add_func ("/logo/not-base64", test_not_base64);
  g_test_add_func ("/logo/broken-lines", test_broken_lines);
  return g_test_run ();
}
