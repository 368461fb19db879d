/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesPulseOffer:
 *
 * Offers the quick pulse or everything to those who begin, by the action
 * "question.scope".
 */
#define ALLIES_TYPE_PULSE_OFFER (allies_pulse_offer_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPulseOffer, allies_pulse_offer, ALLIES, PULSE_OFFER, GtkWidget)

/**
 * allies_pulse_offer_show:
 * @offer: an offer
 * @session: a session with a side
 *
 * Shows nothing once something is answered, or where the questionnaire has no quick pulse.
 */
void allies_pulse_offer_show (AlliesPulseOffer *offer, AlliesSession *session);

G_END_DECLS
