/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/application.h"
#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fixture_init:
 * @argc: of main()
 * @argv: of main()
 *
 * Starts GTK, the resources, the font and the theme of the program.
 */
void fixture_init (int *argc, char ***argv);

/**
 * fixture_new_application:
 *
 * Returns: (transfer full): the program, registered for this test alone
 */
AlliesApplication *fixture_new_application (void);

/**
 * fixture_new_session:
 *
 * Returns: (transfer full): a copy of the example in a file of its own, in 2026
 */
AlliesSession *fixture_new_session (void);

/**
 * fixture_new_empty_session:
 *
 * Returns: (transfer full): a new dossier called "Fixture" in a file of its own
 */
AlliesSession *fixture_new_empty_session (void);

/**
 * fixture_new_session_of:
 * @model: identifier of a bundled questionnaire
 *
 * Returns: (transfer full): a new dossier called "Fixture" of that questionnaire
 */
AlliesSession *fixture_new_session_of (const char *model);

/**
 * fixture_new_unusual_session:
 *
 * Returns: (transfer full): a new dossier with the questionnaire of tests/data/unusual.maturity,
 *   which has all kinds of question, in 2026
 */
AlliesSession *fixture_new_unusual_session (void);

/**
 * fixture_new_session_without_pulse:
 *
 * Returns: (transfer full): the same, but no question is marked for the quick pulse
 */
AlliesSession *fixture_new_session_without_pulse (void);

/**
 * fixture_get_question:
 * @session: a session
 * @id: identifier of a question that there is
 *
 * Returns: (transfer none): the question
 */
AlliesQuestion *fixture_get_question (AlliesSession *session, const char *id);

/**
 * fixture_show:
 * @widget: a widget without parent, or a window
 *
 * Returns: (transfer none): a window of 1024 × 600 that shows it, to be destroyed
 */
GtkWindow *fixture_show (GtkWidget *widget);

/**
 * fixture_wait:
 * @milliseconds: how long
 *
 * Lets the program run.
 */
void fixture_wait (guint milliseconds);

/**
 * fixture_settle:
 * @session: a session
 *
 * Lets everything happen that happens at once.
 */
void fixture_settle (AlliesSession *session);

/**
 * fixture_find:
 * @root: a widget
 * @type: a type
 * @text: (nullable): the label of a button or label, or the text of an entry
 *
 * Returns: (transfer none) (nullable): the first widget of the type below @root that has the text
 */
gpointer fixture_find (gpointer root, GType type, const char *text);

/**
 * fixture_shows:
 * @root: a widget
 * @part: a part of a text
 *
 * Returns: whether a label that can be seen below @root has that in its text
 */
gboolean fixture_shows (gpointer root, const char *part);

/**
 * fixture_get_view:
 * @page: a page
 *
 * Returns: (transfer none): the name of what the first stack of the page shows
 */
const char *fixture_get_view (gpointer page);

/**
 * fixture_get_roadmap:
 * @session: a session
 *
 * Returns: (transfer none): the roadmap of its year, until the next change
 */
const AlliesRoadmap *fixture_get_roadmap (AlliesSession *session);

/**
 * fixture_dup_initiative:
 * @session: a session with a roadmap
 * @stage: a stage that is not empty
 *
 * Returns: (transfer full): identifier of the first initiative in that stage
 */
char *fixture_dup_initiative (AlliesSession *session, guint stage);

/**
 * fixture_press:
 * @widget: a widget with a key controller
 * @key: a key
 *
 * Returns: whether the widget took the key
 */
gboolean fixture_press (gpointer widget, guint key);

/**
 * fixture_dup_label:
 * @widget: a widget
 *
 * Returns: (transfer full): its accessible name, as far as it is set as a property; "" else
 */
char *fixture_dup_label (gpointer widget);

/**
 * fixture_make_blind:
 * @session: a session
 *
 * Makes its year one that is answered blindly.
 */
void fixture_make_blind (AlliesSession *session);

G_END_DECLS
