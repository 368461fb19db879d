/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/text-flow.h"

#include "report/line-break.h"
#include "support/sample-deck.h"

/* With the fixed metrics a character of a small text is 4.5 points wide, one of a title 13.2. */
#define CHARACTER 4.5

/* The lines are those of the breaking, and as high as they are many. */
static void
test_break (void)
{
  static const char *const texts[] = { "", "one", "one two three", "one\n\ntwo",
                                       "an internationalisation now" };
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double width = 8.2 * CHARACTER;
      g_auto (GStrv) lines = allies_text_flow_break (builder, ALLIES_STYLE_SMALL, texts[i], width);
      g_auto (GStrv) expected = allies_line_break (builder, ALLIES_STYLE_SMALL, texts[i], width);

      g_assert_cmpstrv (lines, expected);
      g_assert_cmpfloat (allies_text_flow_measure (builder, ALLIES_STYLE_SMALL, texts[i], width),
                         ==, g_strv_length (lines) * allies_style_get_leading (ALLIES_STYLE_SMALL));
    }
}

/* Whatever the text and the width: no line is wider, and no character is lost. */
static void
test_nothing_lost (void)
{
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  static const char *const parts[] = { "a", "word", " ", "  ", "é", "€", "long" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      double width = g_rand_double_range (random, 5, 120);

      for (guint n = (guint)g_rand_int_range (random, 0, 60); n > 0; n--)
        g_string_append (text, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
      g_auto (GStrv) lines = allies_text_flow_break (builder, ALLIES_STYLE_SMALL, text->str, width);
      g_autofree char *joined = g_strjoinv ("", lines);
      g_auto (GStrv) words = g_strsplit (joined, " ", -1);
      g_autofree char *kept = g_strjoinv ("", words);
      g_auto (GStrv) wanted_words = g_strsplit (text->str, " ", -1);
      g_autofree char *wanted = g_strjoinv ("", wanted_words);

      g_assert_cmpstr (kept, ==, wanted);
      for (guint line = 0; lines[line] != NULL; line++)
        g_assert_true (allies_style_measure (builder, ALLIES_STYLE_SMALL, lines[line]) <= width
                       || g_utf8_strlen (lines[line], -1) == 1);
    }
}

static void
test_balance (void)
{
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  const char *text = "one two three four five six seven";
  double width = 30 * CHARACTER;
  double balanced = allies_text_flow_balance (builder, ALLIES_STYLE_SMALL, text, width);
  g_auto (GStrv) lines = allies_text_flow_break (builder, ALLIES_STYLE_SMALL, text, balanced);

  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_cmpstr (lines[0], ==, "one two three four");
  g_assert_cmpstr (lines[1], ==, "five six seven");
}

static void
test_balance_keeps_words (void)
{
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  const char *text = "internationalisation of";
  double width = 21 * CHARACTER;
  double balanced = allies_text_flow_balance (builder, ALLIES_STYLE_SMALL, text, width);
  g_auto (GStrv) lines = allies_text_flow_break (builder, ALLIES_STYLE_SMALL, text, balanced);

  g_assert_cmpfloat (balanced, <=, width);
  g_assert_cmpstr (lines[0], ==, "internationalisation");
  g_assert_cmpstr (lines[1], ==, "of");
}

static void
test_longest_word (void)
{
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  double word =
      allies_text_flow_measure_word (builder, ALLIES_STYLE_SMALL, "a longest word\nin it");
  g_auto (GStrv) lines =
      allies_text_flow_break (builder, ALLIES_STYLE_SMALL, "a longest word\nin it", word);

  g_assert_cmpfloat_with_epsilon (word, 7 * CHARACTER, 1);
  g_assert_cmpstr (lines[1], ==, "longest");
}

static void
test_draw (void)
{
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  double height = allies_text_flow_draw (builder, 100, 10, 8 * CHARACTER, ALLIES_ANCHOR_MIDDLE,
                                         ALLIES_STYLE_SMALL, ALLIES_INK_INK, "one two three");

  g_assert_cmpfloat (height, ==, 23);
  sample_check_paper (builder, "  part 1 paragraph\n"
                               "  text 84.25 19.00 31.50 regular 9.00 ink \"one two\"\n"
                               "  text 88.75 30.50 22.50 regular 9.00 ink \"three\"\n");
}

/* From right to left, lines end where others begin: at the right edge of the width. */
static void
test_draw_from_right (void)
{
  static const struct
  {
    AlliesAnchor anchor;
    const char *text;
    double right;
  } cases[] = {
    { ALLIES_ANCHOR_START, "שלום לכם CRM", 100 + 9.2 * CHARACTER },
    { ALLIES_ANCHOR_START, "مرحبا بكم جميعا", 100 + 9.2 * CHARACTER },
    { ALLIES_ANCHOR_END, "שלום לכם", 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesSceneBuilder) builder = sample_paper ();

      allies_text_flow_draw (builder, 100, 10, 9.2 * CHARACTER, cases[i].anchor, ALLIES_STYLE_SMALL,
                             ALLIES_INK_INK, cases[i].text);

      g_autoptr (AlliesScene) scene = allies_scene_builder_end (builder);
      const AlliesScenePage *page = allies_scene_get_page (scene, 0);

      g_assert_cmpuint (page->n_items, >, 0);
      for (guint j = 0; j < page->n_items; j++)
        g_assert_cmpfloat_with_epsilon (page->items[j].text.x + page->items[j].text.width,
                                        cases[i].right, 0.01);
    }
}

/* Balanced, a text from right to left still begins at the right edge. */
static void
test_draw_balanced (void)
{
  static const struct
  {
    const char *text;
    gboolean is_right;
  } cases[] = { { "one two three four five", FALSE }, { "שלום לכם שלום לכם שלום", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
      double width = 19 * CHARACTER;

      allies_text_flow_draw_balanced (builder, 100, 10, width, ALLIES_ANCHOR_START,
                                      ALLIES_STYLE_SMALL, ALLIES_INK_INK, cases[i].text);

      g_autoptr (AlliesScene) scene = allies_scene_builder_end (builder);
      const AlliesSceneItem *line = &allies_scene_get_page (scene, 0)->items[0];

      if (cases[i].is_right)
        g_assert_cmpfloat_with_epsilon (line->text.x + line->text.width, 100 + width, 0.01);
      else
        g_assert_cmpfloat (line->text.x, ==, 100);
      g_assert_cmpfloat (line->text.width, <, 16 * CHARACTER);
    }
}

static void
test_shorten (void)
{
  static const struct
  {
    const char *text;
    double characters;
    guint lines;
    const char *shown;
  } cases[] = {
    { "one two", 10, 1, "one two" },
    { "one two three", 10, 2, "one two three" },
    { "one two three", 10, 1, "one two …" },
    { "one two three four", 7.2, 1, "one …" },
    { "one two three four five", 9.2, 2, "one two three …" },
    { "internationalisation", 8.2, 1, "intern …" },
    { "", 10, 1, "" },
  };
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown =
          allies_text_flow_shorten (builder, ALLIES_STYLE_SMALL, cases[i].text,
                                    cases[i].characters * CHARACTER, cases[i].lines);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-flow/shorten", test_shorten);
  g_test_add_func ("/text-flow/break", test_break);
  g_test_add_func ("/text-flow/nothing-lost", test_nothing_lost);
  g_test_add_func ("/text-flow/balance", test_balance);
  g_test_add_func ("/text-flow/balance-keeps-words", test_balance_keeps_words);
  g_test_add_func ("/text-flow/longest-word", test_longest_word);
  g_test_add_func ("/text-flow/draw", test_draw);
  g_test_add_func ("/text-flow/draw-from-right", test_draw_from_right);
  g_test_add_func ("/text-flow/draw-balanced", test_draw_balanced);
  return g_test_run ();
}
