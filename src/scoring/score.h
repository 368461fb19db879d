/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/position.h"

G_BEGIN_DECLS

/**
 * AlliesScoreEntry:
 * @id: identifier of the pillar or capability; "overall" for the whole
 * @score: on the model's scale; NaN when nothing that counts is answered
 * @low: the score if all that is unanswered were at the bottom of the scale; NaN when nothing
 * applies
 * @high: the score if all that is unanswered were at the top; NaN when nothing applies
 * @coverage: share of the applicable weight that is there, 0 to 1; NaN when nothing applies
 * @partial: coverage is under 2/3: shown as incomplete and never ranked
 * @stage: (nullable): name of the nearest level of the scale
 */
typedef struct
{
  const char *id;
  double score;
  double low;
  double high;
  double coverage;
  gboolean partial;
  const char *stage;
} AlliesScoreEntry;

/**
 * AlliesScore:
 *
 * All scores of one year, by section 2 of the method. Immutable.
 */
typedef struct _AlliesScore AlliesScore;

#define ALLIES_TYPE_SCORE (allies_score_get_type ())
GType allies_score_get_type (void);

/**
 * AlliesScoreSum:
 * @weight: weight of the questions that apply
 * @weight_there: weight of those with a position
 * @score: their weighted sum
 * @low: the same with what is unanswered at the bottom of the scale
 * @high: the same with it at the top
 *
 * Sums for one score and its two bounds; all zero at the start.
 */
typedef struct
{
  double weight;
  double weight_there;
  double score;
  double low;
  double high;
} AlliesScoreSum;

/**
 * allies_score_sum_add:
 * @sum: the sums
 * @low: the lowest level of the scale
 * @high: the highest
 * @weight: weight of a question
 * @position: its position
 *
 * Adds a question, by section 2 of the method; one that does not apply adds nothing.
 */
void allies_score_sum_add (
    AlliesScoreSum *sum, double low, double high, double weight, const AlliesPosition *position);

/**
 * allies_score_is_partial:
 * @coverage: answered weight ÷ applicable weight; NaN when nothing applies
 *
 * Returns: whether a score rests on less than two thirds of its weight
 */
gboolean allies_score_is_partial (double coverage);

/**
 * allies_score_new:
 * @dossier: a dossier
 * @year: a year that it has, with a known model
 *
 * Returns: (transfer full): the scores
 */
AlliesScore *allies_score_new (AlliesDossier *dossier, guint year);

/**
 * AlliesPositionFunc:
 * @question: a level or practices question
 * @position: (out): its position
 * @user_data: what was given to allies_score_new_from()
 *
 * Returns: whether the question is to count at all
 */
typedef gboolean (*AlliesPositionFunc) (AlliesQuestion *question,
                                        AlliesPosition *position,
                                        gpointer user_data);

/**
 * allies_score_new_from:
 * @model: a model
 * @func: (scope call): tells the position of each question
 * @user_data: handed to @func
 *
 * Scores by the same rules of positions from elsewhere. What does not count leaves the denominator.
 *
 * Returns: (transfer full): the scores
 */
AlliesScore *
allies_score_new_from (AlliesModel *model, AlliesPositionFunc func, gpointer user_data);

/**
 * allies_score_ref:
 * @score: scores
 *
 * Returns: (transfer full): @score
 */
AlliesScore *allies_score_ref (AlliesScore *score);

/**
 * allies_score_unref:
 * @score: (transfer full): scores
 */
void allies_score_unref (AlliesScore *score);

/**
 * allies_score_get_model:
 * @score: scores
 *
 * Returns: (transfer none): the model they are measured with
 */
AlliesModel *allies_score_get_model (const AlliesScore *score);

/**
 * allies_score_get_overall:
 * @score: scores
 *
 * Returns: (transfer none): the whole
 */
const AlliesScoreEntry *allies_score_get_overall (const AlliesScore *score);

/**
 * allies_score_get_pillars:
 * @score: scores
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the pillars in the order of the model
 */
const AlliesScoreEntry *allies_score_get_pillars (const AlliesScore *score, guint *n);

/**
 * allies_score_get_capabilities:
 * @score: scores
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the capabilities in the order of the model
 */
const AlliesScoreEntry *allies_score_get_capabilities (const AlliesScore *score, guint *n);

/**
 * allies_score_find:
 * @score: scores
 * @id: identifier of a pillar or capability, or "overall"
 *
 * Returns: (transfer none) (nullable): its entry
 */
const AlliesScoreEntry *allies_score_find (const AlliesScore *score, const char *id);

/**
 * allies_score_get_position:
 * @score: scores
 * @question: identifier of a level or practices question
 *
 * Returns: (transfer none) (nullable): its position
 */
const AlliesPosition *allies_score_get_position (const AlliesScore *score, const char *question);

/**
 * allies_score_count:
 * @score: scores
 * @answered: (out) (optional): questions with a position
 * @applicable: (out) (optional): questions that apply
 *
 * Counts the level and practices questions.
 */
void allies_score_count (const AlliesScore *score, guint *answered, guint *applicable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesScore, allies_score_unref)

G_END_DECLS
