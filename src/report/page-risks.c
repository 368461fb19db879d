/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/findings-musts.h"
#include "report/findings-risk.h"
#include "report/risk-chart.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>

#define SIDE_SHARE    0.29
#define SIDE_GAP      36.0
#define MARK_WIDTH    14.0
#define SENTENCE_GAP  11.0
#define HEADING_SPACE 10.0

/* As many rows as there is room for; the deck shows what matters most, the chart all of them. */
static guint
count_rows (AlliesDeckFrame *frame, double width, double height)
{
  guint rows = ALLIES_RISK_CHART_MOST_ROWS;

  while (rows > 1
         && allies_risk_chart_measure (frame->builder, frame->results, rows, width) > height)
    rows--;
  return rows;
}

static void
draw_musts (AlliesDeckFrame *frame, double left, double top, double width)
{
  g_auto (GStrv) musts = allies_findings_musts (frame->results);
  double y = top + allies_deck_frame_draw_heading (frame, left, top, width, _ ("What must be true"))
             + HEADING_SPACE;

  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_LIST);
  for (guint i = 0; musts[i] != NULL; i++)
    {
      allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_ITEM);
      allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_BODY);
      allies_scene_builder_disc (frame->builder, left + 3, y + 8, 2.2, ALLIES_INK_INK,
                                 ALLIES_INK_NONE, 0);
      y += allies_text_flow_draw (frame->builder, left + MARK_WIDTH, y, width - MARK_WIDTH,
                                  ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_INK, musts[i])
           + SENTENCE_GAP;
      allies_scene_builder_pop_role (frame->builder);
      allies_scene_builder_pop_role (frame->builder);
    }
  allies_scene_builder_pop_role (frame->builder);
}

void
allies_page_risks_draw (AlliesDeckFrame *frame)
{
  g_autofree char *title = allies_findings_risk (frame->results);
  g_autofree char *worth = allies_findings_worth (frame->results);
  g_autofree char *description = allies_risk_chart_describe (frame->results);
  double side = frame->content_width * SIDE_SHARE;
  double width = frame->content_width - side - SIDE_GAP;
  double top = allies_deck_frame_begin (frame, "risks", _ ("Risks and assumptions"), title, worth);
  double height = frame->content_bottom - top;

  allies_scene_builder_describe_page (frame->builder, description);
  allies_deck_frame_begin_figure (frame, description, ALLIES_DECK_MARGIN, top);
  allies_risk_chart_draw (frame->builder, frame->results, count_rows (frame, width, height), width);
  allies_deck_frame_end_figure (frame);
  draw_musts (frame, ALLIES_DECK_MARGIN + width + SIDE_GAP, top, side);
  allies_deck_frame_link_subjects (frame);
  allies_deck_frame_end_with_money (frame);
}
