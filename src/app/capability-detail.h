/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesCapabilityDetail:
 *
 * The answers behind the score of one capability, and how it stands to peers
 * and target.
 */
#define ALLIES_TYPE_CAPABILITY_DETAIL (allies_capability_detail_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesCapabilityDetail, allies_capability_detail, ALLIES, CAPABILITY_DETAIL, GtkWidget)

/**
 * allies_capability_detail_show:
 * @detail: a detail
 * @session: a session
 * @capability: a capability of its questionnaire
 *
 * A side's answers are kept from the other side until both have answered everything.
 */
void allies_capability_detail_show (AlliesCapabilityDetail *detail,
                                    AlliesSession *session,
                                    AlliesCapability *capability);

/**
 * allies_capability_detail_enter:
 * @detail: a detail
 * @importance: whether to go to the importance, else to the target
 *
 * Takes the focus.
 */
void allies_capability_detail_enter (AlliesCapabilityDetail *detail, gboolean importance);

/**
 * allies_capability_detail_commit:
 * @detail: a detail
 *
 * Keeps what is being typed.
 */
void allies_capability_detail_commit (AlliesCapabilityDetail *detail);

G_END_DECLS
