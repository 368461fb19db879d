/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-part.h"

#include "report/deck.h"
#include "support/sample-deck.h"

#include <string.h>

static char *
list (const char *deck, AlliesPresentation *presentation)
{
  g_autoptr (AlliesResults) results = sample_deck_results (deck);
  g_autoptr (GPtrArray) parts = allies_deck_part_list (results, presentation);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (text, "%s ", ((const AlliesDeckPart *)parts->pdata[i])->id);
  return g_string_free (text, FALSE);
}

/* What a company without answers has nothing to show of is left out. */
static void
test_applies (void)
{
  g_autofree char *whole = list ("example", NULL);
  g_autofree char *empty = list ("empty", NULL);
  g_autofree char *trust = list ("trust", NULL);
  g_autofree char *first = list ("year-before", NULL);
  g_autofree char *ten = list ("ten-years", NULL);

  g_assert_true (g_str_has_prefix (whole, "cover summary standing capabilities gaps alignment "));
  g_assert_nonnull (strstr (whole, " alignment changes targets roadmap stage pays "));
  g_assert_true (g_str_has_suffix (whole, "answers then-and-now method sources glossary "));
  g_assert_null (strstr (first, "changes"));
  g_assert_null (strstr (whole, "all-years"));
  g_assert_nonnull (strstr (ten, " then-and-now all-years year-by-year method "));
  g_assert_null (strstr (empty, "gaps"));
  g_assert_null (strstr (trust, "gaps"));
  g_assert_null (strstr (trust, "changes"));
  g_assert_null (strstr (empty, "alignment"));
  g_assert_null (strstr (empty, "roadmap"));
}

/* What nobody named follows the part that it follows otherwise; the cover stays in front. */
static void
test_order (void)
{
  const char *const order[] = { "roadmap", "cover", "nonsense", "gaps", "roadmap", NULL };
  g_autoptr (AlliesPresentation) presentation =
      allies_record_new (ALLIES_TYPE_PRESENTATION, "page", order, NULL);
  g_autofree char *text = list ("example", presentation);

  g_assert_true (
      g_str_has_prefix (text, "cover summary standing capabilities roadmap stage pays "));
  g_assert_nonnull (strstr (text, " gaps alignment "));
}

static void
test_hidden (void)
{
  const char *const hidden[] = { "sources", "cover", NULL };
  g_autoptr (AlliesPresentation) presentation =
      allies_record_new (ALLIES_TYPE_PRESENTATION, "hidden", hidden, NULL);
  g_autoptr (AlliesResults) results = sample_deck_results ("example");
  g_autoptr (AlliesScene) scene = sample_present_deck (results, presentation);

  g_assert_true (allies_deck_part_is_hidden (allies_deck_part_find ("sources"), presentation));
  g_assert_false (allies_deck_part_is_hidden (allies_deck_part_find ("cover"), presentation));
  g_assert_null (allies_scene_find_page (scene, "sources", NULL));
  g_assert_nonnull (allies_scene_find_page (scene, "cover", NULL));
}

static char *
page_text (AlliesScene *scene, const char *id)
{
  guint index;

  g_assert_nonnull (allies_scene_find_page (scene, id, &index));
  return sample_page_text (scene, index);
}

/* For the window hidden parts are drawn in their places; all other pages are as without them. */
static void
test_with_hidden (void)
{
  const char *const hidden[] = { "standing", "stage", NULL };
  g_autoptr (AlliesPresentation) presentation =
      allies_record_new (ALLIES_TYPE_PRESENTATION, "hidden", hidden, NULL);
  g_autoptr (AlliesResults) results = sample_deck_results ("example");
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesScene) less = sample_present_deck (results, presentation);
  g_autoptr (AlliesScene) all = allies_deck_new_with (
      results, ALLIES_METRICS (font),
      &(AlliesDeckOptions){ .presentation = presentation, .with_hidden = TRUE });
  g_autoptr (AlliesScene) whole = sample_present_deck (results, NULL);
  g_autofree char *standing = page_text (all, "standing");
  g_autofree char *numbered = page_text (whole, "standing");
  g_autoptr (GString) unnumbered = g_string_new (standing);

  g_assert_cmpstr (allies_scene_get_page (all, 2)->id, ==, "standing");
  g_assert_cmpstr (standing, !=, numbered);
  g_string_append (unnumbered, "3 ");
  g_assert_cmpstr (unnumbered->str, ==, numbered);
  for (guint i = 0; i < allies_scene_get_n_pages (less); i++)
    {
      g_autofree char *alone = sample_page_text (less, i);
      g_autofree char *among = page_text (all, allies_scene_get_page (less, i)->id);

      g_assert_cmpstr (alone, ==, among);
    }
  g_assert_cmpuint (allies_scene_get_n_pages (all), >, allies_scene_get_n_pages (less) + 2);
}

static void
test_find (void)
{
  g_assert_cmpstr (allies_deck_part_find ("answers-12")->id, ==, "answers");
  g_assert_cmpstr (allies_deck_part_find ("stage-2-2")->id, ==, "stage");
  g_assert_cmpstr (allies_deck_part_find ("year-by-year-2")->id, ==, "year-by-year");
  g_assert_null (allies_deck_part_find ("nonsense"));
  g_assert_null (allies_deck_part_find (""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deck-part/applies", test_applies);
  g_test_add_func ("/deck-part/order", test_order);
  g_test_add_func ("/deck-part/hidden", test_hidden);
  g_test_add_func ("/deck-part/with-hidden", test_with_hidden);
  g_test_add_func ("/deck-part/find", test_find);
  return g_test_run ();
}
