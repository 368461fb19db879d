/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesDelegateForm:
 *
 * Adds, changes or removes somebody who answers beside the executive. When it
 * is done it does "question.close-delegate" with who is to answer then.
 */
#define ALLIES_TYPE_DELEGATE_FORM (allies_delegate_form_get_type ())
G_DECLARE_FINAL_TYPE (AlliesDelegateForm, allies_delegate_form, ALLIES, DELEGATE_FORM, GtkWidget)

/**
 * allies_delegate_form_start:
 * @form: a form
 * @session: a session with a side
 * @delegate: (nullable): who is to be changed; %NULL for a new one
 */
void allies_delegate_form_start (AlliesDelegateForm *form,
                                 AlliesSession *session,
                                 AlliesRespondent *delegate);

G_END_DECLS
