/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * AlliesQuestionnairePage:
 *
 * One question at a time, for the side that was chosen. Its property "pillar" is
 * the identifier of the pillar that is shown.
 */
#define ALLIES_TYPE_QUESTIONNAIRE_PAGE (allies_questionnaire_page_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesQuestionnairePage, allies_questionnaire_page, ALLIES, QUESTIONNAIRE_PAGE, AlliesPage)

/**
 * allies_questionnaire_page_show_pillar:
 * @page: a page with a session
 * @pillar: identifier of a pillar
 *
 * Goes to the first open question of the pillar, or to its first one.
 */
void allies_questionnaire_page_show_pillar (AlliesQuestionnairePage *page, const char *pillar);

/**
 * allies_questionnaire_page_get_pillar:
 * @page: a page
 *
 * Returns: (transfer none): identifier of the pillar that is shown; "" when there is none
 */
const char *allies_questionnaire_page_get_pillar (AlliesQuestionnairePage *page);

/**
 * allies_questionnaire_page_show_next_open:
 * @page: a page with a session
 *
 * Goes to the next question that is not answered, in any pillar.
 */
void allies_questionnaire_page_show_next_open (AlliesQuestionnairePage *page);

G_END_DECLS
