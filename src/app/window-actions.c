/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include "app/application.h"
#include "app/environment.h"
#include "app/file-prompt.h"
#include "app/steps.h"

#include <glib/gi18n-lib.h>

static AlliesApplication *
get_application (AlliesWindow *self)
{
  return ALLIES_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

static void
set_enabled (AlliesWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

static void
set_tooltip (GtkWidget *button, const char *format, const char *label, const char *otherwise)
{
  g_autofree char *text = label != NULL ? g_strdup_printf (format, label) : g_strdup (otherwise);

  gtk_widget_set_tooltip_text (button, text);
}

static void
step_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  allies_window_show_step (window, g_variant_get_string (value, NULL));
}

static void
move_step (AlliesWindow *self, int by)
{
  const char *const *steps = allies_steps_list ();
  const char *name = gtk_stack_get_visible_child_name (self->pages);

  for (int i = 0; steps[i] != NULL; i++)
    if (g_str_equal (steps[i], name) && i + by >= 0 && steps[i + by] != NULL)
      {
        allies_window_show_step (self, steps[i + by]);
        return;
      }
}

static void
next_step_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  move_step (window, 1);
}

static void
previous_step_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  move_step (window, -1);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  AlliesWindow *self = window;
  const char *key = NULL;

  allies_window_commit (self);
  key = allies_edit_history_undo (allies_session_get_history (self->session));
  if (key != NULL)
    allies_window_reveal (self, key);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  AlliesWindow *self = window;
  const char *key = NULL;

  allies_window_commit (self);
  key = allies_edit_history_redo (allies_session_get_history (self->session));
  if (key != NULL)
    allies_window_reveal (self, key);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  allies_window_save (window);
}

static void
save_copy_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  allies_window_save_copy (window);
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gtk_window_close (window);
}

static void
discard_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ALLIES_WINDOW (window)->discard = TRUE;
  gtk_window_close (window);
}

static void
year_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  AlliesWindow *self = window;

  allies_window_commit (self);
  allies_session_set_year (self->session, g_variant_get_int32 (value));
}

static void
say_sealed (AlliesWindow *self, AlliesSide side)
{
  /* Translators: %s is CMO or CIO */
  g_autofree char *sentence =
      g_strdup_printf (_ ("The answers of the %s are sealed here until both of you have finished."),
                       allies_side_get_title (side));

  allies_message_show (self->message, ALLIES_MESSAGE_NOTE, sentence);
}

static void
answer_as_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  AlliesWindow *self = window;
  const char *code = g_variant_get_string (value, NULL);

  allies_window_commit (self);
  for (int side = 0; side < ALLIES_N_SIDES; side++)
    if (g_str_equal (allies_side_codes[side], code)
        && !allies_session_set_side (self->session, side))
      say_sealed (self, (AlliesSide)side);
  allies_session_settle (self->session);
  allies_window_show_step (self, "questionnaire");
}

static void
next_open_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  AlliesWindow *self = window;

  allies_window_show_step (self, "questionnaire");
  allies_questionnaire_page_show_next_open (self->questionnaire);
}

static void
show_question_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  AlliesWindow *self = window;

  allies_session_set_question (self->session, g_variant_get_string (value, NULL));
  allies_window_show_step (self, "questionnaire");
  gtk_widget_activate_action (GTK_WIDGET (self->questionnaire), "question.show", "s",
                              g_variant_get_string (value, NULL));
}

static void
show_difference_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  AlliesWindow *self = window;

  allies_window_show_step (self, "differences");
  gtk_widget_activate_action (gtk_stack_get_visible_child (self->pages), "differences.show", "s",
                              g_variant_get_string (value, NULL));
}

static void
export_deck (AlliesWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name =
      g_str_has_suffix (path, ".pdf") ? g_strdup (path) : g_strconcat (path, ".pdf", NULL);
  g_autofree char *shown = allies_environment_shorten_path (name);
  g_autofree char *sentence = g_strdup_printf (_ ("The deck is in %s."), shown);

  allies_window_commit (self);
  allies_saver_save (allies_session_get_saver (self->session));
  if (allies_deck_page_export (self->deck, name, &error))
    allies_message_show (self->message, ALLIES_MESSAGE_NOTE, sentence);
  else
    allies_message_show (self->message, ALLIES_MESSAGE_ERROR, error->message);
}

