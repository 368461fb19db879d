/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * allies_initiative_editing_install:
 * @widget_class: class of an #AlliesPage
 *
 * Installs the actions by which a single initiative and the start of the roadmap are changed.
 */
void allies_initiative_editing_install (GtkWidgetClass *widget_class);

G_END_DECLS
