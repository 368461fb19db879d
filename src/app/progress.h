/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * AlliesProgress:
 * @answered: scored questions that the side has dealt with, "don't know" included
 * @total: scored questions
 * @figures_answered: number questions that it has dealt with
 * @figures: number questions
 * @unknown: questions that it does not know
 * @flagged: questions that it flagged for later
 *
 * How far a side has come. A plain value.
 */
typedef struct
{
  guint answered;
  guint total;
  guint figures_answered;
  guint figures;
  guint unknown;
  guint flagged;
} AlliesProgress;

/**
 * allies_progress_count:
 * @session: a session
 * @side: an #AlliesSide or %ALLIES_SIDE_NONE, for which nothing is answered
 * @pillar: (nullable): a pillar; %NULL for the whole questionnaire
 *
 * For the session's side, this is the progress of whoever answers now with what is asked of them;
 * for the other side, a question counts once one of its respondents has dealt with it.
 *
 * Returns: the progress in the session's year
 */
AlliesProgress allies_progress_count (AlliesSession *session, int side, AlliesPillar *pillar);

/**
 * allies_progress_count_pulse:
 * @session: a session
 *
 * Returns: how far the session's side has come with the quick pulse, whether it is asked for now or
 *   not; nothing in all where the questionnaire has none
 */
AlliesProgress allies_progress_count_pulse (AlliesSession *session);

/**
 * allies_progress_count_beyond_pulse:
 * @session: a session with a side
 *
 * Returns: how many questions outside the quick pulse are open
 */
guint allies_progress_count_beyond_pulse (AlliesSession *session);

/**
 * allies_progress_get_minutes:
 * @progress: a progress
 *
 * Returns: about how many minutes the open scored questions take
 */
guint allies_progress_get_minutes (const AlliesProgress *progress);

/**
 * allies_progress_dup_welcome:
 * @model: a questionnaire
 *
 * Returns: (transfer full): how long it takes and how it is answered, for those who start
 */
char *allies_progress_dup_welcome (AlliesModel *model);

/**
 * allies_question_order_list:
 * @model: a questionnaire
 * @pillar: (nullable): a pillar; %NULL for all
 *
 * Returns: (transfer container) (element-type AlliesQuestion): the questions in the order in which
 *   they are asked: in each pillar those that are scored, then its figures
 */
GPtrArray *allies_question_order_list (AlliesModel *model, AlliesPillar *pillar);

/**
 * allies_question_order_is_asked:
 * @session: a session
 * @question: a question of its questionnaire
 *
 * Returns: whether one comes to the question when one goes on and on: in the quick pulse, only to
 *   what is marked for it; and never to capabilities that are not for whoever answers now
 */
gboolean allies_question_order_is_asked (AlliesSession *session, AlliesQuestion *question);

/**
 * allies_question_order_list_asked:
 * @session: a session
 * @pillar: (nullable): a pillar; %NULL for all
 *
 * Returns: (transfer container) (element-type AlliesQuestion): the questions that are asked now, in
 *   their order
 */
GPtrArray *allies_question_order_list_asked (AlliesSession *session, AlliesPillar *pillar);

/**
 * allies_question_order_find_next:
 * @session: a session
 * @from: a question, which need not be asked itself
 * @step: 1 for the one after, -1 for the one before
 *
 * Returns: (transfer none) (nullable): the nearest question that is asked now
 */
AlliesQuestion *
allies_question_order_find_next (AlliesSession *session, AlliesQuestion *from, int step);

/**
 * allies_question_order_find_open:
 * @session: a session with a side
 * @after: (nullable): identifier of a question; the search begins behind it and comes round to it
 * @pillar: (nullable): a pillar; %NULL for all
 *
 * Returns: (transfer none) (nullable): the next question that is asked now and not answered
 */
AlliesQuestion *
allies_question_order_find_open (AlliesSession *session, const char *after, AlliesPillar *pillar);

/**
 * allies_question_order_find_start:
 * @session: a session with a side
 *
 * Returns: (transfer none) (nullable): the question where one stopped; else the first open one;
 * else the first of all
 */
AlliesQuestion *allies_question_order_find_start (AlliesSession *session);

/**
 * allies_question_order_find_in:
 * @session: a session
 * @pillar: identifier of a pillar
 *
 * Returns: (transfer none) (nullable): the first open question of the pillar; its first one when
 *   none is open; %NULL when there is no such pillar
 */
AlliesQuestion *allies_question_order_find_in (AlliesSession *session, const char *pillar);

G_END_DECLS
