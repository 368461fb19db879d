/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck.h"

#include "render/pdf-renderer.h"
#include "report/deck-frame.h"
#include "report/method-rule.h"
#include "scene/scene-check.h"
#include "scene/scene-dump.h"
#include "support/sample-deck.h"
#include "support/sample.h"
#include "support/sample-variant.h"

#include <string.h>

#define MOST_SIZES   4
#define LEAST_SIZE   9
#define FOOT         66
#define FRONT_PAGES  16
#define LEAST_PAGES  14
#define LARGEST_FILE (1024 * 1024)
#define LOGO_WIDTH   300
#define LOGO_HEIGHT  100

/* Words of which every sentence of the deck has one. */
static const char *const verbs[] = { " is ",    " are ",    " can ",   " costs ", " matter",
                                     " pays ",  " pay ",    " ask ",   " stand ", " rest ",
                                     " gave ",  " falls ",  " turns ", " lifts ", " check ",
                                     " cover ", " rose ",   " fell ",  " agree ", " moves ",
                                     " takes ", " cannot ", NULL };

static void
check_sentence (GString *faults, const AlliesScenePage *page, gboolean english)
{
  gboolean has_verb = !english || g_str_equal (page->id, "cover");
  g_auto (GStrv) words = g_strsplit (page->title, " ", -1);

  for (guint i = 0; verbs[i] != NULL; i++)
    has_verb = has_verb || strstr (page->title, verbs[i]) != NULL;
  if (!has_verb || g_strv_length (words) < 4 || g_str_has_suffix (page->title, ".")
      || g_unichar_islower (g_utf8_get_char (page->title)))
    g_string_append_printf (faults, "%s: the title is no sentence: %s\n", page->id, page->title);
}

static void
check_margins (GString *faults, const AlliesScenePage *page)
{
  for (guint i = 0; i < page->n_items; i++)
    {
      const AlliesSceneItem *item = &page->items[i];

      if (item->kind == ALLIES_ITEM_TEXT
          && (item->text.x < ALLIES_DECK_MARGIN - 0.5
              || item->text.x + item->text.width > page->width - ALLIES_DECK_MARGIN + 0.5))
        g_string_append_printf (faults, "%s: “%s” leaves the margins\n", page->id,
                                item->text.string);
    }
}

/* Only the source line and the footer stand below the content. */
static void
check_foot (GString *faults, const AlliesScenePage *page)
{
  for (guint i = 0; i < page->n_items; i++)
    {
      const AlliesSceneItem *item = &page->items[i];

      if (item->kind == ALLIES_ITEM_TEXT && item->text.size > LEAST_SIZE
          && item->text.baseline > page->height - FOOT)
        g_string_append_printf (faults, "%s: “%s” stands at the foot\n", page->id,
                                item->text.string);
    }
}

static void
count_sizes (const AlliesScenePage *page, GHashTable *sizes)
{
  for (guint i = 0; i < page->n_items; i++)
    if (page->items[i].kind == ALLIES_ITEM_TEXT)
      {
        g_assert_cmpfloat (page->items[i].text.size, >=, LEAST_SIZE);
        g_hash_table_add (sizes, GUINT_TO_POINTER ((guint)(page->items[i].text.size * 100)));
      }
}

static void
check_layout (AlliesScene *scene, gconstpointer data)
{
  g_autoptr (GHashTable) sizes = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) faults = g_string_new (NULL);
  g_auto (GStrv) findings = allies_scene_check (scene);
  g_autofree char *found = g_strjoinv ("\n", findings);

  for (guint i = 0; i < allies_scene_get_n_pages (scene); i++)
    {
      const AlliesScenePage *page = allies_scene_get_page (scene, i);

      check_sentence (faults, page, !g_str_equal (data, "pseudo-language"));
      check_margins (faults, page);
      check_foot (faults, page);
      count_sizes (page, sizes);
    }
  g_assert_cmpuint (g_hash_table_size (sizes), <=, MOST_SIZES);
  g_string_append (faults, found);
  g_assert_cmpstr (faults->str, ==, "");
}

