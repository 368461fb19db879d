/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesTrackingForm:
 *
 * How far an initiative is and what was observed of it, to be changed.
 */
#define ALLIES_TYPE_TRACKING_FORM (allies_tracking_form_get_type ())
G_DECLARE_FINAL_TYPE (AlliesTrackingForm, allies_tracking_form, ALLIES, TRACKING_FORM, GtkWidget)

/**
 * allies_tracking_form_show:
 * @form: a form
 * @session: a session
 * @initiative: an initiative of its catalogue
 */
void allies_tracking_form_show (AlliesTrackingForm *form,
                                AlliesSession *session,
                                AlliesInitiative *initiative);

/**
 * allies_tracking_form_commit:
 * @form: a form
 *
 * Takes what is typed.
 */
void allies_tracking_form_commit (AlliesTrackingForm *form);

G_END_DECLS
