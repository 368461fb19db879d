/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/question-view.h"

#include "app/answer-group.h"
#include "app/answering.h"
#include "app/children.h"
#include "app/history-panel.h"
#include "app/note-panel.h"
#include "app/pulse-offer.h"
#include "app/side-answer.h"

struct _AlliesQuestionView
{
  GtkWidget parent_instance;
  AlliesPulseOffer *offer;
  GtkLabel *text;
  GtkLabel *why;
  GtkLabel *capability;
  AlliesAnswerGroup *answer;
  GtkLabel *side_answer;
  AlliesNotePanel *notes;
  AlliesHistoryPanel *history;
  AlliesSession *session;
  AlliesQuestion *question;
};

G_DEFINE_FINAL_TYPE (AlliesQuestionView, allies_question_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
answered_cb (AlliesAnswerGroup *group, AlliesQuestionView *self)
{
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static void
toggle_unknown (AlliesQuestionView *self)
{
  if (allies_answering_set_unknown (self->session, self->question))
    g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
  else
    allies_answering_clear (self->session, self->question);
}

static void
toggle_flag (AlliesQuestionView *self)
{
  AlliesAnswer *answer = allies_answering_get_current (self->session, self->question);

  allies_answering_set_flagged (self->session, self->question,
                                answer == NULL || !allies_answer_is_flagged (answer));
}

/* A note that is being typed is this year's, and stays. */
static void
repeat_last (AlliesQuestionView *self)
{
  allies_note_panel_commit (self->notes);
  allies_answer_group_repeat_last (self->answer);
}

static gboolean
allies_question_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ALLIES_QUESTION_VIEW (widget)->answer));
}

static void
allies_question_view_dispose (GObject *object)
{
  AlliesQuestionView *self = ALLIES_QUESTION_VIEW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->question);
  allies_children_clear (self);
  G_OBJECT_CLASS (allies_question_view_parent_class)->dispose (object);
}

static void
allies_question_view_class_init (AlliesQuestionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_question_view_dispose;
  widget_class->grab_focus = allies_question_view_grab_focus;
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/question-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionView, offer);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionView, capability);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionView, text);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionView, why);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionView, answer);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionView, side_answer);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionView, notes);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionView, history);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
}

static void
allies_question_view_init (AlliesQuestionView *self)
{
  g_type_ensure (ALLIES_TYPE_ANSWER_GROUP);
  g_type_ensure (ALLIES_TYPE_NOTE_PANEL);
  g_type_ensure (ALLIES_TYPE_HISTORY_PANEL);
  g_type_ensure (ALLIES_TYPE_PULSE_OFFER);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_question_view_show (AlliesQuestionView *view,
                           AlliesSession *session,
                           AlliesQuestion *question)
{
  g_return_if_fail (ALLIES_IS_QUESTION_VIEW (view) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_QUESTION (question));

  AlliesCapability *capability = allies_model_find_capability_of (
      allies_session_get_model (session), allies_question_get_id (question));
  const char *why = allies_question_get_why (question);
  const char *count = allies_question_get_count (question);
  g_autofree char *line = allies_side_answer_new_line (session, question);

  g_set_object (&view->session, session);
  g_set_object (&view->question, question);
  allies_pulse_offer_show (view->offer, session);
  gtk_label_set_label (view->capability, allies_capability_get_name (capability));
  gtk_label_set_label (view->text, allies_question_get_text (question));
  gtk_label_set_label (view->why, *count != '\0' ? count : why);
  gtk_widget_set_visible (GTK_WIDGET (view->why), *why != '\0' || *count != '\0');
  allies_answer_group_show (view->answer, session, question);
  gtk_label_set_label (view->side_answer, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (view->side_answer), line != NULL);
  allies_note_panel_show (view->notes, session, question);
  allies_history_panel_show (view->history, session, question);
}

void
allies_question_view_act (AlliesQuestionView *view, const char *action)
{
  g_return_if_fail (ALLIES_IS_QUESTION_VIEW (view) && action != NULL);

  if (view->question == NULL)
    return;
  if (g_str_equal (action, ALLIES_QUESTION_NOT_APPLICABLE))
    allies_answer_group_ask_reason (view->answer);
  else if (g_str_equal (action, ALLIES_QUESTION_UNKNOWN))
    toggle_unknown (view);
  else if (g_str_equal (action, ALLIES_QUESTION_FLAG))
    toggle_flag (view);
  else if (g_str_equal (action, ALLIES_QUESTION_CLEAR))
    allies_answering_clear (view->session, view->question);
  else if (g_str_equal (action, ALLIES_QUESTION_NOTE))
    allies_note_panel_unfold (view->notes);
  else if (g_str_equal (action, ALLIES_QUESTION_SAME))
    repeat_last (view);
}

void
allies_question_view_commit (AlliesQuestionView *view)
{
  g_return_if_fail (ALLIES_IS_QUESTION_VIEW (view));

  allies_answer_group_commit (view->answer);
  allies_note_panel_commit (view->notes);
}
