/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesMoneyForm:
 *
 * What an initiative costs, brings and takes, to be changed: planning assumptions in grey, and
 * figures of one's own in their place.
 */
#define ALLIES_TYPE_MONEY_FORM (allies_money_form_get_type ())
G_DECLARE_FINAL_TYPE (AlliesMoneyForm, allies_money_form, ALLIES, MONEY_FORM, GtkWidget)

/**
 * allies_money_form_show:
 * @form: a form
 * @session: a session
 * @initiative: an initiative of its catalogue
 */
void allies_money_form_show (AlliesMoneyForm *form,
                             AlliesSession *session,
                             AlliesInitiative *initiative);

/**
 * allies_money_form_commit:
 * @form: a form
 *
 * Takes what is typed.
 */
void allies_money_form_commit (AlliesMoneyForm *form);

G_END_DECLS
