/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/plan-study.h"

#include "app/chart-panel.h"
#include "app/column.h"
#include "app/obstacle-panel.h"
#include "app/planning.h"
#include "app/proof-line.h"
#include "app/roadmap-page.h"
#include "app/trade-off.h"
#include "support/app-fixture.h"

#include <math.h>

#define PATIENCE_SECONDS 60

static AlliesRoadmap *
get_roadmap (AlliesSession *session)
{
  return allies_results_get_roadmap (allies_session_get_results (session));
}

static double
get_rate (AlliesSession *session, const AlliesPlanProof *proof)
{
  AlliesRoadmap *roadmap = get_roadmap (session);

  return allies_plan_state_rate (allies_roadmap_get_problem (roadmap),
                                 allies_roadmap_get_plan (roadmap), &proof->aim);
}

static void
wait_for_proof (AlliesPlanStudy *study)
{
  gint64 until = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (allies_plan_study_get_proof (study) == NULL && g_get_monotonic_time () < until)
    fixture_wait (20);
  g_assert_nonnull (allies_plan_study_get_proof (study));
}

static void
wait_for_all (AlliesPlanStudy *study)
{
  gint64 until = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (allies_plan_study_get_running (study) != NULL && g_get_monotonic_time () < until)
    fixture_wait (20);
  g_assert_null (allies_plan_study_get_running (study));
}

/* An initiative that a suggestion is not free to move. */
static void
pin_last_out (AlliesSession *session)
{
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (get_roadmap (session), &n);
  g_autofree char *id = g_strdup (allies_initiative_get_id (
      g_array_index (stages[0].entries, AlliesRoadmapEntry, 0).initiative));

  allies_planning_set_pinned (session, id, TRUE);
}

/* The whole suggestion is one step to undo, and the best possible at its end. */
static void
test_suggest (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (AlliesPlanStudy) study = allies_plan_study_new (session);
  AlliesEditHistory *history = allies_session_get_history (session);

  g_assert_null (allies_plan_study_get_proof (study));
  allies_plan_study_suggest (study);
  g_assert_nonnull (allies_plan_study_get_running (study));
  wait_for_proof (study);
  const AlliesPlanProof *proof = allies_plan_study_get_proof (study);
  g_assert_true (proof->proven);
  g_assert_cmpfloat_with_epsilon (get_rate (session, proof), proof->rate, 1e-6);
  allies_edit_history_undo (history);
  g_assert_null (allies_edit_history_get_undo_label (history));
}

/* A plan that is worse than what the proof finds is replaced, in the same step. */
static void
test_improve (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (AlliesPlanStudy) study = allies_plan_study_new (session);
  AlliesEditHistory *history = allies_session_get_history (session);
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (get_roadmap (session), &n);
  g_autofree char *id = g_strdup (allies_initiative_get_id (
      g_array_index (stages[0].entries, AlliesRoadmapEntry, 0).initiative));

  allies_plan_study_suggest (study);
  wait_for_all (study);
  allies_planning_place (session, id, ALLIES_STAGE_NONE);
  fixture_settle (session);
  /* the same numbers: what is proven still holds, and the plan shown is worse */
  const AlliesPlanProof *proof = allies_plan_study_get_proof (study);
  g_assert_nonnull (proof);
  g_assert_cmpfloat (get_rate (session, proof), <, proof->rate - 1e-6);
  g_assert_true (allies_plan_study_use_better (study));
  g_assert_cmpfloat_with_epsilon (get_rate (session, proof), proof->rate, 1e-6);
  g_assert_cmpstr (allies_edit_history_get_undo_label (history), ==, "Better roadmap");
  g_assert_false (allies_plan_study_use_better (study));
  allies_edit_history_undo (history);
  g_assert_true (allies_plan_study_suggest (study));
  g_assert_cmpfloat_with_epsilon (get_rate (session, proof), proof->rate, 1e-6);
}

/* What is better becomes part of the suggestion: one undo brings back what was there before. */
static void
test_one_step (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (AlliesPlanStudy) study = allies_plan_study_new (session);
  AlliesEditHistory *history = allies_session_get_history (session);
  guint year = allies_session_get_year (session);
  guint n;

  allies_plan_study_suggest (study);
  g_assert_nonnull (allies_edit_history_get_undo_label (history));
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (get_roadmap (session), &n);
  g_autofree char *id = g_strdup (allies_initiative_get_id (
      g_array_index (stages[0].entries, AlliesRoadmapEntry, 0).initiative));

  /* as if the search had left it out: not an edit of the user's */
  allies_dossier_put (allies_session_get_dossier (session), year,
                      allies_record_new (ALLIES_TYPE_PLACEMENT, "initiative", id, NULL));
  g_assert_cmpint (allies_roadmap_find_stage (get_roadmap (session), id), ==, ALLIES_STAGE_NONE);
  wait_for_proof (study);
  g_assert_cmpint (allies_roadmap_find_stage (get_roadmap (session), id), !=, ALLIES_STAGE_NONE);
  g_assert_cmpstr (allies_edit_history_get_undo_label (history), ==, "Suggested roadmap");
  allies_edit_history_undo (history);
  g_assert_null (allies_edit_history_get_undo_label (history));
}

