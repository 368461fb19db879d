/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pillar-summary.h"

#include "app/answering.h"
#include "app/children.h"
#include "app/progress.h"

#include <glib/gi18n-lib.h>

struct _AlliesPillarSummary
{
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkLabel *sentence;
  GtkLabel *heading;
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (AlliesPillarSummary, allies_pillar_summary, GTK_TYPE_WIDGET)

/* Why one may want to come back to a question; NULL when there is no reason to. */
static const char *
get_remark (AlliesQuestion *question, AlliesAnswer *answer)
{
  AlliesAnswerState state = answer != NULL ? allies_answer_get_state (answer) : ALLIES_ANSWER_OPEN;

  if (answer != NULL && allies_answer_is_flagged (answer))
    return _ ("flagged for later");
  if (state == ALLIES_ANSWER_UNKNOWN)
    return _ ("you don't know");
  if (state == ALLIES_ANSWER_OPEN)
    return allies_question_is_scored (question) ? _ ("open") : _ ("figure, open");
  return NULL;
}

static GtkWidget *
new_row (AlliesQuestion *question, const char *remark)
{
  GtkWidget *row = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *text = gtk_label_new (allies_question_get_text (question));
  GtkWidget *state = gtk_label_new (remark);
  g_autofree char *name = g_strdup_printf ("%s (%s)", allies_question_get_text (question), remark);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (state, "small");
  gtk_widget_add_css_class (state, "muted");
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), state);
  gtk_button_set_child (GTK_BUTTON (row), box);
  gtk_widget_add_css_class (row, "line");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "question.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", allies_question_get_id (question));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static guint
list_open (AlliesPillarSummary *self, AlliesSession *session, AlliesPillar *pillar)
{
  g_autoptr (GPtrArray) order = allies_question_order_list_asked (session, pillar);
  guint n = 0;

  allies_children_clear (self->list);
  for (guint i = 0; i < order->len; i++)
    {
      AlliesAnswer *answer = allies_answering_get_current (session, order->pdata[i]);
      const char *remark = get_remark (order->pdata[i], answer);

      if (remark == NULL)
        continue;
      gtk_box_append (self->list, new_row (order->pdata[i], remark));
      n++;
    }
  return n;
}

static void
allies_pillar_summary_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_pillar_summary_parent_class)->dispose (object);
}

static void
allies_pillar_summary_class_init (AlliesPillarSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_pillar_summary_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/pillar-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesPillarSummary, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesPillarSummary, sentence);
  gtk_widget_class_bind_template_child (widget_class, AlliesPillarSummary, heading);
  gtk_widget_class_bind_template_child (widget_class, AlliesPillarSummary, list);
}

static void
allies_pillar_summary_init (AlliesPillarSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_title (AlliesSession *session, AlliesPillar *pillar)
{
  AlliesProgress progress =
      pillar == NULL ? allies_progress_count_pulse (session)
                     : allies_progress_count (session, allies_session_get_side (session), pillar);
  const char *name = pillar == NULL ? _ ("The quick pulse") : allies_pillar_get_name (pillar);

  return progress.answered == progress.total ? g_strdup_printf (_ ("%s is done."), name)
                                             : g_strdup_printf (_ ("%s: %u of %u answered."), name,
                                                                progress.answered, progress.total);
}

static guint
count_repeated (AlliesSession *session, AlliesPillar *pillar)
{
  g_autoptr (GPtrArray) order = allies_question_order_list_asked (session, pillar);
  AlliesLastAnswer last;
  guint n = 0;

  for (guint i = 0; i < order->len; i++)
    n += allies_answering_get_last (session, order->pdata[i], &last)
         && allies_last_answer_is_repeated (
             &last, allies_answering_get_current (session, order->pdata[i]));
  return n;
}

static char *
dup_open (AlliesPillar *pillar, guint n_open)
{
  if (n_open > 0)
    return g_strdup_printf (ngettext ("%u question is left that you may want to come back to, now "
                                      "or later.",
                                      "%u questions are left that you may want to come back to, "
                                      "now or later.",
                                      n_open),
                            n_open);
  return g_strdup (pillar == NULL
                       ? _ ("Its answers count in the whole questionnaire. The results are "
                            "marked as partial until more is answered.")
                       : _ ("Nothing is open here. You can go on."));
}

static char *
dup_sentence (AlliesSession *session, AlliesPillar *pillar, guint n_open)
{
  g_autofree char *open = dup_open (pillar, n_open);
  guint n = count_repeated (session, pillar);
  g_autofree char *repeated =
      g_strdup_printf (ngettext ("%u answer says the same as the last time.",
                                 "%u answers say the same as the last time.", n),
                       n);

  return n > 0 ? g_strconcat (open, " ", repeated, NULL) : g_steal_pointer (&open);
}

void
allies_pillar_summary_show (AlliesPillarSummary *summary,
                            AlliesSession *session,
                            AlliesPillar *pillar)
{
  g_return_if_fail (ALLIES_IS_PILLAR_SUMMARY (summary) && ALLIES_IS_SESSION (session));
  g_return_if_fail (pillar == NULL || ALLIES_IS_PILLAR (pillar));

  guint n_open = list_open (summary, session, pillar);
  g_autofree char *title = dup_title (session, pillar);
  g_autofree char *sentence = dup_sentence (session, pillar, n_open);

  gtk_label_set_label (summary->title, title);
  gtk_label_set_label (summary->sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (summary->heading), n_open > 0);
}
