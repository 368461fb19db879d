/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/findings-years.h"
#include "report/findings.h"
#include "report/pillar-chart.h"

#include <glib/gi18n-lib.h>

static char *
dup_subtitle (AlliesDeckFrame *frame)
{
  AlliesScale *scale = allies_model_get_scale (allies_results_get_model (frame->results));
  guint last = allies_scale_get_n_levels (scale) - 1;

  return g_strdup_printf (_ ("Maturity of the pillars, from %g (%s) to %g (%s)"),
                          allies_scale_get_value (scale, 0), allies_scale_get_name (scale, 0),
                          allies_scale_get_value (scale, last),
                          allies_scale_get_name (scale, last));
}

static void
add_sentence (GString *text, const char *sentence)
{
  if (sentence != NULL)
    g_string_append_printf (text, " %s.", sentence);
}

/* Two years that cannot be compared have no page of their own; why, stands here. */
static char *
dup_source (AlliesDeckFrame *frame)
{
  AlliesYearComparison *changes = allies_results_get_changes (frame->results);
  g_autofree char *peers = allies_findings_peers (frame->results);
  g_autofree char *certainty = allies_findings_certainty (frame->results);
  g_autofree char *obstacle = changes != NULL && !allies_year_comparison_is_comparable (changes)
                                  ? allies_findings_years (changes)
                                  : NULL;
  GString *text = g_string_new (peers);

  add_sentence (text, certainty);
  add_sentence (text, obstacle);
  return g_string_free (text, FALSE);
}

void
allies_page_standing_draw (AlliesDeckFrame *frame)
{
  g_autofree char *title = allies_findings_standing (frame->results);
  g_autofree char *subtitle = dup_subtitle (frame);
  g_autofree char *source = dup_source (frame);
  g_autofree char *description = allies_pillar_chart_describe (frame->results);
  double top = allies_deck_frame_begin (frame, "standing", _ ("Where we stand"), title, subtitle);

  allies_scene_builder_describe_page (frame->builder, description);
  allies_deck_frame_begin_figure (frame, description, ALLIES_DECK_MARGIN, top);
  allies_pillar_chart_draw (frame->builder, frame->results, frame->content_width,
                            frame->content_bottom - top);
  allies_deck_frame_end_figure (frame);
  allies_deck_frame_link_subjects (frame);
  allies_deck_frame_end (frame, source);
}
