/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ALLIES_TYPE_APPLICATION (allies_application_get_type ())
G_DECLARE_FINAL_TYPE (AlliesApplication, allies_application, ALLIES, APPLICATION, GtkApplication)

/**
 * allies_application_new:
 *
 * Returns: (transfer full): the program
 */
AlliesApplication *allies_application_new (void);

/**
 * allies_application_create:
 * @application: the program
 * @window: the window that asked; it is used when it has no dossier yet
 * @organisation: name of the organisation
 * @model: identifier of a questionnaire that is part of the program
 *
 * Starts a new assessment. A fault is said in @window.
 */
void allies_application_create (AlliesApplication *application,
                                AlliesWindow *window,
                                const char *organisation,
                                const char *model);

/**
 * allies_application_open_path:
 * @application: the program
 * @window: (nullable): the window that asked; it is used when it has no dossier yet
 * @path: a dossier
 *
 * Opens a dossier, or shows the window that has it open. A fault is said in the window.
 */
void allies_application_open_path (AlliesApplication *application,
                                   AlliesWindow *window,
                                   const char *path);

/**
 * allies_application_open_example:
 * @application: the program
 * @window: (nullable): the window that asked; it is used when it has no dossier yet
 *
 * Opens the user's copy of the example.
 */
void allies_application_open_example (AlliesApplication *application, AlliesWindow *window);

G_END_DECLS
