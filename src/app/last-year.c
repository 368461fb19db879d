/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/last-year.h"

#include "app/answer-text.h"
#include "app/answering.h"
#include "app/children.h"

#include <glib/gi18n-lib.h>

struct _AlliesLastYear
{
  GtkWidget parent_instance;
  GtkLabel *said;
  GtkLabel *changed;
  GtkToggleButton *same;
};

G_DEFINE_FINAL_TYPE (AlliesLastYear, allies_last_year, GTK_TYPE_WIDGET)

/* It shows whether the answer is the same; what it does is an action. */
static void
same_clicked_cb (GtkToggleButton *button, AlliesLastYear *self)
{
  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
  gtk_widget_activate_action (GTK_WIDGET (self), "question.same", NULL);
}

static void
allies_last_year_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_last_year_parent_class)->dispose (object);
}

static void
allies_last_year_class_init (AlliesLastYearClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_last_year_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/last-year.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesLastYear, said);
  gtk_widget_class_bind_template_child (widget_class, AlliesLastYear, changed);
  gtk_widget_class_bind_template_child (widget_class, AlliesLastYear, same);
  gtk_widget_class_bind_template_callback (widget_class, same_clicked_cb);
}

static void
allies_last_year_init (AlliesLastYear *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* (transfer full): the answer with its reason and its note */
static char *
dup_said (const AlliesLastAnswer *last)
{
  g_autofree char *answer = allies_answer_text_new (last->question, last->answer);
  const char *reason = allies_answer_get_reason (last->answer);
  const char *note = allies_answer_get_note (last->answer);
  GString *said = g_string_new (NULL);

  /* Translators: a year, then an answer such as "level 3" */
  g_string_append_printf (said, _ ("In %u you said: %s"), last->year, answer);
  if (*reason != '\0')
    g_string_append_printf (said, " (%s)", reason);
  if (*note != '\0')
    g_string_append_printf (said, " · “%s”", note);
  return g_string_free (said, FALSE);
}

static const char *
get_request (AlliesQuestion *question, AlliesLastAnswerUse use)
{
  gboolean is_partly = use == ALLIES_LAST_ANSWER_PARTLY;

  switch (allies_question_get_kind (question))
    {
    case ALLIES_QUESTION_PRACTICES:
      return is_partly ? _ ("The question changed, so please tick what is in place.")
                       : _ ("The practices changed, so please tick what is in place.");
    case ALLIES_QUESTION_NUMBER:
      return is_partly ? _ ("The question changed, so please type the figure.")
                       : _ ("The figure is counted differently, so please type it.");
    case ALLIES_QUESTION_LEVEL:
    default:
      return is_partly ? _ ("The question changed, so please choose a level.")
                       : _ ("The levels changed, so please choose one.");
    }
}

/* (transfer full) (nullable): what is different about the question */
static char *
dup_changed (const AlliesLastAnswer *last, AlliesQuestion *question)
{
  const char *before = allies_question_get_text (last->question);
  gboolean is_confirmable = last->use == ALLIES_LAST_ANSWER_CONFIRMABLE;
  const char *request = is_confirmable ? "" : get_request (question, last->use);
  g_autofree char *origin = NULL;

  if (last->fate == ALLIES_QUESTION_SAME)
    return is_confirmable ? NULL : g_strdup (request);
  origin = last->fate == ALLIES_QUESTION_PARTLY
               ? g_strdup_printf (_ ("Asked in part in %u: “%s”"), last->year, before)
               : g_strdup_printf (_ ("This question takes the place of one of %u: “%s”"),
                                  last->year, before);
  return g_strconcat (origin, *request != '\0' ? " " : NULL, request, NULL);
}

void
allies_last_year_show (AlliesLastYear *last_year, AlliesSession *session, AlliesQuestion *question)
{
  g_return_if_fail (ALLIES_IS_LAST_YEAR (last_year) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_QUESTION (question));

  AlliesLastAnswer last;
  gboolean found = allies_answering_get_last (session, question, &last);

  gtk_widget_set_visible (GTK_WIDGET (last_year), found);
  if (!found)
    return;

  g_autofree char *said = dup_said (&last);
  g_autofree char *changed = dup_changed (&last, question);
  g_autofree char *same = g_strdup_printf (_ ("Same as %u"), last.year);
  gtk_label_set_label (last_year->said, said);
  gtk_label_set_label (last_year->changed, changed != NULL ? changed : "");
  gtk_widget_set_visible (GTK_WIDGET (last_year->changed), changed != NULL);
  gtk_button_set_label (GTK_BUTTON (last_year->same), same);
  gtk_widget_set_visible (GTK_WIDGET (last_year->same), last.use == ALLIES_LAST_ANSWER_CONFIRMABLE);
  gtk_toggle_button_set_active (
      last_year->same,
      allies_last_answer_is_repeated (&last, allies_answering_get_current (session, question)));
}
