/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/scale-axis.h"

#include "base/xml-writer.h"

#include <math.h>

#define LABEL_GAP 6

double
allies_scale_axis_map (const AlliesScaleAxis *axis, double value)
{
  double low = allies_scale_get_low (axis->scale);
  double share = (value - low) / allies_scale_get_span (axis->scale);

  return axis->left + fmin (1, fmax (0, share)) * (axis->right - axis->left);
}

/* Levels of a scale may lie close together: what would touch the label before it is left out. */
static void
draw_label (
    AlliesSceneBuilder *builder, double x, double baseline, const char *text, double *occupied)
{
  double half = allies_style_measure (builder, ALLIES_STYLE_SMALL, text) / 2;

  if (x - half < *occupied)
    return;
  allies_style_text (builder, x, baseline, ALLIES_ANCHOR_MIDDLE, ALLIES_STYLE_SMALL,
                     ALLIES_INK_MUTED, text);
  *occupied = x + half + LABEL_GAP;
}

void
allies_scale_axis_draw (const AlliesScaleAxis *axis,
                        AlliesSceneBuilder *builder,
                        double top,
                        double bottom,
                        gboolean names)
{
  double leading = allies_style_get_leading (ALLIES_STYLE_SMALL);
  double baseline = bottom + leading + 2;
  double names_end = -INFINITY;
  double numbers_end = -INFINITY;

  for (guint i = 0; i < allies_scale_get_n_levels (axis->scale); i++)
    {
      double value = allies_scale_get_value (axis->scale, i);
      double x = allies_scale_axis_map (axis, value);
      g_autofree char *number = allies_number_to_text (value);

      allies_scene_builder_line (builder, x, top, x, bottom, ALLIES_INK_FAINT, 1,
                                 ALLIES_DASH_SOLID);
      if (names)
        draw_label (builder, x, baseline, allies_scale_get_name (axis->scale, i), &names_end);
      draw_label (builder, x, names ? baseline + leading : baseline, number, &numbers_end);
    }
}
