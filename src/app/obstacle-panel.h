/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/plan-study.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesObstaclePanel:
 *
 * Says why a stage of a suggestion is empty, or pins cannot be kept, and offers the single changes
 * of the terms that would help.
 */
#define ALLIES_TYPE_OBSTACLE_PANEL (allies_obstacle_panel_get_type ())
G_DECLARE_FINAL_TYPE (AlliesObstaclePanel, allies_obstacle_panel, ALLIES, OBSTACLE_PANEL, GtkWidget)

/**
 * allies_obstacle_panel_show:
 * @panel: a panel
 * @study: what is known
 * @results: what is shown
 */
void allies_obstacle_panel_show (AlliesObstaclePanel *panel,
                                 AlliesPlanStudy *study,
                                 AlliesResults *results);

G_END_DECLS
