/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/questionnaire-end.h"

#include "app/answering.h"
#include "app/finishing.h"
#include "support/app-fixture.h"

typedef struct
{
  AlliesSession *session;
  GtkWindow *window;
  char *last; /* what was called last in the window */
} Fixture;

static void
activate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *fixture = user_data;
  const char *target = parameter != NULL ? g_variant_get_string (parameter, NULL) : "";

  g_free (fixture->last);
  fixture->last = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), target);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = { { "step", activate_cb, "s" }, { "finish", activate_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  fixture->session = fixture_new_empty_session ();
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture_make_blind (fixture->session);
  g_assert_true (allies_session_set_side (fixture->session, ALLIES_SIDE_MARKETING));
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
  g_free (fixture->last);
}

static void
check (Fixture *fixture, const char *label, const char *called)
{
  g_assert_cmpstr (allies_questionnaire_end_get_label (fixture->session), ==, label);
  allies_questionnaire_end_go (fixture->session, GTK_WIDGET (fixture->window));
  g_assert_cmpstr (fixture->last, ==, called);
}

/* Figures may be left out: they are asked for, not needed. */
static void
answer_all (AlliesSession *session)
{
  GListModel *questions = allies_model_get_questions (allies_session_get_model (session));

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      if (allies_question_is_scored (question))
        allies_answering_set_unknown (session, question);
    }
}

static void
test_blind (Fixture *fixture, gconstpointer data)
{
  check (fixture, "See how far both are", "step differences");
  answer_all (fixture->session);
  check (fixture, "I have finished", "finish ");
  allies_finishing_finish (fixture->session);
  check (fixture, "See how far both are", "step differences");
  allies_session_set_side (fixture->session, ALLIES_SIDE_TECHNOLOGY);
  allies_finishing_finish (fixture->session);
  check (fixture, "See the results", "step results");
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->session);
  fixture->session = fixture_new_session ();
  allies_session_set_side (fixture->session, ALLIES_SIDE_MARKETING);
  check (fixture, "See the results", "step results");
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  ADD ("/questionnaire-end/blind", test_blind);
  ADD ("/questionnaire-end/open", test_open);
  return g_test_run ();
}
