/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answer-row.h"

#include "app/answer-text.h"
#include "app/figure-text.h"
#include "dossier/side-respondents.h"

#include <glib/gi18n-lib.h>

struct _AlliesAnswerRow
{
  GtkButton parent_instance;
  GtkLabel *text;
  GtkLabel *marketing;
  GtkLabel *technology;
  GtkWidget *marketing_box;
  GtkWidget *technology_box;
  GtkLabel *agreed;
};

G_DEFINE_FINAL_TYPE (AlliesAnswerRow, allies_answer_row, GTK_TYPE_BUTTON)

static void
allies_answer_row_class_init (AlliesAnswerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/answer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerRow, text);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerRow, marketing);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerRow, technology);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerRow, marketing_box);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerRow, technology_box);
  gtk_widget_class_bind_template_child (widget_class, AlliesAnswerRow, agreed);
}

static void
allies_answer_row_init (AlliesAnswerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_level (AlliesQuestion *question, double level)
{
  g_autofree char *number = allies_figure_text_format (level, 2);
  g_autofree char *text = allies_question_dup_level_text (question, level);

  return text != NULL ? g_strdup_printf ("%s  %s", number, text) : g_steal_pointer (&number);
}

static char *
dup_answer (AlliesQuestion *question, AlliesAnswer *answer)
{
  AlliesAnswerState state = answer != NULL ? allies_answer_get_state (answer) : ALLIES_ANSWER_OPEN;

  switch (state)
    {
    case ALLIES_ANSWER_LEVEL:
      return dup_level (question, allies_answer_get_level (answer));
    case ALLIES_ANSWER_PRACTICES:
    case ALLIES_ANSWER_NUMBER:
      return allies_answer_text_new (question, answer);
    case ALLIES_ANSWER_NOT_APPLICABLE:
      return g_strdup_printf (_ ("Not applicable: %s"), allies_answer_get_reason (answer));
    case ALLIES_ANSWER_UNKNOWN:
      return g_strdup (_ ("Does not know"));
    case ALLIES_ANSWER_OPEN:
    default:
      return g_strdup (_ ("Not answered"));
    }
}

static AlliesAnswer *
get_answer (AlliesSession *session, AlliesQuestion *question, AlliesRespondent *respondent)
{
  return allies_dossier_get_answer (
      allies_session_get_dossier (session), allies_session_get_year (session),
      allies_respondent_get_id (respondent), allies_question_get_id (question));
}

static void
append_answer (GString *text, AlliesQuestion *question, const char *name, AlliesAnswer *answer)
{
  const char *note = answer != NULL ? allies_answer_get_note (answer) : "";
  g_autofree char *said = dup_answer (question, answer);

  g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", name, said);
  if (*note != '\0')
    g_string_append_printf (text, "\n“%s”", note);
}

/* Names are told where more than one of a side has answered. */
static void
show_side (AlliesAnswerRow *self, AlliesSession *session, AlliesQuestion *question, AlliesSide side)
{
  AlliesDossier *dossier = allies_session_get_dossier (session);
  guint year = allies_session_get_year (session);
  g_autoptr (GPtrArray) respondents = allies_side_respondents_list (dossier, year, side);
  g_autoptr (GPtrArray) answered = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_marketing = side == ALLIES_SIDE_MARKETING;

  for (guint i = 0; i < respondents->len; i++)
    if (get_answer (session, question, respondents->pdata[i]) != NULL)
      g_ptr_array_add (answered, respondents->pdata[i]);
  if (answered->len == 0)
    append_answer (text, question, allies_side_get_title (side), NULL);
  for (guint i = 0; i < answered->len; i++)
    append_answer (text, question,
                   answered->len == 1
                       ? allies_side_get_title (side)
                       : allies_side_respondents_get_name (dossier, side, answered->pdata[i]),
                   get_answer (session, question, answered->pdata[i]));
  gtk_label_set_label (is_marketing ? self->marketing : self->technology, text->str);
  gtk_widget_set_visible (is_marketing ? self->marketing_box : self->technology_box, TRUE);
}

static void
show_agreement (AlliesAnswerRow *self, AlliesSession *session, AlliesQuestion *question)
{
  AlliesAgreement *agreement = allies_dossier_get_agreement (allies_session_get_dossier (session),
                                                             allies_session_get_year (session),
                                                             allies_question_get_id (question));
  g_autofree char *text = NULL;

  if (agreement == NULL)
    return;
  if (allies_agreement_get_state (agreement) == ALLIES_AGREEMENT_LEVEL)
    {
      g_autofree char *level = dup_level (question, allies_agreement_get_level (agreement));

      text = g_strdup_printf (_ ("Together: %s"), level);
    }
  else if (allies_agreement_get_state (agreement) == ALLIES_AGREEMENT_DIFFER)
    text = g_strdup (_ ("Together: you agreed to differ."));
  else
    text = g_strdup (_ ("Together: it does not apply."));
  gtk_label_set_label (self->agreed, text);
  gtk_widget_set_visible (GTK_WIDGET (self->agreed), TRUE);
}

GtkWidget *
allies_answer_row_new (AlliesSession *session,
                       AlliesQuestion *question,
                       const gboolean sides[ALLIES_N_SIDES])
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && ALLIES_IS_QUESTION (question), NULL);

  AlliesAnswerRow *self = g_object_new (ALLIES_TYPE_ANSWER_ROW, NULL);

  gtk_label_set_label (self->text, allies_question_get_text (question));
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    if (sides[side])
      show_side (self, session, question, side);
  if (sides[ALLIES_SIDE_MARKETING] && sides[ALLIES_SIDE_TECHNOLOGY])
    show_agreement (self, session, question);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", allies_question_get_id (question));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  allies_question_get_text (question), -1);
  return GTK_WIDGET (self);
}
