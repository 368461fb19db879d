/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/**
 * allies_findings_targets:
 * @results: results
 *
 * Returns: (transfer full): how many capabilities have further to go, and where enough is enough;
 *   a sentence without full stop
 */
char *allies_findings_targets (const AlliesResults *results);

/**
 * allies_findings_target_reason:
 * @gap: a gap
 *
 * Returns: (transfer full): why its target stands where it does, in a few words without full stop
 */
char *allies_findings_target_reason (const AlliesGap *gap);

G_END_DECLS
