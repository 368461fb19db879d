/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesPillarSummary:
 *
 * What is done and what is still open at the end of a pillar, or of the quick pulse.
 */
#define ALLIES_TYPE_PILLAR_SUMMARY (allies_pillar_summary_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPillarSummary, allies_pillar_summary, ALLIES, PILLAR_SUMMARY, GtkWidget)

/**
 * allies_pillar_summary_show:
 * @summary: a summary
 * @session: a session with a side
 * @pillar: (nullable): a pillar of its questionnaire; %NULL for the quick pulse while it is asked
 */
void allies_pillar_summary_show (AlliesPillarSummary *summary,
                                 AlliesSession *session,
                                 AlliesPillar *pillar);

G_END_DECLS
