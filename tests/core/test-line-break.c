/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/line-break.h"

#include "support/sample-deck.h"

/* With the fixed metrics a character of a small text is 4.5 points wide. */
#define CHARACTER 4.5

typedef struct
{
  const char *text;
  double characters;
  const char *lines;
} Break;

static const Break breaks[] = {
  { "", 10, "" },
  { "one", 10, "one" },
  { "one two three", 10, "one two|three" },
  { "one two three", 7.2, "one two|three" },
  { "one two three", 7, "one|two|three" },
  { "  one \t  two  ", 20, "one two" },
  { "one\ntwo three", 20, "one|two three" },
  { "one\n\ntwo", 20, "one||two" },
  { "internationalisation", 8.2, "internat|ionalisa|tion" },
  { "an internationalisation now", 8.2, "an|internat|ionalisa|tion now" },
  { "größer größer", 6.2, "größer|größer" },
  { "größergrößer", 6.2, "größer|größer" },
  { "ab", 0.5, "a|b" },
  { "最高の製品を知る。", 5.2, "最高の製品|を知る。" },
  { "最高の製品。知る", 5.2, "最高の製|品。知る" },
  { "「最高」の製品", 5.2, "「最高」の|製品" },
  { "高「最高」", 2.2, "高|「最|高」" },
  { "CRM最高の製品", 5.2, "CRM最高|の製品" },
  { "शर्मा शर्मा", 6.2, "शर्मा|शर्मा" },
  { "שלום לכם", 5.2, "שלום|לכם" },
  { "שלום לכם CRM", 9.2,
    "שלום לכם|\xE2\x80\x8F"
    "CRM" },
  { "one שלום two", 5.2,
    "one|\xE2\x80\x8E"
    "שלום|two" },
  { "€\xC2\xA0"
    "1 m",
    3.2,
    "€\xC2\xA0"
    "1|m" },
  /* a last line of one word takes another where the line before can spare it */
  { "for the company in which they trust.", 31, "for the company in which|they trust." },
  { "one two three four five six", 11, "one two|three four|five six" },
  { "a measure of\na strategy and roadmap", 15, "a measure of|a strategy|and roadmap" },
  { "measurement and return", 16, "measurement|and return" },
  /* the line before would keep too little */
  { "joined customer profile", 16, "joined customer|profile" },
  /* what is spared finds no room */
  { "one of the stakeholders engagement", 20, "one of the|stakeholders|engagement" },
  /* a rest of a word is none by itself */
  { "an internationalisation", 8.2, "an|internat|ionalisa|tion" },
  { "最高の製品を知", 6.2, "最高の製品|を知" },
  { "שלום לכם אתם כן", 13.2, "שלום לכם|אתם כן" },
};

static void
test_lines (void)
{
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();

  for (guint i = 0; i < G_N_ELEMENTS (breaks); i++)
    {
      g_auto (GStrv) lines = allies_line_break (builder, ALLIES_STYLE_SMALL, breaks[i].text,
                                                breaks[i].characters * CHARACTER);
      g_autofree char *joined = g_strjoinv ("|", lines);

      g_assert_cmpstr (joined, ==, breaks[i].lines);
    }
}

static void
test_pieces (void)
{
  const char *japanese = "最高。";

  g_assert_cmpstr (allies_line_break_skip_piece ("word"), ==, "");
  g_assert_cmpstr (allies_line_break_skip_piece (japanese), ==, "高。");
  g_assert_cmpstr (allies_line_break_skip_piece ("高。"), ==, "");
}

/* What is counted is what is broken; beyond ASCII, where letters may join, nearly so. */
static void
test_count (void)
{
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();

  for (guint i = 0; i < G_N_ELEMENTS (breaks); i++)
    {
      double width = breaks[i].characters * CHARACTER;

      if (width < CHARACTER)
        continue;

      AlliesLineCount counts[] = { { width, 0, 0 }, { 2 * width, 0, 0 } };

      allies_line_break_count (builder, ALLIES_STYLE_SMALL, breaks[i].text, counts, 2);
      for (guint c = 0; c < 2; c++)
        {
          g_auto (GStrv) lines =
              allies_line_break (builder, ALLIES_STYLE_SMALL, breaks[i].text, counts[c].width);

          g_assert_cmpuint (counts[c].lines + (g_str_is_ascii (breaks[i].text) ? 0 : 1), >=,
                            g_strv_length (lines));
          g_assert_cmpuint (counts[c].lines, <=,
                            g_strv_length (lines) + (g_str_is_ascii (breaks[i].text) ? 0 : 1));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-break/lines", test_lines);
  g_test_add_func ("/line-break/pieces", test_pieces);
  g_test_add_func ("/line-break/count", test_count);
  return g_test_run ();
}
