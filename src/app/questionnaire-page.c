/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/questionnaire-page.h"

#include "app/answer-group.h"
#include "app/answer-header.h"
#include "app/answering.h"
#include "app/note-panel.h"
#include "app/pillar-summary.h"
#include "app/progress.h"
#include "app/questionnaire-end.h"

#include <glib/gi18n-lib.h>

#define GO_ON_MS 250

struct _AlliesQuestionnairePage
{
  AlliesPage parent_instance;
  GtkStack *views;
  GtkScrolledWindow *scroller;
  GtkWidget *frame;
  AlliesAnswerHeader *header;
  GtkLabel *text;
  GtkLabel *why;
  GtkLabel *capability;
  AlliesAnswerGroup *answer;
  AlliesNotePanel *notes;
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

G_DEFINE_FINAL_TYPE (AlliesQuestionnairePage, allies_questionnaire_page, ALLIES_TYPE_PAGE)

enum
{
  PROP_PILLAR = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static AlliesSession *
get_session (AlliesQuestionnairePage *self)
{
  return allies_page_get_session (ALLIES_PAGE (self));
}

static gboolean
has_side (AlliesQuestionnairePage *self)
{
  return get_session (self) != NULL
         && allies_session_get_side (get_session (self)) != ALLIES_SIDE_NONE;
}

static void
set_pillar (AlliesQuestionnairePage *self, AlliesPillar *pillar)
{
  if (g_set_object (&self->pillar, pillar))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PILLAR]);
}

static void
take_focus (AlliesQuestionnairePage *self)
{
  GtkWidget *wanted = self->at_summary ? GTK_WIDGET (self->next) : GTK_WIDGET (self->answer);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (has_side (self) ? wanted : self->first_side);
}

static void
show_view (AlliesQuestionnairePage *self, gboolean at_summary)
{
  self->at_summary = at_summary;
  allies_page_update (ALLIES_PAGE (self));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  take_focus (self);
}

static void
leave_question (AlliesQuestionnairePage *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  allies_page_commit (ALLIES_PAGE (self));
}

static void
show_question (AlliesQuestionnairePage *self, AlliesQuestion *question)
{
  AlliesModel *model = allies_session_get_model (get_session (self));
  const char *id = allies_question_get_id (question);

  leave_question (self);
  g_set_object (&self->question, question);
  set_pillar (self, allies_model_find_pillar_of (model, id));
  allies_session_set_question (get_session (self), id);
  show_view (self, FALSE);
}

static void
show_summary (AlliesQuestionnairePage *self)
{
  leave_question (self);
  show_view (self, TRUE);
}

static int
find_index (GPtrArray *order, AlliesQuestion *question)
{
  guint index = 0;

  return question != NULL && g_ptr_array_find (order, question, &index) ? (int)index : -1;
}

/* At a summary, forwards is the next pillar and backwards the question that was shown last. */
static void
move (AlliesQuestionnairePage *self, int step)
{
  AlliesModel *model = allies_session_get_model (get_session (self));
  g_autoptr (GPtrArray) order = allies_question_order_list (model, NULL);
  g_autoptr (GPtrArray) own = allies_question_order_list (model, self->pillar);
  int index = find_index (order, self->question);

  if (index < 0)
    return;
  if (step > 0 && !self->at_summary && own->pdata[own->len - 1] == self->question)
    show_summary (self);
  else if (step < 0 && self->at_summary)
    show_question (self, self->question);
  else if (step > 0 && self->at_summary && index + 1 == (int)order->len)
    allies_questionnaire_end_go (get_session (self), GTK_WIDGET (self));
  else if (index + step >= 0 && index + step < (int)order->len)
    show_question (self, order->pdata[index + step]);
}

static void
next_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);

  if (has_side (self))
    move (self, 1);
}

static void
back_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);

  if (has_side (self))
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
static void
answered_cb (AlliesAnswerGroup *group, AlliesQuestionnairePage *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (GO_ON_MS, go_on_cb, self);
}

/* Assistive technology can call an action at any time. */
static gboolean
is_asking (AlliesQuestionnairePage *self)
{
  return has_side (self) && self->question != NULL && !self->at_summary;
}

static void
not_applicable_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);

  if (is_asking (self))
    allies_answer_group_ask_reason (self->answer);
}

/* A second time takes it back. */
static void
unknown_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);

  if (!is_asking (self))
    return;
  if (allies_answering_set_unknown (get_session (self), self->question))
    answered_cb (self->answer, self);
  else
    allies_answering_clear (get_session (self), self->question);
}

