/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/explanation-view.h"

#include "app/children.h"
#include "app/explanation-node.h"

#include <math.h>

struct _AlliesExplanationView
{
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkWidget *more;
  GtkListView *tree;
  GtkSingleSelection *selection;
  char *id;
  GtkWidget *behind;
  GtkWidget *focus; /* where it was before, as long as that exists */
};

G_DEFINE_FINAL_TYPE (AlliesExplanationView, allies_explanation_view, GTK_TYPE_WIDGET)

static GListModel *
list_steps_cb (gpointer item, gpointer user_data)
{
  return allies_explanation_node_list_steps (item);
}

static GtkWidget *
new_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *value;

  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_set_hexpand (new_label (line, NULL), TRUE);
  value = new_label (line, "numeric");
  gtk_widget_add_css_class (value, "strong");
  gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD); /* a number stays whole */
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_label_set_justify (GTK_LABEL (value), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_valign (value, GTK_ALIGN_START);
  gtk_widget_set_hexpand (box, TRUE);
  new_label (box, "muted");
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_list_item_set_child (item, expander);
}

static void
name_row (GtkWidget *expander, AlliesExplanationNode *node, GtkTreeListRow *row)
{
  GtkWidget *widget = gtk_widget_get_parent (expander);
  g_autofree char *name = allies_explanation_node_dup_name (node);

  if (widget != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                    (int)gtk_tree_list_row_get_depth (row) + 1, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  GtkWidget *expander = gtk_list_item_get_child (item);
  GtkWidget *line =
      gtk_widget_get_first_child (gtk_tree_expander_get_child (GTK_TREE_EXPANDER (expander)));
  GtkWidget *label = gtk_widget_get_first_child (line);
  GtkWidget *value = gtk_widget_get_next_sibling (label);
  GtkWidget *remarks = gtk_widget_get_next_sibling (line);
  g_autoptr (AlliesExplanationNode) node = gtk_tree_list_row_get_item (row);
  g_autofree char *value_text =
      allies_explanation_step_dup_value (allies_explanation_node_get_step (node));
  g_autofree char *remarks_text = allies_explanation_node_dup_remarks (node);

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (expander), row);
  gtk_label_set_label (GTK_LABEL (label), allies_explanation_node_get_step (node)->label);
  gtk_label_set_label (GTK_LABEL (value), value_text);
  gtk_label_set_label (GTK_LABEL (remarks), remarks_text);
  gtk_widget_set_visible (remarks, *remarks_text != '\0');
  if (allies_explanation_node_is_number (node))
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
  name_row (expander, node, row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (GtkListView *tree, guint position, AlliesExplanationView *self)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

/* Goes through the rows as the arrow keys do, so that what is gone to is scrolled to. */
static void
go (AlliesExplanationView *self, guint to)
{
  guint from = gtk_single_selection_get_selected (self->selection);

  for (guint i = 0; i < (guint)abs ((int)to - (int)from); i++)
    gtk_widget_child_focus (GTK_WIDGET (self->tree), to < from ? GTK_DIR_UP : GTK_DIR_DOWN);
  gtk_single_selection_set_selected (self->selection, to);
}

static gboolean
go_in (AlliesExplanationView *self, GtkTreeListRow *row)
{
  if (!gtk_tree_list_row_is_expandable (row))
    return FALSE;
  if (gtk_tree_list_row_get_expanded (row))
    go (self, gtk_tree_list_row_get_position (row) + 1);
  else
    gtk_tree_list_row_set_expanded (row, TRUE);
  return TRUE;
}

static gboolean
go_out (AlliesExplanationView *self, GtkTreeListRow *row)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);

  if (gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, FALSE);
  else if (parent != NULL)
    go (self, gtk_tree_list_row_get_position (parent));
  return TRUE;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint key,
        guint code,
        GdkModifierType state,
        AlliesExplanationView *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  gboolean is_right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  gboolean is_left = key == GDK_KEY_Left || key == GDK_KEY_KP_Left;

  if (row == NULL || !(is_right || is_left) || (state & gtk_accelerator_get_default_mod_mask ()))
    return FALSE;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    is_right = !is_right;
  return is_right ? go_in (self, row) : go_out (self, row);
}

static void
set_focus (AlliesExplanationView *self, GtkWidget *focus)
{
  if (self->focus != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->focus), (gpointer *)&self->focus);
  self->focus = focus;
  if (focus != NULL)
    g_object_add_weak_pointer (G_OBJECT (focus), (gpointer *)&self->focus);
}

