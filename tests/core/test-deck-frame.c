/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-frame.h"

#include "support/fixed-metrics.h"
#include "support/sample-deck.h"
#include "support/sample-report.h"
#include "support/sample.h"

#include <string.h>

typedef struct
{
  AlliesResults *results;
  AlliesDeckFrame frame;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesMetrics) metrics = allies_fixed_metrics_new ();

  fixture->results = sample_example_results ();
  fixture->frame = (AlliesDeckFrame){ .builder = allies_scene_builder_new (metrics),
                                      .results = fixture->results,
                                      .width = 960,
                                      .height = 540,
                                      .content_width = 864,
                                      .content_bottom = 468,
                                      .fingerprint = "1234",
                                      .pages = g_ptr_array_new_with_free_func (g_free) };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->frame.pages);
  allies_scene_builder_free (fixture->frame.builder);
  allies_results_unref (fixture->results);
}

static char *
draw (Fixture *fixture, const char *title, const char *source)
{
  g_autoptr (AlliesScene) scene = NULL;

  allies_deck_frame_begin (&fixture->frame, "one", "Topic", title, "Subtitle");
  allies_deck_frame_end (&fixture->frame, source);
  scene = allies_scene_builder_end (fixture->frame.builder);
  sample_check_scene (scene);
  g_assert_cmpstr (allies_scene_get_page (scene, 0)->title, ==, title);
  return sample_page_text (scene, 0);
}

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = draw (fixture, "A title", "The source.");

  g_assert_cmpstr (text, ==,
                   "TOPIC A title Subtitle The source. Northwind Outfitters (example) · Assessment "
                   "2026, 14 September 2026 · Dossier 1234 1 ");
}

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesPresentation) presentation =
      allies_record_new (ALLIES_TYPE_PRESENTATION, "draft", 1, NULL);
  g_autofree char *text = NULL;

  fixture->frame.presentation = presentation;
  text = draw (fixture, "A title", NULL);
  g_assert_nonnull (strstr (text, "TOPIC DRAFT A title"));
}

static guint
count_items (AlliesScene *scene, AlliesItemKind kind, AlliesInk fill)
{
  const AlliesScenePage *page = allies_scene_get_page (scene, 0);
  guint n = 0;

  for (guint i = 0; i < page->n_items; i++)
    n += page->items[i].kind == kind && page->items[i].fill == fill;
  return n;
}

static AlliesScene *
draw_company (Fixture *fixture)
{
  AlliesScene *scene;

  allies_deck_frame_begin (&fixture->frame, "one", "Topic", "A title", NULL);
  allies_deck_frame_end (&fixture->frame, NULL);
  scene = allies_scene_builder_end (fixture->frame.builder);
  sample_check_scene (scene);
  return scene;
}

static void
test_company (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesPresentation) presentation =
      allies_record_new (ALLIES_TYPE_PRESENTATION, "accent", "b3261e", "draft", 1, NULL);
  g_autofree guint8 *black = g_malloc0 (200 * 50 * 4);
  g_autoptr (GBytes) bytes = g_bytes_new (black, 200 * 50 * 4);
  g_autoptr (AlliesPixels) logo = allies_pixels_new (200, 50, bytes);
  g_autoptr (AlliesScene) scene = NULL;

  fixture->frame.presentation = presentation;
  fixture->frame.logo = logo;
  scene = draw_company (fixture);
  g_assert_cmpuint (count_items (scene, ALLIES_ITEM_RECTANGLE, ALLIES_INK_ACCENT), ==, 1);
  g_assert_cmpuint (count_items (scene, ALLIES_ITEM_IMAGE, ALLIES_INK_NONE), ==, 1);
}

static void
test_no_company (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesScene) scene = draw_company (fixture);

  g_assert_cmpuint (count_items (scene, ALLIES_ITEM_RECTANGLE, ALLIES_INK_ACCENT), ==, 0);
  g_assert_cmpuint (count_items (scene, ALLIES_ITEM_IMAGE, ALLIES_INK_NONE), ==, 0);
}

/* Whatever the title takes, the content begins below it. */
static void
test_top (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = sample_repeat ("A long title ", 8);
  double below_short = allies_deck_frame_begin (&fixture->frame, "one", "Topic", "Short", NULL);
  double below_long = allies_deck_frame_begin (&fixture->frame, "two", "Topic", title, NULL);

  g_assert_cmpfloat (below_long, ==, below_short + 27);
  g_assert_cmpuint (fixture->frame.number, ==, 2);
}

static void
test_long_organisation (Fixture *fixture, gconstpointer data)
{
  AlliesDossier *dossier = allies_results_get_dossier (fixture->results);
  g_autofree char *name = sample_repeat ("Outfitters and ", 14);
  g_autofree char *text = NULL;

  allies_dossier_put (
      dossier, 0,
      allies_record_with (allies_dossier_get_organisation (dossier), "name", name, NULL));
  text = draw (fixture, "A title", NULL);
  g_assert_nonnull (strstr (text, "Dossier 1234"));
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesScene) scene = NULL;
  const AlliesScenePage *page;
  const char *target = NULL;
  g_autofree char *place =
      allies_deck_frame_dup_rule_place (allies_method_rule_get_section (ALLIES_RULE_SCORE));

  allies_deck_frame_begin (&fixture->frame, "one", "Topic", "A title", NULL);
  allies_deck_frame_link_rule (&fixture->frame, ALLIES_RULE_SCORE, 1, 2, 3, 4);
  allies_deck_frame_link_rule (&fixture->frame, ALLIES_RULE_GAP, 1, 2, 3, 4);
  allies_deck_frame_begin (&fixture->frame, "two", "Topic", "A title", NULL);
  allies_scene_builder_name_place (fixture->frame.builder, place);
  scene = allies_scene_builder_end (fixture->frame.builder);
  page = allies_scene_get_page (scene, 0);
  for (guint i = 0; i < page->n_items; i++)
    if (page->items[i].kind == ALLIES_ITEM_LINK)
      {
        g_assert_null (target);
        target = page->items[i].link.target;
      }
  g_assert_cmpstr (target, ==, "#two");
  sample_check_scene (scene);
}

/* What goes on over several pages has one bookmark at the top, and the others below it. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesScene) scene = NULL;

  for (guint part = 1; part <= 3; part++)
    {
      allies_deck_frame_begin_part (&fixture->frame, "answers", part, "Topic", "Title", NULL);
      allies_deck_frame_end (&fixture->frame, NULL);
    }
  scene = allies_scene_builder_end (fixture->frame.builder);
  g_assert_cmpstr (allies_scene_get_page (scene, 0)->id, ==, "answers");
  g_assert_cmpstr (allies_scene_get_page (scene, 2)->id, ==, "answers-3");
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (allies_scene_get_page (scene, i)->outline_level, ==, i > 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/deck-frame/texts", test_texts);
  ADD ("/deck-frame/draft", test_draft);
  ADD ("/deck-frame/company", test_company);
  ADD ("/deck-frame/no-company", test_no_company);
  ADD ("/deck-frame/top", test_top);
  ADD ("/deck-frame/long-organisation", test_long_organisation);
  ADD ("/deck-frame/link", test_link);
  ADD ("/deck-frame/parts", test_parts);
  return g_test_run ();
}
