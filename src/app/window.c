/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include "app/column.h"
#include "app/company-page.h"
#include "app/differences-page.h"
#include "app/preferences.h"
#include "app/recent.h"
#include "app/results-page.h"
#include "app/years-page.h"
#include "app/roadmap-page.h"
#include "app/steps.h"

#include <glib/gi18n-lib.h>

#define REMEMBER_MS 1000

G_DEFINE_FINAL_TYPE (AlliesWindow, allies_window, GTK_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static AlliesPage *
get_page (AlliesWindow *self, const char *name)
{
  return ALLIES_PAGE (gtk_stack_get_child_by_name (self->pages, name));
}

static void
show_titles (AlliesWindow *self)
{
  AlliesOrganisation *organisation = NULL;
  g_autofree char *subtitle = NULL;
  int side = ALLIES_SIDE_NONE;

  if (self->session == NULL)
    {
      gtk_label_set_label (self->title, _ ("Allies"));
      gtk_label_set_label (self->subtitle, _ ("From acquaintances to allies"));
      gtk_window_set_title (GTK_WINDOW (self), _ ("Allies"));
      return;
    }
  organisation = allies_dossier_get_organisation (allies_session_get_dossier (self->session));
  side = allies_session_get_side (self->session);
  subtitle =
      side == ALLIES_SIDE_NONE
          ? g_strdup_printf (_ ("Assessment %u"), allies_session_get_year (self->session))
          : g_strdup_printf (_ ("Assessment %u · answering as %s"),
                             allies_session_get_year (self->session), allies_side_get_title (side));
  gtk_label_set_label (self->title, allies_organisation_get_name (organisation));
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), allies_organisation_get_name (organisation));
}

static gboolean
has_years (GListModel *names, GArray *years)
{
  if (names == NULL || g_list_model_get_n_items (names) != years->len)
    return FALSE;
  for (guint i = 0; i < years->len; i++)
    {
      const char *name = gtk_string_list_get_string (GTK_STRING_LIST (names), i);

      if (g_ascii_strtoull (name, NULL, 10) != g_array_index (years, guint, i))
        return FALSE;
    }
  return TRUE;
}

static void
show_years (AlliesWindow *self)
{
  g_autoptr (GArray) years = allies_dossier_get_years (allies_session_get_dossier (self->session));

  if (!has_years (gtk_drop_down_get_model (self->year), years))
    {
      g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

      for (guint i = 0; i < years->len; i++)
        gtk_string_list_take (names, g_strdup_printf ("%u", g_array_index (years, guint, i)));
      /* a new list selects its first year by itself, which nobody has chosen */
      self->is_showing_years = TRUE;
      gtk_drop_down_set_model (self->year, G_LIST_MODEL (names));
      self->is_showing_years = FALSE;
    }
  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, guint, i) == allies_session_get_year (self->session))
      gtk_drop_down_set_selected (self->year, i);
}

static gboolean
remember_cb (gpointer user_data)
{
  AlliesWindow *self = user_data;

  self->remember_timeout = 0;
  allies_recent_remember (self->session);
  return G_SOURCE_REMOVE;
}

static void
session_updated_cb (AlliesSession *session, AlliesWindow *self)
{
  show_titles (self);
  show_years (self);
  allies_closed_bar_show (self->closed, session);
  allies_window_update_actions (self);
  if (self->remember_timeout == 0)
    self->remember_timeout = g_timeout_add (REMEMBER_MS, remember_cb, self);
}

static void
year_chosen_cb (GtkDropDown *year, GParamSpec *pspec, AlliesWindow *self)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (year);
  guint chosen =
      item != NULL ? g_ascii_strtoull (gtk_string_object_get_string (item), NULL, 10) : 0;

  if (self->session != NULL && !self->is_showing_years && chosen != 0
      && chosen != allies_session_get_year (self->session))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.year", "i", (int)chosen);
}

/* The sidebar shows the pillar in which one is. */
static void
pillar_changed_cb (AlliesQuestionnairePage *page, GParamSpec *pspec, AlliesWindow *self)
{
  const char *pillar = allies_questionnaire_page_get_pillar (page);
  g_autofree char *step = g_strconcat ("questionnaire/", pillar, NULL);

  if (*pillar != '\0'
      && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "questionnaire") == 0)
    g_simple_action_set_state (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "step")),
        g_variant_new_string (step));
}

static gboolean
allies_window_close_request (GtkWindow *window)
{
  AlliesWindow *self = ALLIES_WINDOW (window);
  int width = 0;
  int height = 0;

  if (!allies_window_finish (self))
    return TRUE;
  gtk_window_get_default_size (window, &width, &height);
  allies_preferences_set_size (width, height);
  return GTK_WINDOW_CLASS (allies_window_parent_class)->close_request (window);
}

static void
allies_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, ALLIES_WINDOW (object)->session);
}

static void
allies_window_dispose (GObject *object)
{
  AlliesWindow *self = ALLIES_WINDOW (object);

  g_clear_handle_id (&self->remember_timeout, g_source_remove);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (allies_session_get_saver (self->session), self);
      g_signal_handlers_disconnect_by_data (allies_session_get_history (self->session), self);
    }
  G_OBJECT_CLASS (allies_window_parent_class)->dispose (object);
  g_clear_object (&self->session);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, message);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, closed);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, main);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, start);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, questionnaire);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, deck);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, saved);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, year);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, start_buttons);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, AlliesWindow, redo);
  gtk_widget_class_bind_template_callback (widget_class, year_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, pillar_changed_cb);
}

