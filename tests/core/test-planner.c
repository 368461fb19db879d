/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/planner.h"
#include "support/sample-problem.h"

#define BODY                                                                                       \
  AGREED ("art.one.a", "1")                                                                        \
  AGREED ("art.one.b", "1")                                                                        \
  TARGET ("art.one", "4")                                                                          \
  "<stage id='s1' months='6'/><stage id='s2' months='6'/>"                                         \
  "<plan horizon='3' rate='0' weight='1'/>"
#define INITIATIVES                                                                                \
  INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "12")                         \
  INITIATIVE ("b", REQUIRES ("a") LIFT ("art.one.b", "1", "3"), "1", "1", "1", "0", "12")

typedef AlliesRoadmap *(*MakeFunc) (AlliesDossier *dossier,
                                    guint year,
                                    AlliesTerms *terms,
                                    AlliesCatalogue *catalogue,
                                    AlliesGaps *gaps);

static AlliesRoadmap *
prove (AlliesDossier *dossier,
       guint year,
       AlliesTerms *terms,
       AlliesCatalogue *catalogue,
       AlliesGaps *gaps)
{
  AlliesRoadmap *roadmap = allies_planner_prove (dossier, year, terms, catalogue, gaps, NULL, NULL);

  g_assert_cmpfloat (allies_roadmap_get_within_percent (roadmap), ==, 0);
  g_assert_cmpfloat (allies_roadmap_get_best_possible (roadmap), ==,
                     allies_roadmap_get_value (roadmap));
  return roadmap;
}

static AlliesRoadmap *
make (MakeFunc func, const char *body)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (body);
  g_autoptr (AlliesCatalogue) catalogue = sample_catalogue_new (INITIATIVES);
  g_autoptr (AlliesScore) score = allies_score_new (dossier, SAMPLE_YEAR);
  g_autoptr (AlliesGaps) gaps = allies_gaps_new (dossier, SAMPLE_YEAR, score, NULL);
  g_autoptr (AlliesTerms) terms = allies_terms_new (dossier, SAMPLE_YEAR);

  return func (dossier, SAMPLE_YEAR, terms, catalogue, gaps);
}

/* The initiatives as "a|b" by stage, those left out behind a semicolon. */
static char *
describe (const AlliesRoadmap *roadmap)
{
  GString *text = g_string_new (NULL);
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? "|" : "");
      for (guint k = 0; k < stages[i].entries->len; k++)
        g_string_append (text,
                         allies_initiative_get_id (
                             g_array_index (stages[i].entries, AlliesRoadmapEntry, k).initiative));
    }
  const AlliesLeftOut *left_out = allies_roadmap_get_left_out (roadmap, &n);
  g_string_append_c (text, ';');
  for (guint i = 0; i < n; i++)
    g_string_append (text, allies_initiative_get_id (left_out[i].initiative));
  return g_string_free (text, FALSE);
}

static void
check (MakeFunc func, const char *body, const char *expected)
{
  g_autoptr (AlliesRoadmap) roadmap = make (func, body);
  g_autofree char *plan = describe (roadmap);

  g_assert_cmpstr (plan, ==, expected);
}

static void
test_propose (void)
{
  check (allies_planner_propose, BODY, "a|b;");
  /* placements that are not pinned do not bind a proposal */
  check (allies_planner_propose, BODY "<placement initiative='a' stage='s2'/>", "a|b;");
  check (allies_planner_propose, BODY "<placement initiative='a' stage='s2' pinned='yes'/>",
         "|a;b");
  check (allies_planner_propose, BODY "<placement initiative='a' pinned='yes'/>", "|;ab");
  /* but work that has begun stays where it is, and what was dropped stays out */
  check (allies_planner_propose,
         BODY "<placement initiative='a' stage='s2'/><progress initiative='a' state='under-way'/>",
         "|a;b");
  /* what is done stays too, and what builds on it need not wait */
  check (allies_planner_propose,
         BODY "<placement initiative='a' stage='s2'/><progress initiative='a' state='done'/>",
         "b|a;");
  check (allies_planner_propose,
         BODY "<placement initiative='a' stage='s2'/><progress initiative='a' state='dropped'/>",
         "|;ab");
  check (allies_planner_keep,
         BODY "<placement initiative='a' stage='s2'/><progress initiative='a' state='dropped'/>",
         "|;ab");
}

static void
test_keep (void)
{
  check (allies_planner_keep, BODY, "a|b;");
  check (allies_planner_keep, BODY "<placement initiative='a' stage='s2'/>", "|a;b");
  /* the user's own plan is shown as it is, even where it breaks a rule */
  check (allies_planner_keep, BODY "<placement initiative='b' stage='s1'/>", "b|;a");
}

static void
test_prove (void)
{
  check (prove, BODY, "a|b;");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/propose", test_propose);
  g_test_add_func ("/planner/keep", test_keep);
  g_test_add_func ("/planner/prove", test_prove);
  return g_test_run ();
}
