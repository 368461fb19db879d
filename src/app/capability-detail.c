/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/capability-detail.h"

#include "app/answer-row.h"
#include "app/children.h"
#include "app/figure-text.h"
#include "app/target-row.h"
#include "report/peer-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AlliesCapabilityDetail
{
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkLabel *summary;
  GtkLabel *standing;
  GtkButton *explain;
  GtkLabel *peers;
  AlliesTargetRow *target;
  GtkLabel *kept;
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (AlliesCapabilityDetail, allies_capability_detail, GTK_TYPE_WIDGET)

static void
allies_capability_detail_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_capability_detail_parent_class)->dispose (object);
}

static void
allies_capability_detail_class_init (AlliesCapabilityDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_capability_detail_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/capability-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesCapabilityDetail, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesCapabilityDetail, summary);
  gtk_widget_class_bind_template_child (widget_class, AlliesCapabilityDetail, standing);
  gtk_widget_class_bind_template_child (widget_class, AlliesCapabilityDetail, explain);
  gtk_widget_class_bind_template_child (widget_class, AlliesCapabilityDetail, peers);
  gtk_widget_class_bind_template_child (widget_class, AlliesCapabilityDetail, target);
  gtk_widget_class_bind_template_child (widget_class, AlliesCapabilityDetail, kept);
  gtk_widget_class_bind_template_child (widget_class, AlliesCapabilityDetail, list);
}

static void
allies_capability_detail_init (AlliesCapabilityDetail *self)
{
  g_type_ensure (ALLIES_TYPE_TARGET_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_part (GString *sentence, const char *format, double number, guint decimals)
{
  g_autofree char *text = NULL;
  g_autofree char *part = NULL;

  if (isnan (number))
    return;
  text = allies_figure_text_format_fixed (number, decimals);
  part = g_strdup_printf (format, text);
  g_string_append_printf (sentence, "%s%s", sentence->len > 0 ? " · " : "", part);
}

static char *
dup_standing (AlliesSession *session, const char *capability)
{
  AlliesResults *results = allies_session_get_results (session);
  const AlliesGap *gap = allies_gaps_find (allies_results_get_gaps (results), capability);
  const AlliesScoreEntry *entry =
      allies_score_find (allies_results_get_score (results), capability);
  GString *sentence = g_string_new (NULL);

  if (gap == NULL || entry == NULL)
    return g_string_free (sentence, FALSE);
  add_part (sentence, entry->partial ? _ ("Score %s, not enough answers yet") : _ ("Score %s"),
            gap->score, 1);
  if (gap->standing != NULL)
    add_part (sentence, _ ("peer median %s"), allies_standing_get (gap->standing)->centre, 1);
  add_part (sentence, _ ("the year before %s"), gap->before, 1);
  add_part (sentence, gap->proposed ? _ ("proposed target %s") : _ ("target %s"), gap->target, 1);
  add_part (sentence, _ ("importance %s of 5"), gap->importance, 1);
  add_part (sentence, _ ("priority %s"), gap->priority, 0);
  return g_string_free (sentence, FALSE);
}

/* How one stands among the peers, and who and how old those are. */
static void
show_peers (AlliesCapabilityDetail *self, AlliesSession *session, const char *capability)
{
  AlliesResults *results = allies_session_get_results (session);
  const AlliesGap *gap = allies_gaps_find (allies_results_get_gaps (results), capability);
  AlliesPeerCell *cell = gap != NULL ? gap->cell : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->peers), cell != NULL);
  if (cell == NULL)
    return;

  const AlliesPeerValues *values = allies_peer_cell_get (cell);
  g_autofree char *standing = allies_peer_words_dup_standing (gap);
  g_autofree char *segment = allies_segment_describe (values->segment);
  g_autofree char *n = allies_peer_words_dup_n (cell);
  g_autofree char *years = allies_peer_words_dup_years (cell);
  g_autofree char *age = allies_peer_words_dup_age (cell, allies_session_get_year (session));
  /* Translators: the standing, such as “in the top quarter”; the peers; what they rest on; how
   * well; n, or the number of figures; their years; how old they are */
  g_autofree char *text = g_strdup_printf (
      _ ("Standing: %s. Compared with %s: %s, %s; n: %s; %s, %s."),
      *standing != '\0' ? standing : "–", segment, allies_peer_basis_get_name (values->basis),
      allies_peer_words_get_evidence (cell), n, years, age);

  gtk_label_set_label (self->peers, text);
}

void
allies_capability_detail_show (AlliesCapabilityDetail *detail,
                               AlliesSession *session,
                               AlliesCapability *capability)
{
  g_return_if_fail (ALLIES_IS_CAPABILITY_DETAIL (detail) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_CAPABILITY (capability));

  GListModel *questions = allies_capability_get_questions (capability);
  int own = allies_session_get_side (session);
  gboolean both = allies_session_is_revealed (session);
  const gboolean sides[] = { both || own == ALLIES_SIDE_MARKETING,
                             both || own == ALLIES_SIDE_TECHNOLOGY };
  g_autofree char *standing = dup_standing (session, allies_capability_get_id (capability));

  gtk_label_set_label (detail->title, allies_capability_get_name (capability));
  gtk_label_set_label (detail->summary, allies_capability_get_summary (capability));
  gtk_label_set_label (detail->standing, standing);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (detail->explain), "s",
                                    allies_capability_get_id (capability));
  show_peers (detail, session, allies_capability_get_id (capability));
  allies_target_row_show (detail->target, session, capability);
  gtk_widget_set_sensitive (GTK_WIDGET (detail->target), !allies_session_is_closed (session));
  gtk_widget_set_visible (GTK_WIDGET (detail->kept), !both);
  allies_children_clear (detail->list);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      gtk_box_append (detail->list, allies_answer_row_new (session, question, sides));
    }
}

void
allies_capability_detail_enter (AlliesCapabilityDetail *detail, gboolean importance)
{
  g_return_if_fail (ALLIES_IS_CAPABILITY_DETAIL (detail));

  allies_target_row_enter (detail->target, importance);
}

void
allies_capability_detail_commit (AlliesCapabilityDetail *detail)
{
  g_return_if_fail (ALLIES_IS_CAPABILITY_DETAIL (detail));

  allies_target_row_commit (detail->target);
}
