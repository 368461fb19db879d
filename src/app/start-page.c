/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/start-page.h"

#include "app/children.h"
#include "app/environment.h"
#include "app/new-dossier.h"
#include "app/recent-row.h"
#include "model/model.h"

#include <glib/gi18n-lib.h>

struct _AlliesStartPage
{
  GtkWidget parent_instance;
  GtkEntry *name;
  GtkLabel *place;
  GtkDropDown *questionnaire;
  GtkLabel *about;
  GListModel *models;
  GtkWidget *recent;
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (AlliesStartPage, allies_start_page, GTK_TYPE_WIDGET)

static char *
dup_name (AlliesStartPage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

/* Says where the file will be before it is made. */
static void
name_changed_cb (GtkEditable *editable, AlliesStartPage *self)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *path = allies_new_dossier_dup_path (name, allies_environment_get_year ());
  g_autofree char *shown = allies_environment_shorten_path (path);
  g_autofree char *place = *name != '\0'
                               ? g_strdup_printf (_ ("It will be kept in %s"), shown)
                               : g_strdup (_ ("It stays on this computer, in a file of its own."));

  gtk_label_set_label (self->place, place);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "start.create", *name != '\0');
}

static const char *
get_model_id (AlliesStartPage *self)
{
  g_autoptr (AlliesModel) model =
      g_list_model_get_item (self->models, gtk_drop_down_get_selected (self->questionnaire));

  return model != NULL ? allies_model_get_id (model) : ALLIES_MODEL_DEFAULT;
}

static void
questionnaire_chosen_cb (GtkDropDown *choice, GParamSpec *pspec, AlliesStartPage *self)
{
  g_autoptr (AlliesModel) model =
      g_list_model_get_item (self->models, gtk_drop_down_get_selected (choice));
  g_autofree char *about = model != NULL ? allies_model_dup_first_sentence (model) : g_strdup ("");

  gtk_label_set_label (self->about, about);
}

static void
list_questionnaires (AlliesStartPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->models = allies_model_list_bundled (allies_environment_get_language ());
  for (guint i = 0; i < g_list_model_get_n_items (self->models); i++)
    {
      g_autoptr (AlliesModel) model = g_list_model_get_item (self->models, i);

      gtk_string_list_append (names, allies_model_get_name (model));
    }
  gtk_drop_down_set_model (self->questionnaire, G_LIST_MODEL (names));
  questionnaire_chosen_cb (self->questionnaire, NULL, self);
}

static void
create_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesStartPage *self = ALLIES_START_PAGE (widget);
  g_autofree char *name = dup_name (self);

  if (*name != '\0')
    gtk_widget_activate_action (widget, "win.create", "(ss)", name, get_model_id (self));
}

static void
name_activate_cb (GtkEntry *entry, AlliesStartPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "start.create", NULL);
}

static void
show_recent (AlliesStartPage *self)
{
  g_autoptr (GPtrArray) entries = allies_recent_list ();

  allies_children_clear (self->list);
  for (guint i = 0; i < entries->len; i++)
    gtk_box_append (self->list, allies_recent_row_new (entries->pdata[i]));
  gtk_widget_set_visible (self->recent, entries->len > 0);
}

static void
forget_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  allies_recent_forget (g_variant_get_string (parameter, NULL));
  show_recent (ALLIES_START_PAGE (widget));
  gtk_widget_grab_focus (GTK_WIDGET (ALLIES_START_PAGE (widget)->name));
}

static void
allies_start_page_map (GtkWidget *widget)
{
  show_recent (ALLIES_START_PAGE (widget));
  GTK_WIDGET_CLASS (allies_start_page_parent_class)->map (widget);
}

static void
allies_start_page_dispose (GObject *object)
{
  g_clear_object (&ALLIES_START_PAGE (object)->models);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_start_page_parent_class)->dispose (object);
}

static void
allies_start_page_class_init (AlliesStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_start_page_dispose;
  widget_class->map = allies_start_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "start.create", NULL, create_action_cb);
  gtk_widget_class_install_action (widget_class, "start.forget", "s", forget_action_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesStartPage, name);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartPage, place);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartPage, list);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartPage, questionnaire);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartPage, about);
  gtk_widget_class_bind_template_callback (widget_class, questionnaire_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_activate_cb);
}

static void
allies_start_page_init (AlliesStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_questionnaires (self);
  name_changed_cb (GTK_EDITABLE (self->name), self);
}

void
allies_start_page_enter (AlliesStartPage *page)
{
  g_return_if_fail (ALLIES_IS_START_PAGE (page));
  gtk_widget_grab_focus (GTK_WIDGET (page->name));
}
