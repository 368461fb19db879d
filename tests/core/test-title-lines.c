/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/title-lines.h"

#include "report/style.h"
#include "support/sample-deck.h"

/* With the fixed metrics a character of a title is 13.2 points wide. */
#define CHARACTER 13.2

typedef struct
{
  const char *title;
  double characters;
  const char *lines;
} Title;

static const Title titles[] = {
  { "We rose by a level; Data did", 40, "We rose by a level; Data did" },
  { "We rose by a level; Data stewardship rose most", 30,
    "We rose by a level;|Data stewardship rose most" },
  /* one of two sentences is too long, or too short, for a line of its own */
  { "One of us is here; all the others are somewhere else now", 34,
    "One of us is here; all the|others are somewhere else now" },
  { "All of us are at home here now; so", 31, "All of us are at|home here now; so" },
  /* names and what is quoted stay whole while there is room */
  { "We see Data stewardship apart now", 30, "We see Data stewardship|apart now" },
  { "It is “One new thing” at this", 24, "It is “One new thing”|at this" },
  { "It is “One new thing that has no room” now", 22,
    "It is “One new thing|that has no room” now" },
};

static void
test_lines (void)
{
  g_autoptr (AlliesResults) results = sample_deck_results ("example");

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
      double height = allies_title_lines_draw (builder, allies_results_get_model (results), 0, 0,
                                               titles[i].characters * CHARACTER, titles[i].title);
      g_autoptr (AlliesScene) scene = allies_scene_builder_end (builder);
      const AlliesScenePage *page = allies_scene_get_page (scene, 0);
      g_autoptr (GString) lines = g_string_new (NULL);

      for (guint j = 0; j < page->n_items; j++)
        g_string_append_printf (lines, "%s%s", j > 0 ? "|" : "", page->items[j].text.string);
      g_test_message ("%s", titles[i].title);
      g_assert_cmpstr (lines->str, ==, titles[i].lines);
      g_assert_cmpfloat (height, ==, page->n_items * allies_style_get_leading (ALLIES_STYLE_TITLE));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/title-lines/lines", test_lines);
  return g_test_run ();
}
