/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/year-comparison.h"

G_BEGIN_DECLS

/**
 * AlliesYearSeries:
 *
 * All years of a dossier, each compared with the one before, by section 7 of the method. Immutable.
 */
typedef struct _AlliesYearSeries AlliesYearSeries;

/**
 * allies_year_series_new:
 * @dossier: a dossier
 * @until: the last year to look at
 *
 * Years without an answer, and those whose questionnaire is not known, are left out.
 *
 * Returns: (transfer full) (nullable): the years up to @until; %NULL where there is none
 */
AlliesYearSeries *allies_year_series_new (AlliesDossier *dossier, guint until);

/**
 * allies_year_series_free:
 * @series: (transfer full) (nullable): a series
 */
void allies_year_series_free (AlliesYearSeries *series);

/**
 * allies_year_series_get_n_years:
 * @series: a series
 *
 * Returns: how many years there are, at least 1
 */
guint allies_year_series_get_n_years (const AlliesYearSeries *series);

/**
 * allies_year_series_get_year:
 * @series: a series
 * @index: from 0
 *
 * Returns: the year
 */
guint allies_year_series_get_year (const AlliesYearSeries *series, guint index);

/**
 * allies_year_series_get_score:
 * @series: a series
 * @index: from 0
 *
 * Returns: (transfer none): the scores of that year, as reported
 */
AlliesScore *allies_year_series_get_score (const AlliesYearSeries *series, guint index);

/**
 * allies_year_series_get_step:
 * @series: a series
 * @index: from 1
 *
 * Returns: (transfer none): that year compared with the one before
 */
AlliesYearComparison *allies_year_series_get_step (const AlliesYearSeries *series, guint index);

/**
 * allies_year_series_is_same:
 * @series: a series
 * @index: from 1
 *
 * Returns: whether that year asks what the one before asked, by the same weights, so that their
 *   scores as reported can be joined by a line
 */
gboolean allies_year_series_is_same (const AlliesYearSeries *series, guint index);

/**
 * allies_year_series_has_scale:
 * @series: a series
 * @index: from 0
 *
 * Returns: whether that year stands on the scale of the last
 */
gboolean allies_year_series_has_scale (const AlliesYearSeries *series, guint index);

/**
 * allies_year_series_get_whole:
 * @series: a series
 *
 * Returns: (transfer none) (nullable): the last year compared with the earliest one that can be
 *   compared with it like for like; %NULL where none can
 */
AlliesYearComparison *allies_year_series_get_whole (const AlliesYearSeries *series);

/**
 * allies_year_series_find_change:
 * @comparison: (nullable): two years
 * @id: identifier of a pillar or capability, or "overall"
 *
 * Returns: (transfer none) (nullable): how that score changed; %NULL where neither year has it
 */
const AlliesYearChange *
allies_year_series_find_change (const AlliesYearComparison *comparison, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesYearSeries, allies_year_series_free)

G_END_DECLS
