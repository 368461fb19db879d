/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/speaker-pages.h"

#include "report/speaker-note.h"
#include "support/sample-deck.h"
#include "support/sample-variant.h"

#include <string.h>

static AlliesScene *
make_pages (AlliesResults *results, AlliesPaper paper)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesPresentation) presentation =
      allies_record_new (ALLIES_TYPE_PRESENTATION, "paper", (int)paper, NULL);
  g_autoptr (AlliesScene) deck = sample_present_deck (results, presentation);

  return allies_speaker_pages_new (results, ALLIES_METRICS (font), deck, presentation);
}

/* Whatever a company has answered, its notes have room on every paper. */
static void
test_layout (void)
{
  for (guint i = 0; sample_deck_names[i] != NULL; i++)
    for (guint paper = 0; paper < ALLIES_N_PAPERS; paper++)
      {
        g_autoptr (AlliesResults) results = sample_deck_results (sample_deck_names[i]);
        g_autoptr (AlliesScene) pages = NULL;

        g_test_message ("%s on %s", sample_deck_names[i], allies_papers[paper]);
        sample_variant_speak (sample_deck_names[i]);
        pages = make_pages (results, (AlliesPaper)paper);
        sample_check_scene (pages);
      }
  sample_variant_speak ("example");
}

/* Each part of the deck has a page of notes, under the title of the page that it is about. */
static void
test_pages (void)
{
  g_autoptr (AlliesResults) results = sample_deck_results ("example");
  g_autoptr (AlliesScene) deck = sample_draw_deck (results);
  g_autoptr (AlliesScene) pages = make_pages (results, ALLIES_PAPER_SCREEN);

  for (guint i = 0; i < allies_scene_get_n_pages (pages); i++)
    {
      const AlliesScenePage *page = allies_scene_get_page (pages, i);
      const AlliesScenePage *of_deck = allies_scene_find_page (deck, page->id, NULL);
      g_autofree char *text = sample_page_text (pages, i);

      g_assert_cmpstr (page->title, ==, of_deck->title);
      g_assert_nonnull (strstr (text, "What to say"));
      g_assert_nonnull (strstr (text, "What the CEO will ask"));
      g_assert_nonnull (strstr (text, "Where the numbers come from"));
    }
  g_assert_nonnull (allies_scene_find_page (pages, "stage-2", NULL));
  g_assert_nonnull (allies_scene_find_page (pages, "decisions", NULL));
  g_assert_null (allies_scene_find_page (pages, "answers-2", NULL));
}

static const AlliesScenePart *
find_figure (const AlliesScenePage *page)
{
  for (guint i = 0; i < page->n_parts; i++)
    if (page->parts[i].role == ALLIES_ROLE_FIGURE)
      return &page->parts[i];
  return NULL;
}

/* Beside the notes stands a picture of the page that they are about, which is told as one. */
static void
test_picture (void)
{
  g_autoptr (AlliesResults) results = sample_deck_results ("example");
  g_autoptr (AlliesScene) deck = sample_draw_deck (results);
  g_autoptr (AlliesScene) pages = make_pages (results, ALLIES_PAPER_SCREEN);

  for (guint i = 0; i < allies_scene_get_n_pages (pages); i++)
    {
      const AlliesScenePage *page = allies_scene_get_page (pages, i);
      const AlliesScenePart *figure = find_figure (page);
      const AlliesScenePage *of_deck = allies_scene_find_page (deck, page->id, NULL);
      guint part = (guint)(figure - page->parts) + 1;
      guint n_texts = 0;
      guint n_texts_of_deck = 0;

      g_assert_nonnull (strstr (figure->description, of_deck->title));
      for (guint j = 0; j < page->n_items; j++)
        n_texts += page->items[j].kind == ALLIES_ITEM_TEXT && page->items[j].part == part;
      for (guint j = 0; j < of_deck->n_items; j++)
        n_texts_of_deck += of_deck->items[j].kind == ALLIES_ITEM_TEXT;
      g_assert_cmpuint (n_texts, ==, n_texts_of_deck);
    }
}

/* What is said goes beyond the title. */
static void
test_sayings (void)
{
  static const SamplePage pages[] = {
    { "example", "changes", NULL,
      "Shared agenda went from 1.9 to 2.5.|Targets of 2025 reached: 2 of 16.", "" },
    { "example", "gaps", NULL,
      "“Single customer view” comes first either way: it is also furthest from its target, by 2.1.",
      "" },
    { "example", "risks", NULL, "“Identity and consent layer”, benefit a year: the whole is worth",
      "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (AlliesResults) results = sample_deck_results (pages[i].deck);
      g_autoptr (AlliesSpeakerNote) note = allies_speaker_note_new (results, pages[i].page);
      g_autofree char *said = g_strjoinv (" ", note->say);
      g_autofree char *answered = g_strjoinv (" ", note->answer);
      g_autofree char *all = g_strjoin (" ", said, answered, NULL);
      g_auto (GStrv) texts = g_strsplit (pages[i].texts, "|", -1);

      for (guint j = 0; texts[j] != NULL; j++)
        if (strstr (all, texts[j]) == NULL)
          g_error ("“%s” is missing in: %s", texts[j], all);
    }
}

static void
test_note (void)
{
  g_autoptr (AlliesResults) results = sample_deck_results ("example");
  g_autoptr (AlliesSpeakerNote) note = allies_speaker_note_new (results, "stage-3");

  g_assert_true (g_str_has_prefix (note->say[0], "Test and learn: "));
  g_assert_true (g_str_has_prefix (note->answer[0], "Stage 3 pays for itself in "));
  g_assert_nonnull (strstr (note->source, "under “Roadmap”"));
  g_assert_null (allies_speaker_note_new (results, "stage-3-2"));
  g_assert_null (allies_speaker_note_new (results, "nonsense"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/speaker-pages/layout", test_layout);
  g_test_add_func ("/speaker-pages/pages", test_pages);
  g_test_add_func ("/speaker-pages/picture", test_picture);
  g_test_add_func ("/speaker-pages/sayings", test_sayings);
  g_test_add_func ("/speaker-pages/note", test_note);
  return g_test_run ();
}
