/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include "app/environment.h"
#include "app/file-prompt.h"
#include "app/table-export.h"

#include <glib/gi18n-lib.h>

void
allies_window_export_tables_to (AlliesWindow *self, const char *path)
{
  g_return_if_fail (ALLIES_IS_WINDOW (self) && path != NULL);

  g_autoptr (GError) error = NULL;
  g_autofree char *name = allies_table_export_dup_path (path);
  g_autofree char *shown = allies_environment_shorten_path (name);
  const char *format = allies_table_export_is_csv (name)
                           ? _ ("The scores are in %s. A workbook, with a name that ends in "
                                ".xlsx, holds all tables.")
                           : _ ("The tables are in %s.");
  g_autofree char *sentence = g_strdup_printf (format, shown);

  allies_window_commit (self);
  allies_saver_save (allies_session_get_saver (self->session));
  if (allies_table_export_write (self->session, name, &error))
    allies_message_show (self->message, ALLIES_MESSAGE_NOTE, sentence);
  else
    allies_message_show (self->message, ALLIES_MESSAGE_ERROR, error->message);
}

static void
place_chosen_cb (const char *path, gpointer window)
{
  allies_window_export_tables_to (window, path);
}

void
allies_window_export_tables (AlliesWindow *self)
{
  g_return_if_fail (ALLIES_IS_WINDOW (self));

  g_autofree char *name = allies_table_export_dup_file_name (self->session);

  allies_file_prompt_save (GTK_WINDOW (self), ALLIES_FILE_TABLES, name, place_chosen_cb,
                           G_OBJECT (self));
}

void
allies_window_export_csv_to (AlliesWindow *self, const char *parent)
{
  g_return_if_fail (ALLIES_IS_WINDOW (self) && parent != NULL);

  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *sentence = NULL;

  allies_window_commit (self);
  allies_saver_save (allies_session_get_saver (self->session));
  folder = allies_table_export_write_folder (self->session, parent, &error);
  if (folder == NULL)
    {
      allies_message_show (self->message, ALLIES_MESSAGE_ERROR, error->message);
      return;
    }
  shown = allies_environment_shorten_path (folder);
  sentence = g_strdup_printf (_ ("The tables are in the folder %s, one file for each."), shown);
  allies_message_show (self->message, ALLIES_MESSAGE_NOTE, sentence);
}

static void
folder_chosen_cb (const char *path, gpointer window)
{
  allies_window_export_csv_to (window, path);
}

void
allies_window_export_csv (AlliesWindow *self)
{
  g_return_if_fail (ALLIES_IS_WINDOW (self));

  allies_file_prompt_folder (GTK_WINDOW (self), _ ("Where the folder of tables goes"),
                             folder_chosen_cb, G_OBJECT (self));
}
