/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/roadmap.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * allies_left_out_row_new:
 * @left_out: an initiative that is not in the roadmap
 *
 * Returns: (transfer floating): a button that names it, says why it was left out, and shows it
 */
GtkWidget *allies_left_out_row_new (const AlliesLeftOut *left_out);

G_END_DECLS
