/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/fixed-metrics.h"

struct _AlliesFixedMetrics
{
  GObject parent_instance;
};

static void allies_fixed_metrics_metrics_init (AlliesMetricsInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AlliesFixedMetrics,
                               allies_fixed_metrics,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ALLIES_TYPE_METRICS,
                                                      allies_fixed_metrics_metrics_init))

static double
allies_fixed_metrics_measure (AlliesMetrics *self, AlliesFace face, double size, const char *text)
{
  return g_utf8_strlen (text, -1) * size * (face == ALLIES_FACE_BOLD ? 0.6 : 0.5);
}

static void
allies_fixed_metrics_extents (
    AlliesMetrics *self, AlliesFace face, double size, double *ascent, double *descent)
{
  *ascent = size * 0.8;
  *descent = size * 0.2;
}

static void
allies_fixed_metrics_class_init (AlliesFixedMetricsClass *klass)
{
}

static void
allies_fixed_metrics_metrics_init (AlliesMetricsInterface *iface)
{
  iface->measure = allies_fixed_metrics_measure;
  iface->extents = allies_fixed_metrics_extents;
}

static void
allies_fixed_metrics_init (AlliesFixedMetrics *self)
{
}

AlliesMetrics *
allies_fixed_metrics_new (void)
{
  return g_object_new (ALLIES_TYPE_FIXED_METRICS, NULL);
}
