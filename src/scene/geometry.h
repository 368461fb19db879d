/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlliesPoint:
 * @x: to the right, in points of 1/72 inch
 * @y: downwards, in points
 *
 * A place on a page or in a chart.
 */
typedef struct
{
  double x;
  double y;
} AlliesPoint;

/**
 * AlliesBox:
 * @x: left edge, in points
 * @y: upper edge, in points
 * @width: 0 or more
 * @height: 0 or more
 *
 * A rectangle along the axes.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} AlliesBox;

/**
 * allies_box_contains:
 * @self: a box
 * @x: to the right, in points
 * @y: downwards, in points
 *
 * Returns: whether the point lies in @self or on its edge
 */
gboolean allies_box_contains (const AlliesBox *self, double x, double y);

/**
 * allies_box_unite:
 * @self: a box
 * @other: another
 *
 * Returns: the smallest box that holds both
 */
AlliesBox allies_box_unite (const AlliesBox *self, const AlliesBox *other);

/**
 * allies_box_expand:
 * @self: a box
 * @by: how far each edge moves outwards, in points
 *
 * Returns: a larger box
 */
AlliesBox allies_box_expand (const AlliesBox *self, double by);

/**
 * allies_box_overlaps:
 * @self: a box
 * @other: another
 * @tolerance: how many points of common width or height do not count
 *
 * Returns: whether the two share an area
 */
gboolean allies_box_overlaps (const AlliesBox *self, const AlliesBox *other, double tolerance);

/**
 * allies_box_around:
 * @points: (array length=n_points): at least one point
 * @n_points: how many
 *
 * Returns: the smallest box that holds all of @points
 */
AlliesBox allies_box_around (const AlliesPoint *points, gsize n_points);

G_END_DECLS
