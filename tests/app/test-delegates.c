/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answering.h"
#include "app/column.h"
#include "app/delegate-form.h"
#include "app/progress.h"
#include "app/questionnaire-page.h"
#include "app/side-answer.h"
#include "support/app-fixture.h"

#include <string.h>

#define QUESTION "data.single-view.identity"
#define JANE     "marketing-jane-doe"

typedef struct
{
  AlliesSession *session;
  AlliesQuestionnairePage *page;
  GtkWindow *window;
  GtkWidget *form;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_type_ensure (ALLIES_TYPE_COLUMN);
  fixture->session = fixture_new_empty_session ();
  allies_session_set_side (fixture->session, ALLIES_SIDE_MARKETING);
  fixture->page = g_object_new (ALLIES_TYPE_QUESTIONNAIRE_PAGE, "session", fixture->session, NULL);
  fixture->window = fixture_show (GTK_WIDGET (fixture->page));
  fixture->form = fixture_find (fixture->page, ALLIES_TYPE_DELEGATE_FORM, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
}

static void
do_action (Fixture *fixture, gpointer widget, const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  fixture_settle (fixture->session);
}

static void
choose (Fixture *fixture, const char *respondent)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "question.respondent", "s", respondent);
  fixture_settle (fixture->session);
}

static AlliesRespondent *
get_jane (Fixture *fixture)
{
  g_autofree char *key =
      g_strdup_printf ("respondent/%u/" JANE, allies_session_get_year (fixture->session));

  return allies_dossier_get (allies_session_get_dossier (fixture->session), key);
}

static void
tick (Fixture *fixture, guint index)
{
  GtkExpander *some = fixture_find (fixture->form, GTK_TYPE_EXPANDER, NULL);
  GtkFlowBox *box = NULL;

  gtk_expander_set_expanded (some, TRUE);
  box = fixture_find (some, GTK_TYPE_FLOW_BOX, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (
                                   gtk_flow_box_get_child_at_index (box, (int)index))),
                               TRUE);
}

static void
add_jane (Fixture *fixture)
{
  do_action (fixture, fixture->page, "question.add-delegate");
  g_assert_true (gtk_widget_get_mapped (fixture->form));
  gtk_editable_set_text (fixture_find (fixture->form, GTK_TYPE_ENTRY, NULL), " Jane Doe ");
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  do_action (fixture, fixture->page, "question.add-delegate");
  do_action (fixture, fixture->form, "delegate.keep");
  g_assert_true (gtk_widget_get_visible (fixture->form));
  add_jane (fixture);
  do_action (fixture, fixture->form, "delegate.keep");
  g_assert_false (gtk_widget_get_visible (fixture->form));
  g_assert_cmpstr (allies_session_get_respondent (fixture->session), ==, JANE);
  g_assert_cmpstr (allies_respondent_get_name (get_jane (fixture)), ==, "Jane Doe");
  allies_answering_choose_level (fixture->session,
                                 fixture_get_question (fixture->session, QUESTION), 3);
  g_assert_nonnull (allies_dossier_get_answer (allies_session_get_dossier (fixture->session),
                                               allies_session_get_year (fixture->session), JANE,
                                               QUESTION));
  g_assert_cmpuint (allies_progress_count (fixture->session, ALLIES_SIDE_MARKETING, NULL).answered,
                    ==, 1);
  choose (fixture, "");
  g_assert_null (allies_session_get_respondent (fixture->session));
  g_assert_cmpuint (allies_progress_count (fixture->session, ALLIES_SIDE_MARKETING, NULL).answered,
                    ==, 0);
}

/* Progress, order, next open question and quick pulse keep to the capabilities. */
static void
test_some_capabilities (Fixture *fixture, gconstpointer data)
{
  AlliesProgress progress;

  add_jane (fixture);
  tick (fixture, 4);
  tick (fixture, 1);
  do_action (fixture, fixture->form, "delegate.keep");
  g_assert_cmpstr (allies_respondent_get_capabilities (get_jane (fixture))[0], ==,
                   "data.stewardship");
  g_assert_cmpstr (allies_respondent_get_capabilities (get_jane (fixture))[1], ==,
                   "engagement.journey");
  g_assert_null (allies_respondent_get_capabilities (get_jane (fixture))[2]);
  g_assert_true (
      g_str_has_prefix (allies_session_get_question (fixture->session), "data.stewardship."));
  progress = allies_progress_count (fixture->session, ALLIES_SIDE_MARKETING, NULL);
  g_assert_cmpuint (progress.total, >, 4);
  g_assert_cmpuint (progress.total, <, 12);
  g_assert_cmpuint (allies_progress_count_pulse (fixture->session).total, ==, 2);
  for (guint i = 0; i < 40; i++)
    {
      const char *id = allies_session_get_question (fixture->session);

      g_assert_true (g_str_has_prefix (id, "data.stewardship.")
                     || g_str_has_prefix (id, "engagement.journey."));
      allies_answering_set_unknown (fixture->session, fixture_get_question (fixture->session, id));
      allies_questionnaire_page_show_next_open (fixture->page);
    }
  progress = allies_progress_count (fixture->session, ALLIES_SIDE_MARKETING, NULL);
  g_assert_cmpuint (progress.answered, ==, progress.total);
}

