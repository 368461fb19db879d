/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-text.h"

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

/* A name from right to left stays beside its mark, and the line at the foot starts at the left. */
static void
test_from_right (void)
{
  g_autoptr (AlliesScene) deck = sample_deck ("scripts");
  const AlliesScenePage *page = allies_scene_get_page (deck, 0);
  guint names = 0;
  guint footers = 0;

  for (guint i = 0; i < page->n_items; i++)
    {
      const AlliesSceneItem *item = &page->items[i];

      if (item->kind != ALLIES_ITEM_TEXT || !allies_scene_text_has_leftward (item->text.string))
        continue;
      if (item->text.baseline > 400 && item->text.baseline < 500) /* the note is a paragraph */
        continue;
      g_assert_cmpfloat (item->text.x, <=, 67.1);
      names += item->text.x > 60;
      footers += item->text.baseline > 500 && item->text.x < 60;
    }
  g_assert_cmpuint (names, >, 0);
  g_assert_cmpuint (footers, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-cover/pages", test_pages);
  g_test_add_func ("/page-cover/from-right", test_from_right);
  return g_test_run ();
}
