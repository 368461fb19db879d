/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/alignment.h"

#include "support/number-checks.h"
#include "support/sample-dossier.h"

#include <math.h>

#define NONE NAN
#define BOTH(question, marketing, technology)                                                      \
  LEVEL ("cmo", question, marketing) LEVEL ("cio", question, technology)
#define UNEVEN_SCALE                                                                               \
  "<scale><level value='0'><name>None</name></level><level value='0.2'><name>Some</name></level>"  \
  "<level value='0.5'><name>Half</name></level><level value='1'><name>All</name></level></scale>"
#define UNEVEN_QUESTION(id)                                                                        \
  "<question id='" id "' kind='level'><text>Which?</text><level value='0'><text>A</text></level>"  \
  "<level value='0.2'><text>B</text></level><level value='0.5'><text>C</text></level>"             \
  "<level value='1'><text>D</text></level></question>"

typedef struct
{
  const char *name;
  const char *body;
  guint n;
  double mean_absolute;
  double mean_signed;
  guint n_equal;
  guint n_within_one;
  double index;
  AlliesBand band;
  double kappa;
} Case;

/* Worked by hand from section 3 of the method; the scale goes from 1 to 5. */
static const Case cases[] = {
  { "nothing", "", 0, NONE, NONE, 0, 0, NONE, ALLIES_BAND_NONE, NONE },
  { "one-side", LEVEL ("cmo", "art.one.a", "4"), 0, NONE, NONE, 0, 0, NONE, ALLIES_BAND_NONE,
    NONE },
  { "only-levels-count",
    LEVEL ("cmo", "art.one.a", "4") STATE ("cio", "art.one.a", "unknown")
        LEVEL ("cmo", "art.one.b", "4") STATE ("cio", "art.one.b", "not-applicable"),
    0, NONE, NONE, 0, 0, NONE, ALLIES_BAND_NONE, NONE },
  { "figures-do-not-count",
    "<answer respondent='cmo' question='art.two.n' state='number' number='10'/>"
    "<answer respondent='cio' question='art.two.n' state='number' number='90'/>",
    0, NONE, NONE, 0, 0, NONE, ALLIES_BAND_NONE, NONE },
  { "same-level", BOTH ("art.one.a", "3", "3") BOTH ("art.one.b", "3", "3"), 2, 0, 0, 2, 2, 100,
    ALLIES_BAND_ALLIES, NONE },
  /* d = 2, −1, 0 */
  { "signs", BOTH ("art.one.a", "4", "2") BOTH ("art.one.b", "2", "3") BOTH ("geo.one.a", "5", "5"),
    3, 1, 1.0 / 3, 1, 2, 75, ALLIES_BAND_PARTNERS,
    /* observed (4 + 1) ÷ 3, expected (for 4, 2 and 5 against 2, 3 and 5) (6 + 10 + 13) ÷ 9 */
    1 - (5.0 / 3) / (29.0 / 9) },
  { "opposite", BOTH ("art.one.a", "5", "1") BOTH ("art.one.b", "1", "5"), 2, 4, 0, 0, 0, 0,
    ALLIES_BAND_STRANGERS, -1 },
  /* |d| = 2 of 4: 50 is the start of the next band; 0.4 of 4 gives 90 */
  { "band-from-fifty", BOTH ("art.one.a", "4", "2"), 1, 2, 2, 0, 0, 50, ALLIES_BAND_ACQUAINTANCES,
    0 },
  { "band-from-ninety",
    BOTH ("art.one.a", "4", "3") BOTH ("art.one.b", "3", "4") BOTH ("art.one.c", "2", "2")
        BOTH ("geo.one.a", "3", "3") BOTH ("geo.two.a", "1", "1"),
    5, 0.4, 0, 3, 5, 90, ALLIES_BAND_ALLIES,
    /* both: 1, 2, 3, 3, 4; expected 2 × variance = 2 × 1.04 */
    1 - 0.4 / 2.08 },
  /* a side is the mean of its respondents: 4.5 goes up to 5 */
  { "mean-of-a-side",
    LEVEL ("cmo", "art.one.a", "4") LEVEL ("cdo", "art.one.a", "5") LEVEL ("cio", "art.one.a", "4")
        BOTH ("art.one.b", "1", "1"),
    2, 0.25, 0.25, 1, 2, 93.75, ALLIES_BAND_ALLIES,
    /* levels 5 and 1 against 4 and 1: observed 1 ÷ 2, expected (1 + 16 + 9 + 0) ÷ 4 */
    1 - 0.5 / 6.5 },
  /* three of four practices are level 4 */
  { "practices",
    "<answer respondent='cmo' question='art.two.p' state='practices'><practice>p1</practice>"
    "<practice>p2</practice><practice>p3</practice></answer>"
    "<answer respondent='cio' question='art.two.p' state='practices'><practice>p1</practice>"
    "</answer>",
    1, 2, 2, 0, 0, 50, ALLIES_BAND_ACQUAINTANCES, 0 },
  /* what they settled later is not what they answered */
  { "agreements-change-nothing",
    BOTH ("art.one.a", "4", "2") AGREED ("art.one.a", "3") BOTH ("art.one.b", "2", "3")
        BOTH ("geo.one.a", "5", "5") "<agreement question='art.one.b' state='not-applicable'/>",
    3, 1, 1.0 / 3, 1, 2, 75, ALLIES_BAND_PARTNERS, 1 - (5.0 / 3) / (29.0 / 9) },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (test->body);
  g_autoptr (AlliesAlignment) alignment = allies_alignment_new (dossier, SAMPLE_YEAR);
  const AlliesAlignmentEntry *overall = allies_alignment_get_overall (alignment);

  g_assert_cmpstr (overall->id, ==, "overall");
  g_assert_cmpuint (overall->n, ==, test->n);
  number_check_near (overall->mean_absolute, test->mean_absolute);
  number_check_near (overall->mean_signed, test->mean_signed);
  number_check_near (overall->index, test->index);
  g_assert_cmpint (overall->band, ==, test->band);
  g_assert_cmpuint (allies_alignment_get_n_equal (alignment), ==, test->n_equal);
  g_assert_cmpuint (allies_alignment_get_n_within_one (alignment), ==, test->n_within_one);
  number_check_near (allies_alignment_get_equal (alignment),
                     test->n > 0 ? (double)test->n_equal / test->n : NAN);
  number_check_near (allies_alignment_get_within_one (alignment),
                     test->n > 0 ? (double)test->n_within_one / test->n : NAN);
  number_check_near (allies_alignment_get_kappa (alignment).kappa, test->kappa);
}

