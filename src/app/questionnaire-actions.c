/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/questionnaire-page-private.h"

#include "app/answering.h"
#include "app/progress.h"
#include "app/questionnaire-end.h"

#define GO_ON_MS 250

static const char *const answer_actions[] = {
  ALLIES_QUESTION_NOT_APPLICABLE,
  ALLIES_QUESTION_UNKNOWN,
  ALLIES_QUESTION_FLAG,
  ALLIES_QUESTION_CLEAR,
  ALLIES_QUESTION_NOTE,
  ALLIES_QUESTION_SAME,
  NULL,
};

static AlliesSession *
get_session (AlliesQuestionnairePage *self)
{
  return allies_page_get_session (ALLIES_PAGE (self));
}

/* A pillar has a summary at its end; the quick pulse has one for the whole of it. */
static gboolean
ends_with (AlliesQuestionnairePage *self, AlliesQuestion *next)
{
  AlliesSession *session = get_session (self);

  return next == NULL
         || (!allies_session_is_pulse (session)
             && allies_model_find_pillar_of (allies_session_get_model (session),
                                             allies_question_get_id (next))
                    != self->pillar);
}

static void
leave_summary (AlliesQuestionnairePage *self)
{
  AlliesQuestion *next = NULL;

  if (!allies_session_is_pulse (get_session (self)))
    next = allies_question_order_find_next (get_session (self), self->question, 1);
  else if (allies_progress_count_beyond_pulse (get_session (self)) > 0)
    {
      allies_session_set_pulse (get_session (self), FALSE);
      next = allies_question_order_find_open (get_session (self), NULL, NULL);
      g_object_notify (G_OBJECT (self), "scope");
    }
  if (next != NULL)
    allies_questionnaire_page_show_question (self, next);
  else
    allies_questionnaire_end_go (get_session (self), GTK_WIDGET (self));
}

/* At a summary, forwards is what comes next and backwards the question that was shown last. */
static void
move (AlliesQuestionnairePage *self, int step)
{
  AlliesQuestion *next = NULL;

  if (self->question == NULL)
    return;
  next = allies_question_order_find_next (get_session (self), self->question, step);
  if (self->at_summary && step > 0)
    leave_summary (self);
  else if (self->at_summary)
    allies_questionnaire_page_show_question (self, self->question);
  else if (step > 0 && ends_with (self, next))
    allies_questionnaire_page_show_summary (self);
  else if (next != NULL)
    allies_questionnaire_page_show_question (self, next);
}

static void
next_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);

  if (allies_questionnaire_page_has_side (self))
    move (self, 1);
}

static void
back_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);

  if (allies_questionnaire_page_has_side (self))
    move (self, -1);
}

static gboolean
go_on_cb (gpointer user_data)
{
  AlliesQuestionnairePage *self = user_data;

  self->timeout = 0;
  next_action_cb (GTK_WIDGET (self), NULL, NULL);
  return G_SOURCE_REMOVE;
}

/* A moment to see one's choice, and to mend a slip of the finger. */
void
allies_questionnaire_page_answered_cb (AlliesQuestionView *view, AlliesQuestionnairePage *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (GO_ON_MS, go_on_cb, self);
}

/* Assistive technology can call an action at any time. */
static gboolean
is_asking (AlliesQuestionnairePage *self)
{
  return allies_questionnaire_page_has_side (self) && self->question != NULL && !self->at_summary
         && !allies_questionnaire_page_is_searching (self);
}

/* Who flags an answer still wants to go on. */
static void
answer_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);

  if (!g_str_equal (action, ALLIES_QUESTION_FLAG))
    g_clear_handle_id (&self->timeout, g_source_remove);
  if (is_asking (self))
    allies_question_view_act (self->view, action);
}

static void
search_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);

  if (!allies_questionnaire_page_has_side (self) || !gtk_widget_get_mapped (widget))
    return;
  allies_questionnaire_page_leave_question (self);
  gtk_widget_set_visible (GTK_WIDGET (self->search), TRUE);
  allies_page_update (ALLIES_PAGE (self));
  allies_question_search_start (self->search, get_session (self));
}

