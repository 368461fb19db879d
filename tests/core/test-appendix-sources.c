/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "example", "sources", "The peers we show rest on 149 published figures",
    "What was found Read as|Single customer view: median 2.2, middle half 1.2 to 3.2|at 4 or above",
    "" },
  { "example", "sources-2", NULL, "What was found Read as", "" },
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
  g_test_add_func ("/appendix-sources/pages", test_pages);
  return g_test_run ();
}
