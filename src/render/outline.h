/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/scene-item.h"

G_BEGIN_DECLS

/**
 * AlliesOutlineSink:
 * @move_to: begins a new part at a point
 * @line_to: goes straight to a point
 * @curve_to: goes to the third point along a cubic Bézier curve
 * @close: goes straight back to where the part began
 *
 * What receives an outline: a cairo context or a page of a PDF.
 */
typedef struct
{
  void (*move_to) (gpointer target, double x, double y);
  void (*line_to) (gpointer target, double x, double y);
  void (*curve_to) (
      gpointer target, double x1, double y1, double x2, double y2, double x3, double y3);
  void (*close) (gpointer target);
} AlliesOutlineSink;

/**
 * allies_outline_trace:
 * @item: a line, rectangle, polygon or arc
 * @slice: for less than a full circle, whether to go by its centre
 * @sink: what receives the outline
 * @target: first argument of its functions
 *
 * Both renderers draw these very curves, so that their pictures agree. Places
 * are those of the page, downwards.
 */
void allies_outline_trace (const AlliesSceneItem *item,
                           gboolean slice,
                           const AlliesOutlineSink *sink,
                           gpointer target);

/**
 * allies_outline_is_slice:
 * @item: an item
 *
 * Returns: whether @item is less than a full circle, so that its area has
 *   another outline than its stroke
 */
gboolean allies_outline_is_slice (const AlliesSceneItem *item);

/**
 * allies_outline_get_dash:
 * @dash: how a line is stroked
 * @lengths: (out) (array fixed-size=2): of stroke and gap in points; whole
 *   numbers, which is all that libharu takes
 *
 * Returns: whether there are gaps
 */
gboolean allies_outline_get_dash (AlliesDash dash, double lengths[2]);

G_END_DECLS
