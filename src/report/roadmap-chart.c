/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/roadmap-chart.h"

#include "report/marks.h"
#include "report/number-text.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LABEL_WIDTH   84
#define COLUMN_GAP    10
#define LEGEND_HEIGHT 18
#define HEADER_HEIGHT 36
#define SUMS_HEIGHT   42
#define ARROW         9
#define CARD_GAP      3
#define CARD_PADDING  4
#define LANE_PADDING  5
#define N_KINDS       3

typedef struct
{
  AlliesSceneBuilder *builder;
  AlliesResults *results;
  const AlliesRoadmapStage *stages;
  guint n_stages;
  double width;
  double column;
  GHashTable *numbers; /* initiative id → its number on the page */
} Chart;

static double
get_left (const Chart *chart, guint stage)
{
  return LABEL_WIDTH + stage * (chart->column + COLUMN_GAP);
}

static void
draw_legend (const Chart *chart)
{
  const AlliesOwner owners[] = { ALLIES_OWNER_MARKETING, ALLIES_OWNER_TECHNOLOGY,
                                 ALLIES_OWNER_BOTH };
  const char *const texts[] = { _ ("CMO leads"), _ ("CIO leads"), _ ("Both lead") };
  double x = chart->width;

  for (int i = G_N_ELEMENTS (owners) - 1; i >= 0; i--)
    {
      double mark = owners[i] == ALLIES_OWNER_BOTH ? 17 : 8;

      x -= allies_style_measure (chart->builder, ALLIES_STYLE_SMALL, texts[i]);
      allies_marks_legend_text (chart->builder, x, 6, texts[i]);
      x -= mark + 5;
      allies_marks_owner (chart->builder, x, 6, owners[i]);
      x -= 16;
    }
}

static void
draw_header (const Chart *chart, guint index)
{
  const AlliesStageTerms *terms = chart->stages[index].terms;
  double left = get_left (chart, index);
  double right = left + chart->column;
  double top = LEGEND_HEIGHT;
  AlliesPoint points[] = { { left, top },
                           { right - ARROW, top },
                           { right, top + HEADER_HEIGHT / 2.0 },
                           { right - ARROW, top + HEADER_HEIGHT },
                           { left, top + HEADER_HEIGHT },
                           { left + (index > 0 ? ARROW : 0), top + HEADER_HEIGHT / 2.0 } };
  g_autofree char *name = g_strdup_printf ("%u  %s", index + 1, terms->name);
  g_autofree char *months = g_strdup_printf (_ ("Months %u–%u"), terms->start + 1, terms->end);

  allies_scene_builder_polygon (chart->builder, points, G_N_ELEMENTS (points), ALLIES_INK_SHADE,
                                ALLIES_INK_NONE, 0);
  allies_style_text (chart->builder, left + 18, top + 16, ALLIES_ANCHOR_START, ALLIES_STYLE_HEADING,
                     ALLIES_INK_INK, name);
  allies_style_text (chart->builder, left + 18, top + 29, ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL,
                     ALLIES_INK_MUTED, months);
}

static void
number_initiatives (Chart *chart)
{
  guint number = 0;

  for (guint s = 0; s < chart->n_stages; s++)
    for (guint kind = 0; kind < N_KINDS; kind++)
      for (guint i = 0; i < chart->stages[s].entries->len; i++)
        {
          AlliesInitiative *initiative =
              g_array_index (chart->stages[s].entries, AlliesRoadmapEntry, i).initiative;

          if (allies_initiative_get_kind (initiative) == kind)
            g_hash_table_insert (chart->numbers, (char *)allies_initiative_get_id (initiative),
                                 GUINT_TO_POINTER (++number));
        }
}

/* "after 1, 4": what a card needs first, by the numbers of the cards. */
static char *
dup_needs (const Chart *chart, AlliesInitiative *initiative)
{
  guint n;
  const AlliesRequirement *requirements = allies_initiative_get_requirements (initiative, &n);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      guint number =
          GPOINTER_TO_UINT (g_hash_table_lookup (chart->numbers, requirements[i].initiative));

      if (number > 0)
        g_string_append_printf (list, "%s%u", list->len > 0 ? ", " : "", number);
    }
  return list->len > 0 ? g_strdup_printf (_ ("after %s"), list->str) : g_strdup ("");
}

typedef struct
{
  char *title;
  char *needs;
  double text_width;
  double height;
  double mark_width;
} Card;

