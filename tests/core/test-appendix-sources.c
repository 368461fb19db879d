/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

#include <string.h>

static const SamplePage pages[] = {
  { "example", "sources", "The peers we show rest on 149 published figures",
    "What was found Read as|Single customer view: median 2.2, middle half 1.2 to 3.2|at 4 or "
    "above|more than ten years old",
    "" },
  { "example", "sources-2", NULL, "What was found Read as", "" },
};

static void
test_pages (void)
{
  sample_check_pages (pages, G_N_ELEMENTS (pages));
}

/* What is old is said to be, and set in another ink: never in ink alone. */
static void
test_ages (void)
{
  g_autoptr (AlliesScene) deck = sample_deck ("example");
  guint marked[ALLIES_N_INKS] = { 0 };

  for (guint i = 0; i < allies_scene_get_n_pages (deck); i++)
    {
      const AlliesScenePage *page = allies_scene_get_page (deck, i);

      for (guint j = 0; g_str_has_prefix (page->id, "sources") && j < page->n_items; j++)
        {
          const AlliesSceneItem *item = &page->items[j];

          if (item->kind == ALLIES_ITEM_TEXT && strstr (item->text.string, ": more") != NULL)
            marked[item->fill]++;
        }
    }
  g_assert_cmpuint (marked[ALLIES_INK_AGEING], >, 0);
  g_assert_cmpuint (marked[ALLIES_INK_PEERS], >, 0);
  g_assert_cmpuint (marked[ALLIES_INK_INK], ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appendix-sources/pages", test_pages);
  g_test_add_func ("/appendix-sources/ages", test_ages);
  return g_test_run ();
}
