/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/questionnaire-page.h"

#include "app/answer-group.h"
#include "app/answering.h"
#include "app/column.h"
#include "support/app-fixture.h"

typedef struct
{
  AlliesSession *session;
  AlliesQuestionnairePage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_type_ensure (ALLIES_TYPE_COLUMN);
  fixture->session = fixture_new_empty_session ();
  fixture->page = g_object_new (ALLIES_TYPE_QUESTIONNAIRE_PAGE, "session", fixture->session, NULL);
  fixture->window = fixture_show (GTK_WIDGET (fixture->page));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
}

static void
start (Fixture *fixture)
{
  allies_session_set_side (fixture->session, ALLIES_SIDE_MARKETING);
  fixture_settle (fixture->session);
}

static void
do_action (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
  fixture_settle (fixture->session);
}

static const char *
get_view (Fixture *fixture)
{
  GtkWidget *group = fixture_find (fixture->page, ALLIES_TYPE_ANSWER_GROUP, NULL);

  return gtk_stack_get_visible_child_name (
      GTK_STACK (gtk_widget_get_ancestor (group, GTK_TYPE_STACK)));
}

static void
test_asks_who_answers (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_view (fixture), ==, "side");
  do_action (fixture, "question.unknown");
  do_action (fixture, "question.next");
  g_assert_null (
      allies_edit_history_get_undo_label (allies_session_get_history (fixture->session)));
  start (fixture);
  g_assert_cmpstr (get_view (fixture), ==, "question");
  g_assert_nonnull (
      fixture_find (fixture->page, GTK_TYPE_LABEL, "●  You answer for marketing (CMO)"));
  allies_session_set_side (fixture->session, ALLIES_SIDE_TECHNOLOGY);
  fixture_settle (fixture->session);
  g_assert_nonnull (
      fixture_find (fixture->page, GTK_TYPE_LABEL, "■  You answer for technology (CIO)"));
}

static void
test_goes_on_by_itself (Fixture *fixture, gconstpointer data)
{
  AlliesAnswerGroup *group = fixture_find (fixture->page, ALLIES_TYPE_ANSWER_GROUP, NULL);
  AlliesQuestion *first = fixture_get_question (fixture->session, "data.single-view.identity");

  start (fixture);
  do_action (fixture, "question.next");
  do_action (fixture, "question.back");
  fixture_press (group, GDK_KEY_2);
  fixture_press (group, GDK_KEY_4);
  g_assert_cmpstr (allies_session_get_question (fixture->session), ==, "data.single-view.identity");
  fixture_wait (400);
  g_assert_cmpstr (allies_session_get_question (fixture->session), ==, "data.single-view.sources");
  g_assert_cmpfloat (
      allies_answer_get_level (allies_answering_get_current (fixture->session, first)), ==, 4);
}

static void
test_pillar_ends_with_a_summary (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  start (fixture);
  g_assert_cmpstr (allies_questionnaire_page_get_pillar (fixture->page), ==, "data");
  for (; n < 40 && !g_str_equal (get_view (fixture), "summary"); n++)
    do_action (fixture, "question.next");
  g_assert_cmpuint (n, <, 40);
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, "Still to look at"));
  do_action (fixture, "question.next");
  g_assert_cmpstr (allies_questionnaire_page_get_pillar (fixture->page), ==, "engagement");
  do_action (fixture, "question.back");
  g_assert_cmpstr (allies_questionnaire_page_get_pillar (fixture->page), ==, "data");
}

static void
test_next_open (Fixture *fixture, gconstpointer data)
{
  start (fixture);
  allies_answering_choose_level (
      fixture->session, fixture_get_question (fixture->session, "data.single-view.identity"), 1);
  allies_answering_choose_level (
      fixture->session, fixture_get_question (fixture->session, "data.single-view.sources"), 1);
  allies_session_set_question (fixture->session, "data.single-view.identity");
  allies_questionnaire_page_show_next_open (fixture->page);
  g_assert_cmpstr (allies_session_get_question (fixture->session), ==, "data.single-view.access");
}

static void
test_resumes (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesQuestionnairePage *page = NULL;
  GtkWindow *window = NULL;

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  allies_session_set_question (session, "culture.delivery.consistency");
  page = g_object_new (ALLIES_TYPE_QUESTIONNAIRE_PAGE, "session", session, NULL);
  window = fixture_show (GTK_WIDGET (page));
  g_assert_cmpstr (allies_questionnaire_page_get_pillar (page), ==, "culture");
  g_assert_nonnull (fixture_find (
      page, GTK_TYPE_LABEL,
      allies_question_get_text (fixture_get_question (session, "culture.delivery.consistency"))));
  gtk_window_destroy (window);
}

static void
test_reveals_what_was_undone (Fixture *fixture, gconstpointer data)
{
  guint year = allies_session_get_year (fixture->session);
  g_autofree char *key =
      g_strdup_printf ("answer/%u/technology/culture.delivery.consistency", year);

  start (fixture);
  g_assert_true (allies_page_reveal (ALLIES_PAGE (fixture->page), key));
  g_assert_cmpstr (allies_session_get_question (fixture->session), ==,
                   "culture.delivery.consistency");
  g_assert_false (allies_page_reveal (ALLIES_PAGE (fixture->page), "organisation/0"));
}

static void
test_note_is_kept (Fixture *fixture, gconstpointer data)
{
  GtkTextView *note = NULL;
  AlliesAnswer *answer = NULL;

  start (fixture);
  allies_session_set_question (fixture->session, "data.single-view.identity");
  do_action (fixture, "question.note");
  note = fixture_find (fixture->page, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (note), "Typed and left", -1);
  g_assert_true (fixture_press (note, GDK_KEY_Escape));
  g_assert_true (ALLIES_IS_ANSWER_GROUP (gtk_window_get_focus (fixture->window)));
  do_action (fixture, "question.next");
  answer = allies_answering_get_current (
      fixture->session, fixture_get_question (fixture->session, "data.single-view.identity"));
  g_assert_nonnull (answer);
  g_assert_cmpstr (allies_answer_get_note (answer), ==, "Typed and left");
  g_assert_cmpint (allies_answer_get_state (answer), ==, ALLIES_ANSWER_OPEN);
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  ADD ("/questionnaire-page/asks-who-answers", test_asks_who_answers);
  ADD ("/questionnaire-page/goes-on-by-itself", test_goes_on_by_itself);
  ADD ("/questionnaire-page/pillar-ends-with-a-summary", test_pillar_ends_with_a_summary);
  ADD ("/questionnaire-page/next-open", test_next_open);
  g_test_add_func ("/questionnaire-page/resumes", test_resumes);
  ADD ("/questionnaire-page/reveals-what-was-undone", test_reveals_what_was_undone);
  ADD ("/questionnaire-page/note-is-kept", test_note_is_kept);
  return g_test_run ();
}
