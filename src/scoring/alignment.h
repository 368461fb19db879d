/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/position.h"
#include "scoring/weighted-kappa.h"

G_BEGIN_DECLS

/**
 * AlliesBand:
 * @ALLIES_BAND_NONE: nothing to compare
 * @ALLIES_BAND_STRANGERS: an index under 50
 * @ALLIES_BAND_ACQUAINTANCES: from 50 to under 75
 * @ALLIES_BAND_PARTNERS: from 75 to under 90
 * @ALLIES_BAND_ALLIES: 90 and above
 */
typedef enum
{
  ALLIES_BAND_NONE,
  ALLIES_BAND_STRANGERS,
  ALLIES_BAND_ACQUAINTANCES,
  ALLIES_BAND_PARTNERS,
  ALLIES_BAND_ALLIES,
} AlliesBand;

/**
 * AlliesAlignmentEntry:
 * @id: identifier of the pillar or capability; "overall" for the whole
 * @n: questions for which both sides gave a level
 * @sides: mean of what each side gave for them, on the model's scale; NaN without any
 * @mean_absolute: mean of |marketing − technology|; NaN without any
 * @mean_signed: mean of marketing − technology, positive where marketing is the more optimistic;
 *   NaN without any
 * @index: 100 × (1 − @mean_absolute ÷ span of the scale), 0 to 100; NaN without any
 * @band: the band of @index
 */
typedef struct
{
  const char *id;
  guint n;
  double sides[ALLIES_N_SIDES];
  double mean_absolute;
  double mean_signed;
  double index;
  AlliesBand band;
} AlliesAlignmentEntry;

/**
 * AlliesDifference:
 * @question: identifier of a question to which the sides gave different levels
 * @sides: what each side gave, on the model's scale
 * @difference: marketing − technology
 */
typedef struct
{
  const char *question;
  double sides[ALLIES_N_SIDES];
  double difference;
} AlliesDifference;

/**
 * AlliesAlignment:
 *
 * How far the two sides agree in one year, by section 3 of the method: about the original answers
 * to level and practices questions, each counting once whatever its weight. What both settled later
 * changes nothing. Immutable.
 */
typedef struct _AlliesAlignment AlliesAlignment;

#define ALLIES_TYPE_ALIGNMENT (allies_alignment_get_type ())
GType allies_alignment_get_type (void);

/**
 * allies_alignment_new:
 * @dossier: a dossier
 * @year: a year that it has, with a known model
 *
 * Returns: (transfer full): the alignment
 */
AlliesAlignment *allies_alignment_new (AlliesDossier *dossier, guint year);

/**
 * allies_alignment_ref:
 * @alignment: an alignment
 *
 * Returns: (transfer full): @alignment
 */
AlliesAlignment *allies_alignment_ref (AlliesAlignment *alignment);

/**
 * allies_alignment_unref:
 * @alignment: (transfer full): an alignment
 */
void allies_alignment_unref (AlliesAlignment *alignment);

/**
 * allies_alignment_get_overall:
 * @alignment: an alignment
 *
 * Returns: (transfer none): the whole
 */
const AlliesAlignmentEntry *allies_alignment_get_overall (const AlliesAlignment *alignment);

/**
 * allies_alignment_get_pillars:
 * @alignment: an alignment
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the pillars in the order of the model, each about all
 *   of its questions
 */
const AlliesAlignmentEntry *
allies_alignment_get_pillars (const AlliesAlignment *alignment, guint *n);

/**
 * allies_alignment_get_capabilities:
 * @alignment: an alignment
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the capabilities in the order of the model
 */
const AlliesAlignmentEntry *
allies_alignment_get_capabilities (const AlliesAlignment *alignment, guint *n);

/**
 * allies_alignment_get_differences:
 * @alignment: an alignment
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the questions on which the sides differ, the largest
 *   distance first, equal ones in the order of the questionnaire
 */
const AlliesDifference *
allies_alignment_get_differences (const AlliesAlignment *alignment, guint *n);

/**
 * allies_alignment_get_n_equal:
 * @alignment: an alignment
 *
 * Returns: questions for which both gave the same level
 */
guint allies_alignment_get_n_equal (const AlliesAlignment *alignment);

/**
 * allies_alignment_get_n_within_one:
 * @alignment: an alignment
 *
 * A step leads from a level of the scale to the next, whatever their distance: 0 and 1 are two
 * steps apart on a scale of 0, 0.2 and 1. What lies between two levels, as a mean may, lies at the
 * same share of their step. On a scale of even steps this is the difference divided by a step.
 *
 * Returns: questions for which both gave levels at most one step apart, equal ones included
 */
guint allies_alignment_get_n_within_one (const AlliesAlignment *alignment);

/**
 * allies_alignment_is_equal:
 * @scale: a scale
 * @marketing: what marketing gave, on @scale
 * @technology: what technology gave
 *
 * Returns: whether both gave the same, but for rounding
 */
gboolean allies_alignment_is_equal (AlliesScale *scale, double marketing, double technology);

/**
 * allies_alignment_is_within_one:
 * @scale: a scale
 * @marketing: what marketing gave, on @scale
 * @technology: what technology gave
 *
 * Returns: whether they are at most one step apart, as allies_alignment_get_n_within_one() counts
 */
gboolean allies_alignment_is_within_one (AlliesScale *scale, double marketing, double technology);

/**
 * allies_alignment_get_equal:
 * @alignment: an alignment
 *
 * Returns: share of questions with the same level, 0 to 1; NaN without any question
 */
double allies_alignment_get_equal (const AlliesAlignment *alignment);

/**
 * allies_alignment_get_within_one:
 * @alignment: an alignment
 *
 * Returns: share of questions at most one step apart, 0 to 1; NaN without any question
 */
double allies_alignment_get_within_one (const AlliesAlignment *alignment);

/**
 * allies_alignment_get_kappa:
 * @alignment: an alignment
 *
 * What a side gave between two levels goes to the nearer one, halves up.
 *
 * Returns: agreement beyond chance over the levels of the scale
 */
AlliesWeightedKappa allies_alignment_get_kappa (const AlliesAlignment *alignment);

/**
 * allies_alignment_get_table:
 * @alignment: an alignment
 * @levels: (out): how many levels the scale has
 *
 * Returns: (transfer none) (array): how many questions marketing put on level i and technology on
 *   level j, at i × @levels + j; what lies between two levels counts at the nearer one
 */
const guint *allies_alignment_get_table (const AlliesAlignment *alignment, guint *levels);

/**
 * allies_band_get_code:
 * @band: a band
 *
 * Returns: (transfer none) (nullable): its code for files, such as "partners"; %NULL for none
 */
const char *allies_band_get_code (AlliesBand band);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesAlignment, allies_alignment_unref)

G_END_DECLS
