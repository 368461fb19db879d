/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/position.h"
#include "support/sample-dossier.h"

#include <math.h>

#define NONE NAN
#define TICKED(respondent, practices)                                                              \
  "<answer respondent='" respondent "' question='art.two.p' state='practices'>" practices          \
  "</answer>"
#define TICK(id) "<practice>" id "</practice>"
#define NUMBER(respondent, number)                                                                 \
  "<answer respondent='" respondent "' question='art.two.n' state='number' number='" number "'/>"

typedef struct
{
  const char *name;
  const char *body;
  const char *question;
  AlliesPositionState state;
  double value;
  double marketing;
  double technology;
  AlliesPositionState marketing_state;
  AlliesPositionState technology_state;
} Case;

/* Section 1 of the method. cmo and cdo are marketing, cio and cto technology. */
static const Case cases[] = {
  { "nobody", "", "art.one.a", ALLIES_POSITION_OPEN, NONE, NONE, NONE, ALLIES_POSITION_OPEN,
    ALLIES_POSITION_OPEN },
  { "one-side", LEVEL ("cmo", "art.one.a", "4"), "art.one.a", ALLIES_POSITION_KNOWN, 4, 4, NONE,
    ALLIES_POSITION_KNOWN, ALLIES_POSITION_OPEN },
  { "two-sides", LEVEL ("cmo", "art.one.a", "4") LEVEL ("cio", "art.one.a", "1"), "art.one.a",
    ALLIES_POSITION_KNOWN, 2.5, 4, 1, ALLIES_POSITION_KNOWN, ALLIES_POSITION_KNOWN },
  { "sides-count-once",
    LEVEL ("cmo", "art.one.a", "5") LEVEL ("cdo", "art.one.a", "2") LEVEL ("cio", "art.one.a", "1"),
    "art.one.a", ALLIES_POSITION_KNOWN, 2.25, 3.5, 1, ALLIES_POSITION_KNOWN,
    ALLIES_POSITION_KNOWN },
  { "mean-of-those-who-gave-a-level",
    LEVEL ("cmo", "art.one.a", "5") STATE ("cdo", "art.one.a", "unknown")
        LEVEL ("cio", "art.one.a", "3") STATE ("cto", "art.one.a", "not-applicable"),
    "art.one.a", ALLIES_POSITION_KNOWN, 4, 5, 3, ALLIES_POSITION_KNOWN, ALLIES_POSITION_KNOWN },
  { "not-applicable-for-both",
    STATE ("cmo", "art.one.a", "not-applicable") STATE ("cio", "art.one.a", "not-applicable"),
    "art.one.a", ALLIES_POSITION_NOT_APPLICABLE, NONE, NONE, NONE, ALLIES_POSITION_NOT_APPLICABLE,
    ALLIES_POSITION_NOT_APPLICABLE },
  { "not-applicable-for-all-that-answered", STATE ("cmo", "art.one.a", "not-applicable"),
    "art.one.a", ALLIES_POSITION_NOT_APPLICABLE, NONE, NONE, NONE, ALLIES_POSITION_NOT_APPLICABLE,
    ALLIES_POSITION_OPEN },
  { "not-applicable-against-a-level",
    STATE ("cmo", "art.one.a", "not-applicable") LEVEL ("cio", "art.one.a", "2"), "art.one.a",
    ALLIES_POSITION_KNOWN, 2, NONE, 2, ALLIES_POSITION_NOT_APPLICABLE, ALLIES_POSITION_KNOWN },
  { "do-not-know", STATE ("cmo", "art.one.a", "unknown"), "art.one.a", ALLIES_POSITION_UNKNOWN,
    NONE, NONE, NONE, ALLIES_POSITION_UNKNOWN, ALLIES_POSITION_OPEN },
  { "do-not-know-against-a-level",
    STATE ("cmo", "art.one.a", "unknown") LEVEL ("cto", "art.one.a", "2"), "art.one.a",
    ALLIES_POSITION_KNOWN, 2, NONE, 2, ALLIES_POSITION_UNKNOWN, ALLIES_POSITION_KNOWN },
  { "a-note-is-no-answer",
    "<answer respondent='cmo' question='art.one.a'><note>Later.</note></answer>", "art.one.a",
    ALLIES_POSITION_OPEN, NONE, NONE, NONE, ALLIES_POSITION_OPEN, ALLIES_POSITION_OPEN },
  { "agreed",
    LEVEL ("cmo", "art.one.a", "4") LEVEL ("cio", "art.one.a", "1") AGREED ("art.one.a", "3"),
    "art.one.a", ALLIES_POSITION_KNOWN, 3, 4, 1, ALLIES_POSITION_KNOWN, ALLIES_POSITION_KNOWN },
  { "agreed-between-levels", AGREED ("art.one.a", "3.5"), "art.one.a", ALLIES_POSITION_KNOWN, 3.5,
    NONE, NONE, ALLIES_POSITION_OPEN, ALLIES_POSITION_OPEN },
  { "agreed-to-differ",
    LEVEL ("cmo", "art.one.a", "4")
        LEVEL ("cio", "art.one.a", "1") "<agreement question='art.one.a' state='differ'/>",
    "art.one.a", ALLIES_POSITION_KNOWN, 2.5, 4, 1, ALLIES_POSITION_KNOWN, ALLIES_POSITION_KNOWN },
  { "agreed-not-applicable",
    LEVEL ("cmo", "art.one.a", "4") "<agreement question='art.one.a' state='not-applicable'/>",
    "art.one.a", ALLIES_POSITION_NOT_APPLICABLE, NONE, 4, NONE, ALLIES_POSITION_KNOWN,
    ALLIES_POSITION_OPEN },
  { "agreed-level-over-not-applicable",
    STATE ("cmo", "art.one.a", "not-applicable") AGREED ("art.one.a", "2"), "art.one.a",
    ALLIES_POSITION_KNOWN, 2, NONE, NONE, ALLIES_POSITION_NOT_APPLICABLE, ALLIES_POSITION_OPEN },
  { "no-practice", TICKED ("cmo", ""), "art.two.p", ALLIES_POSITION_KNOWN, 1, 1, NONE,
    ALLIES_POSITION_KNOWN, ALLIES_POSITION_OPEN },
  { "three-of-four-practices", TICKED ("cmo", TICK ("p1") TICK ("p2") TICK ("p4")), "art.two.p",
    ALLIES_POSITION_KNOWN, 4, 4, NONE, ALLIES_POSITION_KNOWN, ALLIES_POSITION_OPEN },
  { "practices-of-both",
    TICKED ("cmo", TICK ("p1")) TICKED ("cio", TICK ("p1") TICK ("p2") TICK ("p3") TICK ("p4")),
    "art.two.p", ALLIES_POSITION_KNOWN, 3.5, 2, 5, ALLIES_POSITION_KNOWN, ALLIES_POSITION_KNOWN },
};

