/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/closed-bar.h"
#include "app/deck-page.h"
#include "app/page.h"
#include "app/questionnaire-page.h"
#include "app/start-page.h"
#include "app/window.h"

G_BEGIN_DECLS

struct _AlliesWindow
{
  GtkApplicationWindow parent_instance;
  AlliesMessage *message;
  AlliesClosedBar *closed;
  GtkStack *main;
  AlliesStartPage *start;
  GtkRevealer *sidebar;
  GtkStack *pages;
  AlliesQuestionnairePage *questionnaire;
  AlliesDeckPage *deck;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *saved;
  GtkDropDown *year;
  GtkWidget *start_buttons;
  GtkWidget *undo;
  GtkWidget *redo;
  AlliesSession *session;
  guint remember_timeout;
  gboolean is_showing_years;
  gboolean discard;
};

/**
 * allies_window_add_actions:
 * @self: a window
 *
 * Adds the actions of the window.
 */
void allies_window_add_actions (AlliesWindow *self);

/**
 * allies_window_update_actions:
 * @self: a window
 *
 * Makes the actions fit what the window shows.
 */
void allies_window_update_actions (AlliesWindow *self);

/**
 * allies_window_add_exchange:
 * @self: a window
 *
 * Adds the actions by which two people work on one dossier in two places, and dropping of files.
 */
void allies_window_add_exchange (AlliesWindow *self);

/**
 * allies_window_update_exchange:
 * @self: a window
 *
 * Makes these actions fit what the window shows.
 */
void allies_window_update_exchange (AlliesWindow *self);

/**
 * allies_window_bring_in:
 * @self: a window with a dossier
 * @path: a copy that came back
 *
 * Brings its answers in and says what came.
 */
void allies_window_bring_in (AlliesWindow *self, const char *path);

/**
 * allies_window_add_saving:
 * @self: a window with a dossier
 *
 * Watches whether the dossier is saved, and says so.
 */
void allies_window_add_saving (AlliesWindow *self);

/**
 * allies_window_save:
 * @self: a window with a dossier
 *
 * Saves at once and says so.
 */
void allies_window_save (AlliesWindow *self);

/**
 * allies_window_save_copy:
 * @self: a window with a dossier
 *
 * Asks for a place, saves there, and goes on with that file.
 */
void allies_window_save_copy (AlliesWindow *self);

/**
 * allies_window_finish:
 * @self: a window
 *
 * The last save before the window goes.
 *
 * Returns: whether it may go
 */
gboolean allies_window_finish (AlliesWindow *self);

/**
 * allies_window_add_closing:
 * @self: a window with a dossier
 *
 * Adds the actions that close and reopen a year, and says when an edit is refused.
 */
void allies_window_add_closing (AlliesWindow *self);

/**
 * allies_window_export_tables:
 * @self: a window with a dossier
 *
 * Asks for a place and writes the tables there.
 */
void allies_window_export_tables (AlliesWindow *self);

/**
 * allies_window_export_tables_to:
 * @self: a window with a dossier
 * @path: a file to make or replace; its ending says whether it is a workbook or CSV
 *
 * Writes the tables and says where they are.
 */
void allies_window_export_tables_to (AlliesWindow *self, const char *path);

/*
 * allies_window_export_csv:
 * @self: a window with a session
 *
 * Asks in which folder a new one is to be made for the tables, and makes it.
 */
void allies_window_export_csv (AlliesWindow *self);

/*
 * allies_window_export_csv_to:
 * @self: a window with a session
 * @parent: a folder
 *
 * Makes a folder in it with a CSV file for each table, and says where they are, or what went wrong.
 */
void allies_window_export_csv_to (AlliesWindow *self, const char *parent);

/**
 * allies_window_commit:
 * @self: a window
 *
 * Keeps what is being typed on any page.
 */
void allies_window_commit (AlliesWindow *self);

/**
 * allies_window_reveal:
 * @self: a window with a dossier
 * @key: key of a record
 *
 * Shows the page that the record is of.
 */
void allies_window_reveal (AlliesWindow *self, const char *key);

G_END_DECLS
