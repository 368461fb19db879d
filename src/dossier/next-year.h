/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/edit-history.h"
#include "model/question-map.h"

G_BEGIN_DECLS

/**
 * AlliesCarriedQuestion:
 * @question: (nullable): a question of the next questionnaire; %NULL for one that it no longer has
 * @before: (nullable): the question of this one that belongs to it; %NULL for a new one
 * @fate: how they belong together; only read where both are there
 * @into: (nullable): where @question is %NULL, the question of the next questionnaire that stands
 * in for it and for another one with which it is compared; %NULL where nothing does
 *
 * What becomes of a question when the questionnaire moves on.
 */
typedef struct
{
  AlliesQuestion *question;
  AlliesQuestion *before;
  AlliesQuestionFate fate;
  AlliesQuestion *into;
} AlliesCarriedQuestion;

/**
 * allies_next_year_list_questions:
 * @before: the questionnaire of the last year
 * @model: that of the next; both live longer than the list
 *
 * Returns: (transfer full) (element-type AlliesCarriedQuestion): the questions of the next
 *   questionnaire in its order, then those that are gone in theirs
 */
GArray *allies_next_year_list_questions (AlliesModel *before, AlliesModel *model);

/**
 * allies_next_year_check:
 * @dossier: a dossier
 * @from: a year that it has
 * @year: the year to start
 * @error: return location
 *
 * Returns: whether @year can be started from @from
 */
gboolean allies_next_year_check (AlliesDossier *dossier, guint from, guint year, GError **error);

/**
 * allies_next_year_start:
 * @history: the edit history of a dossier
 * @dossier: its dossier
 * @from: a year that it has, with a known model
 * @year: the year to start, see allies_next_year_check()
 * @model: its questionnaire, that of @from or one that allies_next_year_keep_models() has put
 * inside
 * @date: the day it is started, ISO 8601
 *
 * Starts a year from another as one edit. Respondents, targets, importance, peers to compare with,
 * the terms of the roadmap, own initiatives, confirmed money and what is not finished are carried;
 * what is done or dropped stays known as such. Answers are not: what was said then is never taken
 * for what is said now. The year @from stays as it is.
 */
void allies_next_year_start (AlliesEditHistory *history,
                             AlliesDossier *dossier,
                             guint from,
                             guint year,
                             AlliesModel *model,
                             const char *date);

/**
 * allies_next_year_keep_models:
 * @dossier: a dossier
 * @from: a year that it has, with a known model
 * @model: the questionnaire of the next year
 *
 * Puts both into the dossier, so that every year is read with its own for ever, whichever version
 * the program brings by then.
 */
void allies_next_year_keep_models (AlliesDossier *dossier, guint from, AlliesModel *model);

G_END_DECLS
