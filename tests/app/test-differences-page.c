/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/differences-page.h"

#include "app/answering.h"
#include "app/chart-panel.h"
#include "app/column.h"
#include "app/difference-detail.h"
#include "app/difference-row.h"
#include "app/explanation-view.h"
#include "app/finishing.h"
#include "app/settling.h"
#include "app/side-card.h"
#include "support/app-fixture.h"

#define ROOM 600

static AlliesPage *
new_page (AlliesSession *session)
{
  g_type_ensure (ALLIES_TYPE_COLUMN);
  return g_object_new (ALLIES_TYPE_DIFFERENCES_PAGE, "session", session, NULL);
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

static guint
count_rows (AlliesPage *page)
{
  AlliesDifferenceRow *row = fixture_find (page, ALLIES_TYPE_DIFFERENCE_ROW, NULL);
  guint n = 0;

  for (GtkWidget *each = (GtkWidget *)row; each != NULL; each = gtk_widget_get_next_sibling (each))
    n++;
  return n;
}

/* A difference that is still open, and the one that comes after it. */
static char *
dup_open (AlliesSession *session, guint *index)
{
  guint n = 0;
  const AlliesDifference *differences = allies_alignment_get_differences (
      allies_results_get_alignment (allies_session_get_results (session)), &n);

  for (guint i = 0; i < n; i++)
    if (allies_settling_get (session, differences[i].question) == NULL)
      {
        if (index != NULL)
          *index = i;
        return g_strdup (differences[i].question);
      }
  g_assert_not_reached ();
}

static void
open_question (AlliesPage *page, AlliesSession *session, const char *question)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "differences.show", "s", question);
  fixture_settle (session);
}

static AlliesAgreement *
press (AlliesPage *page, AlliesSession *session, const char *question, guint key)
{
  fixture_press (fixture_find (page, ALLIES_TYPE_DIFFERENCE_DETAIL, NULL), key);
  fixture_settle (session);
  return allies_settling_get (session, question);
}

/* Nothing about answers before both are done. */
static void
test_waits_for_both (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));

  fixture_make_blind (session);
  g_assert_true (allies_session_is_revealed (session));
  g_assert_cmpstr (fixture_get_view (page), ==, "overview");
  allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY);
  allies_answering_clear (session, fixture_get_question (session, "culture.values.rewards"));
  fixture_settle (session);
  g_assert_false (allies_session_is_revealed (session));
  g_assert_cmpstr (fixture_get_view (page), ==, "waiting");
  g_assert_true (shows_text (page, "■  CIO: 59 of 60, still answering"));
  g_assert_true (shows_text (page, "●  CMO: 60 of 60, finished"));
  g_assert_cmpuint (count_rows (page), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (page), "differences.show", "s", "data.insight.access");
  fixture_settle (session);
  g_assert_cmpstr (fixture_get_view (page), ==, "waiting");
  g_assert_false (allies_page_reveal (page, "answer/2026/marketing/data.insight.access"));
  gtk_window_destroy (window);
}

static void
test_empty (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));

  g_assert_cmpstr (fixture_get_view (page), ==, "waiting");
  g_assert_true (shows_text (page, "Choose under Questionnaire who answers here"));
  gtk_window_destroy (window);
}

static void
test_overview (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  guint total = 0;
  guint settled = allies_settling_count (session, &total);
  g_autofree char *text = g_strdup_printf ("%u of %u differences settled", settled, total);

  g_assert_true (shows_text (page, "Marketing and technology are partners, with an alignment of "));
  g_assert_true (shows_text (page, "where 0 is chance and 1 is full agreement"));
  g_assert_true (shows_text (page, text));
  g_assert_cmpuint (count_rows (page), ==, total);
  gtk_toggle_button_set_active (fixture_find (page, GTK_TYPE_TOGGLE_BUTTON, "Open"), TRUE);
  g_assert_cmpuint (count_rows (page), ==, total - settled);
  gtk_toggle_button_set_active (fixture_find (page, GTK_TYPE_TOGGLE_BUTTON, "Settled"), TRUE);
  g_assert_cmpuint (count_rows (page), ==, settled);
  gtk_window_destroy (window);
}

