/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/deck-handing.h"

#include "app/deck-making.h"
#include "app/deck-printing.h"
#include "app/environment.h"
#include "app/file-prompt.h"
#include "app/presenting.h"
#include "app/window.h"
#include "base/picture-file.h"

#include <glib/gi18n-lib.h>

static void
say (AlliesPage *page, AlliesMessageKind kind, const char *sentence)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  if (ALLIES_IS_WINDOW (root))
    allies_window_say (ALLIES_WINDOW (root), kind, sentence);
}

static void
place_chosen_cb (const char *path, gpointer page)
{
  gtk_widget_activate_action (page, "deck.save-page-to", "s", path);
}

void
allies_deck_handing_ask (AlliesPage *page, const char *id, const char *format)
{
  g_return_if_fail (ALLIES_IS_PAGE (page) && id != NULL && format != NULL);

  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  g_autofree char *name = allies_deck_making_dup_name (allies_page_get_session (page), id, format);

  if (GTK_IS_WINDOW (root))
    allies_file_prompt_save (GTK_WINDOW (root), ALLIES_FILE_PICTURE, name, place_chosen_cb,
                             G_OBJECT (page));
}

void
allies_deck_handing_save_page (AlliesPage *page, const char *id, const char *path)
{
  g_return_if_fail (ALLIES_IS_PAGE (page) && id != NULL && path != NULL);

  g_autoptr (GError) error = NULL;
  g_autofree char *shown = allies_environment_shorten_path (path);
  g_autofree char *sentence = g_strdup_printf (_ ("The page is in %s."), shown);

  allies_page_commit (page);
  if (allies_deck_making_save_page (allies_page_get_session (page), id, path, &error))
    say (page, ALLIES_MESSAGE_NOTE, sentence);
  else
    say (page, ALLIES_MESSAGE_ERROR, error->message);
}

static void
notes_place_chosen_cb (const char *path, gpointer page)
{
  gtk_widget_activate_action (page, "deck.save-notes-to", "s", path);
}

static void
save_notes_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *name = allies_deck_making_dup_name (
      allies_page_get_session (ALLIES_PAGE (widget)), _ ("notes"), "pdf");

  if (GTK_IS_WINDOW (root))
    allies_file_prompt_save (GTK_WINDOW (root), ALLIES_FILE_NOTES, name, notes_place_chosen_cb,
                             G_OBJECT (widget));
}

static void
save_notes_to_action_cb (GtkWidget *widget, const char *action, GVariant *path)
{
  AlliesPage *page = ALLIES_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = allies_environment_shorten_path (g_variant_get_string (path, NULL));
  g_autofree char *sentence = g_strdup_printf (_ ("The notes are in %s."), shown);

  allies_page_commit (page);
  if (allies_deck_making_save_notes (allies_page_get_session (page),
                                     g_variant_get_string (path, NULL), &error))
    say (page, ALLIES_MESSAGE_NOTE, sentence);
  else
    say (page, ALLIES_MESSAGE_ERROR, error->message);
}

static void
print_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, AlliesPage *page)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  say (page, ALLIES_MESSAGE_ERROR, error->message);
}

static void
print_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesPage *page = ALLIES_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (!GTK_IS_WINDOW (root))
    return;
  allies_page_commit (page);
  operation = allies_deck_printing_new (allies_page_get_session (page), &error);
  if (operation == NULL)
    {
      say (page, ALLIES_MESSAGE_ERROR, error->message);
      return;
    }
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), page, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (root),
                           NULL);
}

static void
logo_chosen_cb (const char *path, gpointer page)
{
  gtk_widget_activate_action (page, "deck.set-logo", "s", path);
}

static void
choose_logo_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    allies_file_prompt_open (GTK_WINDOW (root), ALLIES_FILE_PICTURE, _ ("Choose a logo"),
                             logo_chosen_cb, G_OBJECT (widget));
}

/* No more is read than a logo may have, and the byte that tells that it has more. */
static AlliesLogo *
read_logo (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  gsize length = ALLIES_PICTURE_MOST_BYTES + 1;
  g_autofree guint8 *content = g_malloc (length);
  g_autoptr (GBytes) bytes = NULL;

  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), content, length, &length, NULL, error))
    return NULL;
  bytes = g_bytes_new (content, length);
  return allies_logo_new (bytes, error);
}

static void
set_logo_action_cb (GtkWidget *widget, const char *action, GVariant *path)
{
  AlliesPage *page = ALLIES_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesLogo) logo = read_logo (g_variant_get_string (path, NULL), &error);

  if (logo == NULL || allies_deck_making_decode (logo, &error) == NULL)
    say (page, ALLIES_MESSAGE_ERROR, error->message);
  else
    allies_presenting_set_logo (allies_page_get_session (page), logo);
}

static void
remove_logo_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  allies_presenting_set_logo (allies_page_get_session (ALLIES_PAGE (widget)), NULL);
}

void
allies_deck_handing_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "deck.save-notes", NULL, save_notes_action_cb);
  gtk_widget_class_install_action (widget_class, "deck.save-notes-to", "s",
                                   save_notes_to_action_cb);
  gtk_widget_class_install_action (widget_class, "deck.print", NULL, print_action_cb);
  gtk_widget_class_install_action (widget_class, "deck.choose-logo", NULL, choose_logo_action_cb);
  gtk_widget_class_install_action (widget_class, "deck.set-logo", "s", set_logo_action_cb);
  gtk_widget_class_install_action (widget_class, "deck.remove-logo", NULL, remove_logo_action_cb);
}
