/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include "app/answer-group.h"
#include "app/answering.h"
#include "app/application.h"
#include "app/difference-detail.h"
#include "app/initiative-card.h"
#include "app/level-card.h"
#include "app/stage-head.h"
#include "app/target-row.h"
#include "app/targeting.h"
#include "dossier/year-closing.h"
#include "support/app-fixture.h"

#define QUESTION "data.single-view.identity"
#define SENTENCE "2026 is closed. Reopen it to change it."

static AlliesApplication *application;

typedef struct
{
  AlliesSession *session;
  AlliesWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = fixture_new_session ();
  allies_session_set_side (fixture->session, ALLIES_SIDE_MARKETING);
  fixture->window = allies_window_new (GTK_APPLICATION (application));
  allies_window_set_session (fixture->window, fixture->session);
  fixture_show (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
}

static void
activate (Fixture *fixture, const char *action, GVariant *value)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, value);
  fixture_settle (fixture->session);
}

static gboolean
has_bar (Fixture *fixture)
{
  return gtk_widget_get_visible (GTK_WIDGET (fixture->window->closed))
         && fixture_find (fixture->window->closed, GTK_TYPE_LABEL, SENTENCE) != NULL;
}

static void
test_close_and_reopen (Fixture *fixture, gconstpointer data)
{
  AlliesDossier *dossier = allies_session_get_dossier (fixture->session);
  GtkEntry *reason = NULL;
  g_autoptr (GPtrArray) closings = NULL;

  g_assert_false (has_bar (fixture));
  activate (fixture, "close-year", g_variant_new_int32 (0));
  g_assert_true (allies_year_closing_is_closed (dossier, 2026));
  g_assert_true (has_bar (fixture));

  activate (fixture, "ask-reopen", g_variant_new_int32 (2026));
  reason = fixture_find (fixture->window->closed, GTK_TYPE_ENTRY, NULL);
  g_signal_emit_by_name (reason, "activate");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (reason), "fault"));
  g_assert_true (allies_session_is_closed (fixture->session));
  gtk_editable_set_text (GTK_EDITABLE (reason), "  Figures of the audit ");
  g_signal_emit_by_name (reason, "activate");
  fixture_settle (fixture->session);
  g_assert_false (has_bar (fixture));
  closings = allies_year_closing_list (dossier, 2026);
  g_assert_cmpuint (closings->len, ==, 2);
  g_assert_cmpstr (allies_closing_get_why (closings->pdata[1]), ==, "Figures of the audit");
  g_assert_cmpstr (allies_closing_get_by (closings->pdata[1]), ==, "Saskia Molenaar");
}

/* What is refused goes back to what is. */
static void
test_nothing_changes (Fixture *fixture, gconstpointer data)
{
  AlliesQuestion *question = fixture_get_question (fixture->session, QUESTION);
  AlliesAnswer *before = NULL;
  AlliesAnswerGroup *group = NULL;

  activate (fixture, "close-year", g_variant_new_int32 (0));
  allies_window_show_step (fixture->window, "questionnaire");
  fixture_settle (fixture->session);
  before = allies_answering_get_current (fixture->session, question);
  g_assert_false (allies_answering_choose_level (fixture->session, question, 5));
  g_assert_false (allies_answering_set_note (fixture->session, question, "Late"));
  g_assert_true (allies_answering_get_current (fixture->session, question) == before);
  g_assert_false (allies_targeting_set_level (fixture->session, "data.single-view", 1));

  group = fixture_find (fixture->window, ALLIES_TYPE_ANSWER_GROUP, NULL);
  g_assert_false (gtk_widget_is_sensitive (fixture_find (group, ALLIES_TYPE_LEVEL_CARD, NULL)));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (group)));
  allies_window_show_step (fixture->window, "results");
  fixture_settle (fixture->session);
  g_assert_false (
      gtk_widget_is_sensitive (fixture_find (fixture->window, ALLIES_TYPE_TARGET_ROW, NULL)));
}

static gboolean
can_be_dragged (GtkWidget *card)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (card);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        return gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_NONE;
    }
  return FALSE;
}

static gboolean
can_change_stage (Fixture *fixture)
{
  GtkWidget *head = fixture_find (fixture->window, ALLIES_TYPE_STAGE_HEAD, NULL);

  return gtk_widget_is_sensitive (fixture_find (head, GTK_TYPE_MENU_BUTTON, NULL));
}

