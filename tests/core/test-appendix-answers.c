/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "trust", "answers", NULL, " 0.43 ", "0.428" },
  { "not-applicable", "answers", NULL, "not applicable – Together: We have none.", "" },
  { "year-before", "answers", NULL, "one joined profile don’t know 24\xC2\xA0%", "" },
  { "example", "answers", "Our answers cover 60 of 60 questions, as each of us gave them",
    "Question CMO CIO Agreed Position|Data: Single customer view – 1.9", "" },
  { "example", "answers-2", NULL, "Question CMO CIO Agreed Position", "" },
  { "empty", "answers", "Our answers cover 0 of 60 questions, as each of us gave them",
    "Data: Single customer view – not answered yet", "view – –" },
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
  g_test_add_func ("/appendix-answers/pages", test_pages);
  return g_test_run ();
}
