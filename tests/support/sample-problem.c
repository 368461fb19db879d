/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-problem.h"

#include "scoring/score.h"

#include <math.h>

#define SIZE_LARGE 3
#define REVENUE    1000000.0
#define TOLERANCE  1e-6

static AlliesPlanProblem *
new_problem (const char *body, AlliesCatalogue *catalogue)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (body);
  g_autoptr (AlliesScore) score = allies_score_new (dossier, SAMPLE_YEAR);
  g_autoptr (AlliesGaps) gaps = allies_gaps_new (dossier, SAMPLE_YEAR, score, NULL);
  g_autoptr (AlliesTerms) terms = allies_terms_new (dossier, SAMPLE_YEAR);

  return allies_plan_problem_new (dossier, SAMPLE_YEAR, terms, catalogue, gaps);
}

AlliesPlanProblem *
sample_problem_new (const char *body, const char *initiatives)
{
  g_autoptr (AlliesCatalogue) catalogue = sample_catalogue_new (initiatives);

  return new_problem (body, catalogue);
}

AlliesPlanProblem *
sample_problem_small (void)
{
  return sample_problem_new (
      AGREED ("art.one.a", "1") AGREED ("art.one.b", "1") AGREED ("art.one.c", "4")
          TARGET ("art.one", "4")
              IMPORTANCE ("marketing", "art.one",
                          "5") "<stage id='s1' months='6' budget='30000' marketing-capacity='4' "
                               "technology-capacity='8'/><stage id='s2' months='6'/>"
                               "<plan horizon='2' rate='0' weight='0.5'/>",
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "2", "4", "2", "0", "12")
          INITIATIVE ("b", LIFT ("art.one.a", "3", "5"), "3", "1", "1", "0", "12")
              INITIATIVE ("c", LIFT ("art.one.b", "1", "2"), "1", "5", "2", "12", "0")
                  INITIATIVE ("d", WITH ("a") REQUIRES ("b"), "0", "0", "1", "0", "12"));
}

static void
append_initiative (GString *text, GRand *random, int index)
{
  static const char *const questions[] = { "art.one.a", "art.one.b", "geo.one.a", "min.one.a" };
  int from = g_rand_int_range (random, 1, 4);
  int marketing = g_rand_int_range (random, 0, 6);
  int technology = g_rand_int_range (random, 0, 6);

  g_string_append_printf (text,
                          "<initiative id='i%d' kind='process' owner='both' duration='3' ramp='%d'>"
                          "<name>I%d</name><outcome>O</outcome>",
                          index, g_rand_int_range (random, 0, 12), index);
  for (int before = MAX (0, index - 3); before < index; before++)
    if (g_rand_int_range (random, 0, 3) == 0)
      g_string_append_printf (text, "<requires initiative='i%d'%s/>", before,
                              g_rand_boolean (random) ? " together='yes'" : "");
  g_string_append_printf (text, "<lift question='%s' from='%d' to='%d'/>",
                          questions[g_rand_int_range (random, 0, G_N_ELEMENTS (questions))], from,
                          g_rand_int_range (random, from + 1, 6));
  for (guint size = 0; allies_company_sizes[size] != NULL; size++)
    g_string_append_printf (text, "<effort size='%s' marketing='%d' technology='%d'/>",
                            allies_company_sizes[size], marketing, technology);
  g_string_append_printf (
      text, MONEY ("cost", "%d") MONEY ("running", "%d") MONEY ("benefit", "%d") "</initiative>",
      g_rand_int_range (random, 0, 20), g_rand_int_range (random, 0, 4),
      g_rand_int_range (random, 0, 20));
}

static void
append_stages (GString *body, GRand *random)
{
  int n = g_rand_int_range (random, 1, 4);

  for (int i = 0; i < n; i++)
    {
      g_string_append_printf (body, "<stage id='s%d' months='%d'", i,
                              g_rand_int_range (random, 3, 13));
      if (g_rand_int_range (random, 0, 5) > 0)
        g_string_append_printf (body, " budget='%d'", g_rand_int_range (random, 0, 400000));
      if (g_rand_int_range (random, 0, 5) > 0)
        g_string_append_printf (body, " marketing-capacity='%d'", g_rand_int_range (random, 0, 16));
      if (g_rand_int_range (random, 0, 5) > 0)
        g_string_append_printf (body, " technology-capacity='%d'",
                                g_rand_int_range (random, 0, 16));
      g_string_append (body, "/>");
    }
}

