/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include "app/environment.h"
#include "app/file-prompt.h"
#include "app/recent.h"

#include <glib/gi18n-lib.h>

static AlliesSaver *
get_saver (AlliesWindow *self)
{
  return allies_session_get_saver (self->session);
}

static void
show_failure (AlliesWindow *self)
{
  AlliesSaver *saver = get_saver (self);
  const char *format =
      allies_saver_is_kept (saver)
          ? _ ("Your changes are kept on this computer, and not in the file yet: %s "
               "Saving is tried again.")
          : _ ("Your work is not saved: %s It stays in this window, and saving is "
               "tried again.");
  g_autofree char *sentence = g_strdup_printf (format, allies_saver_get_message (saver));

  allies_message_show (self->message, ALLIES_MESSAGE_ERROR, sentence);
  allies_message_offer (self->message, _ ("Save a copy…"), "win.save-copy");
}

/* Returns: whether there was something to be told */
static gboolean
show_notices (AlliesWindow *self)
{
  AlliesDossierFile *file = allies_saver_get_file (get_saver (self));
  g_autoptr (GString) sentences = g_string_new (NULL);
  gboolean stays = FALSE;
  gboolean any_stays = FALSE;

  for (char *notice = allies_dossier_file_take_notice (file, &stays); notice != NULL;
       notice = allies_dossier_file_take_notice (file, &stays))
    {
      g_string_append_printf (sentences, "%s%s", sentences->len > 0 ? " " : "", notice);
      any_stays = any_stays || stays;
      g_free (notice);
    }
  if (sentences->len == 0)
    return FALSE;
  allies_message_show (self->message, any_stays ? ALLIES_MESSAGE_ERROR : ALLIES_MESSAGE_NOTE,
                       sentences->str);
  return TRUE;
}

static const char *
get_state_label (AlliesSaver *saver)
{
  switch (allies_saver_get_state (saver))
    {
    case ALLIES_SAVE_DONE:
      return _ ("Saved");
    case ALLIES_SAVE_PENDING:
      return _ ("Saving…");
    case ALLIES_SAVE_FAILED:
      return allies_saver_is_kept (saver) ? _ ("Not in the file yet") : _ ("Not saved");
    default:
      g_return_val_if_reached ("");
    }
}

/* One that is shown already stays as the user left it, open or closed. */
static void
saver_changed_cb (AlliesSaver *saver, AlliesWindow *self)
{
  AlliesSaveState state = allies_saver_get_state (saver);
  gboolean was_failing = gtk_widget_has_css_class (GTK_WIDGET (self->saved), "fault");
  const char *label = get_state_label (saver);
  gboolean is_news = g_strcmp0 (gtk_label_get_label (self->saved), label) != 0;
  gboolean has_told = show_notices (self);

  gtk_label_set_label (self->saved, label);
  if (state == ALLIES_SAVE_FAILED)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->saved), "fault");
      if (is_news)
        show_failure (self);
    }
  else if (state == ALLIES_SAVE_DONE && was_failing)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->saved), "fault");
      if (!has_told)
        allies_message_show (self->message, ALLIES_MESSAGE_NOTE, _ ("Everything is saved again."));
    }
}

static void
history_changed_cb (AlliesEditHistory *history, AlliesWindow *self)
{
  allies_window_update_actions (self);
}

void
allies_window_add_saving (AlliesWindow *self)
{
  g_signal_connect (get_saver (self), "changed", G_CALLBACK (saver_changed_cb), self);
  g_signal_connect (allies_session_get_history (self->session), "changed",
                    G_CALLBACK (history_changed_cb), self);
  allies_saver_save (get_saver (self));
}

void
allies_window_save (AlliesWindow *self)
{
  allies_window_commit (self);
  if (!allies_saver_save (get_saver (self)))
    {
      show_failure (self);
      return;
    }

  g_autofree char *path = allies_environment_shorten_path (allies_session_get_path (self->session));
  g_autofree char *sentence = g_strdup_printf (
      _ ("Everything is saved in %s, and always is: there is no need to save."), path);
  allies_message_show (self->message, ALLIES_MESSAGE_NOTE, sentence);
}

static void
copy_chosen_cb (const char *path, gpointer window)
{
  AlliesWindow *self = window;
  g_autoptr (GError) error = NULL;
  g_autofree char *name =
      g_str_has_suffix (path, ".allies") ? g_strdup (path) : g_strconcat (path, ".allies", NULL);
  g_autoptr (AlliesDossierFile) file =
      allies_dossier_file_create (name, allies_session_get_dossier (self->session), &error);

  if (file == NULL)
    {
      allies_message_show (self->message, ALLIES_MESSAGE_ERROR, error->message);
      return;
    }
  allies_saver_set_file (get_saver (self), file);
  allies_recent_remember (self->session);
  allies_window_save (self);
}

void
allies_window_save_copy (AlliesWindow *self)
{
  g_autofree char *name = g_path_get_basename (allies_session_get_path (self->session));

  allies_window_commit (self);
  allies_file_prompt_save (GTK_WINDOW (self), ALLIES_FILE_DOSSIER, name, copy_chosen_cb,
                           G_OBJECT (self));
}

gboolean
allies_window_finish (AlliesWindow *self)
{
  if (self->session == NULL || self->discard)
    return TRUE;
  allies_window_commit (self);
  if (!allies_saver_save (get_saver (self)))
    {
      show_failure (self);
      allies_message_offer (self->message,
                            allies_saver_is_kept (get_saver (self)) ? _ ("Close all the same")
                                                                    : _ ("Close without saving"),
                            "win.discard");
      return FALSE;
    }
  allies_recent_remember (self->session);
  return TRUE;
}
