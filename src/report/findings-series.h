/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/year-series.h"

G_BEGIN_DECLS

/**
 * allies_findings_series:
 * @series: three years or more
 *
 * Returns: (transfer full): how far the whole moved over the years like for like and which pillar
 *   moved most, or that it cannot be told; a sentence without full stop
 */
char *allies_findings_series (const AlliesYearSeries *series);

/**
 * allies_findings_series_of:
 * @series: three years or more
 * @id: identifier of a pillar or capability, or "overall"
 *
 * Returns: (transfer full): how far that score moved like for like and since when, in a few words
 * to stand below its name
 */
char *allies_findings_series_of (const AlliesYearSeries *series, const char *id);

/**
 * allies_findings_series_questionnaires:
 * @series: three years or more
 *
 * Returns: (transfer full): in which years another questionnaire was asked, and since when years
 * can be compared like for like; a sentence without full stop
 */
char *allies_findings_series_questionnaires (const AlliesYearSeries *series);

G_END_DECLS
