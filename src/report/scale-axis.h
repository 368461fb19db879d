/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/scale.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * AlliesScaleAxis:
 * @scale: the model's scale
 * @left: x of its lowest level
 * @right: x of its highest level
 *
 * A horizontal axis that shows the levels of a scale at their true distances.
 */
typedef struct
{
  AlliesScale *scale;
  double left;
  double right;
} AlliesScaleAxis;

/**
 * allies_scale_axis_map:
 * @axis: an axis
 * @value: a value, cut to the scale
 *
 * Returns: its x
 */
double allies_scale_axis_map (const AlliesScaleAxis *axis, double value);

/**
 * allies_scale_axis_draw:
 * @axis: an axis
 * @builder: a builder
 * @top: top of the grid lines
 * @bottom: their bottom, below which the labels stand
 * @names: whether the names of the levels are shown above their numbers
 *
 * Draws grid lines and labels; labels that would touch are left out.
 */
void allies_scale_axis_draw (const AlliesScaleAxis *axis,
                             AlliesSceneBuilder *builder,
                             double top,
                             double bottom,
                             gboolean names);

G_END_DECLS
