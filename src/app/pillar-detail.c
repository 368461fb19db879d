/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pillar-detail.h"

#include "app/answer-row.h"
#include "app/children.h"
#include "app/figure-text.h"
#include "report/findings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AlliesPillarDetail
{
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkLabel *tagline;
  GtkLabel *standing;
  GtkWidget *kept;
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (AlliesPillarDetail, allies_pillar_detail, GTK_TYPE_WIDGET)

static char *
dup_standing (AlliesResults *results, const char *id)
{
  const AlliesScoreEntry *entry = allies_score_find (allies_results_get_score (results), id);
  g_autofree char *score = allies_figure_text_format_fixed (entry->score, 1);
  g_autofree char *verdict =
      allies_findings_verdict (entry, allies_gaps_find (allies_results_get_gaps (results), id));

  return isnan (entry->score) ? g_steal_pointer (&verdict)
                              : g_strdup_printf (_ ("Score %s, %s"), score, verdict);
}

static void
append_capability (AlliesPillarDetail *self,
                   AlliesSession *session,
                   AlliesCapability *capability,
                   const gboolean *sides)
{
  const char *id = allies_capability_get_id (capability);
  GListModel *questions = allies_capability_get_questions (capability);
  g_autofree char *standing = dup_standing (allies_session_get_results (session), id);
  g_autofree char *text =
      g_strdup_printf ("%s · %s", allies_capability_get_name (capability), standing);
  GtkWidget *head = gtk_button_new_with_label (text);
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (head)));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (label), "strong");
  gtk_widget_add_css_class (head, "flat");
  gtk_widget_set_margin_top (head, 16);
  gtk_widget_set_tooltip_text (head, _ ("Open this capability"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (head), "results.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (head), "s", id);
  gtk_box_append (self->list, head);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      gtk_box_append (self->list, allies_answer_row_new (session, question, sides));
    }
}

static void
allies_pillar_detail_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_pillar_detail_parent_class)->dispose (object);
}

static void
allies_pillar_detail_class_init (AlliesPillarDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_pillar_detail_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/pillar-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesPillarDetail, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesPillarDetail, tagline);
  gtk_widget_class_bind_template_child (widget_class, AlliesPillarDetail, standing);
  gtk_widget_class_bind_template_child (widget_class, AlliesPillarDetail, kept);
  gtk_widget_class_bind_template_child (widget_class, AlliesPillarDetail, list);
}

static void
allies_pillar_detail_init (AlliesPillarDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_pillar_detail_show (AlliesPillarDetail *detail, AlliesSession *session, AlliesPillar *pillar)
{
  g_return_if_fail (ALLIES_IS_PILLAR_DETAIL (detail) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_PILLAR (pillar));

  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  int own = allies_session_get_side (session);
  gboolean both = allies_session_is_revealed (session);
  const gboolean sides[] = { both || own == ALLIES_SIDE_MARKETING,
                             both || own == ALLIES_SIDE_TECHNOLOGY };
  g_autofree char *standing =
      dup_standing (allies_session_get_results (session), allies_pillar_get_id (pillar));

  gtk_label_set_label (detail->title, allies_pillar_get_name (pillar));
  gtk_label_set_label (detail->tagline, allies_pillar_get_tagline (pillar));
  gtk_label_set_label (detail->standing, standing);
  gtk_widget_set_visible (detail->kept, !both);
  allies_children_clear (detail->list);
  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      append_capability (detail, session, capability, sides);
    }
}
