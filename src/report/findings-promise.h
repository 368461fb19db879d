/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/promise.h"

G_BEGIN_DECLS

/**
 * allies_findings_promise:
 * @promise: what an initiative was to bring, and what was observed
 * @currency: the dossier's currency
 * @later: the year in which the lift was observed; 0 when there is none yet
 *
 * Returns: (transfer full): that in sentences
 */
char *allies_findings_promise (const AlliesPromise *promise, const char *currency, guint later);

G_END_DECLS
