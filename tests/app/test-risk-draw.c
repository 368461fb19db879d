/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risk-draw.h"

#include "app/column.h"
#include "app/planning.h"
#include "app/roadmap-page.h"
#include "app/stage-head.h"
#include "support/app-fixture.h"

static AlliesResults *
get_results (AlliesSession *session)
{
  return allies_session_get_results (session);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Only the last results that were asked for count, and they get what they would draw themselves. */
static void
test_last_wins (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (AlliesRiskDraw) draw = allies_risk_draw_new ();
  g_autoptr (AlliesResults) first = allies_results_ref (get_results (session));
  g_autofree char *id = fixture_dup_initiative (session, 0);
  guint n_drawn = 0;

  g_signal_connect_swapped (draw, "drawn", G_CALLBACK (count_cb), &n_drawn);
  g_assert_false (allies_risk_draw_request (draw, first));
  allies_planning_place (session, id, ALLIES_STAGE_NONE);
  g_autoptr (AlliesResults) second = allies_results_ref (get_results (session));
  g_assert_false (allies_risk_draw_request (draw, second));
  fixture_wait (2000);
  g_assert_cmpuint (n_drawn, ==, 1);
  g_assert_false (allies_results_has_risk (first));
  g_assert_true (allies_results_has_risk (second));
  g_assert_true (allies_risk_draw_request (draw, second));
  g_autoptr (AlliesRisk) own =
      allies_risk_new (allies_results_get_roadmap (second), ALLIES_RISK_RUNS, ALLIES_RISK_SEED);
  g_assert_cmpfloat (allies_risk_get_total (own)->p10, ==,
                     allies_risk_get_total (allies_results_get_risk (second))->p10);
}

/* A stage that has not changed keeps what is known of it; one that has does not. */
static void
test_stages (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (AlliesRiskDraw) draw = allies_risk_draw_new ();
  g_autofree char *id = fixture_dup_initiative (session, 2);

  allies_planning_suggest (session);
  g_assert_null (allies_risk_draw_get_stage (draw, get_results (session), 0));
  allies_risk_draw_request (draw, get_results (session));
  fixture_wait (1500);
  double before = allies_risk_draw_get_stage (draw, get_results (session), 0)->chance;
  allies_planning_place (session, id, ALLIES_STAGE_NONE);
  g_assert_false (allies_results_has_risk (get_results (session)));
  g_assert_cmpfloat (allies_risk_draw_get_stage (draw, get_results (session), 0)->chance, ==,
                     before);
  g_assert_null (allies_risk_draw_get_stage (draw, get_results (session), 2));
  allies_risk_draw_request (draw, get_results (session)); /* and is gone before it is done */
}

/* In words and with a mark where it is under half. */
static void
test_head (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (get_results (session)), &n);
  GtkWidget *head = allies_stage_head_new (
      &stages[0], 1, allies_roadmap_get_terms (allies_results_get_roadmap (get_results (session))),
      "EUR");
  GtkWindow *window = fixture_show (head);
  AlliesRiskRange range = { -1e5, 2e5, 3e5, 0.38 };

  allies_stage_head_show_risk (ALLIES_STAGE_HEAD (head), &range, "EUR");
  GtkWidget *label = fixture_find (head, GTK_TYPE_LABEL, "▲  pays in only 38 of 100 cases");
  g_assert_nonnull (label);
  g_assert_true (gtk_widget_has_css_class (label, "loss"));
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (label), "In 8 of 10 cases"));
  range.chance = 0.91;
  allies_stage_head_show_risk (ALLIES_STAGE_HEAD (head), &range, "EUR");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "pays in 91 of 100 cases");
  g_assert_false (gtk_widget_has_css_class (label, "loss"));
  allies_stage_head_show_risk (ALLIES_STAGE_HEAD (head), NULL, "EUR");
  g_assert_null (gtk_widget_get_tooltip_text (label));
  gtk_window_destroy (window);
}

static void
test_page (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_type_ensure (ALLIES_TYPE_COLUMN);
  AlliesPage *page = g_object_new (ALLIES_TYPE_ROADMAP_PAGE, "session", session, NULL);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));

  for (guint i = 0; i < 100 && !allies_results_has_risk (get_results (session)); i++)
    fixture_wait (50);
  fixture_wait (100);
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, "pays in all cases drawn"));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/risk-draw/last-wins", test_last_wins);
  g_test_add_func ("/risk-draw/stages", test_stages);
  g_test_add_func ("/risk-draw/head", test_head);
  g_test_add_func ("/risk-draw/page", test_page);
  return g_test_run ();
}
