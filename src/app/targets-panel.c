/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/targets-panel.h"

#include "app/children.h"
#include "app/target-row.h"
#include "app/targeting.h"

#include <glib/gi18n-lib.h>

struct _AlliesTargetsPanel
{
  GtkWidget parent_instance;
  GtkWidget *take_all;
  GtkWidget *nobody;
  GtkLabel *enough;
  GtkLabel *importance_title;
  GtkBox *list;
  GPtrArray *rows; /* in the order of the questionnaire */
  AlliesSession *session;
  AlliesModel *model;
};

G_DEFINE_FINAL_TYPE (AlliesTargetsPanel, allies_targets_panel, GTK_TYPE_WIDGET)

static void
take_all_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesTargetsPanel *self = ALLIES_TARGETS_PANEL (widget);

  if (self->session != NULL && allies_targeting_take_all (self->session))
    allies_targets_panel_enter (self, NULL, FALSE);
}

static void
append_pillar (AlliesTargetsPanel *self, AlliesPillar *pillar)
{
  GtkWidget *name = gtk_label_new (allies_pillar_get_name (pillar));
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "strong");
  gtk_widget_set_margin_top (name, 8);
  gtk_box_append (self->list, name);
  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      GtkWidget *row = g_object_new (ALLIES_TYPE_TARGET_ROW, "in-table", TRUE, NULL);

      gtk_widget_add_css_class (row, "table-row");
      gtk_box_append (self->list, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
build (AlliesTargetsPanel *self)
{
  GListModel *pillars = allies_model_get_pillars (self->model);

  g_ptr_array_set_size (self->rows, 0);
  allies_children_clear (self->list);
  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      append_pillar (self, pillar);
    }
}

/* One after the other in the order of the questionnaire. */
static void
show_rows (AlliesTargetsPanel *self)
{
  GListModel *pillars = allies_model_get_pillars (self->model);
  guint row = 0;

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      GListModel *capabilities = allies_pillar_get_capabilities (pillar);

      for (guint j = 0; j < g_list_model_get_n_items (capabilities); j++)
        {
          g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, j);

          allies_target_row_show (self->rows->pdata[row++], self->session, capability);
        }
    }
}

static void
show_enough (AlliesTargetsPanel *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;
  guint n = 0;
  guint count = 0;
  const AlliesGap *gaps = allies_gaps_get_all (
      allies_results_get_gaps (allies_session_get_results (self->session)), &n);

  for (guint i = 0; i < n; i++)
    if (gaps[i].enough)
      {
        AlliesCapability *capability = allies_model_find_capability (self->model, gaps[i].id);

        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                allies_capability_get_name (capability));
        count++;
      }
  text = g_strdup_printf (
      ngettext ("Enough is enough: %s does more than you need. Money spent there can move to where "
                "it matters more.",
                "Enough is enough: %s do more than you need. Money spent there can move to where "
                "it matters more.",
                count),
      names->str);
  gtk_label_set_label (self->enough, text);
  gtk_widget_set_visible (GTK_WIDGET (self->enough), count > 0);
}

static void
show_side (AlliesTargetsPanel *self)
{
  int side = allies_session_get_side (self->session);
  g_autofree char *title =
      side == ALLIES_SIDE_NONE
          ? g_strdup (_ ("Importance"))
          : g_strdup_printf (_ ("Importance · %s %s"), side == ALLIES_SIDE_MARKETING ? "●" : "■",
                             allies_side_get_title ((AlliesSide)side));

  gtk_label_set_label (self->importance_title, title);
  gtk_widget_set_visible (self->nobody, side == ALLIES_SIDE_NONE);
}

static void
allies_targets_panel_dispose (GObject *object)
{
  AlliesTargetsPanel *self = ALLIES_TARGETS_PANEL (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  allies_children_clear (object);
  g_clear_object (&self->session);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (allies_targets_panel_parent_class)->dispose (object);
}

static void
allies_targets_panel_class_init (AlliesTargetsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_targets_panel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "targets.take-all", NULL, take_all_action_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/targets-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetsPanel, take_all);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetsPanel, nobody);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetsPanel, enough);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetsPanel, importance_title);
  gtk_widget_class_bind_template_child (widget_class, AlliesTargetsPanel, list);
}

static void
allies_targets_panel_init (AlliesTargetsPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

void
allies_targets_panel_show (AlliesTargetsPanel *panel, AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_TARGETS_PANEL (panel) && ALLIES_IS_SESSION (session));

  g_set_object (&panel->session, session);
  if (g_set_object (&panel->model, allies_session_get_model (session)))
    build (panel);
  show_rows (panel);
  show_enough (panel);
  show_side (panel);
  gtk_widget_action_set_enabled (GTK_WIDGET (panel), "targets.take-all",
                                 allies_targeting_count_proposals (session) > 0);
}

gboolean
allies_targets_panel_enter (AlliesTargetsPanel *panel, const char *capability, gboolean importance)
{
  g_return_val_if_fail (ALLIES_IS_TARGETS_PANEL (panel), FALSE);

  guint n = 0;
  const AlliesGap *gaps = NULL;

  if (panel->session == NULL)
    return FALSE;
  gaps = allies_gaps_get_all (allies_results_get_gaps (allies_session_get_results (panel->session)),
                              &n);
  for (guint i = 0; i < n && i < panel->rows->len; i++)
    if (capability == NULL || g_str_equal (gaps[i].id, capability))
      {
        allies_target_row_enter (panel->rows->pdata[i], importance);
        return TRUE;
      }
  return FALSE;
}
