/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/findings-years.h"
#include "report/slope-chart.h"
#include "report/split-panel.h"

#include <glib/gi18n-lib.h>

#define PANEL_SHARE 0.30
#define PANEL_GAP   36

static char *
dup_source (const AlliesYearComparison *comparison)
{
  g_autofree char *compatibility = allies_findings_compatibility (comparison);

  return g_strdup_printf (_ ("%s. Like for like: the same questions, weighed as in %u."),
                          compatibility, allies_year_comparison_get_to (comparison));
}

void
allies_page_changes_draw (AlliesDeckFrame *frame)
{
  AlliesYearComparison *comparison = allies_results_get_changes (frame->results);
  g_autofree char *title = allies_findings_years (comparison);
  g_autofree char *source = dup_source (comparison);
  g_autofree char *description = allies_slope_chart_describe (comparison);
  g_autofree char *subtitle = g_strdup_printf (_ ("Scores by the questions that %u and %u share"),
                                               allies_year_comparison_get_from (comparison),
                                               allies_year_comparison_get_to (comparison));
  double top = allies_deck_frame_begin (frame, "changes", _ ("What changed"), title, subtitle);
  double panel = frame->content_width * PANEL_SHARE;

  allies_scene_builder_describe_page (frame->builder, description);
  allies_deck_frame_begin_figure (frame, description, ALLIES_DECK_MARGIN, top);
  allies_slope_chart_draw (frame->builder, comparison, frame->content_width - panel - PANEL_GAP,
                           frame->content_bottom - top);
  allies_deck_frame_end_figure (frame);
  allies_scene_builder_push_offset (frame->builder,
                                    ALLIES_DECK_MARGIN + frame->content_width - panel, top);
  allies_split_panel_draw (frame->builder, frame->results, panel);
  allies_scene_builder_pop_offset (frame->builder);
  allies_deck_frame_link_subjects (frame);
  allies_deck_frame_end (frame, source);
}