static void
flag_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);
  AlliesAnswer *answer = NULL;

  if (!is_asking (self))
    return;
  answer = allies_answering_get_current (get_session (self), self->question);
  allies_answering_set_flagged (get_session (self), self->question,
                                answer == NULL || !allies_answer_is_flagged (answer));
}

static void
clear_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (is_asking (self))
    allies_answering_clear (get_session (self), self->question);
}

static void
note_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);

  if (is_asking (self))
    allies_note_panel_unfold (self->notes);
}

static void
show_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (widget);
  AlliesQuestion *question = NULL;

  if (!has_side (self))
    return;
  question = allies_model_find_question (allies_session_get_model (get_session (self)),
                                         g_variant_get_string (parameter, NULL));
  if (question != NULL)
    show_question (self, question);
}

static const char *
get_next_label (AlliesQuestionnairePage *self)
{
  GListModel *all = allies_model_get_pillars (allies_session_get_model (get_session (self)));
  g_autoptr (AlliesPillar) last = g_list_model_get_item (all, g_list_model_get_n_items (all) - 1);

  return !self->at_summary      ? _ ("Next")
         : last == self->pillar ? allies_questionnaire_end_get_label (get_session (self))
                                : _ ("Next pillar");
}

static void
find_place (AlliesQuestionnairePage *self)
{
  AlliesSession *session = get_session (self);
  AlliesQuestion *question = allies_question_order_find_start (session);

  g_set_object (&self->question, question);
  self->at_summary = FALSE;
  if (question != NULL)
    set_pillar (self, allies_model_find_pillar_of (allies_session_get_model (session),
                                                   allies_question_get_id (question)));
}

static void
show_side (AlliesQuestionnairePage *self, AlliesSide side)
{
  gboolean is_marketing = side == ALLIES_SIDE_MARKETING;

  gtk_widget_remove_css_class (self->frame, is_marketing ? "technology" : "marketing");
  gtk_widget_add_css_class (self->frame, is_marketing ? "marketing" : "technology");
}

static void
update_question (AlliesQuestionnairePage *self)
{
  AlliesSession *session = get_session (self);
  AlliesCapability *capability = allies_model_find_capability_of (
      allies_session_get_model (session), allies_question_get_id (self->question));
  const char *why = allies_question_get_why (self->question);
  const char *count = allies_question_get_count (self->question);

  gtk_label_set_label (self->capability, allies_capability_get_name (capability));
  gtk_label_set_label (self->text, allies_question_get_text (self->question));
  gtk_label_set_label (self->why, *count != '\0' ? count : why);
  gtk_widget_set_visible (GTK_WIDGET (self->why), *why != '\0' || *count != '\0');
  allies_answer_group_show (self->answer, session, self->question);
  allies_note_panel_show (self->notes, session, self->question);
}

static void
allies_questionnaire_page_update (AlliesPage *page)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (page);
  AlliesModel *model = allies_session_get_model (get_session (self));
  gboolean is_known = self->question != NULL
                      && allies_model_find_question (model, allies_question_get_id (self->question))
                             == self->question;

  gtk_widget_set_visible (self->footer, has_side (self));
  if (!has_side (self))
    {
      g_autofree char *welcome = allies_progress_dup_welcome (model);

      gtk_label_set_label (self->welcome, welcome);
      gtk_stack_set_visible_child_name (self->views, "side");
      return;
    }
  if (!is_known)
    find_place (self);
  if (self->question == NULL)
    return;
  show_side (self, allies_session_get_side (get_session (self)));
  allies_answer_header_show (self->header, get_session (self), self->pillar);
  gtk_button_set_label (self->next, get_next_label (self));
  if (self->at_summary)
    allies_pillar_summary_show (self->summary, get_session (self), self->pillar);
  else
    update_question (self);
  gtk_stack_set_visible_child_name (self->views, self->at_summary ? "summary" : "question");
}

static void
allies_questionnaire_page_commit (AlliesPage *page)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (page);

  if (!has_side (self) || self->question == NULL)
    return;
  allies_answer_group_commit (self->answer);
  allies_note_panel_commit (self->notes);
}

