/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/terms.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesStartField:
 *
 * Says in which month the roadmap starts, and changes it.
 */
#define ALLIES_TYPE_START_FIELD (allies_start_field_get_type ())
G_DECLARE_FINAL_TYPE (AlliesStartField, allies_start_field, ALLIES, START_FIELD, GtkWidget)

/**
 * allies_start_field_show:
 * @field: a field
 * @terms: the terms of the roadmap
 */
void allies_start_field_show (AlliesStartField *field, const AlliesTerms *terms);

G_END_DECLS