/* The originals stand beside what was settled, and do not change with it. */
static void
test_settle_by_keys (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  g_autofree char *question = dup_open (session, NULL);
  AlliesPosition before = allies_position_compute (allies_session_get_dossier (session), 2026,
                                                   fixture_get_question (session, question));
  AlliesAgreement *agreement = NULL;

  open_question (page, session, question);
  g_assert_cmpstr (fixture_get_view (page), ==, "detail");
  g_assert_true (shows_text (page, "Not settled yet"));
  agreement = press (page, session, question, GDK_KEY_Left);
  g_assert_cmpfloat (allies_agreement_get_level (agreement), ==, before.sides[0]);
  agreement = press (page, session, question, GDK_KEY_Right);
  g_assert_cmpfloat (allies_agreement_get_level (agreement), ==, before.sides[1]);
  agreement = press (page, session, question, GDK_KEY_4);
  g_assert_cmpfloat (allies_agreement_get_level (agreement), ==, 4);
  g_assert_true (shows_text (page, "Together: level 4"));
  agreement = press (page, session, question, GDK_KEY_6);
  g_assert_cmpfloat (allies_agreement_get_level (agreement), ==, 4);
  agreement = press (page, session, question, GDK_KEY_n);
  g_assert_cmpint (allies_agreement_get_state (agreement), ==, ALLIES_AGREEMENT_NOT_APPLICABLE);
  gtk_widget_grab_focus (fixture_find (page, ALLIES_TYPE_DIFFERENCE_DETAIL, NULL));
  g_assert_null (press (page, session, question, GDK_KEY_Delete));
  g_assert_true (shows_text (page, "Not settled yet"));

  AlliesPosition after = allies_position_compute (allies_session_get_dossier (session), 2026,
                                                  fixture_get_question (session, question));
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    g_assert_cmpfloat (before.sides[side], ==, after.sides[side]);
  gtk_window_destroy (window);
}

static void
check_inside (GtkWidget *widget, GtkWidget *card)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, card, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (card));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_inside (child, card);
}

static void
answer_first (AlliesSession *session, AlliesSide side, double level)
{
  AlliesQuestion *question = fixture_get_question (session, "data.single-view.sources");

  g_assert_true (allies_session_set_side (session, side));
  allies_answering_choose_level (session, question, level);
  allies_finishing_finish (session);
}

/* What both said fits into its frame the first time, too. */
static void
test_answers_have_room (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));

  gtk_window_set_default_size (window, 800, 600);
  fixture_make_blind (session);
  answer_first (session, ALLIES_SIDE_MARKETING, 4);
  fixture_settle (session);
  fixture_wait (100);
  answer_first (session, ALLIES_SIDE_TECHNOLOGY, 1);
  fixture_settle (session);
  fixture_wait (100);
  g_assert_cmpstr (fixture_get_view (page), ==, "overview");
  open_question (page, session, "data.single-view.sources");
  fixture_wait (100);
  for (GtkWidget *card = fixture_find (page, ALLIES_TYPE_SIDE_CARD, NULL); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    check_inside (card, card);
  gtk_window_destroy (window);
}

/* The reason is asked for at once, and kept when one goes on. */
static void
test_agree_to_differ (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  g_autofree char *question = dup_open (session, NULL);
  GtkEntry *reason = NULL;

  open_question (page, session, question);
  g_assert_cmpint (allies_agreement_get_state (press (page, session, question, GDK_KEY_d)), ==,
                   ALLIES_AGREEMENT_DIFFER);
  reason = fixture_find (page, GTK_TYPE_ENTRY, NULL);
  g_assert_true (GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (window))));
  gtk_editable_set_text (GTK_EDITABLE (reason), "Two meanings of access.");
  g_assert_cmpfloat (allies_agreement_get_level (press (page, session, question, GDK_KEY_4)), !=,
                     4);
  g_signal_emit_by_name (reason, "activate");
  fixture_settle (session);
  g_assert_cmpstr (allies_agreement_get_why (allies_settling_get (session, question)), ==,
                   "Two meanings of access.");
  gtk_window_destroy (window);
}

static void
test_walk (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  guint index = 0;
  guint total = 0;
  g_autofree char *question = dup_open (session, &index);
  g_autofree char *here = NULL;
  g_autofree char *next = NULL;

  allies_settling_count (session, &total);
  here = g_strdup_printf ("Difference %u of %u", index + 1, total);
  next = g_strdup_printf ("Difference %u of %u", index + 2, total);
  open_question (page, session, question);
  g_assert_true (shows_text (page, here));
  press (page, session, question, GDK_KEY_Return);
  g_assert_true (shows_text (page, next));
  press (page, session, question, GDK_KEY_BackSpace);
  g_assert_true (shows_text (page, here));
  gtk_widget_activate_action (GTK_WIDGET (page), "differences.back", NULL);
  fixture_settle (session);
  g_assert_cmpstr (fixture_get_view (page), ==, "overview");
  gtk_window_destroy (window);
}

/* Before the first and after the last one is the list. */
static void
test_ends_lead_to_the_list (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  guint n = 0;
  const AlliesDifference *differences = allies_alignment_get_differences (
      allies_results_get_alignment (allies_session_get_results (session)), &n);

  open_question (page, session, differences[0].question);
  press (page, session, differences[0].question, GDK_KEY_BackSpace);
  g_assert_cmpstr (fixture_get_view (page), ==, "overview");
  open_question (page, session, differences[n - 1].question);
  press (page, session, differences[n - 1].question, GDK_KEY_Return);
  g_assert_cmpstr (fixture_get_view (page), ==, "overview");
  gtk_window_destroy (window);
}

