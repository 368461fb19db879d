/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/risk-chart.h"

#include "report/findings-risk.h"
#include "report/number-text.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEAD_HEIGHT 26
#define BAR_HEIGHT  14
#define ROW_SPACE   12
#define LABEL_SHARE 0.36
#define COLUMN_GAP  18

typedef struct
{
  AlliesSceneBuilder *builder;
  const AlliesRiskDriver *drivers;
  guint n;
  const char *currency;
  double likely;
  double label_width;
  double left;
  double right;
  double low;
  double high;
} Chart;

static void
find_range (Chart *chart)
{
  chart->low = chart->likely;
  chart->high = chart->likely;
  for (guint i = 0; i < chart->n; i++)
    {
      const AlliesRiskDriver *driver = &chart->drivers[i];

      chart->low = fmin (chart->low, fmin (driver->value_at_low, driver->value_at_high));
      chart->high = fmax (chart->high, fmax (driver->value_at_low, driver->value_at_high));
    }
}

/* The numbers at the ends of the bars need room beside them. */
static double
find_number_width (const Chart *chart)
{
  g_autofree char *low = allies_number_text_signed_money (chart->low, chart->currency);
  g_autofree char *high = allies_number_text_signed_money (chart->high, chart->currency);

  return fmax (allies_style_measure (chart->builder, ALLIES_STYLE_SMALL, low),
               allies_style_measure (chart->builder, ALLIES_STYLE_SMALL, high))
         + 14;
}

static Chart
make_chart (AlliesSceneBuilder *builder, AlliesResults *results, guint rows, double width)
{
  Chart chart = { .builder = builder,
                  .currency = allies_organisation_get_currency (
                      allies_dossier_get_organisation (allies_results_get_dossier (results))),
                  .likely = allies_roadmap_get_value (allies_results_get_roadmap (results)),
                  .label_width = width * LABEL_SHARE };

  chart.drivers = allies_risk_get_drivers (allies_results_get_risk (results), &chart.n);
  chart.n = MIN (chart.n, rows);
  find_range (&chart);
  chart.left = chart.label_width + COLUMN_GAP + find_number_width (&chart);
  chart.right = width - find_number_width (&chart);
  return chart;
}

static double
map_value (const Chart *chart, double value)
{
  double span = fmax (chart->high - chart->low, 1e-9);

  return chart->left + (chart->right - chart->left) * (value - chart->low) / span;
}

static char *
dup_amounts (const Chart *chart, const AlliesRiskDriver *driver)
{
  g_autofree char *low = allies_number_text_money (driver->low, chart->currency);
  g_autofree char *high = allies_number_text_money (driver->high, chart->currency);

  /* Translators: a kind of money such as “benefit a year”, then two amounts */
  return g_strdup_printf (_ ("%s: %s to %s"), allies_findings_risk_money (driver->money), low,
                          high);
}

static double
measure_label (const Chart *chart, const AlliesRiskDriver *driver)
{
  g_autofree char *amounts = dup_amounts (chart, driver);

  return allies_text_flow_measure (chart->builder, ALLIES_STYLE_STRONG,
                                   allies_initiative_get_name (driver->initiative),
                                   chart->label_width)
         + 2
         + allies_text_flow_measure (chart->builder, ALLIES_STYLE_SMALL, amounts,
                                     chart->label_width);
}

static double
measure_row (const Chart *chart, const AlliesRiskDriver *driver)
{
  return fmax (measure_label (chart, driver), BAR_HEIGHT) + ROW_SPACE;
}

static void
draw_label (const Chart *chart, const AlliesRiskDriver *driver, double top)
{
  g_autofree char *amounts = dup_amounts (chart, driver);
  double name = allies_text_flow_draw (chart->builder, 0, top, chart->label_width,
                                       ALLIES_ANCHOR_START, ALLIES_STYLE_STRONG, ALLIES_INK_INK,
                                       allies_initiative_get_name (driver->initiative));

  allies_text_flow_draw (chart->builder, 0, top + name + 2, chart->label_width, ALLIES_ANCHOR_START,
                         ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, amounts);
}

