/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/figure.h"
#include "peers/segment.h"

G_BEGIN_DECLS

#define ALLIES_N_QUANTILES 19

/**
 * AlliesPeerBasis:
 * @ALLIES_PEER_POOLED: from the dossiers of n organisations
 * @ALLIES_PEER_PUBLISHED: from one published survey
 * @ALLIES_PEER_ESTIMATED: from published figures by the rule of allies_estimate_peers()
 * @ALLIES_PEER_ILLUSTRATIVE: made up to show something; never gets a percentile
 *
 * What a distribution of peers rests on, the firmest first.
 */
typedef enum
{
  ALLIES_PEER_POOLED,
  ALLIES_PEER_PUBLISHED,
  ALLIES_PEER_ESTIMATED,
  ALLIES_PEER_ILLUSTRATIVE,
} AlliesPeerBasis;

/**
 * AlliesPeerGrade:
 * @ALLIES_PEER_UNGRADED: not estimated
 * @ALLIES_PEER_STRONG: figures at three levels or more
 * @ALLIES_PEER_PARTIAL: figures at one or two levels
 * @ALLIES_PEER_BORROWED: no figure; the mean of its pillar
 *
 * How well an estimated distribution is founded.
 */
typedef enum
{
  ALLIES_PEER_UNGRADED,
  ALLIES_PEER_STRONG,
  ALLIES_PEER_PARTIAL,
  ALLIES_PEER_BORROWED,
} AlliesPeerGrade;

/**
 * AlliesPeerShare:
 * @level: a level
 * @value: per cent of organisations at or above it
 *
 * One rung of a published ladder.
 */
typedef struct
{
  double level;
  double value;
} AlliesPeerShare;

/**
 * AlliesPeerValues:
 * @subject: capability or question
 * @segment: which organisations
 * @basis: what it rests on
 * @grade: how well it is founded
 * @year: year of the newest figure or answer
 * @from_year: year of the oldest
 * @n: number of organisations; 0 when it is not published
 * @q1: lower quartile; this and the following are NaN when they are not known
 * @median: median
 * @q3: upper quartile
 * @low: lower limit of the 95 % interval of the median
 * @high: its upper limit
 * @mean: mean of organisations, where that is what was published
 * @quantiles: (nullable): the 5, 10, … 95 % quantiles, %ALLIES_N_QUANTILES of them
 * @shares: (nullable): a published ladder
 * @n_shares: number of @shares
 * @population: who is counted
 * @source: where it comes from
 * @sample: sample in words; "n not published" where it is not
 *
 * The distribution of one capability or question in one segment.
 */
typedef struct
{
  char *subject;
  AlliesSegment segment;
  AlliesPeerBasis basis;
  AlliesPeerGrade grade;
  guint year;
  guint from_year;
  guint n;
  double q1;
  double median;
  double q3;
  double low;
  double high;
  double mean;
  double *quantiles;
  AlliesPeerShare *shares;
  guint n_shares;
  char *population;
  char *source;
  char *sample;
} AlliesPeerValues;

/**
 * allies_peer_values_init:
 * @values: values to be filled
 *
 * Sets everything to "not known".
 */
void allies_peer_values_init (AlliesPeerValues *values);

/**
 * AlliesPeerCell:
 *
 * A distribution of peers with its provenance; immutable.
 */
#define ALLIES_TYPE_PEER_CELL (allies_peer_cell_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPeerCell, allies_peer_cell, ALLIES, PEER_CELL, GObject)

/**
 * allies_peer_cell_new:
 * @values: its values, copied
 * @figures: (nullable): the #AlliesFigure it rests on; kept
 *
 * Returns: (transfer full): a cell
 */
AlliesPeerCell *allies_peer_cell_new (const AlliesPeerValues *values, GListModel *figures);

/**
 * allies_peer_cell_read:
 * @element: a cell element of a *.peers file
 * @figures: (element-type utf8 AlliesFigure): the figures of the file by identifier
 * @language: (nullable): language of the texts
 *
 * A cell without basis, year, population, source and n (or a sample in words) is a fault, as are
 * quartiles or quantiles that do not rise, a pooled cell without quantiles and an estimated one
 * without grade.
 *
 * Returns: (transfer full): the cell
 */
AlliesPeerCell *
allies_peer_cell_read (const AlliesXmlElement *element, GHashTable *figures, const char *language);

/**
 * allies_peer_cell_write:
 * @cell: a cell
 * @writer: a writer
 *
 * Writes the cell as an element.
 */
void allies_peer_cell_write (AlliesPeerCell *cell, AlliesXmlWriter *writer);

/**
 * allies_peer_cell_get:
 * @cell: a cell
 *
 * Returns: (transfer none): its values
 */
const AlliesPeerValues *allies_peer_cell_get (AlliesPeerCell *cell);

/**
 * allies_peer_cell_get_figures:
 * @cell: a cell
 *
 * Returns: (transfer none): the #AlliesFigure it rests on; empty for pooled cells
 */
GListModel *allies_peer_cell_get_figures (AlliesPeerCell *cell);

/**
 * allies_peer_cell_get_centre:
 * @cell: a cell
 * @is_mean: (out) (optional): whether it is a mean of organisations, to be named so
 *
 * Returns: the median, or the mean where only that was published; NaN for a ladder
 */
double allies_peer_cell_get_centre (AlliesPeerCell *cell, gboolean *is_mean);

/**
 * allies_peer_basis_get_name:
 * @basis: a basis
 *
 * Returns: (transfer none): its name to show, such as "estimated from published figures"
 */
const char *allies_peer_basis_get_name (AlliesPeerBasis basis);

/**
 * allies_peer_basis_get_code:
 * @basis: a basis
 *
 * Returns: (transfer none): its word in files and machine-readable output
 */
const char *allies_peer_basis_get_code (AlliesPeerBasis basis);

/**
 * allies_peer_grade_get_name:
 * @grade: a grade
 *
 * Returns: (transfer none): what to say of it, such as "no direct evidence"; "" when ungraded
 */
const char *allies_peer_grade_get_name (AlliesPeerGrade grade);

/**
 * allies_peer_grade_get_code:
 * @grade: a grade
 *
 * Returns: (transfer none) (nullable): its word in files; %NULL when ungraded
 */
const char *allies_peer_grade_get_code (AlliesPeerGrade grade);

G_END_DECLS
