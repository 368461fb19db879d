/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/output.h"
#include "scoring/year-series.h"

G_BEGIN_DECLS

/**
 * allies_compare_all_print:
 * @series: the years of a dossier
 * @format: how to print them
 *
 * Prints how compatible each year is with the one before, then the scores of all years, each with
 * what changed like for like since the year before.
 */
void allies_compare_all_print (const AlliesYearSeries *series, AlliesFormat format);

G_END_DECLS
