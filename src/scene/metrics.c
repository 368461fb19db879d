/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/metrics.h"

G_DEFINE_INTERFACE (AlliesMetrics, allies_metrics, G_TYPE_OBJECT)

static void
allies_metrics_default_init (AlliesMetricsInterface *iface)
{
}

double
allies_metrics_measure (AlliesMetrics *self, AlliesFace face, double size, const char *text)
{
  g_return_val_if_fail (ALLIES_IS_METRICS (self), 0);
  g_return_val_if_fail (face < ALLIES_N_FACES, 0);
  g_return_val_if_fail (text != NULL, 0);

  return ALLIES_METRICS_GET_IFACE (self)->measure (self, face, size, text);
}

void
allies_metrics_extents (
    AlliesMetrics *self, AlliesFace face, double size, double *ascent, double *descent)
{
  double above = 0, below = 0;

  g_return_if_fail (ALLIES_IS_METRICS (self));
  g_return_if_fail (face < ALLIES_N_FACES);

  ALLIES_METRICS_GET_IFACE (self)->extents (self, face, size, &above, &below);
  if (ascent != NULL)
    *ascent = above;
  if (descent != NULL)
    *descent = below;
}
