/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/figure-row.h"

#include "app/children.h"

#define WIDTH      8
#define MAX_LENGTH 400

struct _AlliesFigureRow
{
  GtkWidget parent_instance;
  GtkLabel *name;
  GtkLabel *mark;
  GtkWidget *back;
  GtkLabel *fault;
  GtkEntry *entries[ALLIES_FIGURE_ROW_MOST];
  char *shown[ALLIES_FIGURE_ROW_MOST];
  guint n;
};

G_DEFINE_FINAL_TYPE (AlliesFigureRow, allies_figure_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_changed (AlliesFigureRow *self)
{
  for (guint i = 0; i < self->n; i++)
    if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entries[i])), self->shown[i]) != 0)
      return TRUE;
  return FALSE;
}

static void
take_cb (AlliesFigureRow *self)
{
  if (is_changed (self))
    g_signal_emit (self, signals[SIGNAL_TAKEN], 0);
}

static gboolean
allies_figure_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ALLIES_FIGURE_ROW (widget)->entries[0]));
}

static void
allies_figure_row_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_figure_row_parent_class)->dispose (object);
}

static void
allies_figure_row_finalize (GObject *object)
{
  for (guint i = 0; i < ALLIES_FIGURE_ROW_MOST; i++)
    g_free (ALLIES_FIGURE_ROW (object)->shown[i]);
  G_OBJECT_CLASS (allies_figure_row_parent_class)->finalize (object);
}

static void
allies_figure_row_class_init (AlliesFigureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_figure_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = allies_figure_row_finalize;
  widget_class->grab_focus = allies_figure_row_grab_focus;
  signals[SIGNAL_TAKEN] = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* The row is left when none of its fields has the focus any more. */
static void
allies_figure_row_init (AlliesFigureRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (take_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static GtkLabel *
new_label (const char *class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (label), "small");
  gtk_widget_add_css_class (GTK_WIDGET (label), class);
  return label;
}

static GtkWidget *
new_head (AlliesFigureRow *self, const char *back)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->name, 0);
  gtk_label_set_wrap (self->name, TRUE);
  self->mark = new_label ("muted");
  gtk_widget_set_valign (GTK_WIDGET (self->mark), GTK_ALIGN_BASELINE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->mark), TRUE);
  self->back = gtk_button_new_with_label (back != NULL ? back : "");
  gtk_widget_add_css_class (self->back, "plain");
  gtk_widget_add_css_class (self->back, "small");
  gtk_widget_set_visible (self->back, FALSE);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->mark));
  gtk_box_append (GTK_BOX (head), self->back);
  return head;
}

static GtkWidget *
new_entry (AlliesFigureRow *self, const char *name, const char *caption)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *label =
      *caption != '\0' ? g_strdup_printf ("%s, %s", name, caption) : g_strdup (name);

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), WIDTH);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_entry_set_max_length (GTK_ENTRY (entry), MAX_LENGTH);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (take_cb), self);
  return entry;
}

static GtkWidget *
new_field (AlliesFigureRow *self, const char *name, const char *caption)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *entry = new_entry (self, name, caption);

  self->entries[self->n] = GTK_ENTRY (entry);
  self->shown[self->n] = g_strdup ("");
  self->n++;
  if (*caption != '\0')
    {
      GtkLabel *label = new_label ("muted");

      gtk_label_set_label (label, caption);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));
    }
  gtk_box_append (GTK_BOX (box), entry);
  return box;
}

GtkWidget *
allies_figure_row_new (const char *name, const char *const *captions, const char *back)
{
  g_return_val_if_fail (name != NULL && captions != NULL && captions[0] != NULL, NULL);

  AlliesFigureRow *self = g_object_new (ALLIES_TYPE_FIGURE_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *fields = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_set_homogeneous (GTK_BOX (fields), TRUE);
  gtk_box_append (GTK_BOX (box), new_head (self, back));
  for (guint i = 0; captions[i] != NULL && i < ALLIES_FIGURE_ROW_MOST; i++)
    gtk_box_append (GTK_BOX (fields), new_field (self, name, captions[i]));
  gtk_box_append (GTK_BOX (box), fields);
  self->fault = new_label ("fault");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fault));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  allies_figure_row_set_name (self, name);
  return GTK_WIDGET (self);
}

