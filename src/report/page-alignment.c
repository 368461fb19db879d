/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/difference-map.h"
#include "report/findings.h"
#include "report/page-parting.h"

#include <glib/gi18n-lib.h>

static double
measure (AlliesDeckFrame *frame, guint first, guint n)
{
  return allies_difference_map_measure (frame->builder, frame->results,
                                        (AlliesCapabilityRange){ first, n }, frame->content_width);
}

static char *
dup_source (AlliesDeckFrame *frame)
{
  AlliesAlignment *alignment = allies_results_get_alignment (frame->results);
  AlliesWeightedKappa kappa = allies_alignment_get_kappa (alignment);
  g_autofree char *whole = allies_findings_alignment (frame->results);
  g_autofree char *chance =
      allies_findings_chance (&kappa, allies_alignment_get_overall (alignment)->n);

  return g_strdup_printf ("%s. %s.", whole, chance);
}

void
allies_page_alignment_draw (AlliesDeckFrame *frame)
{
  g_autofree char *title = allies_findings_differences (frame->results);
  g_autofree char *source = dup_source (frame);
  g_autofree char *description = allies_difference_map_describe (frame->results);
  guint n;
  guint per_page = 0;
  guint part = 0;

  allies_alignment_get_capabilities (allies_results_get_alignment (frame->results), &n);
  for (guint first = 0; first < n; first += per_page)
    {
      double top = allies_deck_frame_begin_part (
          frame, "alignment", ++part, _ ("Where we see it differently"), title,
          _ ("Original answers, on average of each capability; what we settled later changes "
             "nothing here"));
      double height = frame->content_bottom - top;

      if (first == 0)
        per_page = allies_page_parting_count (frame, n, height, measure);
      allies_scene_builder_describe_page (frame->builder, description);
      allies_deck_frame_begin_figure (frame, description, ALLIES_DECK_MARGIN, top);
      allies_difference_map_draw (frame->builder, frame->results,
                                  (AlliesCapabilityRange){ first, MIN (per_page, n - first) },
                                  frame->content_width, height);
      allies_deck_frame_end_figure (frame);
      allies_deck_frame_link_subjects (frame);
      allies_deck_frame_end (frame, source);
    }
}
