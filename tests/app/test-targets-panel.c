/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/targets-panel.h"

#include "app/capability-detail.h"
#include "app/column.h"
#include "app/results-page.h"
#include "app/stepper.h"
#include "app/target-row.h"
#include "app/targeting.h"
#include "support/app-fixture.h"

#include <math.h>

#define FIRST "data.single-view"

static GtkWindow *
show_panel (AlliesSession *session, AlliesTargetsPanel **panel)
{
  GtkWindow *window = NULL;

  *panel = g_object_new (ALLIES_TYPE_TARGETS_PANEL, NULL);
  allies_targets_panel_show (*panel, session);
  window = fixture_show (GTK_WIDGET (*panel));
  g_signal_connect_object (session, "updated", G_CALLBACK (allies_targets_panel_show), *panel,
                           G_CONNECT_SWAPPED);
  return window;
}

static GtkWidget *
get_importance (AlliesTargetsPanel *panel)
{
  allies_targets_panel_enter (panel, FIRST, TRUE);
  return gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (panel)));
}

static void
test_keys_set_both (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesTargetsPanel *panel = NULL;
  GtkWindow *window = NULL;
  AlliesTargetRow *row = NULL;

  allies_targeting_set_level (session, FIRST, NAN);
  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  allies_targeting_set_importance (session, FIRST, NAN);
  window = show_panel (session, &panel);
  row = fixture_find (panel, ALLIES_TYPE_TARGET_ROW, NULL);
  g_assert_true (fixture_shows (row, "not set"));
  g_assert_true (fixture_shows (row, "proposed "));
  g_assert_true (allies_targets_panel_enter (panel, FIRST, FALSE));
  g_assert_true (fixture_press (gtk_window_get_focus (window), GDK_KEY_4));
  fixture_settle (session);
  g_assert_cmpfloat (allies_target_get_level (allies_targeting_get (session, FIRST)), ==, 4);
  g_assert_true (fixture_shows (row, "4.0"));
  g_assert_true (fixture_shows (row, "not said"));
  g_assert_true (fixture_press (get_importance (panel), GDK_KEY_5));
  fixture_settle (session);
  g_assert_true (fixture_shows (row, "decisive"));
  g_assert_false (allies_targets_panel_enter (panel, "no.such", FALSE));
  gtk_window_destroy (window);
}

static void
test_take_all (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesTargetsPanel *panel = NULL;
  GtkWindow *window = NULL;
  GtkWidget *button = NULL;

  allies_targeting_set_level (session, FIRST, NAN);
  window = show_panel (session, &panel);
  button = fixture_find (panel, GTK_TYPE_BUTTON, "Take all proposals");
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_widget_activate_action (GTK_WIDGET (panel), "targets.take-all", NULL);
  fixture_settle (session);
  g_assert_nonnull (allies_targeting_get (session, FIRST));
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_window_destroy (window);
}

static void
test_importance_needs_a_side (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesTargetsPanel *panel = NULL;
  GtkWindow *window = show_panel (session, &panel);
  const char *notice = "choose first who is answering";

  g_assert_true (fixture_shows (panel, notice));
  allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY);
  fixture_settle (session);
  g_assert_false (fixture_shows (panel, notice));
  g_assert_true (fixture_shows (panel, "Importance · ■ CIO"));
  g_assert_true (fixture_shows (panel, "● CMO: "));
  gtk_window_destroy (window);
}

/* Where one does more than is needed, it is said what that means. */
static void
test_enough_is_said (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesTargetsPanel *panel = NULL;
  GtkWindow *window = NULL;
  AlliesDossier *dossier = allies_session_get_dossier (session);
  AlliesModel *model = allies_session_get_model (session);
  GListModel *questions =
      allies_capability_get_questions (allies_model_find_capability (model, "culture.promise"));

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      allies_dossier_put (dossier, 2026,
                          allies_record_new (ALLIES_TYPE_AGREEMENT, "question",
                                             allies_question_get_id (question), "level", 5.0,
                                             NULL));
    }
  allies_targeting_set_level (session, "culture.promise", 4);
  window = show_panel (session, &panel);
  g_assert_false (fixture_shows (panel, "Money spent"));
  for (int side = 0; side < ALLIES_N_SIDES; side++)
    {
      allies_session_set_side (session, side);
      allies_targeting_set_importance (session, "culture.promise", 1);
    }
  fixture_settle (session);
  g_assert_true (fixture_shows (panel, "Enough is enough: "));
  g_assert_true (fixture_shows (panel, "Money spent here can move."));
  gtk_window_destroy (window);
}

/* The reason is kept when one leaves, and shown in the table. */
static void
test_why (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = NULL;
  GtkWindow *window = NULL;
  GtkEntry *why = NULL;

  g_type_ensure (ALLIES_TYPE_COLUMN);
  page = g_object_new (ALLIES_TYPE_RESULTS_PAGE, "session", session, NULL);
  window = fixture_show (GTK_WIDGET (page));
  allies_targeting_set_level (session, "data.insight", NAN);
  fixture_settle (session);
  gtk_widget_activate_action (GTK_WIDGET (page), "results.show", "s", "data.insight");
  why =
      fixture_find (fixture_find (page, ALLIES_TYPE_CAPABILITY_DETAIL, NULL), GTK_TYPE_ENTRY, NULL);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (why)));
  allies_targeting_set_level (session, "data.insight", 4);
  fixture_settle (session);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (why)));
  gtk_editable_set_text (GTK_EDITABLE (why), "It decides.");
  allies_page_commit (page);
  g_assert_cmpstr (allies_target_get_why (allies_targeting_get (session, "data.insight")), ==,
                   "It decides.");
  gtk_widget_activate_action (GTK_WIDGET (page), "results.back", NULL);
  fixture_settle (session);
  g_assert_true (fixture_shows (page, "It decides."));
  gtk_window_destroy (window);
}

/* Undoing shows what it is about. */
static void
test_reveal (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = NULL;
  GtkWindow *window = NULL;

  g_type_ensure (ALLIES_TYPE_COLUMN);
  page = g_object_new (ALLIES_TYPE_RESULTS_PAGE, "session", session, NULL);
  window = fixture_show (GTK_WIDGET (page));
  g_assert_false (allies_page_reveal (page, "answer/2026/cmo/data.insight.access"));
  g_assert_true (allies_page_reveal (page, "target/2026/data.insight"));
  g_assert_true (ALLIES_IS_STEPPER (gtk_window_get_focus (window)));
  g_assert_false (fixture_shows (page, "The answers behind it"));
  gtk_widget_activate_action (GTK_WIDGET (page), "results.show", "s", "data.insight");
  g_assert_true (allies_page_reveal (page, "target/2026/data.prediction"));
  g_assert_true (fixture_shows (page, allies_capability_get_name (allies_model_find_capability (
                                          allies_session_get_model (session), "data.prediction"))));
  g_assert_true (ALLIES_IS_STEPPER (gtk_window_get_focus (window)));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/targets-panel/keys-set-both", test_keys_set_both);
  g_test_add_func ("/targets-panel/take-all", test_take_all);
  g_test_add_func ("/targets-panel/importance-needs-a-side", test_importance_needs_a_side);
  g_test_add_func ("/targets-panel/enough-is-said", test_enough_is_said);
  g_test_add_func ("/targets-panel/why", test_why);
  g_test_add_func ("/targets-panel/reveal", test_reveal);
  return g_test_run ();
}