static void
test_undo_shows_the_question (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  g_autofree char *question = dup_open (session, NULL);
  const char *key = NULL;

  allies_settling_agree (session, question, 2);
  fixture_settle (session);
  key = allies_edit_history_undo (allies_session_get_history (session));
  g_assert_true (allies_page_reveal (page, key));
  fixture_settle (session);
  g_assert_cmpstr (fixture_get_view (page), ==, "detail");
  g_assert_true (shows_text (page, "Not settled yet"));
  gtk_window_destroy (window);
}

static void
test_names (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  g_autofree char *row = fixture_dup_label (fixture_find (page, ALLIES_TYPE_DIFFERENCE_ROW, NULL));
  g_autofree char *question = dup_open (session, NULL);
  g_autofree char *card = NULL;

  g_assert_nonnull (strstr (row, "CMO "));
  g_assert_nonnull (strstr (row, " apart"));
  open_question (page, session, question);
  card = fixture_dup_label (fixture_find (page, ALLIES_TYPE_SIDE_CARD, NULL));
  g_assert_nonnull (strstr (card, "CMO: level "));
  gtk_window_destroy (window);
}

static void
test_distance (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesScale *scale = allies_model_get_scale (allies_session_get_model (session));
  static const struct
  {
    double difference;
    const char *text;
  } cases[] = { { 1, "one level apart" },
                { -2, "two levels apart" },
                { 1.5, "1.5 levels apart" },
                { 0.33333, "0.33 levels apart" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = allies_difference_row_dup_distance (scale, cases[i].difference);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* On the smallest screen with text twice as large, beside the steps. */
static void
test_fits_with_large_text (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  g_autofree char *question = dup_open (session, NULL);
  int overview = 0;
  int detail = 0;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  gtk_widget_measure (GTK_WIDGET (page), GTK_ORIENTATION_HORIZONTAL, -1, &overview, NULL, NULL,
                      NULL);
  open_question (page, session, question);
  gtk_widget_measure (GTK_WIDGET (page), GTK_ORIENTATION_HORIZONTAL, -1, &detail, NULL, NULL, NULL);
  g_test_message ("%d and %d", overview, detail);
  g_assert_cmpint (overview, <=, ROOM);
  g_assert_cmpint (detail, <=, ROOM);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  gtk_window_destroy (window);
}

/* Each number of the page says where it comes from, and only to those who may see it. */
static void
test_explains (void)
{
  static const char *const buttons[] = { "Explain the alignment",
                                         "Explain the agreement beyond chance" };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesExplanationView *view = fixture_find (page, ALLIES_TYPE_EXPLANATION_VIEW, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_signal_emit_by_name (fixture_find (page, GTK_TYPE_BUTTON, buttons[i]), "clicked");
      g_assert_true (allies_explanation_view_is_open (view));
      gtk_widget_activate_action (GTK_WIDGET (view), "explanation.close", NULL);
      g_assert_false (allies_explanation_view_is_open (view));
    }
  gtk_widget_activate_action (GTK_WIDGET (page), "differences.explain", "s", "overall/kappa-low");
  g_assert_true (allies_explanation_view_is_open (view));
  fixture_make_blind (session);
  allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY);
  allies_answering_clear (session, fixture_get_question (session, "culture.values.rewards"));
  fixture_settle (session);
  g_assert_false (allies_explanation_view_is_open (view));
  gtk_widget_activate_action (GTK_WIDGET (page), "differences.explain", "s", "overall/kappa");
  g_assert_false (allies_explanation_view_is_open (view));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/differences-page/waits-for-both", test_waits_for_both);
  g_test_add_func ("/differences-page/empty", test_empty);
  g_test_add_func ("/differences-page/overview", test_overview);
  g_test_add_func ("/differences-page/settle-by-keys", test_settle_by_keys);
  g_test_add_func ("/differences-page/answers-have-room", test_answers_have_room);
  g_test_add_func ("/differences-page/agree-to-differ", test_agree_to_differ);
  g_test_add_func ("/differences-page/walk", test_walk);
  g_test_add_func ("/differences-page/ends-lead-to-the-list", test_ends_lead_to_the_list);
  g_test_add_func ("/differences-page/undo-shows-the-question", test_undo_shows_the_question);
  g_test_add_func ("/differences-page/names", test_names);
  g_test_add_func ("/differences-page/fits-with-large-text", test_fits_with_large_text);
  g_test_add_func ("/differences-page/distance", test_distance);
  g_test_add_func ("/differences-page/explains", test_explains);
  return g_test_run ();
}
