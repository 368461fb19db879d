/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answer-group.h"

#include "app/answering.h"
#include "app/level-card.h"
#include "dossier/next-year.h"
#include "support/app-fixture.h"

typedef struct
{
  AlliesSession *session;
  AlliesAnswerGroup *group;
  GtkWindow *window;
  guint answered;
} Fixture;

static void
count_cb (AlliesAnswerGroup *group, Fixture *fixture)
{
  fixture->answered++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = fixture_new_unusual_session ();
  allies_session_set_side (fixture->session, ALLIES_SIDE_MARKETING);
  fixture->group = g_object_new (ALLIES_TYPE_ANSWER_GROUP, NULL);
  g_signal_connect (fixture->group, "answered", G_CALLBACK (count_cb), fixture);
  fixture->window = fixture_show (GTK_WIDGET (fixture->group));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
}

static AlliesQuestion *
show_kind (Fixture *fixture, AlliesQuestionKind kind)
{
  GListModel *questions = allies_model_get_questions (allies_session_get_model (fixture->session));

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      if (allies_question_get_kind (question) != kind)
        continue;
      allies_answer_group_show (fixture->group, fixture->session, question);
      gtk_widget_grab_focus (GTK_WIDGET (fixture->group));
      return question;
    }
  g_assert_not_reached ();
}

/* Digits count the levels, whatever their values are. */
static void
test_digits (Fixture *fixture, gconstpointer data)
{
  static const double levels[] = { 0, 0.2, 0.5, 1 };
  AlliesQuestion *question = show_kind (fixture, ALLIES_QUESTION_LEVEL);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_assert_true (fixture_press (fixture->group, GDK_KEY_1 + i));
      g_assert_cmpfloat (
          allies_answer_get_level (allies_answering_get_current (fixture->session, question)), ==,
          levels[i]);
    }
  g_assert_cmpuint (fixture->answered, ==, 4);
  fixture_press (fixture->group, GDK_KEY_9);
  g_assert_cmpuint (fixture->answered, ==, 4);
  g_assert_true (fixture_press (fixture->group, GDK_KEY_KP_2));
  g_assert_cmpfloat (
      allies_answer_get_level (allies_answering_get_current (fixture->session, question)), ==, 0.2);
}

static void
test_one_card_is_chosen (Fixture *fixture, gconstpointer data)
{
  GtkToggleButton *first = NULL;
  GtkToggleButton *second = NULL;

  show_kind (fixture, ALLIES_QUESTION_LEVEL);
  first = fixture_find (fixture->group, ALLIES_TYPE_LEVEL_CARD, NULL);
  second = GTK_TOGGLE_BUTTON (gtk_widget_get_next_sibling (GTK_WIDGET (first)));
  g_signal_emit_by_name (first, "clicked");
  g_signal_emit_by_name (second, "clicked");
  g_assert_false (gtk_toggle_button_get_active (first));
  g_assert_true (gtk_toggle_button_get_active (second));
  g_signal_emit_by_name (second, "clicked");
  g_assert_true (gtk_toggle_button_get_active (second));
  g_assert_cmpuint (fixture->answered, ==, 3);
}

static void
test_practices_do_not_go_on (Fixture *fixture, gconstpointer data)
{
  AlliesQuestion *question = show_kind (fixture, ALLIES_QUESTION_PRACTICES);
  guint n = g_list_model_get_n_items (allies_question_get_practices (question));
  AlliesAnswer *answer = NULL;

  fixture_press (fixture->group, GDK_KEY_1);
  fixture_press (fixture->group, GDK_KEY_2);
  answer = allies_answering_get_current (fixture->session, question);
  g_assert_cmpuint (g_strv_length ((char **)allies_answer_get_practices (answer)), ==, 2);
  fixture_press (fixture->group, GDK_KEY_1);
  answer = allies_answering_get_current (fixture->session, question);
  g_assert_cmpuint (g_strv_length ((char **)allies_answer_get_practices (answer)), ==, 1);
  fixture_press (fixture->group, GDK_KEY_1 + n);
  answer = allies_answering_get_current (fixture->session, question);
  g_assert_cmpint (allies_answer_get_state (answer), ==, ALLIES_ANSWER_PRACTICES);
  g_assert_null (allies_answer_get_practices (answer)[0]);
  g_assert_cmpuint (fixture->answered, ==, 0);
}

