/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/year-comparison.h"

G_BEGIN_DECLS

/**
 * allies_findings_years_are_of_one:
 * @comparison: two years
 *
 * Returns: whether both are of one organisation, so that one can be said to follow the other
 */
gboolean allies_findings_years_are_of_one (const AlliesYearComparison *comparison);

/**
 * allies_findings_years:
 * @comparison: two years
 *
 * Returns: (transfer full): how far the whole moved like for like and what moved most, or why that
 *   cannot be told; a sentence without full stop
 */
char *allies_findings_years (const AlliesYearComparison *comparison);

/**
 * allies_findings_compatibility:
 * @comparison: two years
 *
 * Returns: (transfer full): how much of both questionnaires is the same; a sentence without full
 *   stop
 */
char *allies_findings_compatibility (const AlliesYearComparison *comparison);

/**
 * allies_findings_reported:
 * @comparison: two years
 *
 * Returns: (transfer full) (nullable): the whole as reported then and now, as a sentence; %NULL
 * where one of the two is partial
 */
char *allies_findings_reported (const AlliesYearComparison *comparison);

/**
 * allies_findings_alignment_years:
 * @comparison: two years
 *
 * Returns: (transfer full) (nullable): the index of alignment then and now, as a sentence; %NULL
 *   where one of the two is not known
 */
char *allies_findings_alignment_years (const AlliesYearComparison *comparison);

/**
 * allies_findings_targets_reached:
 * @comparison: two years
 *
 * Returns: (transfer full) (nullable): how many targets of the older year are reached, as a
 *   sentence; %NULL where none was set or the years are of two organisations
 */
char *allies_findings_targets_reached (const AlliesYearComparison *comparison);

G_END_DECLS