/* What the executive was typing is not taken for the delegate's. */
static void
test_nothing_is_carried_over (Fixture *fixture, gconstpointer data)
{
  AlliesQuestion *question = fixture_get_question (fixture->session, QUESTION);

  allies_answering_set_not_applicable (fixture->session, question, "No customers");
  add_jane (fixture);
  do_action (fixture, fixture->form, "delegate.keep");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "question.show", "s", QUESTION);
  fixture_settle (fixture->session);
  choose (fixture, "");
  choose (fixture, JANE);
  g_assert_null (allies_answering_get_current (fixture->session, question));
}

static void
test_remove_and_undo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = NULL;

  add_jane (fixture);
  do_action (fixture, fixture->form, "delegate.keep");
  do_action (fixture, fixture->page, "question.edit-delegate");
  button = fixture_find (fixture->form, GTK_TYPE_BUTTON, "Remove");
  g_assert_true (gtk_widget_get_visible (button));
  do_action (fixture, fixture->form, "delegate.remove");
  g_assert_null (get_jane (fixture));
  g_assert_null (allies_session_get_respondent (fixture->session));
  allies_edit_history_undo (allies_session_get_history (fixture->session));
  g_assert_nonnull (get_jane (fixture));
}

static void
test_who_answered_stays (Fixture *fixture, gconstpointer data)
{
  add_jane (fixture);
  do_action (fixture, fixture->form, "delegate.keep");
  allies_answering_choose_level (fixture->session,
                                 fixture_get_question (fixture->session, QUESTION), 3);
  do_action (fixture, fixture->page, "question.edit-delegate");
  g_assert_false (gtk_widget_get_visible (fixture_find (fixture->form, GTK_TYPE_BUTTON, "Remove")));
  g_assert_true (gtk_widget_get_visible (
      fixture_find (fixture->form, GTK_TYPE_LABEL,
                    "Jane Doe has answered. Who has answered is not removed, and the answers "
                    "stay.")));
  do_action (fixture, fixture->form, "delegate.remove");
  g_assert_nonnull (get_jane (fixture));
  gtk_editable_set_text (fixture_find (fixture->form, GTK_TYPE_ENTRY, NULL), "Jane Smith");
  do_action (fixture, fixture->form, "delegate.keep");
  g_assert_cmpstr (allies_respondent_get_name (get_jane (fixture)), ==, "Jane Smith");
}

static void
test_side_answer (Fixture *fixture, gconstpointer data)
{
  AlliesQuestion *question = fixture_get_question (fixture->session, QUESTION);
  g_autofree char *alone = NULL;
  g_autofree char *other = NULL;

  add_jane (fixture);
  do_action (fixture, fixture->form, "delegate.keep");
  allies_answering_choose_level (fixture->session, question, 3);
  alone = allies_side_answer_new_line (fixture->session, question);
  g_assert_null (alone);
  choose (fixture, "");
  allies_answering_choose_level (fixture->session, question, 4);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "question.show", "s", QUESTION);
  fixture_settle (fixture->session);
  g_assert_nonnull (
      fixture_find (fixture->page, GTK_TYPE_LABEL, "Jane Doe: level 3 · Side's answer: level 3.5"));
  allies_session_set_side (fixture->session, ALLIES_SIDE_TECHNOLOGY);
  other = allies_side_answer_new_line (fixture->session, question);
  g_assert_null (other);
  g_assert_null (allies_session_get_respondent (fixture->session));
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  ADD ("/delegates/add", test_add);
  ADD ("/delegates/some-capabilities", test_some_capabilities);
  ADD ("/delegates/nothing-is-carried-over", test_nothing_is_carried_over);
  ADD ("/delegates/remove-and-undo", test_remove_and_undo);
  ADD ("/delegates/who-answered-stays", test_who_answered_stays);
  ADD ("/delegates/side-answer", test_side_answer);
  return g_test_run ();
}
