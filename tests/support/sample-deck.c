/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-deck.h"

#include "report/deck.h"
#include "scene/scene-check.h"
#include "scene/scene-dump.h"
#include "support/fixed-metrics.h"
#include "support/sample-variant.h"

#include <string.h>

AlliesScene *
sample_draw_deck (AlliesResults *results)
{
  return sample_present_deck (results, NULL);
}

AlliesScene *
sample_present_deck (AlliesResults *results, AlliesPresentation *presentation)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesFont) font = allies_font_new (&error);

  g_assert_no_error (error);
  return allies_deck_new (results, ALLIES_METRICS (font), presentation);
}

AlliesScene *
sample_deck (const char *name)
{
  g_autoptr (AlliesResults) results = sample_deck_results (name);
  AlliesScene *scene;

  sample_variant_speak (name);
  scene = sample_draw_deck (results);
  sample_variant_speak ("example");
  return scene;
}

char *
sample_page_text (AlliesScene *scene, guint index)
{
  const AlliesScenePage *page = allies_scene_get_page (scene, index);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < page->n_items; i++)
    if (page->items[i].kind == ALLIES_ITEM_TEXT)
      g_string_append_printf (text, "%s ", page->items[i].text.string);
  return g_string_free (text, FALSE);
}

static void
check_texts (const char *text, const char *list, gboolean expected)
{
  g_auto (GStrv) wanted = g_strsplit (list, "|", -1);

  for (guint i = 0; wanted[i] != NULL; i++)
    if (*wanted[i] != '\0' && (strstr (text, wanted[i]) != NULL) != expected)
      g_error ("“%s” is %s in: %s", wanted[i], expected ? "missing" : "not wanted", text);
}

static void
check_page (const SamplePage *page)
{
  g_autoptr (AlliesScene) scene = sample_deck (page->deck);
  guint index;
  const AlliesScenePage *found = allies_scene_find_page (scene, page->page, &index);
  g_autofree char *text = NULL;

  g_test_message ("%s of the deck %s", page->page, page->deck);
  g_assert_nonnull (found);
  if (page->title != NULL)
    g_assert_cmpstr (found->title, ==, page->title);
  text = sample_page_text (scene, index);
  check_texts (text, page->texts, TRUE);
  check_texts (text, page->absent, FALSE);
}

void
sample_check_pages (const SamplePage *pages, guint n)
{
  for (guint i = 0; i < n; i++)
    check_page (&pages[i]);
}

void
sample_check_scene (AlliesScene *scene)
{
  g_auto (GStrv) findings = allies_scene_check (scene);
  g_autofree char *all = g_strjoinv ("\n", findings);

  g_assert_cmpstr (all, ==, "");
}

static char *
cut_pages (char *dump, guint pages)
{
  char *end = dump;

  for (guint i = 0; i <= pages && end != NULL; i++)
    end = strstr (end + (i > 0), i == 0 ? "page " : "\npage ");
  if (pages > 0 && end != NULL)
    end[1] = '\0';
  return dump;
}

void
sample_check_golden (const char *name, AlliesScene *scene, guint pages)
{
  g_autofree char *dump = cut_pages (allies_scene_dump (scene), pages);
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", file, NULL);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (g_getenv ("ALLIES_REFRESH_GOLDEN"), "1") == 0)
    {
      g_file_set_contents (path, dump, -1, &error);
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  if (g_str_equal (dump, golden))
    return;

  g_auto (GStrv) new_lines = g_strsplit (dump, "\n", -1);
  g_auto (GStrv) old_lines = g_strsplit (golden, "\n", -1);
  for (guint i = 0; new_lines[i] != NULL && old_lines[i] != NULL; i++)
    if (!g_str_equal (new_lines[i], old_lines[i]))
      g_error ("%s, line %u is not as in %s (look at the deck, then refresh):\n%s\n%s", name, i + 1,
               path, old_lines[i], new_lines[i]);
  g_error ("%s has another length than %s", name, path);
}

AlliesSceneBuilder *
sample_paper (void)
{
  g_autoptr (AlliesMetrics) metrics = allies_fixed_metrics_new ();
  AlliesSceneBuilder *builder = allies_scene_builder_new (metrics);

  allies_scene_builder_begin_page (builder, "paper", "", 400, 300);
  return builder;
}

void
sample_check_paper (AlliesSceneBuilder *builder, const char *dump)
{
  g_autoptr (AlliesScene) scene = allies_scene_builder_end (builder);
  g_autofree char *all = allies_scene_dump (scene);
  const char *items = strchr (strstr (all, "page "), '\n') + 1;

  g_assert_cmpstr (items, ==, dump);
}
