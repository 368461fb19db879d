/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/speaker-pages.h"

#include "report/speaker-note.h"
#include "support/sample-deck.h"

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
        g_autoptr (AlliesScene) pages = make_pages (results, (AlliesPaper)paper);

        g_test_message ("%s on %s", sample_deck_names[i], allies_papers[paper]);
        sample_check_scene (pages);
      }
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
  g_test_add_func ("/speaker-pages/note", test_note);
  return g_test_run ();
}
