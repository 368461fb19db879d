/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/next-year.h"

#include "base/error.h"
#include "dossier/dossier-writer.h"
#include "support/sample-dossier.h"
#include "support/sample-years.h"

#include <string.h>

#define FIRST                                                                                      \
  SAMPLE_MODEL (                                                                                   \
      "1", SAMPLE_FIVE,                                                                            \
      SAMPLE_CAPABILITY ("c1", "1", SAMPLE_QUESTION ("a", "1", "") SAMPLE_QUESTION ("b", "1", "")) \
          SAMPLE_CAPABILITY ("c2", "1", SAMPLE_QUESTION ("c", "1", "")))
#define SECOND                                                                                     \
  SAMPLE_MODEL ("2", SAMPLE_FIVE,                                                                  \
                SAMPLE_CAPABILITY (                                                                \
                    "c1", "1",                                                                     \
                    SAMPLE_QUESTION ("a", "1", "")                                                 \
                        SAMPLE_QUESTION ("b2", "1", "<replaces question='b'/>")                    \
                            SAMPLE_QUESTION ("d", "2", "<replaces question='b' wholly='no'/>"))    \
                    SAMPLE_CAPABILITY ("c3", "1", SAMPLE_QUESTION ("e", "1", "")))
#define BODY                                                                                       \
  "<respondent id='deputy' side='marketing'><capability>c2</capability></respondent>"              \
  "<target capability='c1' level='4'/><target capability='c2' level='3'/>"                         \
  "<importance side='marketing' capability='c1' value='5'/>"                                       \
  "<agreement question='a' level='2'/><reveal/>"                                                   \
  "<comparison industry='health'/><presentation paper='a4'/>"                                      \
  "<plan horizon='4' rate='0.08' weight='0.5' start='2026-03'/>"                                   \
  "<stage id='s1' months='6'/><stage id='s2' months='6'/>"                                         \
  "<initiative id='own' kind='process' owner='both' duration='3'><name>N</name>"                   \
  "<outcome>O</outcome><lift question='b' from='1' to='3'/>"                                       \
  "<lift question='c' from='1' to='3'/></initiative>"                                              \
  "<placement initiative='i-done' stage='s1'/><placement initiative='own' stage='s2'/>"            \
  "<progress initiative='i-done' state='done'/>"

static AlliesDossier *
make_dossier (void)
{
  const char *const versions[] = { "1", "1" };
  const char *const answers[] = { "a=2 b=3 c=1", "" };
  g_autoptr (AlliesDossier) both = sample_years_new (FIRST SECOND, versions, answers, BODY);
  g_autofree char *text = sample_dossier_dup_bytes (both);
  char *second = strstr (text, "  <assessment year=\"2027\"");

  /* only the first year is wanted */
  g_assert_nonnull (second);
  strcpy (second, "</dossier>\n");
  return sample_dossier_read (text);
}

/* (transfer full): the elements of a year, in the order of the file */
static char *
dup_year (AlliesDossier *dossier, const char *year)
{
  g_autofree char *text = sample_dossier_dup_bytes (dossier);
  g_autofree char *head = g_strdup_printf ("<assessment year=\"%s\"", year);
  char *begin = strstr (text, head);

  return begin != NULL ? g_strndup (begin, (gsize)(strstr (begin, "</assessment>") - begin)) : NULL;
}

static void
start (AlliesDossier *dossier, AlliesEditHistory *history, const char *version)
{
  AlliesModel *model = allies_dossier_find_inside (dossier, "q", version);

  allies_next_year_start (history, dossier, 2026, 2027, model, "2027-01-31");
}

static void
assert_has (const char *text, const char *wanted, gboolean expected)
{
  if ((strstr (text, wanted) != NULL) != expected)
    g_error ("“%s” is %s in: %s", wanted, expected ? "missing" : "not wanted", text);
}

static void
test_carried (void)
{
  static const char *const carried[] = { "date=\"2027-01-31\"",
                                         "model-version=\"1\"",
                                         "id=\"cmo\"",
                                         "id=\"deputy\"",
                                         "<target capability=\"c1\"",
                                         "<target capability=\"c2\"",
                                         "<importance",
                                         "<plan ",
                                         "id=\"s2\"",
                                         "<initiative id=\"own\"",
                                         "<placement initiative=\"own\"",
                                         "<progress initiative=\"i-done\"" };
  static const char *const left[] = {
    "<answer", "<agreement", "<reveal", "id=\"s1\"", "<placement initiative=\"i-done\"", "2026-03"
  };
  g_autoptr (AlliesDossier) dossier = make_dossier ();
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);
  g_autofree char *before = dup_year (dossier, "2026");
  g_autofree char *after = NULL;
  g_autofree char *next = NULL;

  start (dossier, history, "1");
  after = dup_year (dossier, "2026");
  next = dup_year (dossier, "2027");
  g_assert_cmpstr (after, ==, before);
  for (guint i = 0; i < G_N_ELEMENTS (carried); i++)
    assert_has (next, carried[i], TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    assert_has (next, left[i], FALSE);
}

