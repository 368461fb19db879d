/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/style.h"

G_BEGIN_DECLS

/**
 * AlliesNumberedPoint:
 * @number: its number, from 1
 * @text: the point in a few words
 * @detail: what stands behind it; may be empty
 */
typedef struct
{
  guint number;
  const char *text;
  const char *detail;
} AlliesNumberedPoint;

/**
 * allies_numbered_point_measure:
 * @builder: a builder
 * @width: width in points
 * @point: the point
 *
 * Returns: the height it takes
 */
double allies_numbered_point_measure (AlliesSceneBuilder *builder,
                                      double width,
                                      const AlliesNumberedPoint *point);

/**
 * allies_numbered_point_draw:
 * @builder: a builder
 * @x: left edge, where the number stands
 * @top: top edge
 * @width: width in points
 * @point: the point
 *
 * Draws one point of a numbered list: a large number, a heading and a sentence.
 *
 * Returns: y below it
 */
double allies_numbered_point_draw (AlliesSceneBuilder *builder,
                                   double x,
                                   double top,
                                   double width,
                                   const AlliesNumberedPoint *point);

G_END_DECLS