/* Nothing is said of other numbers, and what ends late changes nothing. */
static void
test_edit_meanwhile (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (AlliesPlanStudy) study = allies_plan_study_new (session);

  allies_plan_study_suggest (study);
  pin_last_out (session);
  fixture_settle (session);
  g_assert_null (allies_plan_study_get_running (study));
  guint n = allies_roadmap_count (get_roadmap (session));
  fixture_wait (1500);
  g_assert_null (allies_plan_study_get_proof (study));
  g_assert_cmpuint (allies_roadmap_count (get_roadmap (session)), ==, n);
  allies_edit_history_undo (allies_session_get_history (session));
  g_assert_null (allies_plan_study_get_running (study));
}

static void
test_stop (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (AlliesPlanStudy) study = allies_plan_study_new (session);

  allies_plan_study_suggest (study);
  const char *label = allies_edit_history_get_undo_label (allies_session_get_history (session));
  g_autofree char *before = g_strdup (label);
  allies_plan_study_stop (study);
  g_assert_null (allies_plan_study_get_running (study));
  fixture_wait (1500);
  g_assert_null (allies_plan_study_get_running (study));
  g_assert_cmpstr (allies_edit_history_get_undo_label (allies_session_get_history (session)), ==,
                   before);
}

/* Whatever still runs when the window goes ends by itself. */
static void
test_close (void)
{
  for (guint wait = 0; wait < 300; wait += 60)
    {
      g_autoptr (AlliesSession) session = fixture_new_session ();
      AlliesPlanStudy *study = allies_plan_study_new (session);

      allies_plan_study_suggest (study);
      fixture_wait (wait);
      g_object_unref (study);
    }
  fixture_wait (1000);
}

static const char *
get_sentence (gpointer line)
{
  return gtk_label_get_label (fixture_find (line, GTK_TYPE_LABEL, NULL));
}

static void
test_line (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_type_ensure (ALLIES_TYPE_COLUMN);
  AlliesRoadmapPage *page = g_object_new (ALLIES_TYPE_ROADMAP_PAGE, "session", session, NULL);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesPlanStudy *study = allies_roadmap_page_get_study (page);
  GtkWidget *line = fixture_find (page, ALLIES_TYPE_PROOF_LINE, NULL);

  g_assert_true (line == NULL || !gtk_widget_get_visible (line));
  gtk_widget_activate_action (GTK_WIDGET (page), "roadmap.suggest", NULL);
  fixture_settle (session);
  line = fixture_find (page, ALLIES_TYPE_PROOF_LINE, NULL);
  if (allies_plan_study_get_proof (study) == NULL)
    g_assert_true (g_str_has_prefix (get_sentence (line), "Looking for something better"));
  wait_for_proof (study);
  g_assert_cmpstr (get_sentence (line), ==, "Nothing better is possible.");
  pin_last_out (session);
  fixture_settle (session);
  g_assert_false (gtk_widget_get_visible (line));
  allies_edit_history_undo (allies_session_get_history (session));
  fixture_settle (session);
  g_assert_cmpstr (get_sentence (line), ==, "Nothing better is possible.");
  gtk_window_destroy (window);
}

