/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "trust", "standing", NULL,
    "There are no peers for this questionnaire|so that they cannot be compared.", "Peer median" },
  { "example", "standing", NULL,
    "Maturity of the pillars, from 1 (Ad hoc) to 5 (Leading)|cannot be told apart|from the median|"
    "Middle half of peers|Peers: ",
    "behind the median" },
  { "unusual", "standing", NULL, "from 0 (Not yet) to 1 (All the way)|no peers to compare with",
    "behind the median" },
  { "empty", "standing", "Too little is answered yet to say where we stand", "not answered yet",
    "ahead of the median" },
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
  g_test_add_func ("/page-standing/pages", test_pages);
  return g_test_run ();
}
