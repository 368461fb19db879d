/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sealed-notice.h"

#include "app/children.h"
#include "app/finishing.h"

#include <glib/gi18n-lib.h>

struct _AlliesSealedNotice
{
  GtkWidget parent_instance;
  GtkLabel *sentence;
  GtkWidget *settle;
};

G_DEFINE_FINAL_TYPE (AlliesSealedNotice, allies_sealed_notice, GTK_TYPE_WIDGET)

static void
allies_sealed_notice_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_sealed_notice_parent_class)->dispose (object);
}

static void
allies_sealed_notice_class_init (AlliesSealedNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_sealed_notice_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/sealed-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesSealedNotice, sentence);
  gtk_widget_class_bind_template_child (widget_class, AlliesSealedNotice, settle);
}

static void
allies_sealed_notice_init (AlliesSealedNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
is_difference (AlliesSession *session, const char *question)
{
  guint n = 0;
  const AlliesDifference *differences = allies_alignment_get_differences (
      allies_results_get_alignment (allies_session_get_results (session)), &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (differences[i].question, question))
      return TRUE;
  return FALSE;
}

void
allies_sealed_notice_show (AlliesSealedNotice *notice,
                           AlliesSession *session,
                           AlliesQuestion *question)
{
  g_return_if_fail (ALLIES_IS_SEALED_NOTICE (notice) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_QUESTION (question));

  const char *id = allies_question_get_id (question);
  gboolean is_sealed = allies_finishing_is_sealed (session) && allies_question_is_scored (question);
  gboolean can_settle = is_sealed && is_difference (session, id);

  gtk_label_set_label (
      notice->sentence,
      can_settle ? _ ("Both of you have looked; what you answered stays as it was. Settle it under "
                      "Differences.")
                 : _ ("Both of you have looked; what you answered stays as it was."));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (notice->settle), "s", id);
  gtk_widget_set_visible (notice->settle, can_settle);
  gtk_widget_set_visible (GTK_WIDGET (notice), is_sealed);
}
