/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/findings-targets.h"
#include "report/findings.h"
#include "report/page-parting.h"
#include "report/target-chart.h"

#include <glib/gi18n-lib.h>

static double
measure (AlliesDeckFrame *frame, guint first, guint n)
{
  return allies_target_chart_measure (frame->builder, frame->results,
                                      (AlliesCapabilityRange){ first, n }, frame->content_width);
}

void
allies_page_targets_draw (AlliesDeckFrame *frame)
{
  g_autofree char *title = allies_findings_targets (frame->results);
  g_autofree char *source = allies_findings_peers (frame->results);
  g_autofree char *description = allies_target_chart_describe (frame->results);
  guint n;
  guint per_page = 0;
  guint part = 0;

  allies_gaps_get_all (allies_results_get_gaps (frame->results), &n);
  for (guint first = 0; first < n; first += per_page)
    {
      double top = allies_deck_frame_begin_part (
          frame, "targets", ++part, _ ("What good looks like"), title,
          _ ("Where each capability is, where we want it to be, and why there"));
      double height = frame->content_bottom - top;

      if (first == 0)
        per_page = allies_page_parting_count (frame, n, height, measure);
      allies_scene_builder_describe_page (frame->builder, description);
      allies_deck_frame_begin_figure (frame, description, ALLIES_DECK_MARGIN, top);
      allies_target_chart_draw (frame->builder, frame->results,
                                (AlliesCapabilityRange){ first, MIN (per_page, n - first) },
                                frame->content_width, height);
      allies_deck_frame_end_figure (frame);
      allies_deck_frame_link_subjects (frame);
      allies_deck_frame_end (frame, source);
    }
}
