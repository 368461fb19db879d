/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * allies_roadmap_editing_install:
 * @widget_class: class of a page
 *
 * Installs what can be done to a roadmap, on a page whose session holds it: "roadmap.place" (an
 * initiative and the index of a stage, −1 to leave it out), "roadmap.pin" (an initiative and
 * whether), "roadmap.suggest", "roadmap.add-stage", "roadmap.remove-stage", "roadmap.set-stage"
 * (the index of a stage and a text for each #AlliesStageField) and "roadmap.weigh".
 */
void allies_roadmap_editing_install (GtkWidgetClass *widget_class);

G_END_DECLS