AlliesPlanProblem *
sample_problem_random (guint32 seed, gboolean pins)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GString) initiatives = g_string_new (NULL);
  g_autoptr (GString) body =
      g_string_new (AGREED ("art.one.a", "1") AGREED ("art.one.b", "2") AGREED ("art.one.c", "2")
                        AGREED ("geo.one.a", "1") AGREED ("min.one.a", "3"));
  int n = g_rand_int_range (random, 2, 10);

  for (int i = 0; i < n; i++)
    append_initiative (initiatives, random, i);
  append_stages (body, random);
  g_string_append_printf (body,
                          TARGET ("art.one", "4") TARGET ("geo.one", "3") TARGET (
                              "min.one", "5") "<plan horizon='%d' rate='0.08' weight='%g'/>",
                          g_rand_int_range (random, 1, 6), g_rand_int_range (random, 0, 5) / 4.0);
  for (int i = 0; pins && i < n; i++)
    if (g_rand_int_range (random, 0, 3) == 0)
      g_string_append_printf (body, "<placement initiative='i%d' pinned='yes'/>", i);

  g_autoptr (AlliesCatalogue) catalogue = sample_catalogue_new (initiatives->str);
  return new_problem (body->str, catalogue);
}

#define LARGE_QUESTIONS 60

static void
append_large_initiative (GString *text, GRand *random, guint index)
{
  double cost = exp (g_rand_double_range (random, 0, 2.5));
  double effort = cost * g_rand_double_range (random, 0.3, 1.2);
  double share = g_rand_double (random);

  g_string_append_printf (text,
                          "<initiative id='i%u' kind='process' owner='both' duration='3' ramp='%d'>"
                          "<name>I%u</name><outcome>O</outcome>",
                          index, g_rand_int_range (random, 0, 13), index);
  for (guint before = index > 8 ? index - 8 : 0; before < index; before++)
    if (g_rand_int_range (random, 0, 9) == 0)
      g_string_append_printf (text, "<requires initiative='i%u'%s/>", before,
                              g_rand_boolean (random) ? " together='yes'" : "");
  g_string_append (text, LIFT ("art.one.a", "1", "2"));
  for (guint size = 0; allies_company_sizes[size] != NULL; size++)
    g_string_append_printf (text, "<effort size='%s' marketing='%.1f' technology='%.1f'/>",
                            allies_company_sizes[size], effort * share, effort * (1 - share));
  g_string_append_printf (text,
                          MONEY ("cost", "%.2f") MONEY ("running", "%.2f")
                              MONEY ("benefit", "%.2f") "</initiative>",
                          cost, cost * g_rand_double_range (random, 0, 0.25),
                          cost * exp (g_rand_double_range (random, -1.2, 0.6)));
}

static void
make_large_questions (AlliesPlanProblem *problem, GRand *random)
{
  g_array_set_size (problem->questions, 0);
  for (guint q = 0; q < LARGE_QUESTIONS; q++)
    {
      double position = g_rand_int_range (random, 2, 8) / 2.0;
      AlliesPlanQuestion question = { "art.one.a", 0, position, 0, 0, 1, TRUE };

      question.target = fmin (5, position + g_rand_int_range (random, 0, 5) / 2.0);
      question.weight = g_rand_double_range (random, 0.05, 0.35);
      g_array_append_val (problem->questions, question);
    }
}

static void
make_large_lifts (AlliesPlanProblem *problem, GRand *random)
{
  for (guint i = 0; i < problem->items->len; i++)
    {
      AlliesPlanItem *item = &g_array_index (problem->items, AlliesPlanItem, i);

      item->need = ALLIES_PLAN_NEED_REACHED;
      g_array_set_size (item->lifts, 0);
      for (int n = g_rand_int_range (random, 1, 6); n > 0; n--)
        {
          double from = g_rand_int_range (random, 1, 4);
          AlliesPlanLift lift = { (guint)g_rand_int_range (random, 0, LARGE_QUESTIONS), from,
                                  from + g_rand_int_range (random, 1, 3) };
          const AlliesPlanQuestion *question =
              allies_plan_problem_get_question (problem, lift.question);

          g_array_append_val (item->lifts, lift);
          if (question->position < fmin (lift.to, question->target))
            item->need = ALLIES_PLAN_NEED_OPEN;
        }
    }
}

AlliesPlanProblem *
sample_problem_large (guint32 seed, guint n_items, guint n_stages)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GString) initiatives = g_string_new (NULL);
  g_autoptr (GString) body = g_string_new (AGREED ("art.one.a", "1") TARGET ("art.one", "4"));
  double mean = 0.5 * n_items / n_stages;

  for (guint i = 0; i < n_items; i++)
    append_large_initiative (initiatives, random, i);
  for (guint s = 0; s < n_stages; s++)
    g_string_append_printf (body,
                            "<stage id='s%u' months='%d' budget='%.0f' marketing-capacity='%.1f'"
                            " technology-capacity='%.1f'/>",
                            s, g_rand_int_range (random, 5, 10),
                            mean * 4.5e4 * g_rand_double_range (random, 0.8, 1.2),
                            mean * 1.7 * g_rand_double_range (random, 0.8, 1.2),
                            mean * 1.7 * g_rand_double_range (random, 0.8, 1.2));
  g_string_append (body, "<plan horizon='5' rate='0.08' weight='0.5'/>");

  g_autoptr (AlliesCatalogue) catalogue = sample_catalogue_new (initiatives->str);
  AlliesPlanProblem *problem = new_problem (body->str, catalogue);
  make_large_questions (problem, random);
  make_large_lifts (problem, random);
  return problem;
}

