/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/peer-cell.h"

G_BEGIN_DECLS

/**
 * AlliesQuarter:
 * @ALLIES_QUARTER_UNKNOWN: the quartiles are not known
 * @ALLIES_QUARTER_BOTTOM: below the lower quartile
 * @ALLIES_QUARTER_THIRD: from there to below the median
 * @ALLIES_QUARTER_SECOND: from there to below the upper quartile
 * @ALLIES_QUARTER_TOP: at the upper quartile or better
 *
 * The quarter of the peers in which a score lies.
 */
typedef enum
{
  ALLIES_QUARTER_UNKNOWN,
  ALLIES_QUARTER_BOTTOM,
  ALLIES_QUARTER_THIRD,
  ALLIES_QUARTER_SECOND,
  ALLIES_QUARTER_TOP,
} AlliesQuarter;

/**
 * AlliesPercentile:
 * @ALLIES_PERCENTILE_NONE: not a pooled cell of 20 organisations or more
 * @ALLIES_PERCENTILE_BELOW: below the 5th
 * @ALLIES_PERCENTILE_AT: at a percentile from the 5th to the 95th
 * @ALLIES_PERCENTILE_ABOVE: above the 95th
 */
typedef enum
{
  ALLIES_PERCENTILE_NONE,
  ALLIES_PERCENTILE_BELOW,
  ALLIES_PERCENTILE_AT,
  ALLIES_PERCENTILE_ABOVE,
} AlliesPercentile;

/**
 * AlliesAgeing:
 * @ALLIES_AGEING_FRESH: at most 5 years old
 * @ALLIES_AGEING_AMBER: older than 5 years
 * @ALLIES_AGEING_GREY: older than 10 years
 *
 * How old figures are.
 */
typedef enum
{
  ALLIES_AGEING_FRESH,
  ALLIES_AGEING_AMBER,
  ALLIES_AGEING_GREY,
} AlliesAgeing;

/**
 * AlliesStandingInput:
 * @score: one's own score or figure
 * @low: its lower bound, @score when it is complete
 * @high: its upper bound
 * @less_is_better: whether a lower one is the better one
 * @year: the year of the assessment
 *
 * What is compared with peers.
 */
typedef struct
{
  double score;
  double low;
  double high;
  gboolean less_is_better;
  guint year;
} AlliesStandingInput;

/**
 * AlliesStandingValues:
 * @segment: the segment that answered
 * @centre: the peers' median, or their mean
 * @is_mean: whether @centre is a mean of organisations
 * @gap_centre: how far one is behind @centre; negative when ahead
 * @gap_top: how far one is behind the top quartile; NaN when it is not known
 * @quarter: the quarter one is in
 * @cannot_tell: whether one cannot be told apart from the median
 * @percentile_kind: whether there is a percentile
 * @percentile: per cent of peers that one is at or ahead of, 5 to 95; NaN unless
 *   %ALLIES_PERCENTILE_AT
 * @percentile_low: lower limit of its 95 % interval, per cent
 * @percentile_high: upper limit
 * @ageing: how old the newest figure is
 * @oldest: how old the oldest one is
 * @basis: what the peers rest on
 * @grade: how well they are founded
 * @n: number of organisations; 0 when it is not published
 * @n_figures: number of published figures
 * @year: year of the newest figure
 */
typedef struct
{
  AlliesSegment segment;
  double centre;
  gboolean is_mean;
  double gap_centre;
  double gap_top;
  AlliesQuarter quarter;
  gboolean cannot_tell;
  AlliesPercentile percentile_kind;
  double percentile;
  double percentile_low;
  double percentile_high;
  AlliesAgeing ageing;
  AlliesAgeing oldest;
  AlliesPeerBasis basis;
  AlliesPeerGrade grade;
  guint n;
  guint n_figures;
  guint year;
} AlliesStandingValues;

/**
 * AlliesStanding:
 *
 * Where one stands among peers; immutable and reference-counted.
 */
typedef struct _AlliesStanding AlliesStanding;

#define ALLIES_TYPE_STANDING (allies_standing_get_type ())
GType allies_standing_get_type (void);

/**
 * allies_standing_new:
 * @cell: the peers
 * @input: what is compared
 *
 * Gaps are peer − own (own − peer when less is better), so that positive is behind. A pooled cell
 * of n ≥ 20 gives a percentile, read off its quantiles by linear interpolation, with the 95 %
 * interval of Clopper and Pearson at the rounded count. One cannot be told apart from the median
 * when the interval of the median and one's own bounds overlap; where the cell has no such
 * interval, when that of the percentile holds 50 or, failing that, when the bounds hold the median.
 * The quarter is always given where quartiles are known.
 *
 * Returns: (transfer full) (nullable): the standing; %NULL when the score is not a number or the
 *   cell has neither median nor mean
 */
AlliesStanding *allies_standing_new (AlliesPeerCell *cell, const AlliesStandingInput *input);

/**
 * allies_standing_ref:
 * @standing: a standing
 *
 * Returns: (transfer full): @standing
 */
AlliesStanding *allies_standing_ref (AlliesStanding *standing);

/**
 * allies_standing_unref:
 * @standing: (transfer full): a standing
 */
void allies_standing_unref (AlliesStanding *standing);

/**
 * allies_standing_get:
 * @standing: a standing
 *
 * Returns: (transfer none): its values
 */
const AlliesStandingValues *allies_standing_get (const AlliesStanding *standing);

/**
 * allies_ageing_of:
 * @year: year of a figure
 * @now: the year to which it is compared
 *
 * Returns: how old it is
 */
AlliesAgeing allies_ageing_of (guint year, guint now);

/**
 * allies_ageing_get_code:
 * @ageing: how old figures are
 *
 * Returns: (transfer none): its word in machine-readable output: "current", "ageing" or "old"
 */
const char *allies_ageing_get_code (AlliesAgeing ageing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesStanding, allies_standing_unref)

G_END_DECLS
