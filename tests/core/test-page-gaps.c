/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "example", "gaps", NULL,
    "Single customer view Data 1.9 4.0|Targets agreed by CMO and CIO.|Importance Priority",
    "Some targets are proposals" },
  { "trust-aimed", "gaps", NULL, "Targets agreed by CMO and CIO.|Importance Priority", "" },
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
  g_test_add_func ("/page-gaps/pages", test_pages);
  return g_test_run ();
}
