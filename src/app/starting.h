/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * allies_starting_set:
 * @session: a session
 * @month: the month in which the first stage starts, such as "2027-03"; "" where months are counted
 *
 * Returns: whether anything was changed, as one edit; what is no month changes nothing
 */
gboolean allies_starting_set (AlliesSession *session, const char *month);

/**
 * allies_starting_get:
 * @session: a session
 *
 * Returns: (transfer none): that month; "" where months are counted
 */
const char *allies_starting_get (AlliesSession *session);

G_END_DECLS
