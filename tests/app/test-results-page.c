/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/results-page.h"

#include "app/answering.h"
#include "app/chart-panel.h"
#include "app/column.h"
#include "app/explanation-view.h"
#include "app/progress.h"
#include "app/scene-view.h"
#include "support/app-fixture.h"

#include <glib/gstdio.h>

static AlliesPage *
new_page (AlliesSession *session)
{
  g_type_ensure (ALLIES_TYPE_COLUMN);
  return g_object_new (ALLIES_TYPE_RESULTS_PAGE, "session", session, NULL);
}

static void
test_empty_teaches (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  GtkButton *go = fixture_find (page, GTK_TYPE_BUTTON, "Go to the questionnaire");

  g_assert_cmpstr (fixture_get_view (page), ==, "empty");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (go)), ==, "win.step");
  gtk_window_destroy (window);
}

static void
test_overview_and_detail (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesChartPanel *panel = fixture_find (page, ALLIES_TYPE_CHART_PANEL, NULL);
  GListModel *rows = allies_data_table_get_shown (allies_chart_panel_get_table (panel));

  g_assert_cmpstr (fixture_get_view (page), ==, "overview");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);
  gtk_widget_activate_action (GTK_WIDGET (page), "results.show", "s", "no.such");
  g_assert_cmpstr (fixture_get_view (page), ==, "overview");
  gtk_widget_activate_action (GTK_WIDGET (page), "results.show", "s", "data.insight");
  g_assert_cmpstr (fixture_get_view (page), ==, "detail");
  g_assert_nonnull (fixture_find (
      page, GTK_TYPE_LABEL,
      allies_question_get_text (fixture_get_question (session, "data.insight.access"))));
  gtk_widget_activate_action (GTK_WIDGET (page), "results.back", NULL);
  g_assert_cmpstr (fixture_get_view (page), ==, "overview");
  gtk_window_destroy (window);
}

/* What is chosen in a chart or its table explains itself. */
static void
test_marks_explain_themselves (void)
{
  static const char *const subjects[] = { "data", "data.insight" };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesChartPanel *panel = fixture_find (page, ALLIES_TYPE_CHART_PANEL, NULL);
  AlliesExplanationView *view = fixture_find (page, ALLIES_TYPE_EXPLANATION_VIEW, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      g_assert_false (allies_explanation_view_is_open (view));
      g_signal_emit_by_name (panel, "activated", subjects[i]);
      g_assert_true (allies_explanation_view_is_open (view));
      gtk_widget_activate_action (GTK_WIDGET (view), "explanation.close", NULL);
    }
  g_signal_emit_by_name (panel, "activated", "data.insight");
  gtk_widget_activate_action (GTK_WIDGET (view), "explanation.more", NULL);
  g_assert_false (allies_explanation_view_is_open (view));
  g_assert_cmpstr (fixture_get_view (page), ==, "detail");
  gtk_window_destroy (window);
}

static void
test_table_is_one_key_away (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesChartPanel *panel = fixture_find (page, ALLIES_TYPE_CHART_PANEL, NULL);
  GtkWidget *view = fixture_find (panel, ALLIES_TYPE_SCENE_VIEW, NULL);
  GtkStack *stack = GTK_STACK (gtk_widget_get_ancestor (view, GTK_TYPE_STACK));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "chart");
  gtk_widget_activate_action (GTK_WIDGET (panel), "chart.toggle-table", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "table");
  gtk_widget_activate_action (GTK_WIDGET (panel), "chart.toggle-table", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "chart");
  gtk_window_destroy (window);
}

static gboolean
shows_text (gpointer root, const char *part)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_child_visible (root)
      && strstr (gtk_label_get_label (root), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, part))
      return TRUE;
  return FALSE;
}

static AlliesChartPanel *
find_panel (gpointer root, const char *heading)
{
  GtkWidget *label = fixture_find (root, GTK_TYPE_LABEL, heading);

  return label != NULL
             ? ALLIES_CHART_PANEL (gtk_widget_get_ancestor (label, ALLIES_TYPE_CHART_PANEL))
             : NULL;
}

static guint
count_rows (AlliesPage *page, const char *heading)
{
  return g_list_model_get_n_items (
      allies_data_table_get_shown (allies_chart_panel_get_table (find_panel (page, heading))));
}

static void
test_filter (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));

  g_assert_cmpuint (count_rows (page, "The capabilities"), ==, 16);
  g_assert_cmpuint (count_rows (page, "Key figures"), ==, 12);
  gtk_toggle_button_set_active (fixture_find (page, GTK_TYPE_TOGGLE_BUTTON, "Culture"), TRUE);
  g_assert_cmpuint (count_rows (page, "The capabilities"), ==, 4);
  g_assert_cmpuint (count_rows (page, "The largest gaps"), ==, 4);
  g_assert_cmpuint (count_rows (page, "Key figures"), ==, 2);
  g_assert_cmpuint (count_rows (page, "The pillars against peers"), ==, 4);
  gtk_toggle_button_set_active (fixture_find (page, GTK_TYPE_TOGGLE_BUTTON, "All pillars"), TRUE);
  g_assert_cmpuint (count_rows (page, "The capabilities"), ==, 16);
  gtk_window_destroy (window);
}