static void
test_layout (gconstpointer data)
{
  g_autoptr (AlliesResults) results = sample_deck_results (data);

  for (int paper = 0; paper < ALLIES_N_PAPERS; paper++)
    {
      g_autoptr (AlliesPresentation) presentation =
          allies_record_new (ALLIES_TYPE_PRESENTATION, "paper", paper, NULL);
      g_autoptr (AlliesScene) scene = NULL;

      g_test_message ("paper %s", allies_papers[paper]);
      sample_variant_speak (data);
      scene = sample_present_deck (results, presentation);
      sample_variant_speak ("example");
      check_layout (scene, data);
    }
}

/* With all that a company can add: its colour, its logo, a draft and a long line on every page. */
static void
test_company_layout (gconstpointer data)
{
  g_autoptr (AlliesResults) results = sample_deck_results (data);
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autofree guint8 *black = g_malloc0 (LOGO_WIDTH * LOGO_HEIGHT * 4);
  g_autoptr (GBytes) bytes = g_bytes_new (black, LOGO_WIDTH * LOGO_HEIGHT * 4);
  g_autoptr (AlliesPixels) logo = allies_pixels_new (LOGO_WIDTH, LOGO_HEIGHT, bytes);
  g_autofree char *line = sample_repeat ("Board only ", 3);

  for (int paper = 0; paper < ALLIES_N_PAPERS; paper++)
    {
      g_autoptr (AlliesPresentation) presentation =
          allies_record_new (ALLIES_TYPE_PRESENTATION, "paper", paper, "draft", 1, "accent",
                             "0072b2", "confidentiality", line, NULL);
      g_autoptr (AlliesScene) scene = NULL;

      g_test_message ("paper %s", allies_papers[paper]);
      sample_variant_speak (data);
      scene =
          allies_deck_new_with (results, ALLIES_METRICS (font),
                                &(AlliesDeckOptions){ .presentation = presentation, .logo = logo });
      sample_variant_speak ("example");
      check_layout (scene, data);
    }
}

/* More than any window takes: as much of it as there is room for, and an end that says so. */
static void
test_long_line (void)
{
  g_autoptr (AlliesResults) results = sample_deck_results ("example");
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autofree char *line = sample_repeat ("Board only ", 100);

  for (int paper = 0; paper < ALLIES_N_PAPERS; paper++)
    {
      g_autoptr (AlliesPresentation) presentation = allies_record_new (
          ALLIES_TYPE_PRESENTATION, "paper", paper, "confidentiality", line, NULL);
      g_autoptr (AlliesScene) scene = allies_deck_new_with (
          results, ALLIES_METRICS (font), &(AlliesDeckOptions){ .presentation = presentation });
      g_autofree char *dump = allies_scene_dump (scene);

      g_test_message ("paper %s", allies_papers[paper]);
      check_layout (scene, "example");
      g_assert_nonnull (strstr (dump, "Board only …\""));
    }
}

static void
test_repeatable (gconstpointer data)
{
  g_autoptr (AlliesScene) first = sample_deck (data);
  g_autoptr (AlliesScene) second = sample_deck (data);
  g_autofree char *first_dump = allies_scene_dump (first);
  g_autofree char *second_dump = allies_scene_dump (second);

  g_assert_cmpstr (first_dump, ==, second_dump);
}

static void
test_golden (void)
{
  g_autoptr (AlliesScene) scene = sample_deck ("example");

  g_assert_cmpstr (allies_scene_get_page (scene, FRONT_PAGES - 1)->id, ==, "decisions");
  sample_check_golden ("deck", scene, FRONT_PAGES);
}

