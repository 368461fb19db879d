/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/presentation.h"

#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<presentation/>", "presentation/2026", NULL },
  { "<presentation paper=\"a4\" draft=\"yes\" accent=\"0072b2\" later=\"1\">"
    "\n  <confidentiality>For four eyes</confidentiality>\n  <page>summary</page>\n  "
    "<page>gaps</page>\n"
    "  <hidden>sources</hidden>\n</presentation>",
    "presentation/2026", NULL },
  { "<presentation paper=\"poster\"/>", NULL,
    "“poster” is not allowed for “paper”; use one of: screen, a4, letter." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_PRESENTATION, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesPresentation) presentation = record_read_text (
      ALLIES_TYPE_PRESENTATION, "<presentation paper='letter' draft='yes' accent='d55e00'>"
                                "<confidentiality>Board only</confidentiality>"
                                "<page>gaps</page><hidden>sources</hidden></presentation>");

  g_assert_cmpint (allies_presentation_get_paper (presentation), ==, ALLIES_PAPER_LETTER);
  g_assert_true (allies_presentation_is_draft (presentation));
  g_assert_cmpstr (allies_presentation_get_accent (presentation), ==, "d55e00");
  g_assert_cmpstr (allies_presentation_get_confidentiality (presentation), ==, "Board only");
  g_assert_cmpstr (allies_presentation_get_order (presentation)[0], ==, "gaps");
  g_assert_cmpstr (allies_presentation_get_hidden (presentation)[0], ==, "sources");
}

static void
test_none (void)
{
  g_assert_cmpint (allies_presentation_get_paper (NULL), ==, ALLIES_PAPER_SCREEN);
  g_assert_false (allies_presentation_is_draft (NULL));
  g_assert_cmpstr (allies_presentation_get_accent (NULL), ==, "");
  g_assert_null (allies_presentation_get_order (NULL)[0]);
  g_assert_null (allies_presentation_get_hidden (NULL)[0]);
}

static void
test_accent (void)
{
  g_assert_true (allies_presentation_is_accent ("0072b2"));
  g_assert_false (allies_presentation_is_accent ("0072B2"));
  g_assert_false (allies_presentation_is_accent ("0072b"));
  g_assert_false (allies_presentation_is_accent ("0072b2f"));
  g_assert_false (allies_presentation_is_accent (""));
}

static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (allies_presentation_get_accent_contrast ("000000"), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (allies_presentation_get_accent_contrast ("ffffff"), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (allies_presentation_get_accent_contrast ("777777"), 4.48, 0.005);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/presentation/read-and-write", test_read_and_write);
  g_test_add_func ("/presentation/get", test_get);
  g_test_add_func ("/presentation/none", test_none);
  g_test_add_func ("/presentation/accent", test_accent);
  g_test_add_func ("/presentation/contrast", test_contrast);
  return g_test_run ();
}
