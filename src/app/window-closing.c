/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include "app/answering.h"
#include "app/environment.h"
#include "dossier/side-respondents.h"
#include "dossier/year-closing.h"

#include <glib/gi18n-lib.h>

/* Whoever answers here; nobody said so where no side is chosen. */
static const char *
get_name (AlliesSession *session)
{
  int side = allies_session_get_side (session);

  return side == ALLIES_SIDE_NONE
             ? ""
             : allies_side_respondents_get_name (allies_session_get_dossier (session),
                                                 (AlliesSide)side,
                                                 allies_answering_get_respondent (session));
}

/* 0 is the year shown. */
static void
close_year_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  AlliesWindow *self = window;
  guint wanted = (guint)g_variant_get_int32 (value);
  guint year = wanted != 0 ? wanted : allies_session_get_year (self->session);
  AlliesDossier *dossier = allies_session_get_dossier (self->session);
  g_autofree char *time = allies_environment_dup_time ();
  g_autoptr (GError) error = NULL;

  allies_window_commit (self);
  if (allies_year_closing_check (dossier, year, &error))
    allies_year_closing_close (allies_session_get_history (self->session), dossier, year,
                               get_name (self->session), time);
  else
    allies_message_show (self->message, ALLIES_MESSAGE_NOTE, error->message);
}

static void
ask_reopen_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  AlliesWindow *self = window;

  allies_window_commit (self);
  allies_message_hide (self->message);
  allies_session_set_year (self->session, (guint)g_variant_get_int32 (value));
  allies_session_settle (self->session);
  if (allies_session_is_closed (self->session))
    allies_closed_bar_ask (self->closed);
}

static void
reopen_year_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  AlliesWindow *self = window;
  g_autofree char *time = allies_environment_dup_time ();
  const char *why = g_variant_get_string (value, NULL);

  if (!allies_session_is_closed (self->session) || *why == '\0')
    return;
  allies_year_closing_reopen (
      allies_session_get_history (self->session), allies_session_get_dossier (self->session),
      allies_session_get_year (self->session), get_name (self->session), why, time);
}

static const GActionEntry entries[] = {
  { "close-year", close_year_cb, "i" },
  { "ask-reopen", ask_reopen_cb, "i" },
  { "reopen-year", reopen_year_cb, "s" },
};

static void
refused_cb (AlliesEditHistory *history, guint year, AlliesWindow *self)
{
  g_autofree char *sentence = allies_year_closing_dup_sentence (year);
  g_autofree char *action = g_strdup_printf ("win.ask-reopen(%u)", year);

  gtk_widget_error_bell (GTK_WIDGET (self));
  if (year == allies_session_get_year (self->session))
    return; /* the bar says so already */
  allies_message_show (self->message, ALLIES_MESSAGE_NOTE, sentence);
  allies_message_offer (self->message, _ ("Reopen…"), action);
}

void
allies_window_add_closing (AlliesWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (allies_session_get_history (self->session), "refused", G_CALLBACK (refused_cb),
                    self);
}
