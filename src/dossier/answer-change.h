/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/edit-history.h"

G_BEGIN_DECLS

/**
 * allies_answer_change:
 * @history: a history with an edit begun
 * @dossier: its dossier
 * @year: a year that the dossier has
 * @answer: (transfer full): the new answer
 *
 * Puts an answer in the place of the one before and keeps what that one was. The new one is always
 * later than the old one, if need be by a second, so that no two answers of a question are the same.
 */
void allies_answer_change (AlliesEditHistory *history,
                           AlliesDossier *dossier,
                           guint year,
                           AlliesAnswer *answer);

/**
 * allies_answer_list_earlier:
 * @dossier: a dossier
 * @year: a year
 * @respondent: identifier of a respondent
 * @question: identifier of a question
 *
 * Returns: (transfer container) (element-type AlliesEarlier): what the answer was before, the oldest
 *   first
 */
GPtrArray *allies_answer_list_earlier (AlliesDossier *dossier,
                                       guint year,
                                       const char *respondent,
                                       const char *question);

G_END_DECLS
