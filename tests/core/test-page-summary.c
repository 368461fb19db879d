/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "partial", "summary", NULL,
    "Overall maturity so far, not complete; the peer median is|known so far",
    "our targets closed" },
  { "unusual", "summary", NULL, "agree within one level on 0 of the", "" },
  { "example", "summary", NULL,
    "2.5 of 5|the peer median is 2.4|WHAT WE ASK FOR|Measured on 60 of 60 questions|agree within "
    "one level on|Present value over 48 months",
    "" },
  { "one-side", "summary", NULL, "There is no question yet to which both sides have given a level.",
    "agree within" },
  { "empty", "summary", NULL,
    "So far neither side has answered.|0 of 60|our maturity is not known yet|once both of us "
    "have answered",
    "Present value|once revenue" },
  { "no-money", "summary", NULL, "A roadmap follows once revenue and budgets are known",
    "Present value|Of the weighted gap" },
  { "no-money", "summary", NULL, "of 100|Alignment of marketing and technology", "" },
  { "no-peers", "summary", NULL, "peers are not available|Overall maturity", "the peer median is" },
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
  g_test_add_func ("/page-summary/pages", test_pages);
  return g_test_run ();
}
