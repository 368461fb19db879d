/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/roadmap.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesStageForm:
 *
 * The terms of a stage to be changed, in a popover; by the action "roadmap.set-stage".
 */
#define ALLIES_TYPE_STAGE_FORM (allies_stage_form_get_type ())
G_DECLARE_FINAL_TYPE (AlliesStageForm, allies_stage_form, ALLIES, STAGE_FORM, GtkPopover)

/**
 * allies_stage_form_new:
 * @terms: the terms of a stage
 * @index: its index
 *
 * Returns: (transfer floating): a form
 */
GtkWidget *allies_stage_form_new (const AlliesStageTerms *terms, guint index);

G_END_DECLS
