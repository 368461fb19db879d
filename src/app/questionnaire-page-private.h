/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/answer-header.h"
#include "app/delegate-form.h"
#include "app/pillar-summary.h"
#include "app/question-search.h"
#include "app/question-view.h"
#include "app/questionnaire-page.h"

G_BEGIN_DECLS

#define ALLIES_SCOPE_PULSE      "pulse"
#define ALLIES_SCOPE_EVERYTHING "everything"

struct _AlliesQuestionnairePage
{
  AlliesPage parent_instance;
  GtkStack *views;
  GtkScrolledWindow *scroller;
  GtkWidget *frame;
  AlliesAnswerHeader *header;
  AlliesDelegateForm *form;
  AlliesQuestionSearch *search;
  AlliesQuestionView *view;
  AlliesPillarSummary *summary;
  GtkWidget *footer;
  GtkButton *next;
  GtkWidget *first_side;
  GtkLabel *welcome;
  AlliesQuestion *question;
  AlliesPillar *pillar;
  gboolean at_summary;
  guint timeout;
};

/**
 * allies_questionnaire_page_has_side:
 * @self: a page
 *
 * Returns: whether it is known who answers
 */
gboolean allies_questionnaire_page_has_side (AlliesQuestionnairePage *self);

/**
 * allies_questionnaire_page_is_searching:
 * @self: a page
 *
 * Returns: whether the search is shown in the place of the question
 */
gboolean allies_questionnaire_page_is_searching (AlliesQuestionnairePage *self);

/**
 * allies_questionnaire_page_leave_question:
 * @self: a page
 *
 * Keeps what is being typed, and does not go on by itself any more.
 */
void allies_questionnaire_page_leave_question (AlliesQuestionnairePage *self);

/**
 * allies_questionnaire_page_show_question:
 * @self: a page with a side
 * @question: a question of its questionnaire
 */
void
allies_questionnaire_page_show_question (AlliesQuestionnairePage *self, AlliesQuestion *question);

/**
 * allies_questionnaire_page_show_summary:
 * @self: a page with a side
 *
 * Shows what is open in the pillar, or in the quick pulse.
 */
void allies_questionnaire_page_show_summary (AlliesQuestionnairePage *self);

/**
 * allies_questionnaire_page_take_focus:
 * @self: a page
 */
void allies_questionnaire_page_take_focus (AlliesQuestionnairePage *self);

/**
 * allies_questionnaire_page_set_scope:
 * @self: a page
 * @scope: (nullable): %ALLIES_SCOPE_PULSE or %ALLIES_SCOPE_EVERYTHING
 */
void allies_questionnaire_page_set_scope (AlliesQuestionnairePage *self, const char *scope);

/**
 * allies_questionnaire_page_get_respondent:
 * @self: a page
 *
 * Returns: (transfer none): identifier of the delegate who answers; "" for the executive
 */
const char *allies_questionnaire_page_get_respondent (AlliesQuestionnairePage *self);

/**
 * allies_questionnaire_page_set_respondent:
 * @self: a page
 * @respondent: (nullable): identifier of a delegate; "" for the executive
 */
void
allies_questionnaire_page_set_respondent (AlliesQuestionnairePage *self, const char *respondent);

/**
 * allies_questionnaire_page_answered_cb:
 * @view: the view of the question
 * @self: a page
 *
 * Goes on after a moment.
 */
void
allies_questionnaire_page_answered_cb (AlliesQuestionView *view, AlliesQuestionnairePage *self);

/**
 * allies_questionnaire_page_install_actions:
 * @widget_class: the class of the page, with its properties
 */
void allies_questionnaire_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
