/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/question-search.h"

#include "app/answering.h"
#include "app/column.h"
#include "app/question-finder.h"
#include "app/questionnaire-page.h"
#include "support/app-fixture.h"

#define FIRST  "data.single-view.identity"
#define SECOND "culture.delivery.consistency"

static void
assert_found (AlliesSession *session, const char *words, guint n, const char *id)
{
  g_autoptr (GPtrArray) found = allies_question_finder_list (session, words);

  g_test_message ("%s", words);
  g_assert_cmpuint (found->len, ==, n);
  if (n > 0)
    g_assert_cmpstr (allies_question_get_id (found->pdata[0]), ==, id);
}

static void
test_finds_words (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesQuestion *first = fixture_get_question (session, FIRST);
  AlliesQuestion *second = fixture_get_question (session, SECOND);
  g_autofree char *level = allies_question_dup_level_text (second, 4);
  g_autofree char *shouted = g_utf8_strup (allies_question_get_text (first), -1);
  g_autoptr (GPtrArray) capability = NULL;

  allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY);
  assert_found (session, "", 0, NULL);
  assert_found (session, "  ", 0, NULL);
  assert_found (session, "xyzzy", 0, NULL);
  assert_found (session, shouted, 1, FIRST);
  assert_found (session, level, 1, SECOND);
  capability = allies_question_finder_list (
      session, allies_capability_get_name (
                   allies_model_find_capability_of (allies_session_get_model (session), SECOND)));
  g_assert_true (g_ptr_array_find (capability, second, NULL));
}

/* The notes of the other side are not searched. */
static void
test_own_notes_alone (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  allies_answering_set_note (session, fixture_get_question (session, FIRST), "Hélène's xyzzy list");
  assert_found (session, "helene XYZZY", 1, FIRST);
  assert_found (session, "helene plugh", 0, NULL);
  allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY);
  assert_found (session, "xyzzy", 0, NULL);
}

typedef struct
{
  AlliesSession *session;
  AlliesQuestionnairePage *page;
  GtkWindow *window;
  GtkWidget *search;
  GtkEditable *entry;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_type_ensure (ALLIES_TYPE_COLUMN);
  fixture->session = fixture_new_empty_session ();
  allies_session_set_side (fixture->session, ALLIES_SIDE_MARKETING);
  allies_answering_choose_level (fixture->session, fixture_get_question (fixture->session, SECOND),
                                 4);
  fixture->page = g_object_new (ALLIES_TYPE_QUESTIONNAIRE_PAGE, "session", fixture->session, NULL);
  fixture->window = fixture_show (GTK_WIDGET (fixture->page));
  fixture->search = fixture_find (fixture->page, ALLIES_TYPE_QUESTION_SEARCH, NULL);
  fixture->entry = fixture_find (fixture->search, GTK_TYPE_SEARCH_ENTRY, NULL);
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
search (Fixture *fixture, const char *words)
{
  do_action (fixture, "question.search");
  g_assert_true (gtk_widget_get_mapped (fixture->search));
  gtk_editable_set_text (fixture->entry, words);
  fixture_wait (300);
}

static void
test_opens (Fixture *fixture, gconstpointer data)
{
  g_autofree char *level =
      allies_question_dup_level_text (fixture_get_question (fixture->session, SECOND), 4);

  search (fixture, level);
  g_assert_nonnull (fixture_find (fixture->search, GTK_TYPE_LABEL, "1 question"));
  g_assert_nonnull (fixture_find (fixture->search, GTK_TYPE_LABEL, "level 4"));
  g_signal_emit_by_name (fixture->entry, "activate");
  fixture_settle (fixture->session);
  g_assert_cmpstr (allies_session_get_question (fixture->session), ==, SECOND);
  g_assert_false (gtk_widget_get_visible (fixture->search));
}

static void
test_down_and_row (Fixture *fixture, gconstpointer data)
{
  GtkListBox *list = fixture_find (fixture->search, GTK_TYPE_LIST_BOX, NULL);

  search (fixture, "customer");
  g_assert_cmpint (gtk_widget_get_height (fixture->search), >, 400);
  g_assert_true (fixture_press (fixture->entry, GDK_KEY_Down));
  g_assert_true (gtk_window_get_focus (fixture->window)
                 == GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 1));
  fixture_settle (fixture->session);
  g_assert_nonnull (allies_session_get_question (fixture->session));
  g_assert_false (gtk_widget_get_visible (fixture->search));
}

static void
test_closes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (allies_session_get_question (fixture->session));

  search (fixture, "xyzzy");
  g_assert_nonnull (fixture_find (fixture->search, GTK_TYPE_LABEL,
                                  "Nothing found: no question, level, capability or note of yours "
                                  "has these words."));
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_true (gtk_widget_get_visible (fixture->search));
  g_signal_emit_by_name (fixture->entry, "stop-search");
  g_assert_false (gtk_widget_get_visible (fixture->search));
  g_assert_cmpstr (allies_session_get_question (fixture->session), ==, before);
}

static void
test_waits_for_a_side (Fixture *fixture, gconstpointer data)
{
  allies_session_set_side (fixture->session, ALLIES_SIDE_NONE);
  fixture_settle (fixture->session);
  do_action (fixture, "question.search");
  g_assert_false (gtk_widget_get_visible (fixture->search));
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/question-search/finds-words", test_finds_words);
  g_test_add_func ("/question-search/own-notes-alone", test_own_notes_alone);
  ADD ("/question-search/opens", test_opens);
  ADD ("/question-search/down-and-row", test_down_and_row);
  ADD ("/question-search/closes", test_closes);
  ADD ("/question-search/waits-for-a-side", test_waits_for_a_side);
  return g_test_run ();
}
