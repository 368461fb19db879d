/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/roadmap-page.h"

#include "app/column.h"
#include "app/initiative-card.h"
#include "app/planning.h"
#include "app/stage-head.h"
#include "app/warnings-panel.h"
#include "support/app-fixture.h"

static AlliesPage *
new_page (AlliesSession *session)
{
  g_type_ensure (ALLIES_TYPE_COLUMN);
  return g_object_new (ALLIES_TYPE_ROADMAP_PAGE, "session", session, NULL);
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
  g_assert_cmpstr (fixture_get_view (page), ==, "board");
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
  g_assert_cmpstr (fixture_get_view (page), ==, "detail");
  g_assert_nonnull (
      fixture_find (page, GTK_TYPE_LABEL, allies_initiative_get_outcome (left_out[0].initiative)));
  gtk_widget_activate_action (GTK_WIDGET (page), "roadmap.back", NULL);
  g_assert_cmpstr (fixture_get_view (page), ==, "board");
  gtk_window_destroy (window);
}

static AlliesInitiativeCard *
find_card (gpointer root, const char *id)
{
  if (ALLIES_IS_INITIATIVE_CARD (root))
    return id == NULL || g_str_equal (allies_initiative_card_get_id (root), id) ? root : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AlliesInitiativeCard *card = find_card (child, id);

      if (card != NULL)
        return card;
    }
  return NULL;
}

static int
get_stage (AlliesSession *session, const char *id)
{
  return allies_roadmap_find_stage (
      allies_results_get_roadmap (allies_session_get_results (session)), id);
}

/* A card is moved by its own actions, and has the focus afterwards. */
static void
test_move_a_card (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesInitiativeCard *card = find_card (page, NULL);
  g_autofree char *id = g_strdup (allies_initiative_card_get_id (card));

  gtk_widget_grab_focus (GTK_WIDGET (card));
  gtk_widget_activate_action (GTK_WIDGET (card), "card.move", "i", -1);
  g_assert_cmpint (get_stage (session, id), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (card), "card.move", "i", 1);
  fixture_settle (session);
  g_assert_cmpint (get_stage (session, id), ==, 1);
  g_assert_true (gtk_window_get_focus (window) == GTK_WIDGET (find_card (page, id)));
  gtk_widget_activate_action (GTK_WIDGET (find_card (page, id)), "card.pin", NULL);
  fixture_settle (session);
  g_assert_true (allies_planning_is_pinned (session, id));
  gtk_widget_activate_action (GTK_WIDGET (find_card (page, id)), "card.leave-out", NULL);
  fixture_settle (session);
  g_assert_null (find_card (page, id));
  gtk_widget_activate_action (GTK_WIDGET (page), "roadmap.place", "(si)", "no.such", 1);
  gtk_window_destroy (window);
}

static void
test_drops (void)
{
  g_assert_cmpstr (allies_initiative_card_parse_drag ("allies-initiative:data.plan"), ==,
                   "data.plan");
  g_assert_null (allies_initiative_card_parse_drag ("data.plan"));
  g_assert_null (allies_initiative_card_parse_drag (NULL));
}

/* A stage that has too little money says so at once; undoing takes it back. */
static void
test_warnings_are_live (void)
{
  const char *const texts[] = { "Start", "8", "1000", "75", "110", NULL };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  GtkWidget *panel = fixture_find (page, ALLIES_TYPE_WARNINGS_PANEL, NULL);

  g_assert_true (panel == NULL || !gtk_widget_get_visible (panel));
  gtk_widget_activate_action (GTK_WIDGET (page), "roadmap.set-stage", "(u^as)", 0, texts);
  fixture_settle (session);
  panel = fixture_find (page, ALLIES_TYPE_WARNINGS_PANEL, NULL);
  g_assert_true (gtk_widget_get_visible (panel));
  allies_edit_history_undo (allies_session_get_history (session));
  fixture_settle (session);
  g_assert_false (gtk_widget_get_visible (panel));
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

  g_assert_cmpstr (fixture_get_view (page), ==, "empty");
  g_assert_nonnull (fixture_find (page, GTK_TYPE_BUTTON, "Go to the company"));
  allies_edit_history_apply (allies_session_get_history (session), "Money", 0,
                             allies_record_with (organisation, "revenue", 1e9, "marketing-budget",
                                                 5e7, "technology-budget", 5e7, NULL));
  fixture_settle (session);
  g_assert_cmpstr (fixture_get_view (page), ==, "empty");
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
  g_test_add_func ("/roadmap-page/move-a-card", test_move_a_card);
  g_test_add_func ("/roadmap-page/drops", test_drops);
  g_test_add_func ("/roadmap-page/warnings-are-live", test_warnings_are_live);
  return g_test_run ();
}
