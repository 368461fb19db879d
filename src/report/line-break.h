/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/style.h"

G_BEGIN_DECLS

/* By so much the width of a line may differ from the sum of its words, which kerning changes. */
#define ALLIES_LINE_HAIR 0.5

/**
 * allies_line_break:
 * @builder: a builder, whose metrics measure
 * @style: a style
 * @text: a text; its own line ends are kept
 * @width: width in points, above 0
 *
 * Breaks a text into lines between words, and within a word where it is wider than a line. A last
 * line of a single word takes one more from the line before, where that can spare it.
 *
 * Returns: (transfer full): the lines; none for an empty text
 */
GStrv
allies_line_break (AlliesSceneBuilder *builder, AlliesStyle style, const char *text, double width);

/**
 * allies_line_break_skip_piece:
 * @word: a word, not empty
 *
 * Returns: where a line may break first within @word: beside the letters of Chinese and Japanese,
 *   which are written without spaces; its end where it may not
 */
const char *allies_line_break_skip_piece (const char *word);

/**
 * AlliesLineCount:
 * @width: width of the lines in points, above #ALLIES_LINE_HAIR
 * @filled: what the last of them holds so far
 * @lines: how many there are so far
 *
 * A text as it would be broken.
 */
typedef struct
{
  double width;
  double filled;
  guint lines;
} AlliesLineCount;

/**
 * allies_line_break_count:
 * @builder: a builder, whose metrics measure
 * @style: a style
 * @text: a text
 * @counts: (array length=n): widths to be tried, each with room for a letter; the lines are added
 * to those they have
 * @n: how many
 *
 * Counts the lines that a text takes in several widths, by the sum of its words; each word is
 * measured once. Where letters join, the lines may be one more or less.
 *
 * Returns: the least width in which no word of the text is broken
 */
double allies_line_break_count (AlliesSceneBuilder *builder,
                                AlliesStyle style,
                                const char *text,
                                AlliesLineCount *counts,
                                guint n);

G_END_DECLS
