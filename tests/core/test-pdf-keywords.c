/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-keywords.h"

#include "base/error.h"

#include <string.h>

static const struct
{
  const char *pdf;
  const char *keywords;
  int code;
} cases[] = {
  { "%PDF-1.7\n/Title (x)\n/Keywords <FEFF0061002000FC>\n", "a ü", 0 },
  { "%PDF-1.7\n/Keywords <FEFF>\n", "", 0 },
  { "%PDF-1.7\n/Keywords <FEFF0061", NULL, ALLIES_ERROR_NOT_FOUND },
  { "%PDF-1.7\n/Keywords <FEFF006>", NULL, ALLIES_ERROR_NOT_FOUND },
  { "%PDF-1.7\n/Keywords <FEFFD800>", NULL, ALLIES_ERROR_NOT_FOUND },
  { "%PDF-1.7\n/Keywords (plain)", NULL, ALLIES_ERROR_NOT_FOUND },
  { "%PDF-1.7\n/////", NULL, ALLIES_ERROR_NOT_FOUND },
  { "%PDF-", NULL, ALLIES_ERROR_NOT_FOUND },
  { "%PD", NULL, ALLIES_ERROR_INVALID },
  { "", NULL, ALLIES_ERROR_INVALID },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) pdf = g_bytes_new_static (cases[i].pdf, strlen (cases[i].pdf));
      g_autoptr (GError) error = NULL;
      g_autofree char *keywords = allies_pdf_read_keywords (pdf, &error);

      g_test_message ("case %u", i);
      g_assert_cmpstr (keywords, ==, cases[i].keywords);
      if (cases[i].keywords == NULL)
        g_assert_error (error, ALLIES_ERROR, cases[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-keywords/read", test_read);
  return g_test_run ();
}
