/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file-prompt.h"

#include "app/environment.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AlliesFilePromptFunc callback;
  GObject *user_data;
} Question;

static void
response_cb (GtkNativeDialog *dialog, int response, Question *question)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    question->callback (path, question->user_data);
  g_object_unref (question->user_data);
  g_free (question);
  g_object_unref (dialog);
}

static const struct
{
  const char *files;
  const char *patterns[3];
  const char *save;
} kinds[] = {
  [ALLIES_FILE_DOSSIER] = { N_ ("Allies assessments"), { "*.allies" }, N_ ("Save a copy") },
  [ALLIES_FILE_PDF] = { N_ ("PDF documents"), { "*.pdf" }, N_ ("Export the deck") },
  [ALLIES_FILE_NOTES] = { N_ ("PDF documents"),
                          { "*.pdf" },
                          N_ ("Save the notes for the speakers") },
  [ALLIES_FILE_TABLES] = { N_ ("Workbooks with all tables, CSV of the scores"),
                           { "*.xlsx", "*.csv" },
                           N_ ("Export tables") },
  [ALLIES_FILE_PICTURE] = { N_ ("Pictures"), { "*.png", "*.svg" }, N_ ("Save the picture") },
  [ALLIES_FILE_PEERS] = { N_ ("Peers"), { "*.peers" }, N_ ("Save the peers") },
  [ALLIES_FILE_MODEL] = { N_ ("Questionnaires"), { "*.maturity" }, N_ ("Save the questionnaire") },
};

static void
add_filter (GtkFileChooser *chooser, AlliesFileKind kind)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ (kinds[kind].files));
  for (guint i = 0; kinds[kind].patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, kinds[kind].patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
ask (GtkFileChooserNative *dialog, AlliesFilePromptFunc callback, GObject *user_data)
{
  Question *question = g_new0 (Question, 1);
  g_autoptr (GFile) folder = g_file_new_for_path (allies_environment_get_documents_folder ());

  question->callback = callback;
  question->user_data = g_object_ref (user_data);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
allies_file_prompt_open (GtkWindow *parent,
                         AlliesFileKind kind,
                         const char *title,
                         AlliesFilePromptFunc callback,
                         GObject *user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  add_filter (GTK_FILE_CHOOSER (dialog), kind);
  ask (dialog, callback, user_data);
}

void
allies_file_prompt_folder (GtkWindow *parent,
                           const char *title,
                           AlliesFilePromptFunc callback,
                           GObject *user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Choose"), _ ("_Cancel"));

  ask (dialog, callback, user_data);
}

void
allies_file_prompt_save (GtkWindow *parent,
                         AlliesFileKind kind,
                         const char *name,
                         AlliesFilePromptFunc callback,
                         GObject *user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ (kinds[kind].save), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  add_filter (GTK_FILE_CHOOSER (dialog), kind);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  ask (dialog, callback, user_data);
}
