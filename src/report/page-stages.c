/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/calendar-words.h"
#include "report/deck-pages.h"
#include "report/findings-money.h"
#include "report/findings.h"
#include "report/number-text.h"
#include "report/table.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BARS_HEIGHT 54.0
#define BAR_LEFT    190.0
#define BAR_HEIGHT  14.0
#define VALUE_SPACE 90.0

static char *
dup_lifts (AlliesDeckFrame *frame, AlliesInitiative *initiative)
{
  AlliesModel *model = allies_results_get_model (frame->results);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint n;
  const AlliesLift *lifts = allies_initiative_get_lifts (initiative, &n);

  for (guint i = 0; i < n; i++)
    {
      AlliesCapability *capability = allies_model_find_capability_of (model, lifts[i].question);

      if (capability != NULL
          && !g_ptr_array_find (labels, allies_capability_get_label (capability), NULL))
        g_ptr_array_add (labels, (char *)allies_capability_get_label (capability));
    }
  g_ptr_array_add (labels, NULL);
  return g_strjoinv (", ", (char **)labels->pdata);
}

static void
add_row (AlliesDeckFrame *frame, AlliesTable *table, const AlliesRoadmapEntry *entry)
{
  AlliesInitiative *initiative = entry->initiative;
  const char *currency = allies_deck_frame_get_currency (frame);
  g_autofree char *months = g_strdup_printf ("%g", allies_initiative_get_duration (initiative));
  g_autofree char *cost = allies_number_text_money (entry->economics.cost.likely, currency);
  g_autofree char *benefit = allies_number_text_money (entry->economics.benefit.likely, currency);
  g_autofree char *value = allies_number_text_signed_money (entry->value, currency);
  g_autofree char *lifts = dup_lifts (frame, initiative);
  g_autofree char *name = allies_findings_money_mark (frame->results, initiative);
  const char *cells[] = { name,
                          allies_initiative_get_outcome (initiative),
                          allies_owner_get_name (allies_initiative_get_owner (initiative)),
                          months,
                          cost,
                          benefit,
                          value,
                          lifts,
                          NULL };

  allies_table_add_row (table, allies_initiative_get_id (initiative), TRUE, cells);
}

static AlliesTable *
make_table (AlliesDeckFrame *frame, const AlliesRoadmapStage *stage)
{
  AlliesTable *table = allies_table_new (ALLIES_STYLE_SMALL);

  allies_table_add_column (table, _ ("Initiative"), 146, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("What is different afterwards"), 290, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("Leads"), 50, ALLIES_ANCHOR_START);
  allies_table_keep_whole (table);
  allies_table_add_column (table, _ ("Months"), 46, ALLIES_ANCHOR_END);
  allies_table_add_column (table, _ ("One-off cost"), 62, ALLIES_ANCHOR_END);
  allies_table_add_column (table, _ ("Benefit a year"), 66, ALLIES_ANCHOR_END);
  allies_table_add_column (table, _ ("Value"), 60, ALLIES_ANCHOR_END);
  allies_table_add_column (table, _ ("Lifts"), 130, ALLIES_ANCHOR_START);
  for (guint i = 0; i < stage->entries->len; i++)
    add_row (frame, table, &g_array_index (stage->entries, AlliesRoadmapEntry, i));
  allies_table_fit (table, frame->builder, frame->content_width);
  return table;
}

static double
sum_present_cost (AlliesDeckFrame *frame, const AlliesRoadmapStage *stage)
{
  AlliesTerms *terms = allies_roadmap_get_terms (allies_results_get_roadmap (frame->results));
  AlliesSpan span = { stage->terms->start, stage->terms->end, allies_terms_get_horizon (terms),
                      allies_terms_get_rate (terms) };
  double cost = 0;

  for (guint i = 0; i < stage->entries->len; i++)
    cost += allies_economics_present_cost (
        &g_array_index (stage->entries, AlliesRoadmapEntry, i).economics, &span);
  return cost;
}

