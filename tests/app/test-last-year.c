/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/last-year.h"

#include "app/answering.h"
#include "app/column.h"
#include "app/questionnaire-page.h"
#include "base/bundle.h"
#include "dossier/next-year.h"
#include "support/app-fixture.h"

#include <string.h>

#define FIGURE "data.single-view.joined-share"
#define LEVEL  "data.single-view.identity"

/* (transfer full): the bundled questionnaire, in which a figure stands for the old one */
static AlliesModel *
new_model (const char *wholly)
{
  g_autoptr (GBytes) bytes = allies_bundle_load ("models/cmo-cio.maturity", NULL);
  g_autoptr (GString) text =
      g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));
  g_autofree char *replaces =
      g_strdup_printf ("<replaces question=\"" FIGURE "\" wholly=\"%s\"/></question>", wholly);
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GError) error = NULL;
  AlliesModel *model = NULL;

  g_string_replace (text, "version=\"2026.1\"", "version=\"2027.1\"", 1);
  g_string_replace (text, "id=\"" FIGURE "\"", "id=\"asked.anew\"", 1);
  const char *end = strstr (strstr (text->str, "id=\"asked.anew\""), "</question>");
  gssize at = end - text->str;
  g_string_erase (text, at, (gssize)strlen ("</question>"));
  g_string_insert (text, at, replaces);
  changed = g_bytes_new (text->str, text->len);
  model = allies_model_new_from_bytes (changed, "new.maturity", NULL, &error);
  g_assert_no_error (error);
  return model;
}

static AlliesSession *
new_session (AlliesModel *model)
{
  AlliesSession *session = fixture_new_session ();
  AlliesDossier *dossier = allies_session_get_dossier (session);
  AlliesModel *next = model != NULL ? model : allies_dossier_get_model (dossier, 2026);

  allies_next_year_keep_models (dossier, 2026, next);
  allies_next_year_start (allies_session_get_history (session), dossier, 2026, 2027, next,
                          "2027-01-31");
  allies_session_set_year (session, 2027);
  allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY);
  return session;
}

static AlliesLastYear *
show (AlliesSession *session, const char *question, GtkWindow **window)
{
  AlliesLastYear *last_year = g_object_new (ALLIES_TYPE_LAST_YEAR, NULL);

  *window = fixture_show (GTK_WIDGET (last_year));
  allies_last_year_show (last_year, session, fixture_get_question (session, question));
  return last_year;
}

static GtkWidget *
find_button (AlliesLastYear *last_year)
{
  return fixture_find (last_year, GTK_TYPE_TOGGLE_BUTTON, "Same as 2026");
}

static gboolean
says (AlliesLastYear *last_year, const char *part)
{
  GtkLabel *changed = GTK_LABEL (gtk_widget_get_last_child (
      gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (last_year)))));

  return gtk_widget_get_visible (GTK_WIDGET (changed))
         && strstr (gtk_label_get_label (changed), part) != NULL;
}

static void
test_same (void)
{
  g_autoptr (AlliesSession) session = new_session (NULL);
  GtkWindow *window = NULL;
  AlliesLastYear *last_year = show (session, LEVEL, &window);

  g_assert_nonnull (fixture_find (
      last_year, GTK_TYPE_LABEL,
      "In 2026 you said: level 3 · “The loyalty number links web, store and service for members. "
      "Guests are not covered.”"));
  g_assert_true (gtk_widget_get_visible (find_button (last_year)));
  g_assert_false (says (last_year, ""));
  gtk_window_destroy (window);
}

static void
test_partly (void)
{
  g_autoptr (AlliesModel) model = new_model ("no");
  g_autoptr (AlliesSession) session = new_session (model);
  GtkWindow *window = NULL;
  AlliesLastYear *last_year = show (session, "asked.anew", &window);

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (last_year)));
  g_assert_false (gtk_widget_get_visible (find_button (last_year)));
  g_assert_true (says (last_year, "Asked in part in 2026: “"));
  g_assert_true (says (last_year, "The question changed, so please type the figure."));
  g_assert_false (
      allies_answering_repeat_last (session, fixture_get_question (session, "asked.anew")));
  gtk_window_destroy (window);
}

static void
test_replaced (void)
{
  g_autoptr (AlliesModel) model = new_model ("yes");
  g_autoptr (AlliesSession) session = new_session (model);
  GtkWindow *window = NULL;
  AlliesLastYear *last_year = show (session, "asked.anew", &window);

  g_assert_true (gtk_widget_get_visible (find_button (last_year)));
  g_assert_true (says (last_year, "This question takes the place of one of 2026: “"));
  gtk_window_destroy (window);
}

static void
test_nothing_said (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  GtkWindow *window = NULL;
  AlliesLastYear *last_year = NULL;

  allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY);
  last_year = show (session, LEVEL, &window);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (last_year)));
  gtk_window_destroy (window);
}

/* S in the entry of a figure confirms it, as what is typed there can only be a number. */
static void
test_figure (void)
{
  g_autoptr (AlliesSession) session = new_session (NULL);
  AlliesQuestion *question = fixture_get_question (session, FIGURE);
  AlliesQuestionnairePage *page = NULL;
  GtkWindow *window = NULL;

  g_type_ensure (ALLIES_TYPE_COLUMN);
  page = g_object_new (ALLIES_TYPE_QUESTIONNAIRE_PAGE, "session", session, NULL);
  window = fixture_show (GTK_WIDGET (page));
  gtk_widget_activate_action (GTK_WIDGET (page), "question.show", "s", FIGURE);
  fixture_settle (session);
  g_assert_null (allies_answering_get_current (session, question));
  g_assert_true (fixture_press (
      gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_TYPE_ENTRY), GDK_KEY_s));
  g_assert_cmpfloat (allies_answer_get_number (allies_answering_get_current (session, question)),
                     ==, 31);

  /* then it goes on like a digit does */
  fixture_wait (600);
  g_assert_cmpstr (allies_session_get_question (session), !=, FIGURE);
  g_assert_cmpfloat (allies_answer_get_number (allies_answering_get_current (session, question)),
                     ==, 31);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/last-year/same", test_same);
  g_test_add_func ("/last-year/partly", test_partly);
  g_test_add_func ("/last-year/replaced", test_replaced);
  g_test_add_func ("/last-year/nothing-said", test_nothing_said);
  g_test_add_func ("/last-year/figure", test_figure);
  return g_test_run ();
}
