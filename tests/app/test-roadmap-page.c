/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/roadmap-page.h"

#include "app/column.h"
#include "app/initiative-card.h"
#include "app/stage-head.h"
#include "support/app-fixture.h"

static AlliesPage *
new_page (AlliesSession *session)
{
  g_type_ensure (ALLIES_TYPE_COLUMN);
  return g_object_new (ALLIES_TYPE_ROADMAP_PAGE, "session", session, NULL);
}

static const char *
get_view (AlliesPage *page)
{
  return gtk_stack_get_visible_child_name (fixture_find (page, GTK_TYPE_STACK, NULL));
}

static guint
count_below (gpointer root, GType type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_below (child, type);
  return n;
}

static void
test_board (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesRoadmap *roadmap = allies_results_get_roadmap (allies_session_get_results (session));
  guint n_stages = 0;

  allies_roadmap_get_stages (roadmap, &n_stages);
  g_assert_cmpstr (get_view (page), ==, "board");
  g_assert_cmpuint (count_below (page, ALLIES_TYPE_STAGE_HEAD), ==, n_stages);
  g_assert_cmpuint (count_below (page, ALLIES_TYPE_INITIATIVE_CARD), ==,
                    allies_roadmap_count (roadmap));
  gtk_window_destroy (window);
}

static void
test_detail (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  guint n = 0;
  const AlliesLeftOut *left_out = allies_roadmap_get_left_out (
      allies_results_get_roadmap (allies_session_get_results (session)), &n);

  g_assert_cmpuint (n, >, 0);
  gtk_widget_activate_action (GTK_WIDGET (page), "roadmap.show", "s",
                              allies_initiative_get_id (left_out[0].initiative));
  g_assert_cmpstr (get_view (page), ==, "detail");
  g_assert_nonnull (
      fixture_find (page, GTK_TYPE_LABEL, allies_initiative_get_outcome (left_out[0].initiative)));
  gtk_widget_activate_action (GTK_WIDGET (page), "roadmap.back", NULL);
  g_assert_cmpstr (get_view (page), ==, "board");
  gtk_window_destroy (window);
}

/* Each state says what is missing and offers the step that helps. */
static void
test_says_what_is_missing (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesOrganisation *organisation =
      allies_dossier_get_organisation (allies_session_get_dossier (session));

  g_assert_cmpstr (get_view (page), ==, "empty");
  g_assert_nonnull (fixture_find (page, GTK_TYPE_BUTTON, "Go to the company"));
  allies_edit_history_apply (allies_session_get_history (session), "Money", 0,
                             allies_record_with (organisation, "revenue", 1e9, "marketing-budget",
                                                 5e7, "technology-budget", 5e7, NULL));
  fixture_settle (session);
  g_assert_cmpstr (get_view (page), ==, "empty");
  g_assert_nonnull (fixture_find (page, GTK_TYPE_BUTTON, "Go to the questionnaire"));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/roadmap-page/board", test_board);
  g_test_add_func ("/roadmap-page/detail", test_detail);
  g_test_add_func ("/roadmap-page/says-what-is-missing", test_says_what_is_missing);
  return g_test_run ();
}
