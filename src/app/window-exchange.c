/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include "app/environment.h"
#include "app/exchange.h"
#include "app/file-prompt.h"
#include "app/finishing.h"

#include <glib/gi18n-lib.h>

#define MOST_SENTENCES 4

static AlliesSide
get_other (AlliesWindow *self)
{
  return allies_session_get_side (self->session) == ALLIES_SIDE_TECHNOLOGY ? ALLIES_SIDE_MARKETING
                                                                           : ALLIES_SIDE_TECHNOLOGY;
}

static char *
dup_executive (AlliesWindow *self, AlliesSide side)
{
  AlliesOrganisation *organisation =
      allies_dossier_get_organisation (allies_session_get_dossier (self->session));
  const char *name = side == ALLIES_SIDE_MARKETING
                         ? allies_organisation_get_marketing_executive (organisation)
                         : allies_organisation_get_technology_executive (organisation);

  /* Translators: %s is CMO or CIO, where a name could stand */
  return *name != '\0' ? g_strdup (name)
                       : g_strdup_printf (_ ("the %s"), allies_side_get_title (side));
}

static void
send (AlliesWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  AlliesSide side = get_other (self);
  g_autofree char *name =
      g_str_has_suffix (path, ".allies") ? g_strdup (path) : g_strconcat (path, ".allies", NULL);
  g_autofree char *shown = allies_environment_shorten_path (name);
  g_autofree char *executive = dup_executive (self, side);
  /* Translators: a file, then a person */
  g_autofree char *sentence = g_strdup_printf (
      _ ("The copy is in %s and holds none of your answers. Send it to %s; when it comes back, "
         "choose “Bring answers in”."),
      shown, executive);

  allies_window_commit (self);
  if (allies_exchange_send (self->session, side, name, &error))
    allies_message_show (self->message, ALLIES_MESSAGE_NOTE, sentence);
  else
    allies_message_show (self->message, ALLIES_MESSAGE_ERROR, error->message);
}

static void
place_chosen_cb (const char *path, gpointer window)
{
  send (window, path);
}

static void
send_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  AlliesWindow *self = window;
  g_autofree char *name = allies_exchange_dup_file_name (self->session, get_other (self));

  allies_file_prompt_save (GTK_WINDOW (self), ALLIES_FILE_DOSSIER, name, place_chosen_cb,
                           G_OBJECT (self));
}

static void
send_to_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  send (window, g_variant_get_string (value, NULL));
}

static void
say_report (AlliesWindow *self, GStrv sentences)
{
  guint n = g_strv_length (sentences);
  g_autofree char *text = NULL;

  if (n > MOST_SENTENCES)
    {
      g_free (sentences[MOST_SENTENCES]);
      sentences[MOST_SENTENCES] =
          g_strdup_printf (ngettext ("One more is listed under Differences.",
                                     "%u more are listed under Differences.", n - MOST_SENTENCES),
                           n - MOST_SENTENCES);
      for (guint i = MOST_SENTENCES + 1; i < n; i++)
        g_clear_pointer (&sentences[i], g_free);
    }
  text = g_strjoinv (" ", sentences);
  allies_message_show (self->message, ALLIES_MESSAGE_NOTE, text);
}

void
allies_window_bring_in (AlliesWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) sentences = NULL;

  allies_window_commit (self);
  sentences = allies_exchange_bring_in (self->session, path, &error);
  if (sentences == NULL)
    {
      allies_message_show (self->message, ALLIES_MESSAGE_ERROR, error->message);
      return;
    }
  say_report (self, sentences);
  allies_session_settle (self->session);
  allies_window_show_step (self, "differences");
}

static void
file_chosen_cb (const char *path, gpointer window)
{
  allies_window_bring_in (window, path);
}

static void
bring_in_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  allies_file_prompt_open (window, ALLIES_FILE_DOSSIER, _ ("Bring answers in"), file_chosen_cb,
                           window);
}

static void
bring_in_path_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  allies_window_bring_in (window, g_variant_get_string (value, NULL));
}

static void
finish_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  AlliesWindow *self = window;

  allies_window_commit (self);
  allies_finishing_finish (self->session);
  allies_session_settle (self->session);
  allies_window_show_step (self, "differences");
}

static void
look_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  AlliesWindow *self = window;

  allies_window_commit (self);
  allies_finishing_look (self->session);
  allies_session_settle (self->session);
  allies_window_show_step (self, "differences");
}

static void
go_on_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  AlliesWindow *self = window;

  allies_finishing_take_back (self->session);
  allies_window_show_step (self, "questionnaire");
}

static const GActionEntry entries[] = {
  { "send", send_cb },         { "send-to", send_to_cb, "s" },
  { "bring-in", bring_in_cb }, { "bring-in-path", bring_in_path_cb, "s" },
  { "finish", finish_cb },     { "look", look_cb },
  { "go-on", go_on_cb },
};

/* A dossier that is dropped on the window is brought in when it is about the same organisation, and
 * opened otherwise. */
static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer window)
{
  AlliesWindow *self = window;
  g_autofree char *path = g_file_get_path (g_value_get_object (value));

  if (path == NULL)
    return FALSE;
  if (self->session != NULL && !g_str_equal (path, allies_session_get_path (self->session))
      && allies_exchange_is_own (self->session, path))
    allies_window_bring_in (self, path);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-path", "s", path);
  return TRUE;
}

void
allies_window_add_exchange (AlliesWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
allies_window_update_exchange (AlliesWindow *self)
{
  gboolean has_side =
      self->session != NULL && allies_session_get_side (self->session) != ALLIES_SIDE_NONE;
  /* a copy is sent back as it is: a copy of it for the other side would leave its answers out */
  gboolean may_send = has_side && !allies_session_is_copy (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const char *name = entries[i].name;

      g_simple_action_set_enabled (
          G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)),
          g_str_has_prefix (name, "bring")  ? self->session != NULL
          : g_str_has_prefix (name, "send") ? may_send
                                            : has_side);
    }
}
