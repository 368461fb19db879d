/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/findings.h"
#include "report/heat-map.h"
#include "report/radar-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RADAR_WIDTH 262.0
#define MAP_LEAST   500.0 /* with which four tiles have room beside each other */
#define RADAR_GAP   12.0

void
allies_page_capabilities_draw (AlliesDeckFrame *frame)
{
  const AlliesChartScope whole = { NULL, ALLIES_GAP_ORDER_PRIORITY, 0 };
  g_autofree char *title = allies_findings_capabilities (frame->results);
  g_autofree char *source = allies_findings_peers (frame->results);
  g_autofree char *description = allies_heat_map_describe (frame->results, &whole);
  g_autofree char *overview = allies_radar_chart_describe (frame->results);
  double top = allies_deck_frame_begin (
      frame, "capabilities", _ ("The capabilities on one page"), title,
      allies_findings_has_peers (frame->results)
          ? _ ("Score of each capability, darker where higher; the peer median beside it")
          : _ ("Score of each capability, darker where higher"));
  double height = frame->content_bottom - top;
  double radar = fmin (RADAR_WIDTH, frame->content_width - RADAR_GAP - MAP_LEAST);

  allies_scene_builder_describe_page (frame->builder, description);
  allies_deck_frame_begin_figure (frame, description, ALLIES_DECK_MARGIN, top);
  allies_heat_map_draw (frame->builder, frame->results, &whole,
                        frame->content_width - radar - RADAR_GAP, height);
  allies_deck_frame_end_figure (frame);
  allies_deck_frame_begin_figure (frame, overview, frame->width - ALLIES_DECK_MARGIN - radar, top);
  allies_radar_chart_draw (frame->builder, frame->results, radar, height);
  allies_deck_frame_end_figure (frame);
  allies_deck_frame_link_subjects (frame);
  allies_deck_frame_end (frame, source);
}
