/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "example", "capabilities", NULL, "Single view 1.9 peers 2.2|We Peer median", "" },
  { "empty", "capabilities", "Too little is answered yet to compare capabilities", "not answered",
    "" },
  { "no-peers", "capabilities", NULL, "There are no peers for",
    "1.9 no peers|Peer median" },
  { "wide", "capabilities", NULL, "Label 0|Label 13", "" },
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
  g_test_add_func ("/page-capabilities/pages", test_pages);
  return g_test_run ();
}
