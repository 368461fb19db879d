/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/help-view.h"

#include "app/children.h"
#include "app/column.h"

#include <glib/gi18n-lib.h>

#define MARGIN       32
#define CELL_CHARS   24
#define SEEN_MARGIN  16.0
#define COLUMN_WIDTH 720

struct _AlliesHelpView
{
  GtkWidget parent_instance;
  GtkScrolledWindow *scroller;
  GtkBox *box;
  GtkWidget *seen; /* borrowed from the box: the part to scroll to */
  guint idle;
};

G_DEFINE_FINAL_TYPE (AlliesHelpView, allies_help_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_FOLLOWED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
activate_link_cb (GtkLabel *label, const char *target, AlliesHelpView *self)
{
  g_signal_emit (self, signals[SIGNAL_FOLLOWED], 0, target);
  return TRUE;
}

static GtkWidget *
new_label (AlliesHelpView *self, const char *markup, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", markup,
                                   "use-markup", TRUE, "wrap", TRUE, "xalign", 0.0, NULL);

  g_signal_connect (label, "activate-link", G_CALLBACK (activate_link_cb), self);
  return label;
}

static GtkWidget *
new_heading (AlliesHelpView *self, const AlliesHelpBlock *block)
{
  GtkWidget *label = new_label (self, block->cells[0], GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_widget_add_css_class (label, block->kind == ALLIES_HELP_TITLE ? "title" : "heading");
  if (block->kind == ALLIES_HELP_HEADING)
    gtk_widget_set_margin_top (label, 16);
  return label;
}

static GtkWidget *
new_item (AlliesHelpView *self, const AlliesHelpBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *mark =
      block->number > 0 ? g_strdup_printf ("%u.", block->number) : g_strdup ("•");
  GtkWidget *bullet = gtk_label_new (mark);
  GtkWidget *words = new_label (self, block->cells[0], GTK_ACCESSIBLE_ROLE_LABEL);

  gtk_label_set_width_chars (GTK_LABEL (bullet), 2);
  gtk_label_set_yalign (GTK_LABEL (bullet), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), bullet);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

static GtkWidget *
new_row (AlliesHelpView *self, const AlliesHelpBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);

  for (guint i = 0; block->cells[i] != NULL; i++)
    {
      GtkWidget *cell = new_label (self, block->cells[i], GTK_ACCESSIBLE_ROLE_LABEL);

      gtk_label_set_yalign (GTK_LABEL (cell), 0);
      if (i == 0)
        {
          gtk_label_set_width_chars (GTK_LABEL (cell), CELL_CHARS);
          gtk_label_set_max_width_chars (GTK_LABEL (cell), CELL_CHARS);
          gtk_widget_add_css_class (cell, "strong");
        }
      gtk_widget_set_hexpand (cell, i > 0);
      gtk_box_append (GTK_BOX (box), cell);
    }
  gtk_widget_add_css_class (box, "help-row");
  return box;
}

/* Long lines are scrolled and not broken: what is copied must be what the file says. */
static GtkWidget *
new_code (const AlliesHelpBlock *block)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *label = gtk_label_new (block->text);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "code");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  block->text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Text to copy"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  return scroller;
}

static GtkWidget *
new_part (AlliesHelpView *self, const AlliesHelpBlock *block)
{
  switch (block->kind)
    {
    case ALLIES_HELP_TITLE:
    case ALLIES_HELP_HEADING:
      return new_heading (self, block);
    case ALLIES_HELP_ITEM:
    case ALLIES_HELP_STEP:
      return new_item (self, block);
    case ALLIES_HELP_CODE:
      return new_code (block);
    case ALLIES_HELP_ROW:
      return new_row (self, block);
    case ALLIES_HELP_PARAGRAPH:
    default:
      return new_label (self, block->cells[0], GTK_ACCESSIBLE_ROLE_LABEL);
    }
}

/* Where a part lies is known once the chapter has been laid out. */
static gboolean
scroll_cb (gpointer user_data)
{
  AlliesHelpView *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  self->idle = 0;
  if (self->seen == NULL)
    gtk_adjustment_set_value (adjustment, 0);
  else if (gtk_widget_compute_bounds (self->seen, GTK_WIDGET (self->box), &bounds))
    gtk_adjustment_set_value (adjustment, bounds.origin.y + MARGIN - SEEN_MARGIN);
  return G_SOURCE_REMOVE;
}

static void
allies_help_view_dispose (GObject *object)
{
  g_clear_handle_id (&ALLIES_HELP_VIEW (object)->idle, g_source_remove);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_help_view_parent_class)->dispose (object);
}

static void
allies_help_view_class_init (AlliesHelpViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = allies_help_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_FOLLOWED] = g_signal_new ("followed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
allies_help_view_init (AlliesHelpView *self)
{
  GtkWidget *column = g_object_new (ALLIES_TYPE_COLUMN, "maximum", COLUMN_WIDTH, NULL);

  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), MARGIN);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), MARGIN);
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), MARGIN);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), MARGIN);
  g_object_set (column, "child", self->box, NULL);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Chapter"), -1);
  gtk_widget_set_focusable (GTK_WIDGET (self->scroller), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
}

void
allies_help_view_show (AlliesHelpView *view, AlliesHelpChapter *chapter, guint part)
{
  g_return_if_fail (ALLIES_IS_HELP_VIEW (view) && ALLIES_IS_HELP_CHAPTER (chapter));

  GPtrArray *blocks = allies_help_chapter_get_blocks (chapter);

  allies_children_clear (view->box);
  view->seen = NULL;
  for (guint i = 0; i < blocks->len; i++)
    {
      GtkWidget *widget = new_part (view, blocks->pdata[i]);

      gtk_box_append (view->box, widget);
      if (i == part && part > 0)
        view->seen = widget;
    }
  g_clear_handle_id (&view->idle, g_source_remove);
  view->idle = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, view, NULL);
}

void
allies_help_view_take_focus (AlliesHelpView *view)
{
  g_return_if_fail (ALLIES_IS_HELP_VIEW (view));
  gtk_widget_grab_focus (GTK_WIDGET (view->scroller));
}
