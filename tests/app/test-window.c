/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include "app/answering.h"
#include "app/difference-detail.h"
#include "app/exchange.h"
#include "app/steps.h"
#include "base/durable-file-steps.h"
#include "support/app-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>

static AlliesApplication *application;

static AlliesWindow *
open_window (AlliesSession *session)
{
  AlliesWindow *window = allies_window_new (GTK_APPLICATION (application));

  if (session != NULL)
    allies_window_set_session (window, session);
  fixture_show (GTK_WIDGET (window));
  return window;
}

static void
activate (AlliesWindow *window, const char *action, const char *target)
{
  if (target != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (window), action, g_variant_new_string (target));
  else
    g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  if (window->session != NULL)
    fixture_settle (window->session);
}

static const char *
get_step (AlliesWindow *window)
{
  return gtk_stack_get_visible_child_name (window->pages);
}

static void
test_create_and_answer (void)
{
  AlliesWindow *window = open_window (NULL);

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "save"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "create",
                                  g_variant_new ("(ss)", "Alder & Sons", ALLIES_MODEL_DEFAULT));
  g_assert_nonnull (window->session);
  g_assert_cmpstr (get_step (window), ==, "company");
  g_assert_cmpstr (gtk_label_get_label (window->title), ==, "Alder & Sons");
  activate (window, "answer-as", "technology");
  g_assert_cmpstr (get_step (window), ==, "questionnaire");
  g_assert_nonnull (strstr (gtk_label_get_label (window->subtitle), "answering as CIO"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Four levels from 0, checklists, initiatives and no peers. */
static void
test_customer_trust (void)
{
  AlliesWindow *window = open_window (NULL);
  const char *const *steps = allies_steps_list ();
  AlliesQuestion *question = NULL;
  AlliesResults *results = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (window), "create",
                                  g_variant_new ("(ss)", "Alder & Sons", "customer-trust"));
  g_assert_cmpstr (allies_model_get_id (allies_session_get_model (window->session)), ==,
                   "customer-trust");
  activate (window, "answer-as", "marketing");
  question = fixture_get_question (window->session, "choice.notice.findable");
  allies_answering_set_practice (window->session, question, "times", TRUE);
  allies_answering_set_practice (window->session, question, "people", TRUE);
  fixture_settle (window->session);
  results = allies_session_get_results (window->session);
  g_assert_cmpfloat_with_epsilon (
      allies_score_find (allies_results_get_score (results), "choice.notice")->score, 6 / 7.0,
      1e-9);
  for (guint i = 0; steps[i] != NULL; i++)
    {
      activate (window, "step", steps[i]);
      g_assert_cmpstr (get_step (window), ==, steps[i]);
      fixture_wait (50);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_steps (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesWindow *window = open_window (session);
  const char *const *steps = allies_steps_list ();

  /* a count stays on its line, however large the text is */
  g_assert_nonnull (fixture_find (window, GTK_TYPE_LABEL, "8\302\240of\302\24026"));
  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_autoptr (GVariant) state = NULL;

      activate (window, "step", steps[i]);
      g_assert_cmpstr (get_step (window), ==, steps[i]);
      state = g_action_group_get_action_state (G_ACTION_GROUP (window), "step");
      g_assert_true (g_str_has_prefix (g_variant_get_string (state, NULL), steps[i]));
    }
  activate (window, "previous-step", NULL);
  g_assert_cmpstr (get_step (window), ==, "deck");
  activate (window, "next-step", NULL);
  activate (window, "next-step", NULL);
  g_assert_cmpstr (get_step (window), ==, "years");
  activate (window, "step", "no-such-step");
  g_assert_cmpstr (get_step (window), ==, "years");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_shows_a_difference (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesWindow *window = open_window (session);
  guint n = 0;
  const AlliesDifference *differences = allies_alignment_get_differences (
      allies_results_get_alignment (allies_session_get_results (session)), &n);
  GtkWidget *detail = NULL;

  g_assert_cmpuint (n, >, 1);
  activate (window, "show-difference", differences[1].question);
  g_assert_cmpstr (get_step (window), ==, "differences");
  detail = fixture_find (window, ALLIES_TYPE_DIFFERENCE_DETAIL, NULL);
  g_assert_true (gtk_widget_get_mapped (detail));
  g_assert_nonnull (fixture_find (
      detail, GTK_TYPE_LABEL,
      allies_question_get_text (fixture_get_question (session, differences[1].question))));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A copy goes back as it is: a copy of it would leave its answers out. */
static void
test_copy_is_not_sent_on (void)
{
  g_autoptr (AlliesSession) hers = fixture_new_session ();
  g_autofree char *path = g_build_filename (g_get_home_dir (), "copy.allies", NULL);
  g_autoptr (AlliesDossierFile) file = NULL;
  g_autoptr (AlliesSession) his = NULL;
  AlliesWindow *window = NULL;

  g_assert_true (allies_exchange_send (hers, ALLIES_SIDE_TECHNOLOGY, path, NULL));
  file = allies_dossier_file_open (path, NULL, NULL);
  his = allies_session_new (file, NULL);
  window = open_window (his);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "send"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "finish"));
  gtk_window_destroy (GTK_WINDOW (window));

  allies_session_set_side (hers, ALLIES_SIDE_MARKETING);
  window = open_window (hers);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "send"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_undo_shows_the_place (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesWindow *window = open_window (session);
  AlliesQuestion *question = fixture_get_question (session, "culture.delivery.consistency");
  double before = 0;

  activate (window, "answer-as", "marketing");
  before = allies_answer_get_level (allies_answering_get_current (session, question));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
  allies_answering_choose_level (session, question, before == 5 ? 4 : 5);
  activate (window, "step", "deck");
  activate (window, "undo", NULL);
  g_assert_cmpstr (get_step (window), ==, "questionnaire");
  g_assert_cmpstr (allies_session_get_question (session), ==, "culture.delivery.consistency");
  g_assert_cmpfloat (allies_answer_get_level (allies_answering_get_current (session, question)), ==,
                     before);
  activate (window, "step", "company");
  activate (window, "redo", NULL);
  g_assert_cmpstr (get_step (window), ==, "questionnaire");
  g_assert_cmpfloat (allies_answer_get_level (allies_answering_get_current (session, question)), !=,
                     before);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_year (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesWindow *window = open_window (session);

  g_assert_cmpuint (gtk_drop_down_get_selected (window->year), ==, 1);
  gtk_drop_down_set_selected (window->year, 0);
  fixture_settle (session);
  g_assert_cmpuint (allies_session_get_year (session), ==, 2025);
  g_assert_nonnull (strstr (gtk_label_get_label (window->subtitle), "2025"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static int
nothing_hook (AlliesDurableStep step, const char *path, gsize *length, gpointer user_data)
{
  return step == ALLIES_DURABLE_OPEN ? ENOSPC : 0;
}

static void
test_close_saves_or_stays (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesWindow *window = open_window (session);
  g_autofree char *path = g_strdup (allies_session_get_path (session));
  g_autofree char *content = NULL;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  allies_durable_file_set_fault (nothing_hook, NULL);
  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  allies_answering_set_note (session, fixture_get_question (session, "data.single-view.identity"),
                             "The last words");
  gtk_window_close (GTK_WINDOW (window));
  fixture_wait (50);
  g_assert_nonnull (window);
  g_assert_nonnull (strstr (allies_message_get_sentence (window->message), "the disk is full"));
  g_assert_cmpstr (gtk_label_get_label (window->saved), ==, "Not saved");

  allies_durable_file_set_fault (NULL, NULL);
  gtk_window_close (GTK_WINDOW (window));
  fixture_wait (50);
  g_assert_null (window);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "The last words"));
}

/* A program that ended at the wrong moment: the next one says what it found. */
static void
test_says_what_was_recovered (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *path = g_strdup (allies_session_get_path (session));
  AlliesWindow *window = NULL;

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  allies_answering_set_note (session, fixture_get_question (session, "data.single-view.identity"),
                             "The last words");
  g_clear_object (&session); /* without the last save */
  window = open_window (NULL);
  activate (window, "open-path", path);
  g_assert_nonnull (strstr (allies_message_get_sentence (window->message), "recovered"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_says_who_else_has_it_open (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesWindow *window = open_window (NULL);

  activate (window, "open-path", allies_session_get_path (session));
  g_assert_nonnull (
      strstr (allies_message_get_sentence (window->message), "open in another window as well"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_resumes_where_one_stopped (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *path = g_strdup (allies_session_get_path (session));
  AlliesWindow *window = open_window (session);

  activate (window, "answer-as", "technology");
  activate (window, "show-question", "engagement.channels.conversation");
  gtk_window_close (GTK_WINDOW (window));
  fixture_wait (50);

  window = open_window (NULL);
  activate (window, "open-path", path);
  g_assert_cmpstr (get_step (window), ==, "questionnaire");
  g_assert_cmpint (allies_session_get_side (window->session), ==, ALLIES_SIDE_TECHNOLOGY);
  g_assert_cmpstr (allies_session_get_question (window->session), ==,
                   "engagement.channels.conversation");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_bad_file_is_a_sentence (void)
{
  AlliesWindow *window = open_window (NULL);
  g_autofree char *path = g_build_filename (g_get_home_dir (), "bad.allies", NULL);

  g_assert_true (g_file_set_contents (path, "<dossier", -1, NULL));
  activate (window, "open-path", path);
  g_assert_null (window->session);
  g_assert_nonnull (strstr (allies_message_get_sentence (window->message), "bad.allies:1"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_exports_the_deck (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesWindow *window = open_window (session);
  g_autofree char *path = g_build_filename (g_get_home_dir (), "deck", NULL);
  g_autofree char *made = g_strconcat (path, ".pdf", NULL);

  activate (window, "export-deck-to", path);
  g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));
  g_assert_nonnull (strstr (allies_message_get_sentence (window->message), "deck.pdf"));
  activate (window, "export-deck-to", "/no/such/folder/deck.pdf");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (window->message), "error"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_exports_the_tables (void)
{
  static const struct
  {
    const char *name;
    const char *made;
    const char *said;
  } cases[] = {
    { "tables", "tables.xlsx", "The tables are in " },
    { "more.xlsx", "more.xlsx", "The tables are in " },
    { "scores.CSV", "scores.CSV", "The scores are in " },
  };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesWindow *window = open_window (session);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (g_get_home_dir (), cases[i].name, NULL);
      g_autofree char *made = g_build_filename (g_get_home_dir (), cases[i].made, NULL);

      activate (window, "export-tables-to", path);
      g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));
      g_assert_true (
          g_str_has_prefix (allies_message_get_sentence (window->message), cases[i].said));
      g_assert_nonnull (strstr (allies_message_get_sentence (window->message), cases[i].made));
    }
  activate (window, "export-csv-to", g_get_home_dir ());
  g_assert_true (
      g_str_has_prefix (allies_message_get_sentence (window->message), "The tables are in the "));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (window->message), "error"));
  activate (window, "export-tables-to", "/no/such/folder/tables.xlsx");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (window->message), "error"));
  activate (window, "export-csv-to", "/no/such/folder");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (window->message), "error"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_fits (AlliesWindow *window, const char *step)
{
  int width = 0;
  int height = 0;

  activate (window, "step", step);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                      NULL);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, 1024, &height, NULL, NULL,
                      NULL);
  g_test_message ("%s: %d × %d", step, width, height);
  g_assert_cmpint (width, <=, 1024);
  g_assert_cmpint (height, <=, 600);
}

/* The smallest screen that is supported, with text as it is and twice as large. */
static void
test_fits_a_small_screen (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesWindow *window = open_window (session);
  GtkSettings *settings = gtk_settings_get_default ();
  const char *const *steps = allies_steps_list ();

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  for (guint scale = 1; scale <= 2; scale++)
    {
      g_object_set (settings, "gtk-xft-dpi", 96 * 1024 * scale, NULL);
      for (guint i = 0; steps[i] != NULL; i++)
        assert_fits (window, steps[i]);
    }
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  int status = 0;

  fixture_init (&argc, &argv);
  application = fixture_new_application ();
  g_test_add_func ("/window/create-and-answer", test_create_and_answer);
  g_test_add_func ("/window/customer-trust", test_customer_trust);
  g_test_add_func ("/window/steps", test_steps);
  g_test_add_func ("/window/shows-a-difference", test_shows_a_difference);
  g_test_add_func ("/window/copy-is-not-sent-on", test_copy_is_not_sent_on);
  g_test_add_func ("/window/undo-shows-the-place", test_undo_shows_the_place);
  g_test_add_func ("/window/year", test_year);
  g_test_add_func ("/window/close-saves-or-stays", test_close_saves_or_stays);
  g_test_add_func ("/window/says-what-was-recovered", test_says_what_was_recovered);
  g_test_add_func ("/window/says-who-else-has-it-open", test_says_who_else_has_it_open);
  g_test_add_func ("/window/resumes-where-one-stopped", test_resumes_where_one_stopped);
  g_test_add_func ("/window/bad-file-is-a-sentence", test_bad_file_is_a_sentence);
  g_test_add_func ("/window/exports-the-deck", test_exports_the_deck);
  g_test_add_func ("/window/exports-the-tables", test_exports_the_tables);
  g_test_add_func ("/window/fits-a-small-screen", test_fits_a_small_screen);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
