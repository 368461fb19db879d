/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/progress.h"

#include "app/answering.h"
#include "support/app-fixture.h"

static void
test_counts (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesProgress progress = allies_progress_count (session, ALLIES_SIDE_MARKETING, NULL);
  guint total = progress.total;
  g_autofree char *welcome = allies_progress_dup_welcome (allies_session_get_model (session));

  g_assert_cmpuint (progress.answered, ==, 0);
  g_assert_cmpuint (total, >=, 48);
  g_assert_cmpuint (progress.figures, >=, 8);
  g_assert_cmpuint (allies_progress_get_minutes (&progress), <=, 25);
  g_assert_true (g_str_has_prefix (welcome, "About 24 minutes. "));

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  allies_answering_choose_level (session,
                                 fixture_get_question (session, "data.single-view.identity"), 2);
  allies_answering_set_unknown (session,
                                fixture_get_question (session, "data.single-view.sources"));
  allies_answering_set_flagged (session, fixture_get_question (session, "data.single-view.access"),
                                TRUE);
  progress = allies_progress_count (session, ALLIES_SIDE_MARKETING, NULL);
  g_assert_cmpuint (progress.answered, ==, 2);
  g_assert_cmpuint (progress.unknown, ==, 1);
  g_assert_cmpuint (progress.flagged, ==, 1);
  g_assert_cmpuint (allies_progress_count (session, ALLIES_SIDE_TECHNOLOGY, NULL).answered, ==, 0);
}

static void
test_order (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesModel *model = allies_session_get_model (session);
  g_autoptr (AlliesPillar) pillar = g_list_model_get_item (allies_model_get_pillars (model), 0);
  g_autoptr (GPtrArray) all = allies_question_order_list (model, NULL);
  g_autoptr (GPtrArray) own = allies_question_order_list (model, pillar);
  gboolean figures = FALSE;

  g_assert_cmpuint (all->len, ==, g_list_model_get_n_items (allies_model_get_questions (model)));
  for (guint i = 0; i < own->len; i++)
    {
      g_assert_true (all->pdata[i] == own->pdata[i]);
      g_assert_false (figures && allies_question_is_scored (own->pdata[i]));
      figures = !allies_question_is_scored (own->pdata[i]);
    }
  g_assert_true (figures);
}

static void
test_find_open (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  g_autoptr (GPtrArray) order =
      allies_question_order_list (allies_session_get_model (session), NULL);
  const char *first = allies_question_get_id (order->pdata[0]);
  const char *last = allies_question_get_id (order->pdata[order->len - 1]);

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  g_assert_true (allies_question_order_find_open (session, NULL, NULL) == order->pdata[0]);
  g_assert_true (allies_question_order_find_open (session, first, NULL) == order->pdata[1]);
  g_assert_true (allies_question_order_find_open (session, last, NULL) == order->pdata[0]);
  for (guint i = 0; i < order->len; i++)
    allies_answering_set_unknown (session, order->pdata[i]);
  g_assert_null (allies_question_order_find_open (session, first, NULL));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/progress/counts", test_counts);
  g_test_add_func ("/progress/order", test_order);
  g_test_add_func ("/progress/find-open", test_find_open);
  return g_test_run ();
}