static void
assert_same (double value, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (value));
  else
    g_assert_cmpfloat (value, ==, expected);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (test->body);
  AlliesModel *model = allies_dossier_get_model (dossier, SAMPLE_YEAR);
  AlliesPosition position = allies_position_compute (
      dossier, SAMPLE_YEAR, allies_model_find_question (model, test->question));

  g_assert_cmpint (position.state, ==, test->state);
  assert_same (position.value, test->value);
  assert_same (position.sides[ALLIES_SIDE_MARKETING], test->marketing);
  assert_same (position.sides[ALLIES_SIDE_TECHNOLOGY], test->technology);
  g_assert_cmpint (position.side_states[ALLIES_SIDE_MARKETING], ==, test->marketing_state);
  g_assert_cmpint (position.side_states[ALLIES_SIDE_TECHNOLOGY], ==, test->technology_state);
}

static AlliesPosition
compute (const char *body)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (body);
  AlliesModel *model = allies_dossier_get_model (dossier, SAMPLE_YEAR);

  return allies_position_compute (dossier, SAMPLE_YEAR,
                                  allies_model_find_question (model, "art.one.a"));
}

static void
test_settled (void)
{
  AlliesPosition agreed = compute (AGREED ("art.one.a", "3"));
  AlliesPosition differ = compute ("<agreement question='art.one.a' state='differ'/>");
  AlliesPosition not_applicable =
      compute ("<agreement question='art.one.a' state='not-applicable'/>");
  AlliesPosition open = compute (AGREED ("art.one.b", "3"));

  g_assert_true (agreed.settled);
  g_assert_cmpfloat (agreed.agreed, ==, 3);
  g_assert_true (differ.settled);
  g_assert_true (isnan (differ.agreed));
  g_assert_true (not_applicable.settled);
  g_assert_true (isnan (not_applicable.agreed));
  g_assert_false (open.settled);
  g_assert_true (isnan (open.agreed));
}

static void
test_number (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (
      NUMBER ("cmo", "10") NUMBER ("cdo", "25") STATE ("cio", "art.two.n", "unknown"));
  AlliesModel *model = allies_dossier_get_model (dossier, SAMPLE_YEAR);
  AlliesQuestion *question = allies_model_find_question (model, "art.two.n");

  g_assert_cmpfloat (allies_side_number (dossier, SAMPLE_YEAR, question, ALLIES_SIDE_MARKETING), ==,
                     17.5);
  g_assert_true (
      isnan (allies_side_number (dossier, SAMPLE_YEAR, question, ALLIES_SIDE_TECHNOLOGY)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/position/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/position/settled", test_settled);
  g_test_add_func ("/position/number", test_number);
  return g_test_run ();
}
