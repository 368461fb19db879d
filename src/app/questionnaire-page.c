/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/questionnaire-page-private.h"

#include "app/progress.h"
#include "app/questionnaire-end.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (AlliesQuestionnairePage, allies_questionnaire_page, ALLIES_TYPE_PAGE)

enum
{
  PROP_PILLAR = 1,
  PROP_SCOPE,
  PROP_RESPONDENT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static AlliesSession *
get_session (AlliesQuestionnairePage *self)
{
  return allies_page_get_session (ALLIES_PAGE (self));
}

gboolean
allies_questionnaire_page_has_side (AlliesQuestionnairePage *self)
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

gboolean
allies_questionnaire_page_is_searching (AlliesQuestionnairePage *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->search));
}

void
allies_questionnaire_page_take_focus (AlliesQuestionnairePage *self)
{
  GtkWidget *wanted = self->at_summary ? GTK_WIDGET (self->next) : GTK_WIDGET (self->view);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !allies_questionnaire_page_is_searching (self))
    gtk_widget_grab_focus (allies_questionnaire_page_has_side (self) ? wanted : self->first_side);
}

static void
show_view (AlliesQuestionnairePage *self, gboolean at_summary)
{
  self->at_summary = at_summary;
  allies_page_update (ALLIES_PAGE (self));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  allies_questionnaire_page_take_focus (self);
}

void
allies_questionnaire_page_leave_question (AlliesQuestionnairePage *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  allies_page_commit (ALLIES_PAGE (self));
}

void
allies_questionnaire_page_show_question (AlliesQuestionnairePage *self, AlliesQuestion *question)
{
  AlliesModel *model = allies_session_get_model (get_session (self));
  const char *id = allies_question_get_id (question);

  allies_questionnaire_page_leave_question (self);
  gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
  g_set_object (&self->question, question);
  set_pillar (self, allies_model_find_pillar_of (model, id));
  allies_session_set_question (get_session (self), id);
  show_view (self, FALSE);
}

void
allies_questionnaire_page_show_summary (AlliesQuestionnairePage *self)
{
  allies_questionnaire_page_leave_question (self);
  show_view (self, TRUE);
}

static char *
dup_next_label (AlliesQuestionnairePage *self)
{
  gboolean is_pulse = allies_session_is_pulse (get_session (self));
  guint n = is_pulse ? allies_progress_count_beyond_pulse (get_session (self)) : 0;

  if (!self->at_summary)
    return g_strdup (_ ("Next"));
  if (n > 0)
    return g_strdup_printf (ngettext ("Go on with the other %u", "Go on with the other %u", n), n);
  return g_strdup (
      is_pulse || allies_question_order_find_next (get_session (self), self->question, 1) == NULL
          ? allies_questionnaire_end_get_label (get_session (self))
          : _ ("Next pillar"));
}

static gboolean
has_pulse (AlliesQuestionnairePage *self)
{
  AlliesProgress pulse = allies_progress_count_pulse (get_session (self));

  return pulse.total + pulse.figures > 0;
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
allies_questionnaire_page_update (AlliesPage *page)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (page);
  AlliesModel *model = allies_session_get_model (get_session (self));
  gboolean is_known = self->question != NULL
                      && allies_model_find_question (model, allies_question_get_id (self->question))
                             == self->question;

  if (!allies_questionnaire_page_has_side (self))
    gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.scope",
                                 allies_questionnaire_page_has_side (self) && has_pulse (self));
  gtk_widget_set_visible (GTK_WIDGET (self->header), allies_questionnaire_page_has_side (self));
  gtk_widget_set_visible (self->footer, allies_questionnaire_page_has_side (self)
                                            && !allies_questionnaire_page_is_searching (self));
  if (!allies_questionnaire_page_has_side (self))
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
  g_autofree char *next = dup_next_label (self);
  gboolean is_pulse = allies_session_is_pulse (get_session (self));
  show_side (self, allies_session_get_side (get_session (self)));
  allies_answer_header_show (self->header, get_session (self), self->pillar);
  gtk_button_set_label (self->next, next);
  if (self->at_summary)
    allies_pillar_summary_show (self->summary, get_session (self), is_pulse ? NULL : self->pillar);
  else
    allies_question_view_show (self->view, get_session (self), self->question);
  gtk_stack_set_visible_child_name (self->views, self->at_summary ? "summary" : "question");
}

