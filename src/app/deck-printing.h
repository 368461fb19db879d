/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * allies_deck_printing_new:
 * @session: a session with results
 * @error: return location
 *
 * A deck for the screen is printed on A4 or US Letter, as usual where the user is, as large as
 * fits; one for a paper is printed on that paper. Hidden pages are left out.
 *
 * Returns: (transfer full): what prints the deck as it is now, or %NULL with %ALLIES_ERROR_RENDER
 */
GtkPrintOperation *allies_deck_printing_new (AlliesSession *session, GError **error);

G_END_DECLS
