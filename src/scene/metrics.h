/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "scene/face.h"

G_BEGIN_DECLS

#define ALLIES_TYPE_METRICS (allies_metrics_get_type ())
G_DECLARE_INTERFACE (AlliesMetrics, allies_metrics, ALLIES, METRICS, GObject)

/**
 * AlliesMetricsInterface:
 * @measure: see allies_metrics_measure()
 * @extents: see allies_metrics_extents()
 *
 * How wide a text will be. The font that is drawn with measures, so that lines
 * break once and the same everywhere.
 */
struct _AlliesMetricsInterface
{
  GTypeInterface parent_interface;

  double (*measure) (AlliesMetrics *self, AlliesFace face, double size, const char *text);
  void (*extents) (
      AlliesMetrics *self, AlliesFace face, double size, double *ascent, double *descent);
};

/**
 * allies_metrics_measure:
 * @self: the metrics
 * @face: a face
 * @size: in points, above 0
 * @text: one line of valid UTF-8
 *
 * Returns: the width of @text in points, 0 or more
 */
double allies_metrics_measure (AlliesMetrics *self, AlliesFace face, double size, const char *text);

/**
 * allies_metrics_extents:
 * @self: the metrics
 * @face: a face
 * @size: in points, above 0
 * @ascent: (out) (optional): how far the face reaches above the baseline, in points
 * @descent: (out) (optional): how far it reaches below, in points, 0 or more
 *
 * The same for every text of the face: a line, not its letters, has this height.
 */
void allies_metrics_extents (
    AlliesMetrics *self, AlliesFace face, double size, double *ascent, double *descent);

G_END_DECLS
