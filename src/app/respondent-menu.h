/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * allies_respondent_menu_new:
 * @session: a session with a side
 *
 * The items do "question.respondent", "question.add-delegate" and "question.edit-delegate".
 *
 * Returns: (transfer full): who can answer for the side
 */
GMenuModel *allies_respondent_menu_new (AlliesSession *session);

G_END_DECLS
