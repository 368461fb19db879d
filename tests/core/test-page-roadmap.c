/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "example", "roadmap", "Three stages over 24 months each pay for themselves",
    "1\xC2\xA0"
    "\xC2\xA0"
    "Foundation Months 1–8|Months 9–16|One-off cost|Worth more than it costs|not yet confirmed by "
    "Finance",
    "" },
  { "six-stages", "roadmap-2", NULL, "Months 13–16|Months 21–24", "Months 1–4" },
  { "single-stage", "roadmap", "One stage over 24 months pays for itself",
    "1\xC2\xA0"
    "\xC2\xA0"
    "All at once",
    "" },
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
  g_test_add_func ("/page-roadmap/pages", test_pages);
  return g_test_run ();
}
