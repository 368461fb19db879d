/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/deck-handing.h"

#include "app/deck-making.h"
#include "app/deck-printing.h"
#include "app/environment.h"
#include "app/file-prompt.h"
#include "app/window.h"

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
print_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, AlliesPage *page)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  say (page, ALLIES_MESSAGE_ERROR, error->message);
}

void
allies_deck_handing_print (AlliesPage *page)
{
  g_return_if_fail (ALLIES_IS_PAGE (page));

  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
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
