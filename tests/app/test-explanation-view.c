/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/explanation-view.h"

#include "app/answering.h"
#include "app/column.h"
#include "app/explanation-node.h"
#include "support/app-fixture.h"

#include <string.h>

typedef struct
{
  AlliesSession *session;
  AlliesExplanationView *view;
  GtkWidget *behind;
  GtkWindow *window;
  GtkListView *tree;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_type_ensure (ALLIES_TYPE_COLUMN);
  fixture->session = fixture_new_session ();
  fixture->view = g_object_new (ALLIES_TYPE_EXPLANATION_VIEW, NULL);
  fixture->behind = gtk_button_new_with_label ("Behind");
  gtk_box_append (GTK_BOX (box), fixture->behind);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  fixture->window = fixture_show (box);
  fixture->tree = fixture_find (fixture->view, GTK_TYPE_LIST_VIEW, NULL);
  gtk_widget_grab_focus (fixture->behind);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
}

static void
open_view (Fixture *fixture, const char *id)
{
  allies_explanation_view_open (fixture->view, allies_session_get_results (fixture->session), id,
                                fixture->behind);
  fixture_wait (100);
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (fixture->tree)));
}

static guint
get_selected (Fixture *fixture)
{
  return gtk_single_selection_get_selected (
      GTK_SINGLE_SELECTION (gtk_list_view_get_model (fixture->tree)));
}

static void
test_opens_and_gives_back (Fixture *fixture, gconstpointer data)
{
  g_assert_false (allies_explanation_view_is_open (fixture->view));
  open_view (fixture, "no.such");
  g_assert_false (allies_explanation_view_is_open (fixture->view));
  open_view (fixture, "data.insight");
  g_assert_true (allies_explanation_view_is_open (fixture->view));
  g_assert_false (gtk_widget_get_visible (fixture->behind));
  g_assert_nonnull (fixture_find (fixture->view, GTK_TYPE_LABEL, "Insight and decision"));
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "explanation.close", NULL));
  g_assert_false (allies_explanation_view_is_open (fixture->view));
  g_assert_true (gtk_widget_get_visible (fixture->behind));
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->behind);
}

/* Right opens and goes in, left closes and goes out. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  guint n;

  open_view (fixture, "data");
  n = count_rows (fixture);
  g_assert_cmpuint (get_selected (fixture), ==, 0);
  fixture_press (fixture->tree, GDK_KEY_Right);
  g_assert_cmpuint (get_selected (fixture), ==, 1);
  g_assert_cmpuint (count_rows (fixture), ==, n);
  fixture_press (fixture->tree, GDK_KEY_Right);
  g_assert_cmpuint (count_rows (fixture), >, n);
  fixture_press (fixture->tree, GDK_KEY_Left);
  g_assert_cmpuint (count_rows (fixture), ==, n);
  fixture_press (fixture->tree, GDK_KEY_Left);
  g_assert_cmpuint (get_selected (fixture), ==, 0);
  fixture_press (fixture->tree, GDK_KEY_Left);
  g_assert_cmpuint (count_rows (fixture), <, n);
}

static void
test_follows_the_results (Fixture *fixture, gconstpointer data)
{
  open_view (fixture, "data.insight");
  allies_explanation_view_refresh (fixture->view, allies_session_get_results (fixture->session));
  g_assert_true (allies_explanation_view_is_open (fixture->view));
  g_autoptr (AlliesSession) other = fixture_new_unusual_session ();
  allies_explanation_view_refresh (fixture->view, allies_session_get_results (other));
  g_assert_false (allies_explanation_view_is_open (fixture->view));
}

static gboolean
says (const GPtrArray *steps, const char *remark)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const AlliesExplanationStep *step = steps->pdata[i];

      for (guint j = 0; j < step->notes->len; j++)
        if (strstr (step->notes->pdata[j], remark) != NULL)
          return TRUE;
      if (says (step->steps, remark))
        return TRUE;
    }
  return FALSE;
}

static gboolean
explains (AlliesSession *session, const char *remark)
{
  g_autoptr (AlliesExplanation) explanation =
      allies_explanation_new (allies_session_get_results (session), "data.insight");

  return says (allies_explanation_get_numbers (explanation), remark);
}

/* While both answer blindly, only the own side is explained. */
static void
test_stays_blind (Fixture *fixture, gconstpointer data)
{
  g_assert_true (explains (fixture->session, "My team waited four weeks"));
  g_assert_true (explains (fixture->session, "Forty standard reports"));
  allies_session_set_side (fixture->session, ALLIES_SIDE_MARKETING);
  fixture_make_blind (fixture->session);
  allies_answering_clear (fixture->session,
                          fixture_get_question (fixture->session, "culture.values.rewards"));
  fixture_settle (fixture->session);
  g_assert_true (explains (fixture->session, "My team waited four weeks"));
  g_assert_false (explains (fixture->session, "Forty standard reports"));
}

/* A row reads itself: what it is, its value, how it counts and why. */
static void
test_rows_have_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesExplanation) explanation =
      allies_explanation_new (allies_session_get_results (fixture->session), "data.insight");
  g_autoptr (GListModel) numbers = allies_explanation_node_list (explanation);
  g_autoptr (AlliesExplanationNode) score = g_list_model_get_item (numbers, 0);
  g_autoptr (GListModel) steps = allies_explanation_node_list_steps (score);
  g_autoptr (AlliesExplanationNode) last =
      g_list_model_get_item (steps, g_list_model_get_n_items (steps) - 1);
  g_autofree char *name = allies_explanation_node_dup_name (score);
  g_autofree char *last_name = allies_explanation_node_dup_name (last);

  g_assert_true (g_str_has_prefix (name, "Score: 2.11 on the scale from 1 to 5\nRule: "));
  g_assert_cmpstr (
      last_name, ==,
      "What becomes of an insight once it has been presented?: 2.00\n"
      "weight 1.5, 33.3\u00a0% of the result: Reports, tests and cases are means; only "
      "what is done differently changes a result.");
}

/* A reason is said, also where no weight stands before it. */
static void
test_says_why (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesExplanation) explanation =
      allies_explanation_new (allies_session_get_results (fixture->session), "overall/kappa");
  g_autoptr (GListModel) numbers = allies_explanation_node_list (explanation);
  g_autoptr (AlliesExplanationNode) kappa = g_list_model_get_item (numbers, 0);
  g_autoptr (GListModel) steps = allies_explanation_node_list_steps (kappa);
  g_autoptr (AlliesExplanationNode) divisor = g_list_model_get_item (steps, 1);
  g_autofree char *remarks = allies_explanation_node_dup_remarks (divisor);

  g_assert_cmpstr (remarks, ==, "The number above is divided by this one.");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add ("/explanation-view/opens-and-gives-back", Fixture, NULL, set_up,
              test_opens_and_gives_back, tear_down);
  g_test_add ("/explanation-view/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/explanation-view/follows-the-results", Fixture, NULL, set_up,
              test_follows_the_results, tear_down);
  g_test_add ("/explanation-view/stays-blind", Fixture, NULL, set_up, test_stays_blind, tear_down);
  g_test_add ("/explanation-view/says-why", Fixture, NULL, set_up, test_says_why, tear_down);
  g_test_add ("/explanation-view/rows-have-names", Fixture, NULL, set_up, test_rows_have_names,
              tear_down);
  return g_test_run ();
}