static void
allies_questionnaire_page_commit (AlliesPage *page)
{
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (page);

  if (!allies_questionnaire_page_has_side (self) || self->question == NULL)
    return;
  allies_question_view_commit (self->view);
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
  if (question != NULL && allies_questionnaire_page_has_side (self))
    allies_questionnaire_page_show_question (self, question);
  return question != NULL;
}

static void
allies_questionnaire_page_enter (AlliesPage *page)
{
  allies_questionnaire_page_take_focus (ALLIES_QUESTIONNAIRE_PAGE (page));
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
  AlliesQuestionnairePage *self = ALLIES_QUESTIONNAIRE_PAGE (object);
  gboolean is_pulse = get_session (self) != NULL && allies_session_is_pulse (get_session (self));

  if (id == PROP_PILLAR)
    g_value_set_string (value, allies_questionnaire_page_get_pillar (self));
  else if (id == PROP_RESPONDENT)
    g_value_set_string (value, allies_questionnaire_page_get_respondent (self));
  else
    g_value_set_string (value, is_pulse ? ALLIES_SCOPE_PULSE : ALLIES_SCOPE_EVERYTHING);
}

static void
allies_questionnaire_page_set_property (GObject *object,
                                        guint id,
                                        const GValue *value,
                                        GParamSpec *spec)
{
  if (id == PROP_RESPONDENT)
    allies_questionnaire_page_set_respondent (ALLIES_QUESTIONNAIRE_PAGE (object),
                                              g_value_get_string (value));
  else
    allies_questionnaire_page_set_scope (ALLIES_QUESTIONNAIRE_PAGE (object),
                                         g_value_get_string (value));
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
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/questionnaire-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, views);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, frame);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, header);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, form);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, search);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, view);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, summary);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, footer);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, next);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, first_side);
  gtk_widget_class_bind_template_child (widget_class, AlliesQuestionnairePage, welcome);
  gtk_widget_class_bind_template_callback (widget_class, allies_questionnaire_page_answered_cb);
}

static void
allies_questionnaire_page_class_init (AlliesQuestionnairePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlliesPageClass *page_class = ALLIES_PAGE_CLASS (klass);

  object_class->get_property = allies_questionnaire_page_get_property;
  object_class->set_property = allies_questionnaire_page_set_property;
  object_class->dispose = allies_questionnaire_page_dispose;
  widget_class->unmap = allies_questionnaire_page_unmap;
  page_class->update = allies_questionnaire_page_update;
  page_class->commit = allies_questionnaire_page_commit;
  page_class->reveal = allies_questionnaire_page_reveal;
  page_class->enter = allies_questionnaire_page_enter;
  props[PROP_PILLAR] =
      g_param_spec_string ("pillar", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SCOPE] = g_param_spec_string ("scope", NULL, NULL, ALLIES_SCOPE_EVERYTHING,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_RESPONDENT] = g_param_spec_string ("respondent", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  allies_questionnaire_page_install_actions (widget_class);
  bind_template (widget_class);
}

static void
allies_questionnaire_page_init (AlliesQuestionnairePage *self)
{
  g_type_ensure (ALLIES_TYPE_ANSWER_HEADER);
  g_type_ensure (ALLIES_TYPE_DELEGATE_FORM);
  g_type_ensure (ALLIES_TYPE_PILLAR_SUMMARY);
  g_type_ensure (ALLIES_TYPE_QUESTION_SEARCH);
  g_type_ensure (ALLIES_TYPE_QUESTION_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_questionnaire_page_show_pillar (AlliesQuestionnairePage *page, const char *pillar)
{
  g_return_if_fail (ALLIES_IS_QUESTIONNAIRE_PAGE (page) && pillar != NULL);

  AlliesQuestion *question = allies_question_order_find_in (get_session (page), pillar);

  if (question != NULL)
    allies_questionnaire_page_show_question (page, question);
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

  if (!allies_questionnaire_page_has_side (page))
    return;

  const char *after = page->question != NULL ? allies_question_get_id (page->question) : NULL;
  AlliesQuestion *question = allies_question_order_find_open (get_session (page), after, NULL);
  if (question != NULL)
    allies_questionnaire_page_show_question (page, question);
  else if (allies_session_is_pulse (get_session (page)) && page->question != NULL)
    allies_questionnaire_page_show_summary (page);
}
