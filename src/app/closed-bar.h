/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesClosedBar:
 *
 * Says that the year shown is closed, and asks why it is to be opened again.
 */
#define ALLIES_TYPE_CLOSED_BAR (allies_closed_bar_get_type ())
G_DECLARE_FINAL_TYPE (AlliesClosedBar, allies_closed_bar, ALLIES, CLOSED_BAR, GtkWidget)

/**
 * allies_closed_bar_show:
 * @bar: a bar; it hides where the year is open
 * @session: a session
 */
void allies_closed_bar_show (AlliesClosedBar *bar, AlliesSession *session);

/**
 * allies_closed_bar_ask:
 * @bar: a bar that can be seen
 *
 * Asks for the reason.
 */
void allies_closed_bar_ask (AlliesClosedBar *bar);

G_END_DECLS
