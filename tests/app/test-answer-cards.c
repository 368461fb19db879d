/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answer-cards.h"

#include "app/level-card.h"
#include "support/app-fixture.h"

typedef struct
{
  AlliesSession *session;
  AlliesAnswerCards *cards;
  GtkWindow *window;
  guint toggled;
  guint index;
  gboolean active;
} Fixture;

static void
toggled_cb (AlliesAnswerCards *cards, guint index, gboolean active, Fixture *fixture)
{
  fixture->toggled++;
  fixture->index = index;
  fixture->active = active;
}

static void
set_up (Fixture *fixture, gconstpointer question)
{
  fixture->session = fixture_new_unusual_session ();
  fixture->cards = g_object_new (ALLIES_TYPE_ANSWER_CARDS, NULL);
  g_signal_connect (fixture->cards, "toggled", G_CALLBACK (toggled_cb), fixture);
  fixture->window = fixture_show (GTK_WIDGET (fixture->cards));
  allies_answer_cards_set_question (fixture->cards,
                                    fixture_get_question (fixture->session, question));
}

static void
tear_down (Fixture *fixture, gconstpointer question)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
}

/* (transfer full): a sign for each card, X where it is chosen */
static char *
dup_chosen (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (fixture->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    g_string_append_c (text, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (card)) ? 'X' : '-');
  return g_string_free (text, FALSE);
}

static void
check_chosen (Fixture *fixture, AlliesAnswer *answer, const char *expected)
{
  g_autoptr (AlliesAnswer) shown = answer;
  g_autofree char *chosen = NULL;

  allies_answer_cards_show (fixture->cards, shown);
  chosen = dup_chosen (fixture);
  g_assert_cmpstr (chosen, ==, expected);
}

static AlliesAnswer *
new_level (double level)
{
  return allies_record_new (ALLIES_TYPE_ANSWER, "respondent", "marketing", "question", "a.1.level",
                            "state", (int)ALLIES_ANSWER_LEVEL, "level", level, NULL);
}

static AlliesAnswer *
new_practices (const char *const *practices)
{
  return allies_record_new (ALLIES_TYPE_ANSWER, "respondent", "marketing", "question", "a.1.list",
                            "state", (int)ALLIES_ANSWER_PRACTICES, "practice", practices, NULL);
}

/* What is shown is not taken for a click. */
static void
test_levels (Fixture *fixture, gconstpointer question)
{
  check_chosen (fixture, NULL, "----");
  check_chosen (fixture, new_level (0), "X---");
  check_chosen (fixture, new_level (0.5), "--X-");
  check_chosen (fixture, NULL, "----");
  g_assert_cmpuint (fixture->toggled, ==, 0);
}

/* The last card says that none of the others is true, which is not the same as no answer. */
static void
test_practices (Fixture *fixture, gconstpointer question)
{
  const char *const none[] = { NULL };
  const char *const second[] = { "p2", NULL };
  const char *const both[] = { "p1", "p2", NULL };

  check_chosen (fixture, NULL, "---");
  check_chosen (fixture, new_practices (none), "--X");
  check_chosen (fixture, new_practices (second), "-X-");
  check_chosen (fixture, new_practices (both), "XX-");
}

static void
test_number (Fixture *fixture, gconstpointer question)
{
  check_chosen (fixture, NULL, "");
  g_assert_false (allies_answer_cards_move_focus (fixture->cards, TRUE));
}

static void
test_toggle (Fixture *fixture, gconstpointer question)
{
  allies_answer_cards_toggle (fixture->cards, 2);
  g_assert_cmpuint (fixture->toggled, ==, 1);
  g_assert_cmpuint (fixture->index, ==, 2);
  g_assert_true (fixture->active);
  allies_answer_cards_toggle (fixture->cards, 2);
  g_assert_false (fixture->active);
  allies_answer_cards_toggle (fixture->cards, 4);
  g_assert_cmpuint (fixture->toggled, ==, 2);
  gtk_widget_set_sensitive (GTK_WIDGET (fixture->cards), FALSE);
  allies_answer_cards_toggle (fixture->cards, 0);
  g_assert_cmpuint (fixture->toggled, ==, 2);
}

static void
test_last (Fixture *fixture, gconstpointer question)
{
  g_autoptr (AlliesAnswer) answer = new_level (0.2);
  GtkLabel *remark = NULL;

  allies_answer_cards_show_last (fixture->cards, answer, 2025);
  remark = fixture_find (fixture->cards, GTK_TYPE_LABEL, "your answer in 2025");
  g_assert_nonnull (remark);
  g_assert_true (gtk_widget_is_ancestor (
      GTK_WIDGET (remark),
      gtk_widget_get_next_sibling (fixture_find (fixture->cards, ALLIES_TYPE_LEVEL_CARD, NULL))));
  allies_answer_cards_show_last (fixture->cards, NULL, 0);
  g_assert_null (fixture_find (fixture->cards, GTK_TYPE_LABEL, "your answer in 2025"));
}

/* The focus stays where there is no further card. */
static void
test_focus (Fixture *fixture, gconstpointer question)
{
  GtkWidget *first = fixture_find (fixture->cards, ALLIES_TYPE_LEVEL_CARD, NULL);

  g_assert_true (allies_answer_cards_move_focus (fixture->cards, TRUE));
  g_assert_true (gtk_widget_is_focus (first));
  g_assert_false (allies_answer_cards_move_focus (fixture->cards, FALSE));
  g_assert_true (allies_answer_cards_move_focus (fixture->cards, TRUE));
  g_assert_true (gtk_widget_is_focus (gtk_widget_get_next_sibling (first)));
}

#define ADD(path, question, test)                                                                  \
  g_test_add ("/answer-cards/" path, Fixture, question, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  ADD ("levels", "a.1.level", test_levels);
  ADD ("practices", "a.1.list", test_practices);
  ADD ("number", "a.2.figure", test_number);
  ADD ("toggle", "a.1.level", test_toggle);
  ADD ("last", "a.1.level", test_last);
  ADD ("focus", "a.1.level", test_focus);
  return g_test_run ();
}