static gboolean
is_shown (AlliesFigureRow *self, const char *const *texts)
{
  for (guint i = 0; i < self->n; i++)
    if (g_strcmp0 (self->shown[i], texts[i]) != 0)
      return FALSE;
  return TRUE;
}

void
allies_figure_row_show (AlliesFigureRow *row, const char *const *texts, const char *const *hints)
{
  g_return_if_fail (ALLIES_IS_FIGURE_ROW (row) && texts != NULL);

  for (guint i = 0; i < row->n; i++)
    gtk_entry_set_placeholder_text (row->entries[i], hints != NULL ? hints[i] : NULL);
  if (is_shown (row, texts))
    return;
  for (guint i = 0; i < row->n; i++)
    {
      g_free (row->shown[i]);
      row->shown[i] = g_strdup (texts[i]);
      gtk_editable_set_text (GTK_EDITABLE (row->entries[i]), texts[i]);
    }
  allies_figure_row_set_fault (row, NULL);
}

void
allies_figure_row_forget (AlliesFigureRow *row)
{
  g_return_if_fail (ALLIES_IS_FIGURE_ROW (row));

  for (guint i = 0; i < row->n; i++)
    {
      g_free (row->shown[i]);
      row->shown[i] = g_strdup ("");
      gtk_editable_set_text (GTK_EDITABLE (row->entries[i]), "");
    }
  allies_figure_row_set_fault (row, NULL);
}

void
allies_figure_row_set_name (AlliesFigureRow *row, const char *name)
{
  g_return_if_fail (ALLIES_IS_FIGURE_ROW (row) && name != NULL);

  gtk_label_set_label (row->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
allies_figure_row_set_mark (AlliesFigureRow *row, const char *mark)
{
  g_return_if_fail (ALLIES_IS_FIGURE_ROW (row) && mark != NULL);
  gtk_label_set_label (row->mark, mark);
}

void
allies_figure_row_set_back (AlliesFigureRow *row, const char *action, GVariant *target)
{
  g_return_if_fail (ALLIES_IS_FIGURE_ROW (row));

  /* never an action without its target, which would be a warning */
  if (action == NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (row->back), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row->back), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row->back), action);
  gtk_widget_set_visible (row->back, action != NULL);
}

void
allies_figure_row_set_fault (AlliesFigureRow *row, const char *fault)
{
  g_return_if_fail (ALLIES_IS_FIGURE_ROW (row));

  gtk_label_set_label (row->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (row->fault), fault != NULL);
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "fault");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "fault");
  for (guint i = 0; i < row->n; i++)
    {
      gtk_accessible_update_state (
          GTK_ACCESSIBLE (row->entries[i]), GTK_ACCESSIBLE_STATE_INVALID,
          fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row->entries[i]),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      fault != NULL ? fault : "", -1);
    }
}

char *
allies_figure_row_dup_text (AlliesFigureRow *row, guint index)
{
  g_return_val_if_fail (ALLIES_IS_FIGURE_ROW (row) && index < row->n, NULL);
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row->entries[index]))));
}

GtkEntry *
allies_figure_row_get_entry (AlliesFigureRow *row, guint index)
{
  g_return_val_if_fail (ALLIES_IS_FIGURE_ROW (row) && index < row->n, NULL);
  return row->entries[index];
}

void
allies_figure_row_commit (AlliesFigureRow *row)
{
  g_return_if_fail (ALLIES_IS_FIGURE_ROW (row));
  take_cb (row);
}
