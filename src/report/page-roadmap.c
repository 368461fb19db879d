/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/findings.h"
#include "report/roadmap-chart.h"

#include <glib/gi18n-lib.h>

void
allies_page_roadmap_draw (AlliesDeckFrame *frame)
{
  g_autofree char *title = allies_findings_roadmap (frame->results);
  g_autofree char *description = allies_roadmap_chart_describe (frame->results);
  AlliesTerms *terms = allies_roadmap_get_terms (allies_results_get_roadmap (frame->results));
  g_autofree char *subtitle = g_strdup_printf (
      _ ("What changes, who leads, and what each stage is worth over %u months at %.0f %% a year"),
      allies_terms_get_horizon (terms), allies_terms_get_rate (terms) * 100);
  double top =
      allies_deck_frame_begin (frame, "roadmap", _ ("The way forward"), title, subtitle) - 6;

  allies_scene_builder_describe_page (frame->builder, description);
  allies_scene_builder_push_offset (frame->builder, ALLIES_DECK_MARGIN, top);
  allies_roadmap_chart_draw (frame->builder, frame->results, ALLIES_DECK_CONTENT_WIDTH,
                             ALLIES_DECK_CONTENT_BOTTOM - top);
  allies_scene_builder_pop_offset (frame->builder);
  allies_deck_frame_end (frame, allies_deck_frame_get_assumption_note ());
}
