/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/findings-load.h"
#include "report/load-chart.h"
#include "report/page-parting.h"

#include <glib/gi18n-lib.h>

static const char *
get_source (AlliesDeckFrame *frame)
{
  AlliesTerms *terms = allies_roadmap_get_terms (allies_results_get_roadmap (frame->results));

  return allies_terms_are_assumed (terms)
             ? _ ("Effort of initiatives and capacity of the teams: planning assumptions, until "
                  "they are confirmed.")
             : _ (
                 "Effort of initiatives from the catalogue unless confirmed; capacity of the teams "
                 "as set for each stage.");
}

static double
measure (AlliesDeckFrame *frame, guint first, guint n)
{
  return allies_load_chart_measure (frame->builder, frame->results, (AlliesStageRange){ first, n },
                                    frame->content_width);
}

void
allies_page_load_draw (AlliesDeckFrame *frame)
{
  g_autofree char *title = allies_findings_load (frame->results);
  g_autofree char *description = allies_load_chart_describe (frame->results);
  guint n;
  guint per_page = 0;
  guint part = 0;

  allies_roadmap_get_stages (allies_results_get_roadmap (frame->results), &n);
  for (guint first = 0; first < n; first += per_page)
    {
      double top = allies_deck_frame_begin_part (
          frame, "load", ++part, _ ("Who does what"), title,
          _ ("Person-months of each team and stage; a piece for each initiative"));
      double height = frame->content_bottom - top;

      if (first == 0)
        per_page = allies_page_parting_count (frame, n, height, measure);
      allies_scene_builder_describe_page (frame->builder, description);
      allies_deck_frame_begin_figure (frame, description, ALLIES_DECK_MARGIN, top);
      allies_load_chart_draw (frame->builder, frame->results,
                              (AlliesStageRange){ first, MIN (per_page, n - first) },
                              frame->content_width, height);
      allies_deck_frame_end_figure (frame);
      allies_deck_frame_end (frame, get_source (frame));
    }
}
