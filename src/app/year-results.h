/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * allies_year_results_new:
 * @session: a session
 * @year: a year of its dossier, with a known questionnaire
 *
 * Returns: (transfer full): what that year comes to as the session may see it, with the peers and
 *   initiatives of its own questionnaire, whichever year is shown
 */
AlliesResults *allies_year_results_new (AlliesSession *session, guint year);

G_END_DECLS