/* A key reads "answer/2026/marketing/data.single-view.identity". */
static gboolean
allies_questionnaire_page_reveal (AlliesPage *page, const char *key)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (page);
  AlliesSession *session = get_session (self);
  g_auto (GStrv) parts = g_strsplit (key, "/", -1);

  if (g_strv_length (parts) != 4 || !g_str_equal (parts[0], "answer"))
    return FALSE;

  g_autofree char *respondent = g_strdup_printf ("respondent/%s/%s", parts[1], parts[2]);
  AlliesRespondent *who = allies_dossier_get (allies_session_get_dossier (session), respondent);
  allies_session_set_year (session, g_ascii_strtoull (parts[1], NULL, 10));
  if (who != NULL && !allies_session_set_side (session, allies_respondent_get_side (who)))
    return FALSE;

  AlliesQuestion *question =
      allies_model_find_question (allies_session_get_model (session), parts[3]);
  if (question != NULL && has_side (self))
    show_question (self, question);
  return question != NULL;
}

static void
allies_questionnaire_page_enter (AlliesPage *page)
{
  take_focus (ALLIES_QUESTIONNAIRE_PAGE (page));
}

static void
allies_questionnaire_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&ALLIES_QUESTIONNAIRE_PAGE (widget)->timeout, g_source_remove);
  GTK_WIDGET_CLASS (allies_questionnaire_page_parent_class)->unmap (widget);
}

static void
allies_questionnaire_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_string (value,
                      allies_questionnaire_page_get_pillar (ALLIES_QUESTIONNAIRE_PAGE (object)));
}

static void
allies_questionnaire_page_dispose (GObject *object)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->question);
  g_clear_object (&self->pillar);
  G_OBJECT_CLASS (allies_questionnaire_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "question.next", NULL, next_action_cb);
  gtk_widget_class_install_action (widget_class, "question.back", NULL, back_action_cb);
  gtk_widget_class_install_action (widget_class, "question.not-applicable", NULL,
                                   not_applicable_cb);
  gtk_widget_class_install_action (widget_class, "question.unknown", NULL, unknown_action_cb);
  gtk_widget_class_install_action (widget_class, "question.flag", NULL, flag_action_cb);
  gtk_widget_class_install_action (widget_class, "question.clear", NULL, clear_action_cb);
  gtk_widget_class_install_action (widget_class, "question.note", NULL, note_action_cb);
  gtk_widget_class_install_action (widget_class, "question.show", "s", show_action_cb);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/questionnaire-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, views);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, frame);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, header);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, capability);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, text);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, why);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, answer);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, notes);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, summary);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, footer);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, next);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, first_side);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, welcome);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
}

static void
allies_questionnaire_page_class_init (AlliesQuestionnairePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlliesPageClass *page_class = ALLIES_PAGE_CLASS (klass);

  object_class->get_property = allies_questionnaire_page_get_property;
  object_class->dispose = allies_questionnaire_page_dispose;
  widget_class->unmap = allies_questionnaire_page_unmap;
  page_class->update = allies_questionnaire_page_update;
  page_class->commit = allies_questionnaire_page_commit;
  page_class->reveal = allies_questionnaire_page_reveal;
  page_class->enter = allies_questionnaire_page_enter;
  props[PROP_PILLAR] =
      g_param_spec_string ("pillar", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  install_actions (widget_class);
  bind_template (widget_class);
}

static void
allies_questionnaire_page_init (AlliesQuestionnairePage *self)
{
  g_type_ensure (ALLIES_TYPE_ANSWER_GROUP);
  g_type_ensure (ALLIES_TYPE_ANSWER_HEADER);
  g_type_ensure (ALLIES_TYPE_NOTE_PANEL);
  g_type_ensure (ALLIES_TYPE_PILLAR_SUMMARY);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_questionnaire_page_show_pillar (AlliesQuestionnairePage *page, const char *pillar)
{
  g_return_if_fail (ALLIES_IS_QUESTIONNAIRE_PAGE (page) && pillar != NULL);

  AlliesQuestion *question = allies_question_order_find_in (get_session (page), pillar);

  if (question != NULL)
    show_question (page, question);
}

const char *
allies_questionnaire_page_get_pillar (AlliesQuestionnairePage *page)
{
  g_return_val_if_fail (ALLIES_IS_QUESTIONNAIRE_PAGE (page), "");
  return page->pillar != NULL ? allies_pillar_get_id (page->pillar) : "";
}

void
allies_questionnaire_page_show_next_open (AlliesQuestionnairePage *page)
{
  g_return_if_fail (ALLIES_IS_QUESTIONNAIRE_PAGE (page));

  if (!has_side (page))
    return;

  const char *after = page->question != NULL ? allies_question_get_id (page->question) : NULL;
  AlliesQuestion *question = allies_question_order_find_open (get_session (page), after, NULL);
  if (question != NULL)
    show_question (page, question);
}
