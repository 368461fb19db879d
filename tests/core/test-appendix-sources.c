/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

#include <stdlib.h>
#include <string.h>

static const SamplePage pages[] = {
  { "example", "sources", "The peers we show rest on 149 published figures",
    "What was found Share Level Source|Single customer view: median 2.2, middle half 1.2 to 3.2|"
    "Enterprises using CRM software (10-49 employed) 24.7\xC2\xA0% 2 4|≤\xC2\xA0",
    "" },
  { "example", "sources-8", NULL, "Publisher and title|Customers of 362 companies",
    "as for source" },
};

static void
test_pages (void)
{
  sample_check_pages (pages, G_N_ELEMENTS (pages));
}

static gboolean
is_source_page (const AlliesScenePage *page)
{
  return g_str_has_prefix (page->id, "sources");
}

/* How old a source is, its heading says: never an ink alone. */
static void
test_ages (void)
{
  static const char *const headings[] = { "At most five years old", "More than five years old",
                                          "More than ten years old", NULL };
  static const AlliesInk inks[] = { ALLIES_INK_INK, ALLIES_INK_AGEING, ALLIES_INK_PEERS };
  g_autoptr (AlliesScene) deck = sample_deck ("example");
  gboolean is_list = FALSE;
  guint age = 0;
  guint years = 0;

  for (guint i = 0; i < allies_scene_get_n_pages (deck); i++)
    {
      const AlliesScenePage *page = allies_scene_get_page (deck, i);

      for (guint j = 0; is_source_page (page) && j < page->n_items; j++)
        {
          const AlliesSceneItem *item = &page->items[j];
          const char *text = item->kind == ALLIES_ITEM_TEXT ? item->text.string : "";

          for (guint k = 0; headings[k] != NULL; k++)
            if (g_str_equal (text, headings[k]))
              {
                age = k;
                is_list = TRUE;
              }
          if (!is_list || (item->fill != inks[1] && item->fill != inks[2]))
            continue;
          g_assert_cmpuint (strlen (text), ==, 4);
          g_assert_cmpuint (item->fill, ==, inks[age]);
          g_assert_cmpuint (allies_ageing_of ((guint)atoi (text), 2026), ==, age);
          years++;
        }
    }
  g_assert_cmpuint (years, ==, 81 - 14); /* all but those at most five years old */
}

/* Each figure has a link to the page of its source. */
static void
test_links (void)
{
  g_autoptr (AlliesScene) deck = sample_deck ("example");
  guint links = 0;
  guint page_of_list = 0;

  for (guint i = allies_scene_get_n_pages (deck); i-- > 0;)
    {
      const AlliesScenePage *page = allies_scene_get_page (deck, i);
      g_autofree char *text = sample_page_text (deck, i);

      if (is_source_page (page) && strstr (text, "Publisher and title") != NULL)
        page_of_list = i;
    }
  for (guint i = 0; i < allies_scene_get_n_pages (deck); i++)
    {
      const AlliesScenePage *page = allies_scene_get_page (deck, i);

      for (guint j = 0; is_source_page (page) && j < page->n_items; j++)
        if (page->items[j].kind == ALLIES_ITEM_LINK)
          {
            guint target = 0;

            links++;
            g_assert_true (g_str_has_prefix (page->items[j].link.target, "#sources"));
            g_assert_nonnull (
                allies_scene_find_page (deck, page->items[j].link.target + 1, &target));
            g_assert_cmpuint (target, >=, page_of_list);
          }
    }
  g_assert_cmpuint (page_of_list, >, 0);
  g_assert_cmpuint (links, ==, 149);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appendix-sources/pages", test_pages);
  g_test_add_func ("/appendix-sources/ages", test_ages);
  g_test_add_func ("/appendix-sources/links", test_links);
  return g_test_run ();
}
