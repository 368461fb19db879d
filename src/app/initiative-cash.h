/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesInitiativeCash:
 *
 * The money of one initiative by month, as a table that can be copied.
 */
#define ALLIES_TYPE_INITIATIVE_CASH (allies_initiative_cash_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesInitiativeCash, allies_initiative_cash, ALLIES, INITIATIVE_CASH, GtkWidget)

/**
 * allies_initiative_cash_show:
 * @cash: the table
 * @session: a session
 * @initiative: an initiative of its catalogue
 */
void allies_initiative_cash_show (AlliesInitiativeCash *cash,
                                  AlliesSession *session,
                                  AlliesInitiative *initiative);

/**
 * allies_initiative_cash_dup_text:
 * @cash: the table
 *
 * Returns: (transfer full): what is copied: a line for each month with its heading above, the cells
 *   parted by tabs
 */
char *allies_initiative_cash_dup_text (AlliesInitiativeCash *cash);

G_END_DECLS
