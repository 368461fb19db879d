/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesAnswerHeader:
 *
 * Who is answering, in the colour and shape of the side, and how far the pillar is.
 */
#define ALLIES_TYPE_ANSWER_HEADER (allies_answer_header_get_type ())
G_DECLARE_FINAL_TYPE (AlliesAnswerHeader, allies_answer_header, ALLIES, ANSWER_HEADER, GtkWidget)

/**
 * allies_answer_header_show:
 * @header: a header
 * @session: a session with a side
 * @pillar: a pillar of its questionnaire
 */
void allies_answer_header_show (AlliesAnswerHeader *header,
                                AlliesSession *session,
                                AlliesPillar *pillar);

G_END_DECLS
