/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/style.h"

G_BEGIN_DECLS

/**
 * allies_text_flow_break:
 * @builder: a builder, whose metrics measure
 * @style: a style
 * @text: a text; its own line ends are kept
 * @width: width in points, above 0
 *
 * Breaks a text into lines between words; a word that is wider than a line is
 * broken between characters, so that nothing is ever cut off.
 *
 * Returns: (transfer full): the lines; none for an empty text
 */
GStrv allies_text_flow_break (AlliesSceneBuilder *builder,
                              AlliesStyle style,
                              const char *text,
                              double width);

/**
 * allies_text_flow_measure:
 * @builder: a builder
 * @style: a style
 * @text: a text
 * @width: width in points
 *
 * Returns: the height the text takes
 */
double allies_text_flow_measure (AlliesSceneBuilder *builder,
                                 AlliesStyle style,
                                 const char *text,
                                 double width);

/**
 * allies_text_flow_measure_word:
 * @builder: a builder
 * @style: a style
 * @text: a text
 *
 * Returns: the least width in which no word of the text is broken
 */
double
allies_text_flow_measure_word (AlliesSceneBuilder *builder, AlliesStyle style, const char *text);

/**
 * allies_text_flow_measure_line:
 * @builder: a builder
 * @style: a style
 * @text: a text without line ends
 *
 * Returns: the least width in which the text takes one line
 */
double
allies_text_flow_measure_line (AlliesSceneBuilder *builder, AlliesStyle style, const char *text);

/**
 * allies_text_flow_shorten:
 * @builder: a builder
 * @style: a style
 * @text: a text
 * @width: width in points
 * @lines: how many lines there may be, at least 1
 *
 * Returns: (transfer full): the text, cut after a word and with "…" at its end where it would take
 *   more lines
 */
char *allies_text_flow_shorten (
    AlliesSceneBuilder *builder, AlliesStyle style, const char *text, double width, guint lines);

/**
 * allies_text_flow_balance:
 * @builder: a builder
 * @style: a style
 * @text: a text
 * @width: greatest width in points
 *
 * Returns: the least width, at most @width, in which the text takes no more lines than in @width
 *   and breaks no word that @width keeps whole, so that the last line is not a single word
 */
double allies_text_flow_balance (AlliesSceneBuilder *builder,
                                 AlliesStyle style,
                                 const char *text,
                                 double width);

/**
 * allies_text_flow_draw:
 * @builder: a builder
 * @x: left edge, or where the text is anchored
 * @top: top edge
 * @width: width in points
 * @anchor: to which side the lines are aligned
 * @style: a style
 * @ink: an ink
 * @text: a text
 *
 * A paragraph that starts at the left edge does so only where it is written from left to right; one
 * from right to left starts at the right edge of its width.
 *
 * Returns: the height the text takes
 */
double allies_text_flow_draw (AlliesSceneBuilder *builder,
                              double x,
                              double top,
                              double width,
                              AlliesAnchor anchor,
                              AlliesStyle style,
                              AlliesInk ink,
                              const char *text);

/**
 * allies_text_flow_draw_balanced:
 * @builder: a builder
 * @x: left edge, or where the text is anchored
 * @top: top edge
 * @width: greatest width in points
 * @anchor: to which side the lines are aligned
 * @style: a style
 * @ink: an ink
 * @text: a text
 *
 * Like allies_text_flow_draw(), with lines of about the same length.
 *
 * Returns: the height the text takes
 */
double allies_text_flow_draw_balanced (AlliesSceneBuilder *builder,
                                       double x,
                                       double top,
                                       double width,
                                       AlliesAnchor anchor,
                                       AlliesStyle style,
                                       AlliesInk ink,
                                       const char *text);

G_END_DECLS