static void
card_clear (Card *card)
{
  g_free (card->title);
  g_free (card->needs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Card, card_clear)

static Card
lay_out_card (const Chart *chart, AlliesInitiative *initiative)
{
  guint number = GPOINTER_TO_UINT (
      g_hash_table_lookup (chart->numbers, allies_initiative_get_id (initiative)));
  Card card = { g_strdup_printf ("%u  %s", number, allies_initiative_get_name (initiative)),
                dup_needs (chart, initiative), 0, 0,
                allies_initiative_get_owner (initiative) == ALLIES_OWNER_BOTH ? 17 : 8 };
  double needs_width =
      *card.needs != '\0'
          ? 8 + allies_style_measure (chart->builder, ALLIES_STYLE_SMALL, card.needs)
          : 0;

  card.text_width = chart->column - 17 - 21 - needs_width;
  card.height =
      allies_text_flow_measure (chart->builder, ALLIES_STYLE_SMALL, card.title, card.text_width)
      + 2 * CARD_PADDING - 1;
  return card;
}

static void
draw_card (const Chart *chart, AlliesInitiative *initiative, double left, double top)
{
  g_auto (Card) card = lay_out_card (chart, initiative);

  allies_scene_builder_push_subject (chart->builder, allies_initiative_get_id (initiative));
  allies_scene_builder_rectangle (chart->builder, left, top, chart->column - ARROW, card.height, 3,
                                  ALLIES_INK_SURFACE, ALLIES_INK_FAINT, 0.8);
  allies_marks_owner (chart->builder, left + 6, top + card.height / 2,
                      allies_initiative_get_owner (initiative));
  allies_text_flow_draw (chart->builder, left + 28, top + CARD_PADDING - 1, card.text_width,
                         ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL, ALLIES_INK_INK, card.title);
  allies_style_text (chart->builder, left + chart->column - ARROW - 6, top + CARD_PADDING + 8,
                     ALLIES_ANCHOR_END, ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, card.needs);
  allies_scene_builder_pop_subject (chart->builder);
}

static double
draw_cards (const Chart *chart, guint stage, guint kind, double top)
{
  const GArray *entries = chart->stages[stage].entries;
  double y = top;

  for (guint i = 0; i < entries->len; i++)
    {
      AlliesInitiative *initiative = g_array_index (entries, AlliesRoadmapEntry, i).initiative;
      g_auto (Card) card = { 0 };

      if (allies_initiative_get_kind (initiative) != kind)
        continue;
      card = lay_out_card (chart, initiative);
      draw_card (chart, initiative, get_left (chart, stage), y);
      y += card.height + CARD_GAP;
    }
  return y - top;
}

static double
draw_lane (const Chart *chart, guint kind, double top)
{
  double height = 0;

  allies_scene_builder_line (chart->builder, 0, top, chart->width, top, ALLIES_INK_FAINT, 0.8,
                             ALLIES_DASH_SOLID);
  allies_style_text (chart->builder, 0, top + LANE_PADDING + 13, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_STRONG, ALLIES_INK_INK,
                     allies_initiative_kind_get_name ((AlliesInitiativeKind)kind));
  for (guint s = 0; s < chart->n_stages; s++)
    height = fmax (height, draw_cards (chart, s, kind, top + LANE_PADDING));
  return fmax (height, 24) + 2 * LANE_PADDING - CARD_GAP;
}

static void
draw_sum (
    const Chart *chart, double x, double y, const char *label, const char *value, AlliesInk ink)
{
  allies_style_text (chart->builder, x, y + 12, ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL,
                     ALLIES_INK_MUTED, label);
  allies_style_text (chart->builder, x, y + 27, ALLIES_ANCHOR_START, ALLIES_STYLE_HEADING, ink,
                     value);
}

static void
draw_sums (const Chart *chart, double top)
{
  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_results_get_dossier (chart->results)));

  allies_scene_builder_line (chart->builder, 0, top, chart->width, top, ALLIES_INK_MUTED, 1.2,
                             ALLIES_DASH_SOLID);
  allies_style_text (chart->builder, 0, top + 20, ALLIES_ANCHOR_START, ALLIES_STYLE_STRONG,
                     ALLIES_INK_INK, _ ("Each stage"));
  for (guint s = 0; s < chart->n_stages; s++)
    {
      const AlliesStageSum *sum = &chart->stages[s].sum;
      g_autofree char *cost = allies_number_text_money (sum->cost, currency);
      g_autofree char *value = allies_number_text_signed_money (sum->value, currency);

      if (sum->n == 0)
        continue;
      draw_sum (chart, get_left (chart, s) + 6, top, _ ("One-off cost"), cost, ALLIES_INK_INK);
      draw_sum (chart, get_left (chart, s) + chart->column * 0.45, top,
                _ ("Worth more than it costs"), value,
                sum->value > 0 ? ALLIES_INK_TARGET : ALLIES_INK_WARNING);
    }
}

void
allies_roadmap_chart_draw (AlliesSceneBuilder *builder,
                           AlliesResults *results,
                           double width,
                           double height)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  Chart chart = { builder, results, NULL, 0, width, 0, numbers };
  double y = LEGEND_HEIGHT + HEADER_HEIGHT + 6;

  chart.stages = allies_roadmap_get_stages (allies_results_get_roadmap (results), &chart.n_stages);
  chart.column = (width - LABEL_WIDTH - (chart.n_stages - 1) * COLUMN_GAP) / chart.n_stages;
  number_initiatives (&chart);
  draw_legend (&chart);
  for (guint s = 0; s < chart.n_stages; s++)
    draw_header (&chart, s);
  for (guint kind = 0; kind < N_KINDS; kind++)
    y += draw_lane (&chart, kind, y);
  draw_sums (&chart, fmax (y, height - SUMS_HEIGHT));
}

char *
allies_roadmap_chart_describe (AlliesResults *results)
{
  GString *text = g_string_new (_ ("The roadmap by stages."));
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);

  for (guint s = 0; s < n; s++)
    {
      g_string_append_printf (text, _ (" Stage %u, %s:"), s + 1, stages[s].terms->name);
      for (guint i = 0; i < stages[s].entries->len; i++)
        g_string_append_printf (
            text, "%s %s", i > 0 ? "," : "",
            allies_initiative_get_name (
                g_array_index (stages[s].entries, AlliesRoadmapEntry, i).initiative));
      g_string_append_c (text, '.');
    }
  return g_string_free (text, FALSE);
}
