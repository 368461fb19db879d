/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/stage-return.h"

#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "example", "stage-1", NULL,
    "The stage's return, in money of today|Costs|one-off €|running €|Benefits|Value +", "" },
  { "six-stages", "stage-5", NULL, "Costs|one-off €|running €|Benefits|Value +", "" },
};

static void
test_pages (void)
{
  sample_check_pages (pages, G_N_ELEMENTS (pages));
}

static void
test_heights (void)
{
  g_assert_cmpfloat (allies_stage_return_get_height (ALLIES_STAGE_RETURN_SHORT), <,
                     allies_stage_return_get_height (ALLIES_STAGE_RETURN_USUAL));
  g_assert_cmpfloat (allies_stage_return_get_height (ALLIES_STAGE_RETURN_USUAL), <,
                     allies_stage_return_get_height (ALLIES_STAGE_RETURN_ROOMY));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stage-return/pages", test_pages);
  g_test_add_func ("/stage-return/heights", test_heights);
  return g_test_run ();
}
