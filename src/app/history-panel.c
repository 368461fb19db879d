/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/history-panel.h"

#include "app/answer-history.h"
#include "app/children.h"
#include "dossier/side-respondents.h"

struct _AlliesHistoryPanel
{
  GtkWidget parent_instance;
  GtkExpander *expander;
  GtkLabel *summary;
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (AlliesHistoryPanel, allies_history_panel, GTK_TYPE_WIDGET)

static void
allies_history_panel_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_history_panel_parent_class)->dispose (object);
}

static void
allies_history_panel_class_init (AlliesHistoryPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_history_panel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/history-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesHistoryPanel, expander);
  gtk_widget_class_bind_template_child (widget_class, AlliesHistoryPanel, summary);
  gtk_widget_class_bind_template_child (widget_class, AlliesHistoryPanel, text);
}

static void
allies_history_panel_init (AlliesHistoryPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_history_panel_show (AlliesHistoryPanel *panel,
                           AlliesSession *session,
                           AlliesQuestion *question)
{
  g_return_if_fail (ALLIES_IS_HISTORY_PANEL (panel) && ALLIES_IS_SESSION (session));
  g_return_if_fail (allies_session_get_side (session) != ALLIES_SIDE_NONE);

  g_autoptr (GPtrArray) respondents = allies_side_respondents_list (
      allies_session_get_dossier (session), allies_session_get_year (session),
      (AlliesSide)allies_session_get_side (session));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *head = NULL;

  for (guint i = 0; i < respondents->len; i++)
    {
      g_autofree char *sentence =
          allies_answer_history_new_sentence (session, question, respondents->pdata[i]);

      if (sentence == NULL)
        continue;
      g_string_append_printf (text, "%s%s.", text->len > 0 ? "\n" : "", sentence);
      if (head == NULL)
        head = allies_answer_history_new_head (session, question, respondents->pdata[i]);
    }
  gtk_label_set_label (panel->text, text->str);
  gtk_label_set_label (panel->summary, head != NULL ? head : "");
  gtk_widget_set_visible (GTK_WIDGET (panel), head != NULL);
}
