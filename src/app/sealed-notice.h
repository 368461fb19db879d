/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesSealedNotice:
 *
 * Says why an answer cannot be changed any more, and leads to where the difference is settled.
 * Hidden where it can.
 */
#define ALLIES_TYPE_SEALED_NOTICE (allies_sealed_notice_get_type ())
G_DECLARE_FINAL_TYPE (AlliesSealedNotice, allies_sealed_notice, ALLIES, SEALED_NOTICE, GtkWidget)

/**
 * allies_sealed_notice_show:
 * @notice: a notice
 * @session: a session
 * @question: the question that is shown
 *
 * Shows how it is with this question.
 */
void allies_sealed_notice_show (AlliesSealedNotice *notice,
                                AlliesSession *session,
                                AlliesQuestion *question);

G_END_DECLS