static void
test_parts (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (BOTH ("art.one.a", "4", "2") BOTH (
      "art.one.b", "2", "3") BOTH ("geo.one.a", "1", "4") BOTH ("geo.two.a", "5", "4"));
  g_autoptr (AlliesAlignment) alignment = allies_alignment_new (dossier, SAMPLE_YEAR);
  guint n = 0;
  const AlliesAlignmentEntry *entries = allies_alignment_get_capabilities (alignment, &n);

  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpstr (entries[0].id, ==, "art.one");
  g_assert_cmpuint (entries[0].n, ==, 2);
  number_check_near (entries[0].sides[ALLIES_SIDE_MARKETING], 3);
  number_check_near (entries[0].sides[ALLIES_SIDE_TECHNOLOGY], 2.5);
  number_check_near (entries[0].mean_signed, 0.5);
  number_check_near (entries[0].index, 100 * (1 - 1.5 / 4));
  g_assert_cmpuint (entries[1].n, ==, 0);
  number_check_near (entries[1].index, NAN);
  g_assert_cmpint (entries[1].band, ==, ALLIES_BAND_NONE);
  entries = allies_alignment_get_pillars (alignment, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (entries[1].id, ==, "geo");
  number_check_near (entries[1].mean_absolute, 2);
  number_check_near (entries[1].mean_signed, -1);
  number_check_near (entries[1].index, 50);
  number_check_near (entries[2].index, NAN);
}

/* The largest first; art.one.b, .c and geo.two.a are equally far apart and keep their order. */
static void
test_differences (void)
{
  static const char *const order[] = { "geo.one.a", "art.one.b", "art.one.c", "geo.two.a" };
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (
      BOTH ("art.one.a", "3", "3") BOTH ("art.one.b", "2", "3") BOTH ("art.one.c", "3", "2")
          BOTH ("geo.one.a", "1", "4") BOTH ("geo.two.a", "5", "4"));
  g_autoptr (AlliesAlignment) alignment = allies_alignment_new (dossier, SAMPLE_YEAR);
  guint n = 0;
  const AlliesDifference *differences = allies_alignment_get_differences (alignment, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (differences[i].question, ==, order[i]);
  number_check_near (differences[0].difference, -3);
  number_check_near (differences[0].sides[ALLIES_SIDE_MARKETING], 1);
  number_check_near (differences[0].sides[ALLIES_SIDE_TECHNOLOGY], 4);
}

/* Levels at 0, 0.2, 0.5 and 1: 0.5 apart is one step at the top and two at the bottom. */
static void
test_uneven_scale (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_read (
      "<dossier xmlns='urn:allies:dossier:1' format='1.0'><organisation name='Sample'/>"
      "<questionnaire><model xmlns='urn:allies:model:1' format='1.0' id='own' version='1'>"
      "<name>Own</name>" UNEVEN_SCALE "<pillar id='p'><name>P</name><capability id='c'>"
      "<name>C</name>" UNEVEN_QUESTION ("a") UNEVEN_QUESTION ("b") UNEVEN_QUESTION (
          "d") "</capability></pillar></model></questionnaire>"
               "<assessment year='2026' model='own' model-version='1'>"
               "<respondent id='cmo' side='marketing'/><respondent id='cio' side='technology'/>"
               "<respondent id='cto' side='technology'/>" BOTH ("a", "1", "0.5")
                   BOTH ("b", "0.5", "0") LEVEL ("cmo", "d", "0") LEVEL ("cio", "d", "0.2")
                       LEVEL ("cto", "d", "0.5") "</assessment></dossier>");
  g_autoptr (AlliesAlignment) alignment = allies_alignment_new (dossier, 2026);
  const AlliesAlignmentEntry *overall = allies_alignment_get_overall (alignment);

  g_assert_cmpuint (overall->n, ==, 3);
  number_check_near (overall->mean_absolute, (0.5 + 0.5 + 0.35) / 3);
  number_check_near (overall->mean_signed, (0.5 + 0.5 - 0.35) / 3);
  number_check_near (overall->index, 100 * (1 - 1.35 / 3));
  /* d: 0 against half way from 0.2 to 0.5, which is one and a half steps */
  g_assert_cmpuint (allies_alignment_get_n_within_one (alignment), ==, 1);
  /* levels 3, 2, 0 against 2, 0, 2 (0.35 goes up): observed (1 + 4 + 4) ÷ 3,
   * expected (1 + 9 + 1 + 0 + 4 + 0 + 4 + 0 + 4) ÷ 9 */
  number_check_near (allies_alignment_get_kappa (alignment).kappa, 1 - 3 / (23.0 / 9));
}

static void
test_immutable (void)
{
  AlliesDossier *dossier = sample_dossier_new (BOTH ("geo.one.a", "2", "3"));
  g_autoptr (AlliesAlignment) alignment = allies_alignment_new (dossier, SAMPLE_YEAR);
  g_autoptr (AlliesAlignment) again = allies_alignment_ref (alignment);

  allies_dossier_replace (dossier, "answer/2026/cmo/geo.one.a", NULL);
  g_object_unref (dossier);
  g_assert_cmpuint (allies_alignment_get_overall (again)->n, ==, 1);
}

static void
test_codes (void)
{
  g_assert_null (allies_band_get_code (ALLIES_BAND_NONE));
  g_assert_cmpstr (allies_band_get_code (ALLIES_BAND_STRANGERS), ==, "strangers");
  g_assert_cmpstr (allies_band_get_code (ALLIES_BAND_ACQUAINTANCES), ==, "acquaintances");
  g_assert_cmpstr (allies_band_get_code (ALLIES_BAND_PARTNERS), ==, "partners");
  g_assert_cmpstr (allies_band_get_code (ALLIES_BAND_ALLIES), ==, "allies");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/alignment/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/alignment/parts", test_parts);
  g_test_add_func ("/alignment/differences", test_differences);
  g_test_add_func ("/alignment/uneven-scale", test_uneven_scale);
  g_test_add_func ("/alignment/immutable", test_immutable);
  g_test_add_func ("/alignment/codes", test_codes);
  return g_test_run ();
}
