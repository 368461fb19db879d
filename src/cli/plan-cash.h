/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/output.h"
#include "roadmap/roadmap.h"

G_BEGIN_DECLS

/**
 * allies_plan_cash_print:
 * @roadmap: a roadmap
 * @currency: its currency
 * @format: how
 *
 * Prints the cash flow of each initiative, a row for each month.
 */
void
allies_plan_cash_print (const AlliesRoadmap *roadmap, const char *currency, AlliesFormat format);

G_END_DECLS
