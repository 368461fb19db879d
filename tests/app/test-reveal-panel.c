/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reveal-panel.h"

#include "app/answering.h"
#include "app/exchange.h"
#include "app/finishing.h"
#include "support/app-fixture.h"

#define QUESTION "data.single-view.identity"

typedef struct
{
  AlliesSession *session;
  AlliesRevealPanel *panel;
  GtkWindow *window;
} Fixture;

/* What the buttons do is the window's; here it is nothing. */
static void
add_actions (GtkWindow *window)
{
  const char *const names[] = { "finish", "look", "go-on", "send", "bring-in" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) step = g_simple_action_new ("step", G_VARIANT_TYPE_STRING);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], NULL);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (step));
  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (group));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = fixture_new_empty_session ();
  fixture_make_blind (fixture->session);
  fixture->panel = g_object_new (ALLIES_TYPE_REVEAL_PANEL, NULL);
  fixture->window = fixture_show (GTK_WIDGET (fixture->panel));
  add_actions (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
}

static void
answer (AlliesSession *session, AlliesSide side)
{
  g_assert_true (allies_session_set_side (session, side));
  allies_answering_choose_level (session, fixture_get_question (session, QUESTION), 3);
}

/* A label with this in it is shown. */
static gboolean
says (gpointer root, const char *part)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && strstr (gtk_label_get_label (root), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, part))
      return TRUE;
  return FALSE;
}

static void
list_buttons (GtkWidget *root, GString *names)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_visible (root))
    g_string_append_printf (names, "%s%s", names->len > 0 ? " | " : "",
                            gtk_button_get_label (GTK_BUTTON (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_buttons (child, names);
}

/* The state of both, the sentence on what is next, the buttons, and which of them has the focus. */
static void
check (Fixture *fixture,
       const char *marketing,
       const char *technology,
       const char *next,
       const char *buttons,
       const char *focus)
{
  g_autoptr (GString) names = g_string_new (NULL);
  GtkWidget *focused = NULL;

  allies_reveal_panel_show (fixture->panel, fixture->session);
  list_buttons (GTK_WIDGET (fixture->panel), names);
  g_assert_true (says (fixture->panel, marketing));
  g_assert_true (says (fixture->panel, technology));
  g_assert_true (says (fixture->panel, next));
  g_assert_cmpstr (names->str, ==, buttons);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->panel));
  focused = gtk_window_get_focus (fixture->window);
  g_assert_true (GTK_IS_BUTTON (focused));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focused)), ==, focus);
}

#define ANSWERING                                                                                  \
  "Go to the _questionnaire | I have _finished | _Send a copy… | _Bring answers in… | _Look now"

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  check (fixture, "●  CMO: 0 of 60, still answering", "■  CIO: 0 of 60, still answering",
         "Choose under Questionnaire who answers here",
         "Go to the _questionnaire | _Bring answers in…", "Go to the _questionnaire");
}

static void
test_answering (Fixture *fixture, gconstpointer data)
{
  answer (fixture->session, ALLIES_SIDE_MARKETING);
  check (fixture, "●  CMO: 1 of 60, still answering", "■  CIO: 0 of 60, still answering",
         "The CIO sees nothing of it", ANSWERING, "Go to the _questionnaire");
}

static void
test_other_waits (Fixture *fixture, gconstpointer data)
{
  answer (fixture->session, ALLIES_SIDE_MARKETING);
  allies_finishing_finish (fixture->session);
  answer (fixture->session, ALLIES_SIDE_TECHNOLOGY);
  check (fixture, "●  CMO: 1 of 60, finished", "■  CIO: 1 of 60, still answering",
         "The CMO waits for you.", ANSWERING, "Go to the _questionnaire");
}

static void
test_looks (Fixture *fixture, gconstpointer data)
{
  answer (fixture->session, ALLIES_SIDE_MARKETING);
  allies_finishing_look (fixture->session);
  check (fixture, "●  CMO: 1 of 60, would look now", "■  CIO: 0 of 60, still answering",
         "Now it is up to the CIO.",
         "Go to the _questionnaire | I have _finished | Go on _answering | _Send a copy… | "
         "_Bring answers in…",
         "Go to the _questionnaire");
}

static void
test_finished (Fixture *fixture, gconstpointer data)
{
  answer (fixture->session, ALLIES_SIDE_MARKETING);
  allies_finishing_finish (fixture->session);
  check (fixture, "●  CMO: 1 of 60, finished", "■  CIO: 0 of 60, still answering",
         "Now it is up to the CIO.", "Go on _answering | _Send a copy… | _Bring answers in…",
         "_Send a copy…");
}

/* Nothing to wait for, and nothing to see yet. */
static void
test_open_without_answers (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->session);
  fixture->session = fixture_new_empty_session ();
  allies_dossier_put (allies_session_get_dossier (fixture->session), 2026,
                      allies_record_with (allies_dossier_get_assessment (
                                              allies_session_get_dossier (fixture->session), 2026),
                                          "answering", 0, NULL));
  g_assert_true (allies_session_set_side (fixture->session, ALLIES_SIDE_TECHNOLOGY));
  check (fixture, "●  CMO: 0 of 60, still answering", "■  CIO: 0 of 60, still answering",
         "Nobody has answered yet.", "Go to the _questionnaire | _Bring answers in…",
         "Go to the _questionnaire");
}

/* (transfer full): what she sends, opened by him */
static AlliesSession *
open_copy (AlliesSession *hers)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "copy.allies", NULL);
  g_autoptr (AlliesDossierFile) file = NULL;

  g_assert_true (allies_exchange_send (hers, ALLIES_SIDE_TECHNOLOGY, path, NULL));
  file = allies_dossier_file_open (path, NULL, NULL);
  return allies_session_new (file, NULL);
}

/* It does not know how much she has answered, and finishing it shows nothing. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesSession) hers = g_steal_pointer (&fixture->session);

  answer (hers, ALLIES_SIDE_MARKETING);
  fixture->session = open_copy (hers);
  check (fixture, "●  CMO: answers in another file", "■  CIO: 0 of 60, still answering",
         "The answers of the CMO are not in this file.",
         "Go to the _questionnaire | I have _finished | _Look now", "Go to the _questionnaire");
  g_object_unref (fixture->session);
  allies_finishing_finish (hers);
  fixture->session = open_copy (hers);
  answer (fixture->session, ALLIES_SIDE_TECHNOLOGY);
  allies_finishing_finish (fixture->session);
  g_assert_false (allies_session_is_revealed (fixture->session));
  g_assert_false (allies_finishing_is_sealed (fixture->session));
  check (fixture, "●  CMO: finished", "■  CIO: 1 of 60, finished", "The file is ~/copy.allies.",
         "Go on _answering", "Go on _answering");
  allies_finishing_take_back (fixture->session);
  g_assert_cmpint (allies_finishing_get (fixture->session, ALLIES_SIDE_TECHNOLOGY), ==,
                   ALLIES_FINISHING_ANSWERING);
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  ADD ("/reveal-panel/nobody", test_nobody);
  ADD ("/reveal-panel/answering", test_answering);
  ADD ("/reveal-panel/other-waits", test_other_waits);
  ADD ("/reveal-panel/looks", test_looks);
  ADD ("/reveal-panel/finished", test_finished);
  ADD ("/reveal-panel/open-without-answers", test_open_without_answers);
  ADD ("/reveal-panel/copy", test_copy);
  return g_test_run ();
}
