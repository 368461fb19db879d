/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesLastYear:
 *
 * What whoever answers said to a question the year before, and the button that says it again.
 */
#define ALLIES_TYPE_LAST_YEAR (allies_last_year_get_type ())
G_DECLARE_FINAL_TYPE (AlliesLastYear, allies_last_year, ALLIES, LAST_YEAR, GtkWidget)

/**
 * allies_last_year_show:
 * @last_year: a widget; it hides where nothing was said
 * @session: a session with a side
 * @question: the question that is shown
 */
void
allies_last_year_show (AlliesLastYear *last_year, AlliesSession *session, AlliesQuestion *question);

G_END_DECLS
