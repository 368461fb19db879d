/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesOwnForm:
 *
 * Adds an initiative of one's own, changes it or takes it away. What is wrong is said beside its
 * field, and nothing is kept until all is right.
 */
#define ALLIES_TYPE_OWN_FORM (allies_own_form_get_type ())
G_DECLARE_FINAL_TYPE (AlliesOwnForm, allies_own_form, ALLIES, OWN_FORM, GtkWidget)

/**
 * allies_own_form_start:
 * @form: a form
 * @session: a session
 * @id: (nullable): identifier of an initiative of one's own; %NULL for a new one
 */
void allies_own_form_start (AlliesOwnForm *form, AlliesSession *session, const char *id);

G_END_DECLS
