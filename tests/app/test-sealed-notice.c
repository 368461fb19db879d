/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sealed-notice.h"

#include "app/answer-group.h"
#include "app/answering.h"
#include "app/finishing.h"
#include "app/level-card.h"
#include "support/app-fixture.h"

#define DIFFERENT "data.single-view.identity"
#define ALIKE     "data.single-view.sources"
#define BOTH_HAVE "Both of you have looked; what you answered stays as it was."

static void
answer (AlliesSession *session, AlliesSide side, double level)
{
  g_assert_true (allies_session_set_side (session, side));
  allies_answering_choose_level (session, fixture_get_question (session, DIFFERENT), level);
  allies_answering_choose_level (session, fixture_get_question (session, ALIKE), 3);
  allies_finishing_finish (session);
}

/* The notice, and whether the levels, the reason and the chips can be used. */
static void
check (AlliesSession *session, const char *id, const char *sentence, gboolean can_settle)
{
  AlliesQuestion *question = fixture_get_question (session, id);
  AlliesAnswerGroup *group = g_object_new (ALLIES_TYPE_ANSWER_GROUP, NULL);
  GtkWindow *window = fixture_show (GTK_WIDGET (group));
  GtkWidget *notice = fixture_find (group, ALLIES_TYPE_SEALED_NOTICE, NULL);
  gboolean is_sealed = sentence != NULL;
  double before = allies_answer_get_level (allies_answering_get_current (session, question));

  allies_answer_group_show (group, session, question);
  g_assert_cmpint (gtk_widget_get_visible (notice), ==, is_sealed);
  if (is_sealed)
    g_assert_nonnull (fixture_find (notice, GTK_TYPE_LABEL, sentence));
  g_assert_cmpint (gtk_widget_get_visible (fixture_find (notice, GTK_TYPE_BUTTON, "Settle it")), ==,
                   can_settle);
  g_assert_cmpint (gtk_widget_is_sensitive (fixture_find (group, ALLIES_TYPE_LEVEL_CARD, NULL)), ==,
                   !is_sealed);
  g_assert_cmpint (gtk_widget_is_sensitive (fixture_find (group, GTK_TYPE_BUTTON, "I don't know")),
                   ==, !is_sealed);
  fixture_press (group, GDK_KEY_5);
  g_assert_cmpfloat (allies_answer_get_level (allies_answering_get_current (session, question)), ==,
                     is_sealed ? before : 5);
  allies_answer_group_ask_reason (group);
  g_assert_cmpint (gtk_revealer_get_reveal_child (fixture_find (group, GTK_TYPE_REVEALER, NULL)),
                   ==, !is_sealed);
  gtk_window_destroy (window);
}

static void
test_sealed (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();

  fixture_make_blind (session);
  answer (session, ALLIES_SIDE_MARKETING, 2);
  check (session, ALIKE, NULL, FALSE);
  allies_answering_choose_level (session, fixture_get_question (session, ALIKE), 3);
  answer (session, ALLIES_SIDE_TECHNOLOGY, 4);
  check (session, DIFFERENT, BOTH_HAVE " Settle it under Differences.", TRUE);
  check (session, ALIKE, BOTH_HAVE, FALSE);
}

/* A figure is no level: it can still be put in. */
static void
test_figure (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesSealedNotice *notice = g_object_ref_sink (g_object_new (ALLIES_TYPE_SEALED_NOTICE, NULL));
  GListModel *questions = allies_model_get_questions (allies_session_get_model (session));
  guint n = 0;

  fixture_make_blind (session);
  answer (session, ALLIES_SIDE_MARKETING, 2);
  answer (session, ALLIES_SIDE_TECHNOLOGY, 4);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      allies_sealed_notice_show (notice, session, question);
      g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (notice)), ==,
                       allies_question_is_scored (question));
      n += !allies_question_is_scored (question);
    }
  g_assert_cmpuint (n, >, 0);
  g_object_unref (notice);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/sealed-notice/sealed", test_sealed);
  g_test_add_func ("/sealed-notice/figure", test_figure);
  return g_test_run ();
}
