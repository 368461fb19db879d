/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answer-history.h"

#include "app/answer-text.h"
#include "app/answering.h"
#include "app/history-panel.h"
#include "dossier/answer-change.h"
#include "dossier/side-respondents.h"
#include "support/app-fixture.h"

#include <string.h>

#define QUESTION "data.single-view.identity"

static void
put_respondent (AlliesSession *session, const char *id, AlliesSide side, const char *name)
{
  allies_dossier_put (
      allies_session_get_dossier (session), allies_session_get_year (session),
      allies_record_new (ALLIES_TYPE_RESPONDENT, "id", id, "side", (int)side, "name", name, NULL));
}

static void
answer (AlliesSession *session,
        const char *respondent,
        double level,
        const char *note,
        const char *time)
{
  AlliesEditHistory *history = allies_session_get_history (session);

  allies_edit_history_begin (history, "Answer");
  allies_answer_change (
      history, allies_session_get_dossier (session), allies_session_get_year (session),
      allies_record_new (ALLIES_TYPE_ANSWER, "respondent", respondent, "question", QUESTION,
                         "state", (int)(level > 0 ? ALLIES_ANSWER_LEVEL : ALLIES_ANSWER_OPEN),
                         "level", level, "note", note, "time", time, NULL));
  allies_edit_history_end (history);
}

static AlliesSession *
new_session (void)
{
  AlliesSession *session = fixture_new_empty_session ();

  put_respondent (session, "marketing", ALLIES_SIDE_MARKETING, "Saskia <b>Molenaar</b>");
  put_respondent (session, "technology", ALLIES_SIDE_TECHNOLOGY, "Secret Name");
  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  return session;
}

static void
assert_sentence (AlliesSession *session, const char *expected)
{
  AlliesRespondent *who = allies_side_respondents_find_executive (
      allies_session_get_dossier (session), allies_session_get_year (session),
      ALLIES_SIDE_MARKETING);
  AlliesQuestion *question = fixture_get_question (session, QUESTION);
  g_autofree char *sentence = allies_answer_history_new_sentence (session, question, who);
  g_autofree char *head = allies_answer_history_new_head (session, question, who);

  g_assert_cmpstr (sentence, ==, expected);
  g_assert_true (head == NULL ? expected == NULL : g_str_has_prefix (sentence, head));
}

static void
test_sentence (void)
{
  g_autoptr (AlliesSession) session = new_session ();

  assert_sentence (session, NULL);
  answer (session, "marketing", 0, "Only a note", "2025-12-01T12:00:00Z");
  assert_sentence (session, NULL);
  answer (session, "marketing", 2, "Only a note", "2025-12-02T12:00:00Z");
  assert_sentence (session, "Set by Saskia <b>Molenaar</b> on 2 December 2025: level 2");
  answer (session, "marketing", 2, "Another note", "2026-01-05T12:00:00Z");
  assert_sentence (session, "Set by Saskia <b>Molenaar</b> on 2 December 2025: level 2");
  answer (session, "marketing", 4, "Another note", "2026-09-02T12:00:00Z");
  answer (session, "marketing", 3, "Another note", "2026-09-06T12:00:00Z");
  assert_sentence (session,
                   "Set by Saskia <b>Molenaar</b> on 6 September 2026: level 3; before that level "
                   "4 (2 September); before that level 2 (2 December 2025)");
  answer (session, "marketing", 0, "", "");
  assert_sentence (session,
                   "Set by Saskia <b>Molenaar</b> on 6 September 2026: no answer; before that "
                   "level 3 (6 September); before that level 4 (2 September); before that level 2 "
                   "(2 December 2025)");
}

static char *
dup_all_text (GtkWidget *root)
{
  GString *text = g_string_new (GTK_IS_LABEL (root) ? gtk_label_get_text (GTK_LABEL (root)) : "");

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *below = dup_all_text (child);

      g_string_append (text, below);
    }
  return g_string_free (text, FALSE);
}

/* Nothing of the other side, and texts are no markup. */
static void
test_panel (void)
{
  g_autoptr (AlliesSession) session = new_session ();
  AlliesQuestion *question = fixture_get_question (session, QUESTION);
  GtkWidget *panel = g_object_new (ALLIES_TYPE_HISTORY_PANEL, NULL);
  GtkWindow *window = NULL;
  g_autofree char *text = NULL;

  answer (session, "technology", 5, "", "2026-09-01T12:00:00Z");
  allies_history_panel_show (ALLIES_HISTORY_PANEL (panel), session, question);
  g_assert_false (gtk_widget_get_visible (panel));
  put_respondent (session, "marketing-jane", ALLIES_SIDE_MARKETING, "Jane Doe");
  answer (session, "marketing-jane", 1, "", "2026-09-03T12:00:00Z");
  answer (session, "marketing", 3, "", "2026-09-06T12:00:00Z");
  window = fixture_show (panel);
  allies_history_panel_show (ALLIES_HISTORY_PANEL (panel), session, question);
  g_assert_true (gtk_widget_get_visible (panel));
  gtk_expander_set_expanded (fixture_find (panel, GTK_TYPE_EXPANDER, NULL), TRUE);
  text = dup_all_text (panel);
  g_assert_nonnull (strstr (text, "Set by Saskia <b>Molenaar</b> on 6 September 2026: level 3.\n"
                                  "Set by Jane Doe on 3 September 2026: level 1."));
  g_assert_null (strstr (text, "Secret"));
  g_assert_null (strstr (text, "level 5"));
  gtk_window_destroy (window);
}

static void
test_texts (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesQuestion *question = fixture_get_question (session, QUESTION);
  g_autoptr (AlliesAnswer) reason = allies_record_new (
      ALLIES_TYPE_ANSWER, "state", (int)ALLIES_ANSWER_NOT_APPLICABLE, "reason", "None", NULL);
  g_autoptr (AlliesEarlier) earlier =
      allies_record_new (ALLIES_TYPE_EARLIER, "state", (int)ALLIES_ANSWER_UNKNOWN, NULL);
  g_autofree char *first = allies_answer_text_new (question, reason);
  g_autofree char *second = allies_answer_text_new (question, earlier);
  g_autofree char *third = allies_answer_text_new (question, NULL);
  g_autofree char *mean = allies_answer_text_new_level (3.5);
  g_autofree char *share = allies_answer_text_new_figure (
      fixture_get_question (session, "data.single-view.joined-share"), 12);

  g_assert_cmpstr (first, ==, "not applicable");
  g_assert_cmpstr (second, ==, "don't know");
  g_assert_cmpstr (third, ==, "no answer");
  g_assert_cmpstr (mean, ==, "level 3.5");
  g_assert_cmpstr (share, ==, "12 %");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/answer-history/sentence", test_sentence);
  g_test_add_func ("/answer-history/panel", test_panel);
  g_test_add_func ("/answer-history/texts", test_texts);
  return g_test_run ();
}
