/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"
#include "model/question-map.h"

G_BEGIN_DECLS

/**
 * AlliesLastAnswerUse:
 * @ALLIES_LAST_ANSWER_CONFIRMABLE: it can be said again as it is
 * @ALLIES_LAST_ANSWER_PARTLY: the question then asked for more or other things
 * @ALLIES_LAST_ANSWER_OTHER_CHOICES: the levels, practices or limits to choose from are others now
 *
 * What an answer of an earlier year is good for.
 */
typedef enum
{
  ALLIES_LAST_ANSWER_CONFIRMABLE,
  ALLIES_LAST_ANSWER_PARTLY,
  ALLIES_LAST_ANSWER_OTHER_CHOICES,
} AlliesLastAnswerUse;

/**
 * AlliesLastAnswer:
 * @answer: what was said; belongs to the dossier
 * @question: the question as it was asked then; belongs to the questionnaire of that year
 * @year: the year in which it was said
 * @fate: how the question then and the question now belong together
 * @use: what the answer is good for
 *
 * What a respondent said to a question in the latest year before.
 */
typedef struct
{
  AlliesAnswer *answer;
  AlliesQuestion *question;
  guint year;
  AlliesQuestionFate fate;
  AlliesLastAnswerUse use;
} AlliesLastAnswer;

/**
 * allies_last_answer_find:
 * @dossier: a dossier
 * @year: the year that is being answered
 * @side: the side of the respondent
 * @respondent: (nullable): identifier of a delegate; %NULL for the executive of the side
 * @question: a question of @year
 * @last: (out): what was said; left alone where nothing was
 *
 * Looks for what the same respondent said before, to this question or to the one that it stands
 * for, in the latest earlier year with an answer. What others said is never looked at.
 *
 * Returns: whether there is something
 */
gboolean allies_last_answer_find (AlliesDossier *dossier,
                                  guint year,
                                  AlliesSide side,
                                  const char *respondent,
                                  AlliesQuestion *question,
                                  AlliesLastAnswer *last);

/**
 * allies_last_answer_is_repeated:
 * @last: what was said before
 * @answer: (nullable): what is said now
 *
 * Returns: whether both say the same, whatever their notes
 */
gboolean allies_last_answer_is_repeated (const AlliesLastAnswer *last, AlliesAnswer *answer);

/**
 * allies_last_answer_repeat:
 * @last: what was said before, confirmable
 * @base: an answer of this year to the question, perhaps open
 *
 * Says again what was said before. The note comes along where @base has none; evidence and how sure
 * one was do not, since they are about that year.
 *
 * Returns: (transfer full): @base, saying the same as @last
 */
AlliesAnswer *allies_last_answer_repeat (const AlliesLastAnswer *last, AlliesAnswer *base);

G_END_DECLS