static void
close_search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);

  gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
  allies_page_update (ALLIES_PAGE (self));
  allies_questionnaire_page_take_focus (self);
}

static void
show_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);
  AlliesQuestion *question = NULL;

  if (!allies_questionnaire_page_has_side (self))
    return;
  question = allies_model_find_question (allies_session_get_model (get_session (self)),
                                         g_variant_get_string (parameter, NULL));
  if (question != NULL)
    allies_questionnaire_page_show_question (self, question);
}

/* The quick pulse begins with what is open in it; everything goes on where one is. */
void
allies_questionnaire_page_set_scope (AlliesQuestionnairePage *self, const char *scope)
{
  gboolean is_pulse = g_strcmp0 (scope, ALLIES_SCOPE_PULSE) == 0;
  AlliesQuestion *start = NULL;

  if (!allies_questionnaire_page_has_side (self)
      || is_pulse == allies_session_is_pulse (get_session (self)))
    return;
  allies_session_set_pulse (get_session (self), is_pulse);
  if (is_pulse || self->at_summary)
    start = allies_question_order_find_open (get_session (self), NULL, NULL);
  if (start != NULL)
    allies_questionnaire_page_show_question (self, start);
  else if (is_pulse)
    allies_questionnaire_page_show_summary (self);
}

const char *
allies_questionnaire_page_get_respondent (AlliesQuestionnairePage *self)
{
  const char *respondent =
      get_session (self) != NULL ? allies_session_get_respondent (get_session (self)) : NULL;

  return respondent != NULL ? respondent : "";
}

/* Stays at the question where it is asked of the new one too. */
void
allies_questionnaire_page_set_respondent (AlliesQuestionnairePage *self, const char *respondent)
{
  gboolean is_executive = respondent == NULL || *respondent == '\0';
  AlliesQuestion *start = NULL;

  if (!allies_questionnaire_page_has_side (self))
    return;
  allies_questionnaire_page_leave_question (self);
  allies_session_set_respondent (get_session (self), is_executive ? NULL : respondent);
  allies_session_settle (get_session (self));
  start = allies_question_order_find_start (get_session (self));
  if (start != NULL)
    allies_questionnaire_page_show_question (self, start);
}

static void
delegate_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);
  gboolean is_new = g_str_equal (action, "question.add-delegate");
  AlliesRespondent *respondent = NULL;

  if (!allies_questionnaire_page_has_side (self))
    return;
  respondent = is_new ? NULL : allies_answering_get_respondent (get_session (self));
  allies_questionnaire_page_leave_question (self);
  gtk_widget_set_visible (GTK_WIDGET (self->form), TRUE);
  allies_delegate_form_start (self->form, get_session (self), respondent);
}

/* The parameter is who answers now. */
static void
close_delegate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);

  gtk_widget_set_visible (GTK_WIDGET (self->form), FALSE);
  g_object_set (self, "respondent", g_variant_get_string (parameter, NULL), NULL);
  allies_questionnaire_page_take_focus (self);
}

void
allies_questionnaire_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "question.next", NULL, next_action_cb);
  gtk_widget_class_install_action (widget_class, "question.back", NULL, back_action_cb);
  for (guint i = 0; answer_actions[i] != NULL; i++)
    gtk_widget_class_install_action (widget_class, answer_actions[i], NULL, answer_action_cb);
  gtk_widget_class_install_action (widget_class, "question.show", "s", show_action_cb);
  gtk_widget_class_install_property_action (widget_class, "question.scope", "scope");
  gtk_widget_class_install_property_action (widget_class, "question.respondent", "respondent");
  gtk_widget_class_install_action (widget_class, "question.add-delegate", NULL, delegate_action_cb);
  gtk_widget_class_install_action (widget_class, "question.edit-delegate", NULL,
                                   delegate_action_cb);
  gtk_widget_class_install_action (widget_class, "question.close-delegate", "s", close_delegate_cb);
  gtk_widget_class_install_action (widget_class, "question.search", NULL, search_action_cb);
  gtk_widget_class_install_action (widget_class, "question.close-search", NULL, close_search_cb);
}
