/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "crowded", "decisions-2", NULL, "We will know by", "Release" },
  { "example", "decisions", NULL,
    "Release €\xC2\xA0"
    "2.2\xC2\xA0"
    "m for stage 1, Foundation|The first 90 days: all of stage 1 starts, quick ones first|Led by "
    "the CMO: four.",
    "Agree on the targets" },
  { "idle-start", "decisions", NULL, "for stage 2, Stage 2|All of stage 2 starts in month 4",
    "stage 1|90 days" },
  { "no-money", "decisions",
    "We ask for revenue and budgets to plan with, so that a roadmap can follow",
    "Give us revenue and budgets to plan with|60 of 60 questions|16 of 16 capabilities|not "
    "known|not chosen yet",
    "Release" },
  { "empty", "decisions", NULL,
    "Give us time to complete the assessment|0 of 60 questions|Initiatives in stages none",
    "Give us revenue" },
  { "trust", "decisions", NULL, "Agree on the targets|Tell us what may be spent", "Give us time" },
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
  g_test_add_func ("/page-decisions/pages", test_pages);
  return g_test_run ();
}