static void
close_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  allies_explanation_view_close (ALLIES_EXPLANATION_VIEW (widget));
}

/* From the number to what can be changed about it. */
static void
more_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesExplanationView *self = ALLIES_EXPLANATION_VIEW (widget);
  g_auto (GStrv) parts = g_strsplit (self->id, "/", 2);

  allies_explanation_view_close (self);
  gtk_widget_activate_action (widget, "results.show", "s", parts[0]);
}

static gboolean
allies_explanation_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ALLIES_EXPLANATION_VIEW (widget)->tree))
         || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
allies_explanation_view_dispose (GObject *object)
{
  AlliesExplanationView *self = ALLIES_EXPLANATION_VIEW (object);

  set_focus (self, NULL);
  g_clear_pointer (&self->id, g_free);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_explanation_view_parent_class)->dispose (object);
}

static void
allies_explanation_view_class_init (AlliesExplanationViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_explanation_view_dispose;
  widget_class->grab_focus = allies_explanation_view_grab_focus;
  gtk_widget_class_install_action (widget_class, "explanation.close", NULL, close_action_cb);
  gtk_widget_class_install_action (widget_class, "explanation.more", NULL, more_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "explanation.close", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "explanation");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/explanation-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesExplanationView, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesExplanationView, more);
  gtk_widget_class_bind_template_child (widget_class, AlliesExplanationView, tree);
  gtk_widget_class_bind_template_child (widget_class, AlliesExplanationView, selection);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
allies_explanation_view_init (AlliesExplanationView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->tree), keys);
}

static gboolean
show (AlliesExplanationView *self, const AlliesResults *results, const char *id)
{
  g_autoptr (AlliesExplanation) explanation = allies_explanation_new (results, id);
  GtkTreeListModel *rows;
  g_autoptr (GtkTreeListRow) first = NULL;
  g_auto (GStrv) parts = g_strsplit (id, "/", 2);

  if (explanation == NULL)
    return FALSE;
  rows = gtk_tree_list_model_new (allies_explanation_node_list (explanation), FALSE, FALSE,
                                  list_steps_cb, NULL, NULL);
  first = gtk_tree_list_model_get_row (rows, 0);
  gtk_tree_list_row_set_expanded (first, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (rows));
  g_object_unref (rows);
  gtk_label_set_label (self->title, allies_explanation_get_title (explanation));
  gtk_widget_set_visible (
      self->more,
      allies_model_find_capability (allies_results_get_model (results), parts[0]) != NULL);
  return TRUE;
}

void
allies_explanation_view_open (AlliesExplanationView *view,
                              const AlliesResults *results,
                              const char *id,
                              GtkWidget *behind)
{
  g_return_if_fail (ALLIES_IS_EXPLANATION_VIEW (view) && results != NULL);
  g_return_if_fail (id != NULL && GTK_IS_WIDGET (behind));

  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  g_autofree char *kept = g_strdup (id);

  if (!show (view, results, kept))
    return;
  g_free (view->id);
  view->id = g_steal_pointer (&kept);
  if (!allies_explanation_view_is_open (view))
    set_focus (view, root != NULL ? gtk_root_get_focus (root) : NULL);
  view->behind = behind;
  gtk_widget_set_visible (GTK_WIDGET (view), TRUE);
  gtk_widget_set_visible (behind, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

gboolean
allies_explanation_view_is_open (AlliesExplanationView *view)
{
  g_return_val_if_fail (ALLIES_IS_EXPLANATION_VIEW (view), FALSE);
  return gtk_widget_get_visible (GTK_WIDGET (view));
}

void
allies_explanation_view_refresh (AlliesExplanationView *view, const AlliesResults *results)
{
  g_return_if_fail (ALLIES_IS_EXPLANATION_VIEW (view) && results != NULL);

  if (allies_explanation_view_is_open (view) && !show (view, results, view->id))
    allies_explanation_view_close (view);
}

void
allies_explanation_view_close (AlliesExplanationView *view)
{
  g_return_if_fail (ALLIES_IS_EXPLANATION_VIEW (view));

  if (!allies_explanation_view_is_open (view))
    return;
  gtk_widget_set_visible (view->behind, TRUE);
  if (view->focus == NULL || !gtk_widget_grab_focus (view->focus))
    gtk_widget_child_focus (view->behind, GTK_DIR_TAB_FORWARD);
  set_focus (view, NULL);
  gtk_widget_set_visible (GTK_WIDGET (view), FALSE);
  gtk_single_selection_set_model (view->selection, NULL);
}