/* What is on the board can be opened and read, and not be moved. */
static void
test_board (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = NULL;

  allies_window_show_step (fixture->window, "roadmap");
  fixture_settle (fixture->session);
  card = fixture_find (fixture->window, ALLIES_TYPE_INITIATIVE_CARD, NULL);
  g_assert_true (can_be_dragged (card));
  g_assert_false (gtk_widget_has_css_class (card, "frozen"));
  g_assert_true (can_change_stage (fixture));

  activate (fixture, "close-year", g_variant_new_int32 (0));
  card = fixture_find (fixture->window, ALLIES_TYPE_INITIATIVE_CARD, NULL);
  g_assert_false (can_be_dragged (card));
  g_assert_true (gtk_widget_has_css_class (card, "frozen"));
  g_assert_true (gtk_widget_is_sensitive (card));
  g_assert_false (can_change_stage (fixture));
  g_assert_false (gtk_widget_is_sensitive (
      fixture_find (fixture->window, GTK_TYPE_BUTTON, "Suggest a roadmap")));
}

static void
test_difference (Fixture *fixture, gconstpointer data)
{
  GtkWidget *detail = NULL;

  allies_window_show_step (fixture->window, "differences");
  fixture_settle (fixture->session);
  detail = fixture_find (fixture->window, ALLIES_TYPE_DIFFERENCE_DETAIL, NULL);
  gtk_widget_activate_action (gtk_widget_get_parent (detail), "differences.show", "s",
                              "data.insight.access");
  fixture_settle (fixture->session);
  g_assert_false (gtk_widget_has_css_class (detail, "frozen"));
  activate (fixture, "close-year", g_variant_new_int32 (0));
  g_assert_true (gtk_widget_has_css_class (detail, "frozen"));
  g_assert_false (
      gtk_widget_is_sensitive (fixture_find (detail, GTK_TYPE_BUTTON, "Agree to differ")));
}

/* An edit of another year says which one is closed. */
static void
test_another_year (Fixture *fixture, gconstpointer data)
{
  AlliesEditHistory *history = allies_session_get_history (fixture->session);

  activate (fixture, "close-year", g_variant_new_int32 (2026));
  allies_session_set_year (fixture->session, 2025);
  fixture_settle (fixture->session);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window->closed)));
  allies_edit_history_apply (
      history, "Target", 2026,
      allies_record_new (ALLIES_TYPE_TARGET, "capability", "data.single-view", "level", 1.0, NULL));
  g_assert_cmpstr (allies_message_get_sentence (fixture->window->message), ==, SENTENCE);
  g_assert_nonnull (fixture_find (fixture->window->message, GTK_TYPE_BUTTON, "Reopen…"));
  activate (fixture, "ask-reopen", g_variant_new_int32 (2026));
  g_assert_cmpuint (allies_session_get_year (fixture->session), ==, 2026);
  g_assert_true (has_bar (fixture));
}

static void
test_years_page (Fixture *fixture, gconstpointer data)
{
  allies_window_show_step (fixture->window, "years");
  fixture_settle (fixture->session);
  g_assert_nonnull (fixture_find (fixture->window, GTK_TYPE_LABEL, "2026: open."));
  g_assert_nonnull (fixture_find (fixture->window, GTK_TYPE_BUTTON, "Close 2026"));
  activate (fixture, "close-year", g_variant_new_int32 (2026));
  g_assert_null (fixture_find (fixture->window, GTK_TYPE_LABEL, "2026: open."));
  g_assert_nonnull (fixture_find (fixture->window, GTK_TYPE_BUTTON, "Reopen 2026…"));
}

/* Both must have finished; what is missing is said. */
static void
test_unfinished (Fixture *fixture, gconstpointer data)
{
  const char *missing =
      "2027 cannot be closed yet: marketing and technology have not finished answering.";

  allies_window_show_step (fixture->window, "years");
  gtk_widget_activate_action (gtk_stack_get_visible_child (fixture->window->pages),
                              "years.start-next", NULL);
  fixture_settle (fixture->session);
  g_assert_nonnull (fixture_find (fixture->window, GTK_TYPE_LABEL, missing));
  g_assert_null (fixture_find (fixture->window, GTK_TYPE_BUTTON, "Close 2027"));
  g_assert_cmpuint (allies_session_get_year (fixture->session), ==, 2027);
  activate (fixture, "close-year", g_variant_new_int32 (0));
  g_assert_cmpstr (allies_message_get_sentence (fixture->window->message), ==, missing);
  g_assert_false (allies_session_is_closed (fixture->session));
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  int status = 0;

  fixture_init (&argc, &argv);
  application = fixture_new_application ();
  ADD ("/closed-year/close-and-reopen", test_close_and_reopen);
  ADD ("/closed-year/nothing-changes", test_nothing_changes);
  ADD ("/closed-year/board", test_board);
  ADD ("/closed-year/difference", test_difference);
  ADD ("/closed-year/another-year", test_another_year);
  ADD ("/closed-year/years-page", test_years_page);
  ADD ("/closed-year/unfinished", test_unfinished);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
