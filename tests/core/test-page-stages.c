/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "crowded", "stage-1", NULL, "STAGE 1 OF 1", "Costs" },
  { "crowded", "stage-1-2", NULL, "What is different afterwards", "Costs" },
  { "crowded", "stage-1-3", NULL, "Costs|one-off €|running €|Benefits|Value", "" },
  { "example", "stage-1", NULL,
    "STAGE 1 OF 3|Months 1 to 8:|person-months of marketing|Benefit a year|Costs|one-off",
    "We will know by" },
  { "idle-start", "stage-2", NULL, "STAGE 2 OF 3|Months 4 to 11:", "" },
  { "six-stages", "stage-5", NULL, "We will know by|Match rate of", "" },
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
  g_test_add_func ("/page-stages/pages", test_pages);
  return g_test_run ();
}
