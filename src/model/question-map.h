/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * AlliesQuestionFate:
 * @ALLIES_QUESTION_SAME: the same identifier and kind in both questionnaires
 * @ALLIES_QUESTION_REPLACED: another question asks for the same
 * @ALLIES_QUESTION_PARTLY: another question asks for a part of it
 * @ALLIES_QUESTION_ADDED: there was nothing like it
 *
 * Where a question of a questionnaire comes from, seen from another one.
 */
typedef enum
{
  ALLIES_QUESTION_SAME,
  ALLIES_QUESTION_REPLACED,
  ALLIES_QUESTION_PARTLY,
  ALLIES_QUESTION_ADDED,
} AlliesQuestionFate;

/**
 * allies_question_map_find:
 * @question: a question of @model
 * @model: its questionnaire
 * @before: the questionnaire to look into
 * @fate: (out) (optional): how the two belong together
 *
 * The question of the same identifier, if it is of the same kind; else the first one that @question
 * replaces; else one of @before that replaces @question, so that years can be compared either way.
 * So a question that stands in for several is compared with the first of them that is there, and
 * the others are gone; of several that stand in for one, at most one does so wholly and is
 * compared.
 *
 * Returns: (transfer none) (nullable): the question of @before that belongs to @question
 */
AlliesQuestion *allies_question_map_find (AlliesQuestion *question,
                                          AlliesModel *model,
                                          AlliesModel *before,
                                          AlliesQuestionFate *fate);

/**
 * allies_question_map_find_along:
 * @question: a question of the first of @models
 * @models: (element-type AlliesModel): its questionnaire, those between, and the one to look into
 * @fate: (out) (optional): how the two belong together
 *
 * Like allies_question_map_find() over several versions: where the first and the last questionnaire
 * say nothing of each other, the question is followed as far as one of those between knows it, and
 * on from there. What is partly replaced on the way is partly replaced as a whole.
 *
 * Returns: (transfer none) (nullable): the question of the last of @models that belongs to
 * @question
 */
AlliesQuestion *allies_question_map_find_along (AlliesQuestion *question,
                                                const GPtrArray *models,
                                                AlliesQuestionFate *fate);

/**
 * allies_question_map_is_shared:
 * @fate: how two questions belong together
 *
 * Returns: whether answers to both can be compared like for like
 */
gboolean allies_question_map_is_shared (AlliesQuestionFate fate);

/**
 * allies_question_map_same_scale:
 * @model: a questionnaire
 * @before: another
 *
 * Returns: whether they have the same levels, without which no answer can be compared
 */
gboolean allies_question_map_same_scale (AlliesModel *model, AlliesModel *before);

/**
 * allies_question_map_list_shares:
 * @model: a questionnaire
 *
 * A question's share of its capability × that of its pillar × that of the whole, by weight.
 *
 * Returns: (transfer full): the share of the whole of each level and practices question of @model,
 *   by its identifier (utf8 → double); they add up to 1
 */
GHashTable *allies_question_map_list_shares (AlliesModel *model);

G_END_DECLS
