/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/findings.h"
#include "report/page-parting.h"
#include "report/roadmap-chart.h"

#include <glib/gi18n-lib.h>

static double
measure (AlliesDeckFrame *frame, guint first, guint n)
{
  return allies_roadmap_chart_measure (frame->builder, frame->results,
                                       (AlliesStageRange){ first, n }, frame->content_width);
}

static char *
dup_subtitle (AlliesDeckFrame *frame)
{
  AlliesTerms *terms = allies_roadmap_get_terms (allies_results_get_roadmap (frame->results));

  return g_strdup_printf (
      _ ("What changes, who leads, and what each stage is worth over %u months at %.0f %% a year"),
      allies_terms_get_horizon (terms), allies_terms_get_rate (terms) * 100);
}

void
allies_page_roadmap_draw (AlliesDeckFrame *frame)
{
  g_autofree char *title = allies_findings_roadmap (frame->results);
  g_autofree char *description = allies_roadmap_chart_describe (frame->results);
  g_autofree char *subtitle = dup_subtitle (frame);
  guint n;
  guint per_page = 0;
  guint part = 0;

  allies_roadmap_get_stages (allies_results_get_roadmap (frame->results), &n);
  for (guint first = 0; first < n; first += per_page)
    {
      double top = allies_deck_frame_begin_part (frame, "roadmap", ++part, _ ("The way forward"),
                                                 title, subtitle)
                   - 6;
      double height = frame->content_bottom - top;

      if (first == 0)
        per_page = allies_page_parting_count (frame, n, height, measure);
      allies_scene_builder_describe_page (frame->builder, description);
      allies_deck_frame_begin_figure (frame, description, ALLIES_DECK_MARGIN, top);
      allies_roadmap_chart_draw (frame->builder, frame->results,
                                 (AlliesStageRange){ first, MIN (per_page, n - first) },
                                 frame->content_width, height);
      allies_deck_frame_end_figure (frame);
      allies_deck_frame_link_subjects (frame);
      allies_deck_frame_end_with_money (frame);
    }
}
