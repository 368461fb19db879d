/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesPillarFilter:
 *
 * Chooses all pillars or one of them.
 */
#define ALLIES_TYPE_PILLAR_FILTER (allies_pillar_filter_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPillarFilter, allies_pillar_filter, ALLIES, PILLAR_FILTER, GtkWidget)

/**
 * AlliesPillarFilter::changed:
 * @filter: the filter
 *
 * Another pillar is chosen.
 */

/**
 * allies_pillar_filter_show:
 * @filter: a filter
 * @model: the questionnaire whose pillars there are
 */
void allies_pillar_filter_show (AlliesPillarFilter *filter, AlliesModel *model);

/**
 * allies_pillar_filter_get_pillar:
 * @filter: a filter
 *
 * Returns: (transfer none) (nullable): identifier of the pillar; %NULL for all
 */
const char *allies_pillar_filter_get_pillar (AlliesPillarFilter *filter);

G_END_DECLS