static void
draw_bar (AlliesDeckFrame *frame,
          double top,
          const char *label,
          double amount,
          double scale,
          AlliesInk ink)
{
  g_autofree char *text = allies_number_text_money (amount, allies_deck_frame_get_currency (frame));
  double width = fmax (1, amount * scale);

  allies_style_text (frame->builder, 0, top + BAR_HEIGHT - 3.5, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_BODY, ALLIES_INK_INK, label);
  allies_scene_builder_rectangle (frame->builder, BAR_LEFT, top, width, BAR_HEIGHT, 1.5, ink,
                                  ALLIES_INK_NONE, 0);
  allies_style_text (frame->builder, BAR_LEFT + width + 8, top + BAR_HEIGHT - 3.5,
                     ALLIES_ANCHOR_START, ALLIES_STYLE_STRONG, ALLIES_INK_INK, text);
}

/* What the stage costs and what it brings, on one scale of money of today. */
static void
draw_bars (AlliesDeckFrame *frame, const AlliesRoadmapStage *stage, double top)
{
  double cost = sum_present_cost (frame, stage);
  double benefit = cost + stage->sum.value;
  double scale = (frame->content_width - BAR_LEFT - VALUE_SPACE) / fmax (fmax (cost, benefit), 1);

  allies_scene_builder_push_offset (frame->builder, ALLIES_DECK_MARGIN, top);
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_HEADING);
  allies_style_text (frame->builder, 0, 10, ALLIES_ANCHOR_START, ALLIES_STYLE_STRONG,
                     ALLIES_INK_INK, _ ("The stage's return, in money of today"));
  allies_scene_builder_pop_role (frame->builder);
  draw_bar (frame, 20, _ ("Costs, one-off and running"), cost, scale, ALLIES_INK_PEERS);
  draw_bar (frame, 41, _ ("Benefits"), benefit, scale, ALLIES_INK_TARGET);
  allies_scene_builder_pop_offset (frame->builder);
}

static char *
dup_subtitle (AlliesTerms *terms, const AlliesRoadmapStage *stage)
{
  g_autofree char *span =
      allies_calendar_words_span (terms, stage->terms->start, stage->terms->end);

  if (span != NULL)
    /* Translators: the first is a span of months, as in "March – October 2027" */
    return g_strdup_printf (_ ("%s: %.0f person-months of marketing, %.0f of technology"), span,
                            stage->sum.marketing, stage->sum.technology);
  return g_strdup_printf (
      _ ("Months %u to %u: %.0f person-months of marketing, %.0f of technology"),
      stage->terms->start + 1, stage->terms->end, stage->sum.marketing, stage->sum.technology);
}

static void
draw_stage (AlliesDeckFrame *frame, guint stage)
{
  AlliesRoadmap *roadmap = allies_results_get_roadmap (frame->results);
  guint n;
  const AlliesRoadmapStage *entry = &allies_roadmap_get_stages (roadmap, &n)[stage];
  g_autoptr (AlliesTable) table = make_table (frame, entry);
  g_autofree char *title = allies_findings_stage (frame->results, stage);
  g_autofree char *subtitle = dup_subtitle (allies_roadmap_get_terms (roadmap), entry);
  g_autofree char *id = g_strdup_printf ("stage-%u", stage + 1);
  g_autofree char *place = allies_deck_frame_dup_stage_place (stage);
  g_autofree char *topic = g_strdup_printf (_ ("Stage %u of %u"), stage + 1, n);
  double bottom = frame->content_bottom - BARS_HEIGHT;
  double height = allies_table_measure (table, frame->builder);
  guint next = 0;

  for (guint part = 1; part == 1 || next < allies_table_get_n_rows (table); part++)
    {
      double top = allies_deck_frame_begin_part (frame, id, part, topic, title, subtitle);

      allies_scene_builder_name_place (frame->builder, place);

      /* what does not fit on one page is parted evenly, so that no row stands alone */
      if (part == 1 && top + height > bottom - 4)
        allies_table_draw (table, frame->builder, ALLIES_DECK_MARGIN, top,
                           fmin (bottom - 4, top + height / 2 + 20), &next, NULL, NULL);
      else
        allies_table_draw (table, frame->builder, ALLIES_DECK_MARGIN, top, bottom - 4, &next, NULL,
                           NULL);
      if (next == allies_table_get_n_rows (table))
        draw_bars (frame, entry, bottom);
      allies_deck_frame_end_with_money (frame);
    }
}

void
allies_page_stages_draw (AlliesDeckFrame *frame)
{
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (frame->results), &n);

  for (guint i = 0; i < n; i++)
    if (stages[i].sum.n > 0)
      draw_stage (frame, i);
}
