/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

static const SamplePage pages[] = {
  { "example", "alignment",
    "We agree most on Culture and least on Engagement; we are furthest apart on Data stewardship",
    "Data stewardship 1.5 2.2 technology rates it 0.8 higher|Marketing and technology are "
    "partners, "
    "with an alignment of 85 of 100: we are within one level on 49 of 57 questions.|We agree "
    "better "
    "than by chance: 0.31, where 0 is chance and 1 is full agreement",
    "not compared yet" },
};

static void
test_pages (void)
{
  sample_check_pages (pages, G_N_ELEMENTS (pages));
}

/* Where nobody can be compared there is nothing to show. */
static void
test_nothing_to_compare (void)
{
  g_autoptr (AlliesScene) deck = sample_deck ("empty");

  for (guint i = 0; i < allies_scene_get_n_pages (deck); i++)
    g_assert_cmpstr (allies_scene_get_page (deck, i)->id, !=, "alignment");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-alignment/pages", test_pages);
  g_test_add_func ("/page-alignment/nothing-to-compare", test_nothing_to_compare);
  return g_test_run ();
}
