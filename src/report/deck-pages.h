/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/deck-frame.h"

G_BEGIN_DECLS

/* One file for each of them, named alike: page-cover.c and so on. Each draws its
 * page, or as many pages as it takes, with the frame's builder. */

void allies_page_cover_draw (AlliesDeckFrame *frame);
void allies_page_summary_draw (AlliesDeckFrame *frame);
void allies_page_standing_draw (AlliesDeckFrame *frame);
void allies_page_capabilities_draw (AlliesDeckFrame *frame);
void allies_page_gaps_draw (AlliesDeckFrame *frame);
void allies_page_alignment_draw (AlliesDeckFrame *frame);
void allies_page_changes_draw (AlliesDeckFrame *frame);
void allies_page_targets_draw (AlliesDeckFrame *frame);
void allies_page_roadmap_draw (AlliesDeckFrame *frame);
void allies_page_stages_draw (AlliesDeckFrame *frame);
void allies_page_pays_draw (AlliesDeckFrame *frame);
void allies_page_load_draw (AlliesDeckFrame *frame);
void allies_page_risks_draw (AlliesDeckFrame *frame);
void allies_page_decisions_draw (AlliesDeckFrame *frame);
void allies_appendix_answers_draw (AlliesDeckFrame *frame);
void allies_appendix_changes_draw (AlliesDeckFrame *frame);
void allies_appendix_years_draw (AlliesDeckFrame *frame);
void allies_appendix_year_table_draw (AlliesDeckFrame *frame);
void allies_appendix_method_draw (AlliesDeckFrame *frame);
void allies_appendix_sources_draw (AlliesDeckFrame *frame);
void allies_appendix_glossary_draw (AlliesDeckFrame *frame);

G_END_DECLS
