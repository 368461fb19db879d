/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "example", "cover",
    "Northwind Outfitters (example): where marketing and technology stand in 2026, and what to do "
    "next",
    "Saskia Molenaar Chief Marketing Officer|Ruben Aalders Chief Information Officer|This is an "
    "invented example.|Contents The answer first 2|Where we stand 3|Confidential|14 September 2026",
    "DRAFT" },
  { "year-before", "cover", NULL, "stand in 2025|15 September 2025", "2026" },
  { "no-money", "cover", NULL, "The gaps that matter|Decisions requested",
    "The way forward|The stages one by one|What each stage pays back" },
  { "no-peers", "cover", NULL, "Appendix: answers", "Appendix: sources" },
  { "idle-start", "cover", NULL, "The stages one by one 10 What each stage pays back 12", "" },
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
  g_test_add_func ("/page-cover/pages", test_pages);
  return g_test_run ();
}
