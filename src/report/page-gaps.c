/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/findings.h"
#include "report/gap-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
has_proposed_target (AlliesDeckFrame *frame)
{
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (frame->results), &n);

  for (guint i = 0; i < n; i++)
    if (gaps[i].proposed && !isnan (gaps[i].target))
      return TRUE;
  return FALSE;
}

static const char *
describe_targets (AlliesDeckFrame *frame)
{
  return has_proposed_target (frame) ? _ ("Some targets are proposals, not agreed yet.")
                                     : _ ("Targets agreed by CMO and CIO.");
}

void
allies_page_gaps_draw (AlliesDeckFrame *frame)
{
  const AlliesChartScope scope = { NULL, ALLIES_GAP_ORDER_PRIORITY, ALLIES_CHART_GAPS_ON_PAPER };
  g_autofree char *title = allies_findings_gaps (frame->results);
  g_autofree char *peers = allies_findings_peers (frame->results);
  g_autofree char *source = g_strdup_printf (
      "%s %s %s", describe_targets (frame), peers,
      _ ("Priority = importance ÷ 5 × gap to target ÷ length of the scale × 100."));
  g_autofree char *description = allies_gap_chart_describe (frame->results, &scope);
  double top =
      allies_deck_frame_begin (frame, "gaps", _ ("The gaps that matter"), title,
                               _ ("Ranked by importance to both of us × distance to target"));

  allies_scene_builder_describe_page (frame->builder, description);
  allies_deck_frame_begin_figure (frame, description, ALLIES_DECK_MARGIN, top);
  allies_gap_chart_draw (frame->builder, frame->results, &scope, frame->content_width,
                         frame->content_bottom - top);
  allies_deck_frame_end_figure (frame);
  allies_deck_frame_link_subjects (frame);
  allies_deck_frame_end (frame, source);
}