static void
deck_place_chosen_cb (const char *path, gpointer window)
{
  export_deck (window, path);
}

static void
export_deck_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  AlliesWindow *self = window;
  g_autofree char *name = allies_deck_page_dup_file_name (self->deck);

  allies_file_prompt_save (GTK_WINDOW (self), ALLIES_FILE_PDF, name, deck_place_chosen_cb,
                           G_OBJECT (self));
}

static void
export_deck_to_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  export_deck (window, g_variant_get_string (value, NULL));
}

static void
export_tables_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  allies_window_export_tables (window);
}

static void
export_tables_to_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  allies_window_export_tables_to (window, g_variant_get_string (value, NULL));
}

static void
export_csv_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  allies_window_export_csv (window);
}

static void
export_csv_to_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  allies_window_export_csv_to (window, g_variant_get_string (value, NULL));
}

static void
create_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  const char *organisation;
  const char *model;

  g_variant_get (value, "(&s&s)", &organisation, &model);
  allies_application_create (get_application (window), window, organisation, model);
}

static void
open_path_cb (GSimpleAction *action, GVariant *value, gpointer window)
{
  allies_application_open_path (get_application (window), window,
                                g_variant_get_string (value, NULL));
}

static void
file_chosen_cb (const char *path, gpointer window)
{
  allies_application_open_path (get_application (window), window, path);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  allies_file_prompt_open (window, ALLIES_FILE_DOSSIER, _ ("Open an assessment"), file_chosen_cb,
                           window);
}

static void
open_example_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  allies_application_open_example (get_application (window), window);
}

static const GActionEntry entries[] = {
  { "create", create_cb, "(ss)" },     { "open", open_cb },   { "open-path", open_path_cb, "s" },
  { "open-example", open_example_cb }, { "close", close_cb }, { "discard", discard_cb },
};

/* Those that need a dossier. */
static const GActionEntry journey_entries[] = {
  { "step", step_cb, "s", "''", step_cb },
  { "next-step", next_step_cb },
  { "previous-step", previous_step_cb },
  { "undo", undo_cb },
  { "redo", redo_cb },
  { "save", save_cb },
  { "save-copy", save_copy_cb },
  { "year", year_cb, "i", "0", year_cb },
  { "answer-as", answer_as_cb, "s", "''", answer_as_cb },
  { "next-open", next_open_cb },
  { "show-question", show_question_cb, "s" },
  { "show-difference", show_difference_cb, "s" },
  { "export-deck", export_deck_cb },
  { "export-deck-to", export_deck_to_cb, "s" },
  { "export-tables", export_tables_cb },
  { "export-tables-to", export_tables_to_cb, "s" },
  { "export-csv", export_csv_cb },
  { "export-csv-to", export_csv_to_cb, "s" },
};

void
allies_window_add_actions (AlliesWindow *self)
{
  g_autoptr (GPropertyAction) sidebar =
      g_property_action_new ("sidebar", self->sidebar, "reveal-child");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), journey_entries,
                                   G_N_ELEMENTS (journey_entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sidebar));
}

static void
update_states (AlliesWindow *self)
{
  int side = allies_session_get_side (self->session);
  GActionMap *map = G_ACTION_MAP (self);

  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "year")),
                             g_variant_new_int32 (allies_session_get_year (self->session)));
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (map, "answer-as")),
      g_variant_new_string (side != ALLIES_SIDE_NONE ? allies_side_codes[side] : ""));
}

void
allies_window_update_actions (AlliesWindow *self)
{
  AlliesEditHistory *history =
      self->session != NULL ? allies_session_get_history (self->session) : NULL;
  const char *undo = history != NULL ? allies_edit_history_get_undo_label (history) : NULL;
  const char *redo = history != NULL ? allies_edit_history_get_redo_label (history) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (journey_entries); i++)
    set_enabled (self, journey_entries[i].name, history != NULL);
  set_enabled (self, "undo", undo != NULL);
  set_enabled (self, "redo", redo != NULL);
  /* Translators: %s is what was done, such as "Answer" */
  set_tooltip (self->undo, _ ("Undo: %s"), undo, _ ("Undo"));
  set_tooltip (self->redo, _ ("Redo: %s"), redo, _ ("Redo"));
  if (self->session != NULL)
    update_states (self);
  allies_window_update_exchange (self);
}
