/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answering.h"
#include "app/column.h"
#include "app/progress.h"
#include "app/pulse-offer.h"
#include "app/questionnaire-page.h"
#include "support/app-fixture.h"

#define N_PULSE 16
#define N_OTHER 56

typedef struct
{
  AlliesSession *session;
  AlliesQuestionnairePage *page;
  GtkWindow *window;
} Fixture;

static void
set_up_with (Fixture *fixture, AlliesSession *session)
{
  g_type_ensure (ALLIES_TYPE_COLUMN);
  fixture->session = session;
  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  fixture->page = g_object_new (ALLIES_TYPE_QUESTIONNAIRE_PAGE, "session", session, NULL);
  fixture->window = fixture_show (GTK_WIDGET (fixture->page));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, fixture_new_empty_session ());
}

static void
set_up_without (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, fixture_new_session_without_pulse ());
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
}

static void
do_action (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
  fixture_settle (fixture->session);
}

static void
set_scope (Fixture *fixture, const char *scope)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "question.scope", "s", scope);
  fixture_settle (fixture->session);
}

static AlliesQuestion *
get_question (Fixture *fixture)
{
  return fixture_get_question (fixture->session, allies_session_get_question (fixture->session));
}

static gboolean
is_shown (Fixture *fixture, GType type, const char *text)
{
  GtkWidget *widget = fixture_find (fixture->page, type, text);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

static void
test_offer (Fixture *fixture, gconstpointer data)
{
  g_assert_true (is_shown (fixture, GTK_TYPE_BUTTON, "Quick pulse: 16 questions, about 6 minutes"));
  g_assert_true (is_shown (fixture, GTK_TYPE_BUTTON, "Everything: 72 questions, about 24 minutes"));
  g_signal_emit_by_name (
      fixture_find (fixture->page, GTK_TYPE_BUTTON, "Quick pulse: 16 questions, about 6 minutes"),
      "clicked");
  fixture_settle (fixture->session);
  g_assert_true (allies_session_is_pulse (fixture->session));
  allies_answering_choose_level (fixture->session, get_question (fixture), 2);
  fixture_settle (fixture->session);
  g_assert_false (is_shown (fixture, ALLIES_TYPE_PULSE_OFFER, NULL));
}

/* From the first to the last one, and on with the rest. */
static void
test_walk (Fixture *fixture, gconstpointer data)
{
  AlliesProgress whole;

  set_scope (fixture, "pulse");
  for (guint n = 0; n < N_PULSE; n++)
    {
      AlliesProgress pulse = allies_progress_count_pulse (fixture->session);

      g_assert_cmpuint (pulse.answered, ==, n);
      g_assert_true (allies_question_is_pulse (get_question (fixture)));
      allies_answering_choose_level (fixture->session, get_question (fixture), 2);
      do_action (fixture, "question.next");
      if (n == 4)
        g_assert_true (
            is_shown (fixture, GTK_TYPE_LABEL, "Quick pulse · 5 of 16 · about 4 minutes left"));
    }
  g_assert_true (is_shown (fixture, GTK_TYPE_LABEL, "The quick pulse is done."));
  g_assert_true (is_shown (fixture, GTK_TYPE_LABEL, "Quick pulse · 16 of 16 · all answered"));
  g_assert_true (is_shown (fixture, GTK_TYPE_BUTTON, "Go on with the other 56"));
  g_assert_cmpuint (allies_progress_count_beyond_pulse (fixture->session), ==, N_OTHER);
  do_action (fixture, "question.next");
  g_assert_false (allies_session_is_pulse (fixture->session));
  g_assert_false (allies_question_is_pulse (get_question (fixture)));
  whole = allies_progress_count (fixture->session, ALLIES_SIDE_MARKETING, NULL);
  g_assert_cmpuint (whole.answered, ==, N_PULSE);
}

static void
test_switch (Fixture *fixture, gconstpointer data)
{
  g_autofree char *scope = NULL;

  do_action (fixture, "question.next");
  g_assert_false (allies_question_is_pulse (get_question (fixture)));
  set_scope (fixture, "pulse");
  g_assert_true (allies_question_is_pulse (get_question (fixture)));
  do_action (fixture, "question.next");
  g_assert_true (allies_question_is_pulse (get_question (fixture)));
  do_action (fixture, "question.back");
  g_assert_cmpstr (allies_session_get_question (fixture->session), ==, "data.single-view.identity");
  g_object_get (fixture->page, "scope", &scope, NULL);
  g_assert_cmpstr (scope, ==, "pulse");
  set_scope (fixture, "everything");
  g_assert_cmpstr (allies_session_get_question (fixture->session), ==, "data.single-view.identity");
  do_action (fixture, "question.next");
  g_assert_false (allies_question_is_pulse (get_question (fixture)));
}

/* A question outside that is opened all the same leads back to the pulse. */
static void
test_comes_back (Fixture *fixture, gconstpointer data)
{
  set_scope (fixture, "pulse");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "question.show", "s",
                              "data.single-view.sources");
  do_action (fixture, "question.next");
  g_assert_cmpstr (allies_session_get_question (fixture->session), ==, "data.stewardship.consent");
}

static void
test_next_open_stays_inside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) asked = NULL;

  set_scope (fixture, "pulse");
  asked = allies_question_order_list_asked (fixture->session, NULL);
  g_assert_cmpuint (asked->len, ==, N_PULSE);
  for (guint i = 0; i + 1 < asked->len; i++)
    allies_answering_set_unknown (fixture->session, asked->pdata[i]);
  allies_questionnaire_page_show_next_open (fixture->page);
  g_assert_true (get_question (fixture) == asked->pdata[N_PULSE - 1]);
  allies_answering_set_unknown (fixture->session, asked->pdata[N_PULSE - 1]);
  allies_questionnaire_page_show_next_open (fixture->page);
  fixture_settle (fixture->session);
  g_assert_true (is_shown (fixture, GTK_TYPE_LABEL, "The quick pulse is done."));
}

static void
test_none_is_offered (Fixture *fixture, gconstpointer data)
{
  g_assert_false (is_shown (fixture, ALLIES_TYPE_PULSE_OFFER, NULL));
  set_scope (fixture, "pulse");
  g_assert_false (allies_session_is_pulse (fixture->session));
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  ADD ("/pulse/offer", test_offer);
  ADD ("/pulse/walk", test_walk);
  ADD ("/pulse/switch", test_switch);
  ADD ("/pulse/comes-back", test_comes_back);
  ADD ("/pulse/next-open-stays-inside", test_next_open_stays_inside);
  g_test_add ("/pulse/none-is-offered", Fixture, NULL, set_up_without, test_none_is_offered,
              tear_down);
  return g_test_run ();
}
