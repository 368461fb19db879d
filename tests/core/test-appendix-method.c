/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "trust", "method", NULL, "weakest link|There are no peers for this questionnaire",
    "Estimated peers" },
  { "example", "method", "Anyone can check how the numbers are made",
    "Positions|Scores|Alignment Over the questions|Peers|Gaps and priority|Roadmap|Money", "" },
  { "pseudo-language", "method-2", NULL, "Möñéyöö", "" },
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
  g_test_add_func ("/appendix-method/pages", test_pages);
  return g_test_run ();
}