static void
test_orders (void)
{
  static const char *const findings[] = {
    "Four gaps matter most; two of them are in Data.",
    "Prediction is furthest below the peer median, but cannot be told apart from it.",
    "Single customer view is furthest from its target, by 2.1 levels.",
    "Lived values has fallen most since 2025, by 0.1 levels.",
  };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  GtkDropDown *order =
      fixture_find (find_panel (page, "The largest gaps"), GTK_TYPE_DROP_DOWN, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (findings); i++)
    {
      gtk_drop_down_set_selected (order, i);
      g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, findings[i]));
    }
  gtk_window_destroy (window);
}

/* A mark opens what is behind its number; from there it goes on to the answers. */
static void
test_marks_open_what_is_behind (void)
{
  static const struct
  {
    const char *chart;
    const char *subject;
    const char *title;
  } cases[] = {
    { "The pillars against peers", "culture", "Culture" },
    { "The capabilities", "culture.values", "Lived values" },
    { "Key figures", "partnership.platform.tools-used",
      "Share of paid functions of marketing technology in use" },
  };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlliesExplanationView *view = fixture_find (page, ALLIES_TYPE_EXPLANATION_VIEW, NULL);

      g_signal_emit_by_name (find_panel (page, cases[i].chart), "activated", cases[i].subject);
      g_assert_true (allies_explanation_view_is_open (view));
      g_assert_true (shows_text (view, cases[i].title));
      gtk_widget_activate_action (GTK_WIDGET (page), "results.back", NULL);
      allies_explanation_view_close (view);
    }
  gtk_widget_activate_action (GTK_WIDGET (page), "results.show", "s",
                              "partnership.platform.tools-used");
  g_assert_cmpstr (fixture_get_view (page), ==, "detail");
  g_assert_true (shows_text (page, "Joint platform"));
  gtk_window_destroy (window);
}

static void
test_missing_is_named (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  GtkWidget *go;

  g_assert_false (shows_text (page, "What is missing"));
  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  allies_answering_clear (session, fixture_get_question (session, "culture.values.rewards"));
  allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY);
  allies_answering_clear (session, fixture_get_question (session, "culture.values.rewards"));
  fixture_settle (session);
  allies_page_update (page);
  g_assert_true (shows_text (page, "What is missing: 1 open question"));
  gtk_expander_set_expanded (fixture_find (page, GTK_TYPE_EXPANDER, NULL), TRUE);
  go = fixture_find (page, GTK_TYPE_BUTTON, "Lived values · 1 open");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (go)), ==, "win.show-question");
  gtk_window_destroy (window);
}

static void
test_chart_is_saved (void)
{
  g_autofree char *folder = g_dir_make_tmp ("allies-XXXXXX", NULL);
  static const char *const starts[] = { "\x89PNG", "<?xml" };
  static const char *const names[] = { "gaps.png", "gaps.svg" };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *content = NULL;

      g_assert_true (allies_chart_panel_save (find_panel (page, "The largest gaps"), path, NULL));
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, starts[i]));
      g_remove (path);
    }
  gtk_widget_activate_action (GTK_WIDGET (find_panel (page, "Key figures")), "chart.copy", NULL);
  g_assert_true (gdk_content_formats_contain_gtype (
      gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (page))), GDK_TYPE_TEXTURE));
  g_rmdir (folder);
  gtk_window_destroy (window);
}

/* Nobody sees the other side's answers before both are done. */
static void
test_answers_stay_blind (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  fixture_make_blind (session);
  gtk_widget_activate_action (GTK_WIDGET (page), "results.show", "s", "data.insight");
  fixture_settle (session);
  g_assert_true (shows_text (page, "CMO: "));
  g_assert_true (shows_text (page, "CIO: "));
  allies_answering_clear (session, fixture_get_question (session, "culture.values.rewards"));
  fixture_settle (session);
  g_assert_true (shows_text (page, "CMO: "));
  g_assert_false (shows_text (page, "CIO: "));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/results-page/empty-teaches", test_empty_teaches);
  g_test_add_func ("/results-page/overview-and-detail", test_overview_and_detail);
  g_test_add_func ("/results-page/marks-explain-themselves", test_marks_explain_themselves);
  g_test_add_func ("/results-page/table-is-one-key-away", test_table_is_one_key_away);
  g_test_add_func ("/results-page/answers-stay-blind", test_answers_stay_blind);
  g_test_add_func ("/results-page/filter", test_filter);
  g_test_add_func ("/results-page/orders", test_orders);
  g_test_add_func ("/results-page/marks-open-what-is-behind", test_marks_open_what_is_behind);
  g_test_add_func ("/results-page/missing-is-named", test_missing_is_named);
  g_test_add_func ("/results-page/chart-is-saved", test_chart_is_saved);
  return g_test_run ();
}
