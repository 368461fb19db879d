/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/durable-file.h"
#include "cli/command.h"
#include "cli/input.h"
#include "render/image.h"
#include "report/chart.h"

#include <glib/gi18n-lib.h>

#define PNG_SCALE 2

/* NULL where there is no such palette. */
static const AlliesPalette *
find_palette (const char *name)
{
  if (name == NULL || g_str_equal (name, "light"))
    return allies_palette_light ();
  if (g_str_equal (name, "dark"))
    return allies_palette_dark ();
  if (g_str_equal (name, "high-contrast"))
    return allies_palette_high_contrast ();
  return g_str_equal (name, "monochrome") ? allies_palette_monochrome () : NULL;
}

static GBytes *
render (AlliesFont *font,
        AlliesScene *scene,
        const AlliesPalette *palette,
        const char *path,
        GError **error)
{
  if (g_str_has_suffix (path, ".svg"))
    return allies_image_render_svg (font, scene, 0, palette, error);
  return allies_image_render_png (font, scene, 0, palette, PNG_SCALE, error);
}

/* A part is only asked for by somebody who then wants all of it. */
static gboolean
read_scope (const char *pillar, const char *by, AlliesChartScope *scope)
{
  *scope = (AlliesChartScope){ pillar, ALLIES_GAP_ORDER_PRIORITY,
                               pillar == NULL && by == NULL ? ALLIES_CHART_GAPS_ON_PAPER : 0 };
  for (guint i = 0; by != NULL && allies_gap_order_names[i] != NULL; i++)
    if (g_str_equal (allies_gap_order_names[i], by))
      {
        scope->order = (AlliesGapOrder)i;
        return TRUE;
      }
  return by == NULL;
}

static const char *
explain_nothing (AlliesChartKind kind, const AlliesResults *results)
{
  if (kind == ALLIES_CHART_CHANGES)
    return _ ("There is nothing to draw yet: no earlier year has answers.");
  if (kind == ALLIES_CHART_YEARS)
    return _ ("There is nothing to draw yet: it takes three years with answers.");
  return allies_results_has_money (results)
             ? _ ("There is nothing to draw yet: the roadmap is empty.")
             : _ ("There is nothing to draw yet: give revenue and both budgets first.");
}

static int
draw (const char *path,
      int year,
      const char *side,
      AlliesChartKind kind,
      const AlliesChartScope *scope,
      const AlliesPalette *palette,
      const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesResults) results = allies_input_results (path, year, NULL, side, &error);
  g_autoptr (AlliesFont) font = results != NULL ? allies_font_new (&error) : NULL;
  g_autoptr (AlliesScene) scene = NULL;
  g_autoptr (GBytes) image = NULL;

  if (font == NULL)
    return allies_command_complain (g_steal_pointer (&error));
  if (scope->pillar != NULL
      && allies_model_find_pillar (allies_results_get_model (results), scope->pillar) == NULL)
    return allies_command_misuse (_ ("The questionnaire has no pillar “%s”."), scope->pillar);
  scene =
      allies_chart_new (kind, scope, results, ALLIES_METRICS (font), ALLIES_CHART_DEFAULT_WIDTH);
  if (scene == NULL)
    g_set_error_literal (&error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
                         explain_nothing (kind, results));
  image = scene != NULL ? render (font, scene, palette, output, &error) : NULL;
  if (image == NULL || !allies_durable_file_replace (output, image, &error))
    return allies_command_complain (g_steal_pointer (&error));
  return 0;
}

int
allies_command_chart (int argc, char **argv)
{
  int year = 0;
  AlliesChartKind kind;
  g_autofree char *output = NULL;
  g_autofree char *names = g_strjoinv (", ", (char **)allies_chart_names);
  g_autofree char *orders = g_strjoinv (", ", (char **)allies_gap_order_names);
  g_autofree char *side = NULL;
  g_autofree char *pillar = NULL;
  g_autofree char *by = NULL;
  g_autofree char *colours = NULL;
  AlliesChartScope scope;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("*.svg or *.png to make"), "FILE" },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_ ("Year; the latest by default"), "YEAR" },
    { "pillar", 0, 0, G_OPTION_ARG_STRING, &pillar,
      N_ ("Only this pillar of capabilities, gaps, kpis and years"), "ID" },
    { "by", 0, 0, G_OPTION_ARG_STRING, &by,
      N_ ("What gaps are ranked by: priority, peers, target or last-year"), "ORDER" },
    { "colours", 0, 0, G_OPTION_ARG_STRING, &colours,
      N_ ("light, dark, high-contrast or monochrome"), "PALETTE" },
    { "side", 0, 0, G_OPTION_ARG_STRING, &side, ALLIES_INPUT_SIDE_HELP, "SIDE" },
    { NULL }
  };

  if (!allies_command_parse ("FILE NAME", _ ("Draws one chart."), entries, &argc, &argv))
    return ALLIES_EXIT_USAGE;
  if (argc != 3 || output == NULL
      || !(g_str_has_suffix (output, ".svg") || g_str_has_suffix (output, ".png")))
    return allies_command_misuse (
        _ ("“chart” takes one dossier, a name and -o with a name that ends in .svg or .png."));
  if (!allies_chart_find (argv[2], &kind))
    return allies_command_misuse (_ ("“%s” is no chart; use one of: %s."), argv[2], names);
  if (!read_scope (pillar, by, &scope))
    return allies_command_misuse (_ ("“%s” is no order of gaps; use one of: %s."), by, orders);
  if (find_palette (colours) == NULL)
    return allies_command_misuse (
        _ ("“%s” are no colours; use light, dark, high-contrast or monochrome."), colours);
  return draw (argv[1], year, side, kind, &scope, find_palette (colours), output);
}
