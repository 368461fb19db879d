/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesPillarDetail:
 *
 * The capabilities of one pillar with the questions behind each.
 */
#define ALLIES_TYPE_PILLAR_DETAIL (allies_pillar_detail_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPillarDetail, allies_pillar_detail, ALLIES, PILLAR_DETAIL, GtkWidget)

/**
 * allies_pillar_detail_show:
 * @detail: a detail
 * @session: a session
 * @pillar: a pillar of its questionnaire
 *
 * A side's answers are kept from the other side until both have answered everything.
 */
void allies_pillar_detail_show (AlliesPillarDetail *detail,
                                AlliesSession *session,
                                AlliesPillar *pillar);

G_END_DECLS
