/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/plan-study.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesTradeOff:
 *
 * The plans between closing most of the gap and earning most money, to choose from.
 */
#define ALLIES_TYPE_TRADE_OFF (allies_trade_off_get_type ())
G_DECLARE_FINAL_TYPE (AlliesTradeOff, allies_trade_off, ALLIES, TRADE_OFF, GtkWidget)

/**
 * allies_trade_off_show:
 * @trade_off: the widget
 * @study: what is known
 * @results: what is shown
 */
void
allies_trade_off_show (AlliesTradeOff *trade_off, AlliesPlanStudy *study, AlliesResults *results);

G_END_DECLS