static void
test_figure (Fixture *fixture, gconstpointer data)
{
  AlliesQuestion *question = show_kind (fixture, ALLIES_QUESTION_NUMBER);
  GtkEntry *entry = fixture_find (fixture->group, GTK_TYPE_ENTRY, NULL);
  double maximum = allies_question_get_maximum (question);
  g_autofree char *too_much = g_strdup_printf ("%.0f", maximum * 2 + 1);

  g_assert_false (fixture_press (fixture->group, GDK_KEY_1));
  gtk_editable_set_text (GTK_EDITABLE (entry), too_much);
  g_signal_emit_by_name (entry, "activate");
  g_assert_null (allies_answering_get_current (fixture->session, question));
  gtk_editable_set_text (GTK_EDITABLE (entry), "7,5");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpfloat (
      allies_answer_get_number (allies_answering_get_current (fixture->session, question)), ==,
      7.5);
}

static void
test_reason (Fixture *fixture, gconstpointer data)
{
  AlliesQuestion *question = show_kind (fixture, ALLIES_QUESTION_LEVEL);
  GtkEntry *reason = NULL;

  allies_answer_group_ask_reason (fixture->group);
  reason =
      fixture_find (fixture_find (fixture->group, GTK_TYPE_REVEALER, NULL), GTK_TYPE_ENTRY, NULL);
  g_signal_emit_by_name (reason, "activate");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (reason), "fault"));
  g_assert_null (allies_answering_get_current (fixture->session, question));
  gtk_editable_set_text (GTK_EDITABLE (reason), "No stores");
  g_signal_emit_by_name (reason, "activate");
  g_assert_cmpstr (
      allies_answer_get_reason (allies_answering_get_current (fixture->session, question)), ==,
      "No stores");

  /* A level takes the place of the reason, and leaving the page does not bring it back. */
  fixture_press (fixture->group, GDK_KEY_3);
  allies_answer_group_commit (fixture->group);
  g_assert_cmpint (
      allies_answer_get_state (allies_answering_get_current (fixture->session, question)), ==,
      ALLIES_ANSWER_LEVEL);
}

static void
test_last_year_is_quiet (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesAnswerGroup *group = g_object_new (ALLIES_TYPE_ANSWER_GROUP, NULL);
  GtkWindow *window = fixture_show (GTK_WIDGET (group));

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  allies_answer_group_show (group, session,
                            fixture_get_question (session, "data.single-view.identity"));
  g_assert_nonnull (fixture_find (group, GTK_TYPE_LABEL, "your answer in 2025"));
  gtk_window_destroy (window);
}

/* What was said then is not this year's until it is confirmed. */
static void
test_same_as_last_year (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesDossier *dossier = allies_session_get_dossier (session);
  AlliesAnswerGroup *group = g_object_new (ALLIES_TYPE_ANSWER_GROUP, NULL);
  GtkWindow *window = fixture_show (GTK_WIDGET (group));
  GtkToggleButton *same = NULL;
  guint chosen = 0;

  allies_next_year_start (allies_session_get_history (session), dossier, 2026, 2027,
                          allies_dossier_get_model (dossier, 2026), "2027-01-31");
  allies_session_set_year (session, 2027);
  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  allies_answer_group_show (group, session,
                            fixture_get_question (session, "data.single-view.identity"));
  g_assert_nonnull (fixture_find (group, GTK_TYPE_LABEL, "your answer in 2026"));
  same = fixture_find (group, GTK_TYPE_TOGGLE_BUTTON, "Same as 2026");
  g_assert_nonnull (same);
  g_assert_false (gtk_toggle_button_get_active (same));
  for (GtkWidget *card = fixture_find (group, ALLIES_TYPE_LEVEL_CARD, NULL); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    chosen += gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (card));
  g_assert_cmpuint (chosen, ==, 0);

  allies_answer_group_repeat_last (group);
  g_assert_true (gtk_toggle_button_get_active (same));
  for (GtkWidget *card = fixture_find (group, ALLIES_TYPE_LEVEL_CARD, NULL); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    chosen += gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (card));
  g_assert_cmpuint (chosen, ==, 1);
  gtk_window_destroy (window);
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  ADD ("/answer-group/digits", test_digits);
  ADD ("/answer-group/one-card-is-chosen", test_one_card_is_chosen);
  ADD ("/answer-group/practices-do-not-go-on", test_practices_do_not_go_on);
  ADD ("/answer-group/figure", test_figure);
  ADD ("/answer-group/reason", test_reason);
  g_test_add_func ("/answer-group/last-year-is-quiet", test_last_year_is_quiet);
  g_test_add_func ("/answer-group/same-as-last-year", test_same_as_last_year);
  return g_test_run ();
}
