/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/scene-builder.h"

G_BEGIN_DECLS

/**
 * AlliesStyle:
 * @ALLIES_STYLE_TITLE: titles of pages
 * @ALLIES_STYLE_HEADING: headings within a page
 * @ALLIES_STYLE_LARGE: text to be read from afar, of the size of headings
 * @ALLIES_STYLE_BODY: running text and labels
 * @ALLIES_STYLE_STRONG: body that stands out
 * @ALLIES_STYLE_SMALL: captions, sources and tables
 * @ALLIES_STYLE_SMALL_STRONG: small that stands out
 *
 * The four sizes of type and their two weights. Nothing is smaller than 9 points.
 */
typedef enum
{
  ALLIES_STYLE_TITLE,
  ALLIES_STYLE_HEADING,
  ALLIES_STYLE_LARGE,
  ALLIES_STYLE_BODY,
  ALLIES_STYLE_STRONG,
  ALLIES_STYLE_SMALL,
  ALLIES_STYLE_SMALL_STRONG,
} AlliesStyle;

/**
 * allies_style_get_size:
 * @style: a style
 *
 * Returns: its size in points
 */
double allies_style_get_size (AlliesStyle style);

/**
 * allies_style_get_face:
 * @style: a style
 *
 * Returns: its face
 */
AlliesFace allies_style_get_face (AlliesStyle style);

/**
 * allies_style_get_leading:
 * @style: a style
 *
 * Returns: distance of baselines in points
 */
double allies_style_get_leading (AlliesStyle style);

/**
 * allies_style_text:
 * @builder: a builder
 * @x: where the text is anchored
 * @baseline: its baseline
 * @anchor: which end is at @x
 * @style: a style
 * @ink: an ink
 * @text: one line
 *
 * Returns: the width of the text
 */
double allies_style_text (AlliesSceneBuilder *builder,
                          double x,
                          double baseline,
                          AlliesAnchor anchor,
                          AlliesStyle style,
                          AlliesInk ink,
                          const char *text);

/**
 * allies_style_measure:
 * @builder: a builder
 * @style: a style
 * @text: one line
 *
 * Returns: the width of the text
 */
double allies_style_measure (AlliesSceneBuilder *builder, AlliesStyle style, const char *text);

G_END_DECLS
