/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/**
 * allies_findings_musts:
 * @results: results with a roadmap
 *
 * What must be true for the roadmap to be worth what it says, the most important first: the
 * amount that matters most, the least certain stage, what the rest builds on, and what still has to
 * be confirmed.
 *
 * Returns: (transfer full): sentences, ended by %NULL
 */
GStrv allies_findings_musts (AlliesResults *results);

G_END_DECLS