static void
draw_side (const Chart *chart, double value, double y)
{
  gboolean better = value >= chart->likely;
  double end = map_value (chart, value);
  double likely = map_value (chart, chart->likely);
  g_autofree char *text = allies_number_text_signed_money (value, chart->currency);

  allies_scene_builder_rectangle (
      chart->builder, fmin (end, likely), y - BAR_HEIGHT / 2.0, fmax (fabs (end - likely), 0.5),
      BAR_HEIGHT, 0, better ? ALLIES_INK_TARGET : ALLIES_INK_WARNING, ALLIES_INK_NONE, 0);
  allies_style_text (chart->builder, better ? end + 6 : end - 6, y + 3.5,
                     better ? ALLIES_ANCHOR_START : ALLIES_ANCHOR_END, ALLIES_STYLE_SMALL,
                     ALLIES_INK_INK, text);
}

static void
draw_row (const Chart *chart, const AlliesRiskDriver *driver, double top)
{
  double middle = top + (measure_row (chart, driver) - ROW_SPACE) / 2;

  allies_scene_builder_push_subject (chart->builder, allies_initiative_get_id (driver->initiative));
  draw_label (chart, driver, top);
  draw_side (chart, fmin (driver->value_at_low, driver->value_at_high), middle);
  draw_side (chart, fmax (driver->value_at_low, driver->value_at_high), middle);
  allies_scene_builder_pop_subject (chart->builder);
}

static void
draw_head (const Chart *chart, double bottom)
{
  g_autofree char *value = allies_number_text_signed_money (chart->likely, chart->currency);
  g_autofree char *text = g_strdup_printf (_ ("likely: %s"), value);
  double half = allies_style_measure (chart->builder, ALLIES_STYLE_SMALL_STRONG, text) / 2;
  double x = map_value (chart, chart->likely);

  allies_style_text (chart->builder,
                     CLAMP (x, chart->label_width + COLUMN_GAP + half,
                            chart->right + find_number_width (chart) - half),
                     12, ALLIES_ANCHOR_MIDDLE, ALLIES_STYLE_SMALL_STRONG, ALLIES_INK_INK, text);
  allies_scene_builder_line (chart->builder, x, HEAD_HEIGHT - 8, x, bottom, ALLIES_INK_INK, 1,
                             ALLIES_DASH_SOLID);
}

double
allies_risk_chart_measure (AlliesSceneBuilder *builder,
                           AlliesResults *results,
                           guint rows,
                           double width)
{
  Chart chart = make_chart (builder, results, rows, width);
  double height = HEAD_HEIGHT;

  for (guint i = 0; i < chart.n; i++)
    height += measure_row (&chart, &chart.drivers[i]);
  return height;
}

void
allies_risk_chart_draw (AlliesSceneBuilder *builder,
                        AlliesResults *results,
                        guint rows,
                        double width)
{
  Chart chart = make_chart (builder, results, rows, width);
  double y = HEAD_HEIGHT;

  if (chart.n == 0)
    return;
  for (guint i = 0; i < chart.n; i++)
    {
      draw_row (&chart, &chart.drivers[i], y);
      y += measure_row (&chart, &chart.drivers[i]);
    }
  draw_head (&chart, y - ROW_SPACE + 4);
}

static void
describe_driver (GString *text, const Chart *chart, const AlliesRiskDriver *driver)
{
  g_autofree char *amounts = dup_amounts (chart, driver);
  g_autofree char *low = allies_number_text_signed_money (driver->value_at_low, chart->currency);
  g_autofree char *high = allies_number_text_signed_money (driver->value_at_high, chart->currency);

  g_string_append_printf (text, _ (" %s, %s: worth %s to %s."),
                          allies_initiative_get_name (driver->initiative), amounts, low, high);
}

char *
allies_risk_chart_describe (AlliesResults *results)
{
  Chart chart = { .currency = allies_organisation_get_currency (
                      allies_dossier_get_organisation (allies_results_get_dossier (results))) };
  GString *text = g_string_new (
      _ ("What the whole is worth when one amount alone turns out low or high, those that matter "
         "most first."));

  chart.drivers = allies_risk_get_drivers (allies_results_get_risk (results), &chart.n);
  for (guint i = 0; i < MIN (chart.n, ALLIES_RISK_CHART_MOST_ROWS); i++)
    describe_driver (text, &chart, &chart.drivers[i]);
  return g_string_free (text, FALSE);
}