static void
allies_window_class_init (AlliesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = allies_window_get_property;
  object_class->dispose = allies_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = allies_window_close_request;
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ALLIES_TYPE_SESSION,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
ensure_types (void)
{
  g_type_ensure (ALLIES_TYPE_CLOSED_BAR);
  g_type_ensure (ALLIES_TYPE_COLUMN);
  g_type_ensure (ALLIES_TYPE_MESSAGE);
  g_type_ensure (ALLIES_TYPE_STEPS);
  g_type_ensure (ALLIES_TYPE_START_PAGE);
  g_type_ensure (ALLIES_TYPE_COMPANY_PAGE);
  g_type_ensure (ALLIES_TYPE_QUESTIONNAIRE_PAGE);
  g_type_ensure (ALLIES_TYPE_DIFFERENCES_PAGE);
  g_type_ensure (ALLIES_TYPE_RESULTS_PAGE);
  g_type_ensure (ALLIES_TYPE_ROADMAP_PAGE);
  g_type_ensure (ALLIES_TYPE_DECK_PAGE);
  g_type_ensure (ALLIES_TYPE_YEARS_PAGE);
}

static void
allies_window_init (AlliesWindow *self)
{
  int width = 1280;
  int height = 800;

  ensure_types ();
  gtk_widget_init_template (GTK_WIDGET (self));
  allies_preferences_get_size (&width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  allies_window_add_actions (self);
  allies_window_add_exchange (self);
  show_titles (self);
  allies_window_update_actions (self);
}

AlliesWindow *
allies_window_new (GtkApplication *application)
{
  AlliesWindow *self = g_object_new (ALLIES_TYPE_WINDOW, "application", application, NULL);

  allies_start_page_enter (self->start);
  return self;
}

AlliesSession *
allies_window_get_session (AlliesWindow *window)
{
  g_return_val_if_fail (ALLIES_IS_WINDOW (window), NULL);
  return window->session;
}

/* Where one stopped last time, as far as it is still there. */
static void
resume (AlliesWindow *self)
{
  g_autoptr (AlliesRecentEntry) entry =
      allies_recent_find (allies_session_get_path (self->session));

  if (entry == NULL)
    return;
  allies_session_set_year (self->session, entry->year);
  allies_session_set_sides_here (self->session, entry->sides);
  allies_session_set_side (self->session, entry->side);
  if (*entry->peers != '\0')
    allies_session_restore_peers (self->session, entry->peers);
  if (*entry->question != '\0')
    allies_session_set_question (self->session, entry->question);
}

void
allies_window_set_session (AlliesWindow *window, AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_WINDOW (window) && window->session == NULL);
  g_return_if_fail (ALLIES_IS_SESSION (session));

  window->session = g_object_ref (session);
  resume (window);
  g_signal_connect (session, "updated", G_CALLBACK (session_updated_cb), window);
  allies_window_add_saving (window);
  allies_window_add_closing (window);
  g_object_notify_by_pspec (G_OBJECT (window), props[PROP_SESSION]);
  session_updated_cb (session, window);
  gtk_widget_set_visible (window->start_buttons, TRUE);
  gtk_stack_set_visible_child_name (window->main, "journey");
  allies_window_show_step (
      window, allies_session_get_side (session) == ALLIES_SIDE_NONE ? "company" : "questionnaire");
}

void
allies_window_show_step (AlliesWindow *window, const char *step)
{
  g_return_if_fail (ALLIES_IS_WINDOW (window) && step != NULL);

  g_auto (GStrv) parts = g_strsplit (step, "/", 2);
  AlliesPage *page = parts[0] != NULL ? get_page (window, parts[0]) : NULL;

  if (page == NULL || window->session == NULL)
    return;
  allies_window_commit (window);
  gtk_stack_set_visible_child_name (window->pages, parts[0]);
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), "step")),
      g_variant_new_string (step));
  if (parts[1] != NULL)
    allies_questionnaire_page_show_pillar (window->questionnaire, parts[1]);
  else if (page == ALLIES_PAGE (window->questionnaire))
    pillar_changed_cb (window->questionnaire, NULL, window);
  allies_page_enter (page);
}

void
allies_window_say (AlliesWindow *window, AlliesMessageKind kind, const char *sentence)
{
  g_return_if_fail (ALLIES_IS_WINDOW (window) && sentence != NULL);
  allies_message_show (window->message, kind, sentence);
}

void
allies_window_commit (AlliesWindow *self)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    allies_page_commit (ALLIES_PAGE (page));
}

void
allies_window_reveal (AlliesWindow *self, const char *key)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    if (allies_page_reveal (ALLIES_PAGE (page), key))
      {
        GtkStackPage *place = gtk_stack_get_page (self->pages, page);

        if (page != gtk_stack_get_visible_child (self->pages))
          allies_window_show_step (self, gtk_stack_page_get_name (place));
        return;
      }
}