/* A plan of the frontier becomes the roadmap, and one undo takes it back. */
static void
test_trade_off (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_type_ensure (ALLIES_TYPE_COLUMN);
  AlliesRoadmapPage *page = g_object_new (ALLIES_TYPE_ROADMAP_PAGE, "session", session, NULL);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesPlanStudy *study = allies_roadmap_page_get_study (page);
  guint n;

  g_assert_null (allies_plan_study_get_frontier (study));
  gtk_widget_activate_action (GTK_WIDGET (page), "roadmap.suggest", NULL);
  fixture_settle (session);
  wait_for_all (study);
  g_assert_nonnull (allies_plan_study_get_frontier (study));
  const AlliesPlanPoint *points =
      allies_plan_frontier_get_points (allies_plan_study_get_frontier (study), &n);
  g_assert_cmpuint (n, >=, 5);
  GtkWidget *trade_off = fixture_find (page, ALLIES_TYPE_TRADE_OFF, NULL);
  g_assert_true (gtk_widget_get_visible (trade_off));
  double before = allies_roadmap_get_value (get_roadmap (session));
  double weight = allies_terms_get_weight (allies_roadmap_get_terms (get_roadmap (session)));
  gtk_expander_set_expanded (fixture_find (trade_off, GTK_TYPE_EXPANDER, NULL), TRUE);
  fixture_settle (session);
  AlliesChartPanel *chart = fixture_find (trade_off, ALLIES_TYPE_CHART_PANEL, NULL);
  g_signal_emit_by_name (chart, "activated", "plan:1");
  fixture_settle (session);
  g_assert_cmpfloat_with_epsilon (allies_roadmap_get_value (get_roadmap (session)), points[0].value,
                                  1);
  g_assert_cmpfloat (points[0].value, >, before);
  g_assert_cmpfloat (allies_terms_get_weight (allies_roadmap_get_terms (get_roadmap (session))), ==,
                     points[0].weight);
  g_assert_cmpfloat (gtk_range_get_value (fixture_find (page, GTK_TYPE_SCALE, NULL)), ==,
                     points[0].weight);
  g_assert_cmpstr (get_sentence (fixture_find (page, ALLIES_TYPE_PROOF_LINE, NULL)), ==,
                   "This is one of the plans between closing gaps and earning money.");
  gtk_widget_activate_action (GTK_WIDGET (page), "roadmap.use-point", "u", 99);
  allies_edit_history_undo (allies_session_get_history (session));
  g_assert_cmpfloat_with_epsilon (allies_roadmap_get_value (get_roadmap (session)), before, 1);
  g_assert_cmpfloat (allies_terms_get_weight (allies_roadmap_get_terms (get_roadmap (session))), ==,
                     weight);
  gtk_window_destroy (window);
}

static AlliesStage *
get_stage_record (AlliesSession *session, const char *id)
{
  g_autofree char *key = g_strdup_printf ("stage/%u/%s", allies_session_get_year (session), id);

  return allies_dossier_get (allies_session_get_dossier (session), key);
}

/* A stage without a budget says so, and one press gives it one. */
static void
test_obstacle (void)
{
  const char *const texts[] = { "Start", "8", "1000", "75", "110", NULL };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_type_ensure (ALLIES_TYPE_COLUMN);
  AlliesRoadmapPage *page = g_object_new (ALLIES_TYPE_ROADMAP_PAGE, "session", session, NULL);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesPlanStudy *study = allies_roadmap_page_get_study (page);
  AlliesPlanChange change = { .budget_percent = 50, .horizon = 12 };
  guint n;

  gtk_widget_activate_action (GTK_WIDGET (page), "roadmap.set-stage", "(u^as)", 1, texts);
  gtk_widget_activate_action (GTK_WIDGET (page), "roadmap.suggest", NULL);
  fixture_settle (session);
  wait_for_all (study);
  fixture_settle (session);
  const AlliesPlanJob *job = allies_plan_study_get_obstacles (study);
  g_assert_nonnull (job);
  g_assert_cmpuint (job->obstacles->len, ==, 1);
  GtkWidget *panel = fixture_find (page, ALLIES_TYPE_OBSTACLE_PANEL, NULL);
  g_assert_true (gtk_widget_get_visible (panel));
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (get_roadmap (session), &n);
  g_assert_cmpuint (stages[1].entries->len, ==, 0);
  guint horizon = allies_terms_get_horizon (allies_roadmap_get_terms (get_roadmap (session)));
  g_assert_true (allies_planning_change (session, 1, &change));
  fixture_settle (session);
  g_assert_false (gtk_widget_get_visible (panel));
  g_assert_cmpfloat (allies_stage_get_budget (get_stage_record (session, "stage-2")), ==, 1500);
  g_assert_cmpuint (allies_terms_get_horizon (allies_roadmap_get_terms (get_roadmap (session))), ==,
                    horizon + 12);
  allies_edit_history_undo (allies_session_get_history (session));
  fixture_settle (session);
  g_assert_cmpfloat (allies_stage_get_budget (get_stage_record (session, "stage-2")), ==, 1000);
  g_assert_true (gtk_widget_get_visible (panel));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/plan-study/suggest", test_suggest);
  g_test_add_func ("/plan-study/improve", test_improve);
  g_test_add_func ("/plan-study/one-step", test_one_step);
  g_test_add_func ("/plan-study/edit-meanwhile", test_edit_meanwhile);
  g_test_add_func ("/plan-study/stop", test_stop);
  g_test_add_func ("/plan-study/close", test_close);
  g_test_add_func ("/plan-study/line", test_line);
  g_test_add_func ("/plan-study/trade-off", test_trade_off);
  g_test_add_func ("/plan-study/obstacle", test_obstacle);
  return g_test_run ();
}
