/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/metrics.h"

G_BEGIN_DECLS

#define ALLIES_TYPE_FIXED_METRICS (allies_fixed_metrics_get_type ())
G_DECLARE_FINAL_TYPE (AlliesFixedMetrics, allies_fixed_metrics, ALLIES, FIXED_METRICS, GObject)

/**
 * allies_fixed_metrics_new:
 *
 * Metrics that do not depend on a font: every character is half as wide as the
 * size, or 0.6 of it in bold; the ascent is 0.8 and the descent 0.2 of it.
 *
 * Returns: (transfer full): the metrics
 */
AlliesMetrics *allies_fixed_metrics_new (void);

G_END_DECLS