/* What the next questionnaire does not have stays behind, and the file is read without a fault. */
static void
test_newer_questionnaire (void)
{
  g_autoptr (AlliesDossier) dossier = make_dossier ();
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);
  g_autofree char *text = NULL;
  g_autofree char *next = NULL;
  g_autoptr (AlliesDossier) again = NULL;

  start (dossier, history, "2");
  next = dup_year (dossier, "2027");
  assert_has (next, "<target capability=\"c1\"", TRUE);
  assert_has (next, "<target capability=\"c2\"", FALSE);
  assert_has (next, "id=\"deputy\"", FALSE);
  assert_has (next, "<lift question=\"b2\"", TRUE);
  assert_has (next, "<lift question=\"c\"", FALSE);
  text = sample_dossier_dup_bytes (dossier);
  again = sample_dossier_read (text);
  g_assert_cmpstr (allies_model_get_version (allies_dossier_get_model (again, 2026)), ==, "1");
  g_assert_cmpstr (allies_model_get_version (allies_dossier_get_model (again, 2027)), ==, "2");
}

static void
test_undo (void)
{
  g_autoptr (AlliesDossier) dossier = make_dossier ();
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);
  g_autofree char *before = sample_dossier_dup_bytes (dossier);
  g_autofree char *after = NULL;

  start (dossier, history, "1");
  g_assert_cmpstr (allies_edit_history_get_undo_label (history), ==, "Start 2027");
  allies_edit_history_undo (history);
  after = sample_dossier_dup_bytes (dossier);
  g_assert_cmpstr (after, ==, before);
}

static void
test_questions (void)
{
  static const struct
  {
    const char *question;
    const char *before;
    AlliesQuestionFate fate;
  } rows[] = { { "a", "a", ALLIES_QUESTION_SAME },
               { "b2", "b", ALLIES_QUESTION_REPLACED },
               { "d", "b", ALLIES_QUESTION_PARTLY },
               { "e", NULL, ALLIES_QUESTION_ADDED },
               { NULL, "c", ALLIES_QUESTION_ADDED } };
  g_autoptr (AlliesDossier) dossier = make_dossier ();
  g_autoptr (GArray) list =
      allies_next_year_list_questions (allies_dossier_find_inside (dossier, "q", "1"),
                                       allies_dossier_find_inside (dossier, "q", "2"));

  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < list->len; i++)
    {
      const AlliesCarriedQuestion *carried = &g_array_index (list, AlliesCarriedQuestion, i);

      g_assert_cmpstr (carried->question != NULL ? allies_question_get_id (carried->question)
                                                 : NULL,
                       ==, rows[i].question);
      g_assert_cmpstr (carried->before != NULL ? allies_question_get_id (carried->before) : NULL,
                       ==, rows[i].before);
      g_assert_cmpint (carried->fate, ==, rows[i].fate);
    }
}

/* Of two that become one, the second is gone, and it is said where. */
static void
test_merged (void)
{
  static const char *const text =
      SAMPLE_MODEL ("1", SAMPLE_FIVE,
                    SAMPLE_CAPABILITY ("c1", "1",
                                       SAMPLE_QUESTION ("a", "1", "") SAMPLE_QUESTION ("b", "1", "")
                                           SAMPLE_QUESTION ("c", "1", "")))
          SAMPLE_MODEL (
              "2", SAMPLE_FIVE,
              SAMPLE_CAPABILITY (
                  "c1", "1",
                  SAMPLE_QUESTION ("k", "1", "<replaces question='a'/><replaces question='b'/>")));
  const char *const versions[] = { "1", "1" };
  const char *const answers[] = { "a=2", "" };
  g_autoptr (AlliesDossier) dossier = sample_years_new (text, versions, answers, "");
  g_autoptr (GArray) list =
      allies_next_year_list_questions (allies_dossier_find_inside (dossier, "q", "1"),
                                       allies_dossier_find_inside (dossier, "q", "2"));
  const AlliesCarriedQuestion *rows = (const AlliesCarriedQuestion *)list->data;

  g_assert_cmpuint (list->len, ==, 3);
  g_assert_null (rows[0].into);
  g_assert_null (rows[1].question);
  g_assert_cmpstr (allies_question_get_id (rows[1].before), ==, "b");
  g_assert_cmpstr (allies_question_get_id (rows[1].into), ==, "k");
  g_assert_null (rows[2].question);
  g_assert_null (rows[2].into);
}

static void
test_check (void)
{
  g_autoptr (AlliesDossier) dossier = make_dossier ();
  g_autoptr (GError) there = NULL;
  g_autoptr (GError) early = NULL;
  g_autoptr (GError) late = NULL;

  g_assert_true (allies_next_year_check (dossier, 2026, 2027, NULL));
  g_assert_false (allies_next_year_check (dossier, 2026, 2026, &there));
  g_assert_error (there, ALLIES_ERROR, ALLIES_ERROR_CONFLICT);
  g_assert_false (allies_next_year_check (dossier, 2026, 2025, &early));
  g_assert_error (early, ALLIES_ERROR, ALLIES_ERROR_INVALID);
  g_assert_false (allies_next_year_check (dossier, 2026, 3000, &late));
  g_assert_error (late, ALLIES_ERROR, ALLIES_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/next-year/carried", test_carried);
  g_test_add_func ("/next-year/newer-questionnaire", test_newer_questionnaire);
  g_test_add_func ("/next-year/undo", test_undo);
  g_test_add_func ("/next-year/questions", test_questions);
  g_test_add_func ("/next-year/merged", test_merged);
  g_test_add_func ("/next-year/check", test_check);
  return g_test_run ();
}