typedef struct
{
  guint n;
  double cost;
  double marketing;
  double technology;
  double value;
} Sums;

static double
get_yearly (const AlliesMoneyRange *range)
{
  return range->likely / 100 * REVENUE;
}

/* Month by month in money of today. */
static double
get_value (AlliesInitiative *initiative, const AlliesStageTerms *stage, const AlliesTerms *terms)
{
  double monthly = pow (1 + allies_terms_get_rate (terms), 1 / 12.0);
  double ramp = allies_initiative_get_ramp (initiative);
  double value = -get_yearly (allies_initiative_get_cost (initiative))
                 / pow (monthly, 0.5 * (stage->start + stage->end));

  for (guint after = 1; stage->end + after <= allies_terms_get_horizon (terms); after++)
    {
      double share = after < ramp ? after / ramp : 1;

      value += (share * get_yearly (allies_initiative_get_benefit (initiative))
                - get_yearly (allies_initiative_get_running (initiative)))
               / 12 / pow (monthly, stage->end + after);
    }
  return value;
}

static int
find_stage_of (const AlliesPlanProblem *problem, const int *stages, const char *id)
{
  GListModel *list = allies_catalogue_get_initiatives (problem->catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AlliesInitiative) initiative = g_list_model_get_item (list, i);

      if (g_str_equal (allies_initiative_get_id (initiative), id))
        return stages[i];
    }
  g_assert_not_reached ();
}

/* What is in place already need not be done before: all it lifts is where it would lift it. */
static gboolean
is_in_place (const AlliesPlanProblem *problem, const char *id)
{
  guint n;
  const AlliesLift *lifts =
      allies_initiative_get_lifts (allies_catalogue_find (problem->catalogue, id), &n);
  guint known = 0;

  for (guint i = 0; i < n; i++)
    {
      const AlliesPosition *position =
          allies_score_get_position (allies_gaps_get_score (problem->gaps), lifts[i].question);

      if (position->state != ALLIES_POSITION_KNOWN)
        continue;
      known++;
      if (position->value < lifts[i].to)
        return FALSE;
    }
  return known > 0;
}

static const char *
check_requirements (const AlliesPlanProblem *problem,
                    const int *stages,
                    AlliesInitiative *initiative,
                    int stage)
{
  guint n;
  const AlliesRequirement *requirements = allies_initiative_get_requirements (initiative, &n);

  for (guint i = 0; i < n; i++)
    {
      int before = find_stage_of (problem, stages, requirements[i].initiative);

      if (is_in_place (problem, requirements[i].initiative))
        continue;
      if (before < 0)
        return "a prerequisite is missing";
      if (before > stage || (before == stage && !requirements[i].together))
        return "a prerequisite is too late";
    }
  return NULL;
}

static const char *
check_sums (const Sums *sums, const AlliesStageTerms *stage)
{
  if (sums->n == 0)
    return NULL;
  if (sums->cost > stage->budget + TOLERANCE)
    return "the budget is exceeded";
  if (sums->marketing > stage->marketing_capacity + TOLERANCE)
    return "marketing has no capacity";
  if (sums->technology > stage->technology_capacity + TOLERANCE)
    return "technology has no capacity";
  return sums->value > -TOLERANCE ? NULL : "the stage does not pay for itself";
}

const char *
sample_problem_breach (const AlliesPlanProblem *problem, const int *stages)
{
  GListModel *list = allies_catalogue_get_initiatives (problem->catalogue);
  guint n_stages;
  const AlliesStageTerms *terms = allies_terms_get_stages (problem->terms, &n_stages);
  g_autofree Sums *sums = g_new0 (Sums, n_stages);
  const char *breach = NULL;

  for (guint i = 0; breach == NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AlliesInitiative) initiative = g_list_model_get_item (list, i);
      AlliesEffort effort = allies_initiative_get_effort (initiative, SIZE_LARGE);

      if (stages[i] < 0)
        continue;
      g_assert_cmpint (stages[i], <, n_stages);
      sums[stages[i]].n++;
      sums[stages[i]].cost += get_yearly (allies_initiative_get_cost (initiative));
      sums[stages[i]].marketing += effort.marketing;
      sums[stages[i]].technology += effort.technology;
      sums[stages[i]].value += get_value (initiative, &terms[stages[i]], problem->terms);
      breach = check_requirements (problem, stages, initiative, stages[i]);
    }
  for (guint s = 0; breach == NULL && s < n_stages; s++)
    breach = check_sums (&sums[s], &terms[s]);
  return breach;
}