static void
test_links (void)
{
  g_autoptr (AlliesScene) scene = sample_deck ("example");
  g_autoptr (GHashTable) targets = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < allies_scene_get_n_pages (scene); i++)
    {
      const AlliesScenePage *page = allies_scene_get_page (scene, i);

      for (guint j = 0; j < page->n_items; j++)
        if (page->items[j].kind == ALLIES_ITEM_LINK)
          g_hash_table_add (targets, (char *)page->items[j].link.target);
    }
  g_assert_true (g_hash_table_contains (targets, "#summary"));
  g_assert_true (g_hash_table_contains (targets, "#sources"));
  g_assert_true (g_hash_table_contains (targets, "#answers"));
  g_assert_true (g_hash_table_contains (targets, "#answers-2"));
}

/* Every figure of the answers leads back to the page on which its rule is told. */
static void
test_rules_are_linked (void)
{
  static const AlliesMethodRule wanted[] = { ALLIES_RULE_SCORE, ALLIES_RULE_POSITION };

  for (guint i = 0; sample_deck_names[i] != NULL; i++)
    {
      g_autoptr (AlliesScene) scene = sample_deck (sample_deck_names[i]);
      const AlliesScenePage *page = allies_scene_find_page (scene, "answers", NULL);
      guint n = 0;

      for (guint j = 0; j < page->n_items; j++)
        n += page->items[j].kind == ALLIES_ITEM_LINK
             && g_str_has_prefix (page->items[j].link.target, "#method");
      g_test_message ("%s", sample_deck_names[i]);
      g_assert_cmpuint (n, >=, G_N_ELEMENTS (wanted));
    }
  g_autoptr (AlliesScene) scene = sample_deck ("example");
  guint method;
  g_autofree char *text = NULL;

  allies_scene_find_page (scene, "method", &method);
  text = sample_page_text (scene, method);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_nonnull (strstr (text, allies_method_rule_get_text (wanted[i])));
}

static void
test_metadata (void)
{
  g_autoptr (AlliesScene) scene = sample_deck ("example");
  const AlliesSceneMetadata *metadata = allies_scene_get_metadata (scene);

  g_assert_cmpstr (metadata->title, ==,
                   "Northwind Outfitters (example): marketing and technology in 2026");
  g_assert_cmpstr (metadata->author, ==, "Saskia Molenaar and Ruben Aalders");
  g_assert_cmpstr (metadata->language, ==, "en");
}

static void
test_file (void)
{
  g_autoptr (AlliesScene) scene = sample_deck ("example");
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (GBytes) first = allies_pdf_render (font, scene, allies_palette_light (), NULL);
  g_autoptr (GBytes) second = allies_pdf_render (font, scene, allies_palette_light (), NULL);

  g_assert_cmpuint (allies_scene_get_n_pages (scene), >=, LEAST_PAGES);
  g_assert_cmpuint (g_bytes_get_size (first), <, LARGEST_FILE);
  g_assert_true (g_bytes_equal (first, second));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; sample_deck_names[i] != NULL; i++)
    {
      g_autofree char *layout = g_strconcat ("/deck/layout/", sample_deck_names[i], NULL);

      g_autofree char *company = g_strconcat ("/deck/company/", sample_deck_names[i], NULL);

      g_test_add_data_func (layout, sample_deck_names[i], test_layout);
      g_test_add_data_func (company, sample_deck_names[i], test_company_layout);
    }
  g_test_add_data_func ("/deck/repeatable/example", "example", test_repeatable);
  g_test_add_data_func ("/deck/repeatable/partial", "partial", test_repeatable);
  g_test_add_data_func ("/deck/repeatable/six-stages", "six-stages", test_repeatable);
  g_test_add_data_func ("/deck/repeatable/pseudo-language", "pseudo-language", test_repeatable);
  g_test_add_func ("/deck/long-line", test_long_line);
  g_test_add_func ("/deck/golden", test_golden);
  g_test_add_func ("/deck/links", test_links);
  g_test_add_func ("/deck/rules-are-linked", test_rules_are_linked);
  g_test_add_func ("/deck/metadata", test_metadata);
  g_test_add_func ("/deck/file", test_file);
  return g_test_run ();
}
