/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesFileKind:
 * @ALLIES_FILE_DOSSIER: *.allies
 * @ALLIES_FILE_PDF: *.pdf
 * @ALLIES_FILE_NOTES: *.pdf, of the notes for the speakers
 * @ALLIES_FILE_TABLES: *.xlsx or *.csv
 * @ALLIES_FILE_PICTURE: *.png or *.svg
 * @ALLIES_FILE_PEERS: *.peers
 * @ALLIES_FILE_MODEL: *.maturity
 */
typedef enum
{
  ALLIES_FILE_DOSSIER,
  ALLIES_FILE_PDF,
  ALLIES_FILE_NOTES,
  ALLIES_FILE_TABLES,
  ALLIES_FILE_PICTURE,
  ALLIES_FILE_PEERS,
  ALLIES_FILE_MODEL,
} AlliesFileKind;

/**
 * AlliesFilePromptFunc:
 * @path: the file that was chosen; not called when none was
 * @user_data: as given
 */
typedef void (*AlliesFilePromptFunc) (const char *path, gpointer user_data);

/**
 * allies_file_prompt_open:
 * @parent: window that asks
 * @kind: kind of file
 * @title: what it is asked for
 * @callback: called with the answer
 * @user_data: for @callback; kept alive as an object until the answer
 *
 * Asks for a file to open.
 */
void allies_file_prompt_open (GtkWindow *parent,
                              AlliesFileKind kind,
                              const char *title,
                              AlliesFilePromptFunc callback,
                              GObject *user_data);

/**
 * allies_file_prompt_folder:
 * @parent: window that asks
 * @title: what it is asked for
 * @callback: called with the answer
 * @user_data: for @callback; kept alive as an object until the answer
 *
 * Asks for a folder.
 */
void allies_file_prompt_folder (GtkWindow *parent,
                                const char *title,
                                AlliesFilePromptFunc callback,
                                GObject *user_data);

/**
 * allies_file_prompt_save:
 * @parent: window that asks
 * @kind: kind of file
 * @name: proposed name, without folder
 * @callback: called with the answer
 * @user_data: for @callback; kept alive as an object until the answer
 *
 * Asks where to put a file.
 */
void allies_file_prompt_save (GtkWindow *parent,
                              AlliesFileKind kind,
                              const char *name,
                              AlliesFilePromptFunc callback,
                              GObject *user_data);

G_END_DECLS
