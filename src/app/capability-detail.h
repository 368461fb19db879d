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

G_END_DECLS
