/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/conflict-chooser.h"

#include "app/children.h"
#include "dossier/own-catalogue.h"
#include "dossier/conflict.h"

#include <glib/gi18n-lib.h>

struct _AlliesConflictChooser
{
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkBox *rows;
  GtkLabel *fault;
  AlliesSession *session; /* borrowed while it shows */
};

G_DEFINE_FINAL_TYPE (AlliesConflictChooser, allies_conflict_chooser, GTK_TYPE_WIDGET)

/* A file in which an initiative requires itself by way of others could not be opened again. */
static gboolean
makes_circle (AlliesConflictChooser *self, const AlliesConflict *conflict, guint index)
{
  gpointer version = allies_conflict_get_versions (conflict)->pdata[index];
  g_autofree char *circle =
      ALLIES_IS_OWN_INITIATIVE (version) ? allies_own_catalogue_find_circle_with (
          allies_session_get_dossier (self->session), allies_conflict_get_year (conflict), version)
                                         : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->fault), circle != NULL);
  return circle != NULL;
}

/* Found anew, as another choice may have been made since. */
static void
choose (AlliesConflictChooser *self, const char *key, guint index)
{
  AlliesDossier *dossier = allies_session_get_dossier (self->session);
  g_autoptr (GPtrArray) conflicts = allies_conflict_list (dossier);

  for (guint i = 0; i < conflicts->len; i++)
    if (g_str_equal (allies_conflict_get_key (conflicts->pdata[i]), key)
        && index < allies_conflict_get_versions (conflicts->pdata[i])->len)
      {
        if (!makes_circle (self, conflicts->pdata[i], index))
          allies_conflict_choose (conflicts->pdata[i], index,
                                  allies_session_get_history (self->session), dossier,
                                  _ ("Choose"));
        return;
      }
}

static void
choose_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *key;
  guint index;

  g_variant_get (parameter, "(&su)", &key, &index);
  choose (ALLIES_CONFLICT_CHOOSER (widget), key, index);
}

static void
allies_conflict_chooser_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_conflict_chooser_parent_class)->dispose (object);
}

static void
allies_conflict_chooser_class_init (AlliesConflictChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_conflict_chooser_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/conflict-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesConflictChooser, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesConflictChooser, rows);
  gtk_widget_class_bind_template_child (widget_class, AlliesConflictChooser, fault);
  gtk_widget_class_install_action (widget_class, "conflict.choose", "(su)", choose_cb);
}

static void
allies_conflict_chooser_init (AlliesConflictChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_choice (const AlliesConflict *conflict, guint index)
{
  g_autofree char *value = allies_conflict_dup_value (conflict, index);
  /* Translators: keep one of two versions, such as “level 3 (2026-09-05)” */
  g_autofree char *label = g_strdup_printf (_ ("Keep %s"), value);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "conflict.choose");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(su)",
                                    allies_conflict_get_key (conflict), index);
  return button;
}

static GtkWidget *
new_row (const AlliesConflict *conflict, AlliesDossier *dossier)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *subject = allies_conflict_dup_subject (conflict, dossier);
  GtkWidget *label = gtk_label_new (subject);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (row), label);
  for (guint i = 0; i < allies_conflict_get_versions (conflict)->len; i++)
    gtk_box_append (GTK_BOX (choices), new_choice (conflict, i));
  gtk_box_append (GTK_BOX (row), choices);
  return row;
}

void
allies_conflict_chooser_show (AlliesConflictChooser *chooser, AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_CONFLICT_CHOOSER (chooser) && ALLIES_IS_SESSION (session));

  AlliesDossier *view = allies_session_get_view (session);
  g_autoptr (GPtrArray) conflicts = allies_conflict_list (view);
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u entry came in twice. Which one counts?",
                                 "%u entries came in twice. Which ones count?", conflicts->len),
                       conflicts->len);

  chooser->session = session;
  gtk_widget_set_visible (GTK_WIDGET (chooser->fault), FALSE);
  gtk_label_set_label (chooser->title, title);
  allies_children_clear (chooser->rows);
  for (guint i = 0; i < conflicts->len; i++)
    gtk_box_append (chooser->rows, new_row (conflicts->pdata[i], view));
  gtk_widget_set_visible (GTK_WIDGET (chooser), conflicts->len > 0);
}
