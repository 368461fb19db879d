/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-years.h"
#include "support/sample-years.h"

#define FIRST                                                                                      \
  SAMPLE_MODEL ("1", SAMPLE_FIVE,                                                                  \
                SAMPLE_CAPABILITY ("c1", "1", SAMPLE_QUESTION ("a", "1", ""))                      \
                    SAMPLE_CAPABILITY ("c2", "1", SAMPLE_QUESTION ("b", "1", ""))                  \
                        SAMPLE_CAPABILITY ("c3", "1", SAMPLE_QUESTION ("c", "1", "")))
#define SECOND                                                                                     \
  SAMPLE_MODEL ("2", SAMPLE_FIVE,                                                                  \
                SAMPLE_CAPABILITY ("c1", "3", SAMPLE_QUESTION ("a", "1", ""))                      \
                    SAMPLE_CAPABILITY ("c4", "1", SAMPLE_QUESTION ("d", "1", "")))
#define OTHER                                                                                      \
  SAMPLE_MODEL ("3", SAMPLE_FIVE, SAMPLE_CAPABILITY ("c5", "1", SAMPLE_QUESTION ("e", "1", "")))
#define OTHER_SCALE                                                                                \
  SAMPLE_MODEL ("4", SAMPLE_THREE, SAMPLE_CAPABILITY ("c1", "1", SAMPLE_SHORT_QUESTION ("a")))

static const struct
{
  const char *version;
  const char *old;
  const char *new;
  const char *finding;
  const char *compatibility;
} cases[] = {
  { "1", "a=2 b=2 c=2", "a=4 b=2 c=3", "We rose by 1.0 levels since 2026; c1 rose most, by 2.0",
    "Both years answer the same 3 scored questions" },
  { "1", "a=4 b=2 c=3", "a=2 b=2 c=2", "We fell by 1.0 levels since 2026; c1 fell most, by 2.0",
    NULL },
  { "1", "a=2 b=2 c=2", "a=3 b=3 c=2",
    "We rose by 0.7 levels since 2026; c1 and c2 rose most, by 1.0 each", NULL },
  { "1", "a=3 b=3 c=2", "a=2 b=2 c=2",
    "We fell by 0.7 levels since 2026; c1 and c2 fell most, by 1.0 each", NULL },
  { "1", "a=2 b=3 c=2", "a=3 b=2 c=2",
    "On the whole we stand where we stood in 2026; c1 rose and c2 fell most, by 1.0 each", NULL },
  { "1", "a=3 b=2 c=2", "a=2 b=3 c=2",
    "On the whole we stand where we stood in 2026; c1 fell and c2 rose most, by 1.0 each", NULL },
  { "1", "a=2 b=2 c=2", "a=3 b=3 c=3",
    "We rose by 1.0 levels since 2026; three capabilities moved most, by 1.0 each", NULL },
  { "1", "a=2 b=2 c=2", "a=2 b=2 c=2",
    "On the whole we stand where we stood in 2026; no capability moved", NULL },
  { "1", "a=2 b=2 c=2", "a=2", "Too little of 2026 and 2027 is answered to say what moved", NULL },
  /* (1/3 + 3/4) ÷ 2 */
  { "2", "a=2 b=2 c=2", "a=2 d=2",
    "2026 and 2027 cannot be compared: only 54 % of their questionnaires is the same",
    "1 scored question is shared by both years, 54 % of the weight of their questionnaires; like "
    "for like is about it alone" },
  { "3", "a=2 b=2 c=2", "e=2",
    "2026 and 2027 cannot be compared: only 0 % of their questionnaires is the same",
    "The two questionnaires share no question" },
  { "4", "a=2 b=2 c=2", "a=2",
    "2026 and 2027 stand on different scales, so that they cannot be compared",
    "The two questionnaires share no question" },
};

static AlliesYearComparison *
compare (const char *version, const char *old, const char *new, const char *body)
{
  const char *const versions[] = { "1", version };
  const char *const answers[] = { old, new };
  g_autoptr (AlliesDossier) dossier =
      sample_years_new (FIRST SECOND OTHER OTHER_SCALE, versions, answers, body);

  return allies_year_comparison_new (dossier, 2026, dossier, 2027);
}

static void
test_years (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesYearComparison) comparison =
          compare (cases[i].version, cases[i].old, cases[i].new, "");
      g_autofree char *finding = allies_findings_years (comparison);
      g_autofree char *compatibility = allies_findings_compatibility (comparison);

      g_assert_cmpstr (finding, ==, cases[i].finding);
      if (cases[i].compatibility != NULL)
        g_assert_cmpstr (compatibility, ==, cases[i].compatibility);
    }
}

static AlliesDossier *
make_named (const char *name, const char *answers)
{
  const char *const versions[] = { "1", "1" };
  const char *const both[] = { answers, answers };
  AlliesDossier *dossier = sample_years_new (FIRST, versions, both, "");

  allies_dossier_put (
      dossier, 0,
      allies_record_with (allies_dossier_get_organisation (dossier), "name", name, NULL));
  return dossier;
}

/* Nobody rises or falls between two organisations. */
static void
test_two_organisations (void)
{
  static const struct
  {
    const char *answers;
    const char *finding;
  } others[] = {
    { "a=4 b=2 c=3", "B stands 1.0 levels above A; c1 differs most, by 2.0" },
    { "a=1 b=1 c=2", "B stands 0.7 levels below A; two capabilities differ most, by 1.0 each" },
    { "a=2 b=2 c=2", "On the whole B and A stand level; no capability differs" },
  };
  g_autoptr (AlliesDossier) first = make_named ("A", "a=2 b=2 c=2");

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (AlliesDossier) second = make_named ("B", others[i].answers);
      g_autoptr (AlliesYearComparison) comparison =
          allies_year_comparison_new (first, 2026, second, 2026);
      g_autofree char *finding = allies_findings_years (comparison);

      g_assert_cmpstr (finding, ==, others[i].finding);
    }
}

static void
test_targets (void)
{
  g_autoptr (AlliesYearComparison) none = compare ("1", "a=2", "a=3", "");
  g_autoptr (AlliesYearComparison) some =
      compare ("1", "a=2 b=2", "a=3 b=2",
               "<target capability='c1' level='3'/><target capability='c2' level='3'/>");
  g_autofree char *nothing = allies_findings_targets_reached (none);
  g_autofree char *one = allies_findings_targets_reached (some);

  g_assert_null (nothing);
  g_assert_cmpstr (one, ==, "Targets of 2026 reached: 1 of 2.");
}

static void
test_alignment (void)
{
  g_autoptr (AlliesYearComparison) none = compare ("1", "a=2", "a=3", "");
  g_autofree char *nothing = allies_findings_alignment_years (none);

  /* only marketing answers here */
  g_assert_null (nothing);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings-years/years", test_years);
  g_test_add_func ("/findings-years/two-organisations", test_two_organisations);
  g_test_add_func ("/findings-years/targets", test_targets);
  g_test_add_func ("/findings-years/alignment", test_alignment);
  return g_test_run ();
}
