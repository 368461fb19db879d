/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "example", "pays", "Every stage pays for itself; the whole turns positive in month 33",
    "Worth of each stage today 1 Foundation|How to read this|month 33", "" },
  { "six-stages", "pays", NULL, "Worth of each stage today", "How to read this" },
};

static void
test_pages (void)
{
  sample_check_pages (pages, G_N_ELEMENTS (pages));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-pays/pages", test_pages);
  return g_test_run ();
}
