/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planning.h"

#include "report/findings.h"
#include "support/app-fixture.h"

#include <math.h>

static int
find_stage (AlliesSession *session, const char *initiative)
{
  return allies_roadmap_find_stage (fixture_get_roadmap (session), initiative);
}

static guint
count_warnings (AlliesSession *session)
{
  guint n;

  allies_roadmap_get_warnings (fixture_get_roadmap (session), &n);
  return n;
}

static guint
count_placements (AlliesSession *session)
{
  g_autoptr (GPtrArray) list = allies_dossier_list (allies_session_get_dossier (session),
                                                    "placement", allies_session_get_year (session));

  return list->len;
}

static void
undo_all (AlliesSession *session)
{
  while (allies_edit_history_undo (allies_session_get_history (session)) != NULL)
    ;
}

/* Moving one card keeps all others where they are, and undoing brings back what there was. */
static void
test_place (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *moved = fixture_dup_initiative (session, 0);
  g_autofree char *other = fixture_dup_initiative (session, 1);
  guint before = count_placements (session);

  g_assert_true (allies_planning_place (session, moved, 2));
  g_assert_cmpint (find_stage (session, moved), ==, 2);
  g_assert_cmpint (find_stage (session, other), ==, 1);
  g_assert_false (allies_planning_place (session, moved, 2));
  g_assert_false (allies_planning_place (session, moved, 9));
  g_assert_true (allies_planning_place (session, moved, ALLIES_STAGE_NONE));
  g_assert_cmpint (find_stage (session, moved), ==, ALLIES_STAGE_NONE);
  undo_all (session);
  g_assert_cmpint (find_stage (session, moved), ==, 0);
  g_assert_cmpuint (count_placements (session), ==, before);
}

static void
test_an_empty_board_stays_empty (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (fixture_get_roadmap (session), &n);

  for (guint s = 0; s < n; s++)
    while (stages = allies_roadmap_get_stages (fixture_get_roadmap (session), &n),
           stages[s].entries->len > 0)
      {
        g_autofree char *first = fixture_dup_initiative (session, s);

        g_assert_true (allies_planning_place (session, first, ALLIES_STAGE_NONE));
      }
  g_assert_cmpuint (allies_roadmap_count (fixture_get_roadmap (session)), ==, 0);
}

/* What is pinned is where it was after a suggestion, and stays pinned when it is moved. */
static void
test_pin_and_suggest (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *pinned = fixture_dup_initiative (session, 0);
  g_autofree char *out = fixture_dup_initiative (session, 1);

  g_assert_true (allies_planning_set_pinned (session, pinned, TRUE));
  g_assert_false (allies_planning_set_pinned (session, pinned, TRUE));
  g_assert_true (allies_planning_place (session, pinned, 1));
  g_assert_true (allies_planning_is_pinned (session, pinned));
  g_assert_true (allies_planning_place (session, out, ALLIES_STAGE_NONE));
  g_assert_true (allies_planning_set_pinned (session, out, TRUE));
  g_assert_true (allies_planning_suggest (session));
  g_assert_cmpint (find_stage (session, pinned), ==, 1);
  g_assert_cmpint (find_stage (session, out), ==, ALLIES_STAGE_NONE);
  g_assert_cmpuint (allies_roadmap_count (fixture_get_roadmap (session)), >, 1);
  g_assert_true (allies_planning_set_pinned (session, pinned, FALSE));
  g_assert_false (allies_planning_is_pinned (session, pinned));
}

/* Where there is less money than before, it is said; undoing takes the warning away. */
static void
test_stage (void)
{
  const char *const texts[] = { "Start", "6", "1000", "", "nonsense" };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  guint n;
  guint before = count_warnings (session);
  double technology =
      allies_roadmap_get_stages (fixture_get_roadmap (session), &n)[0].terms->technology_capacity;
  const AlliesStageTerms *terms;
  g_autofree char *sentence = NULL;

  g_assert_true (allies_planning_set_stage (session, 0, texts));
  terms = allies_roadmap_get_stages (fixture_get_roadmap (session), &n)[0].terms;
  g_assert_cmpstr (terms->name, ==, "Start");
  g_assert_cmpuint (terms->end, ==, 6);
  g_assert_cmpfloat (terms->budget, ==, 1000);
  g_assert_true (isinf (terms->marketing_capacity));
  g_assert_cmpfloat (terms->technology_capacity, ==, technology);
  g_assert_cmpuint (count_warnings (session), >, before);
  sentence = allies_findings_warning (
      fixture_get_roadmap (session),
      &allies_roadmap_get_warnings (fixture_get_roadmap (session), &n)[0], "EUR");
  g_assert_true (g_str_has_prefix (sentence, "Stage 1, Start, costs "));
  g_assert_true (g_str_has_suffix (sentence, " more than its budget."));
  undo_all (session);
  g_assert_cmpuint (count_warnings (session), ==, before);
}

/* Moving a card confirms nothing; changing one stage does not confirm the others. */
static void
test_assumptions_stay_assumptions (void)
{
  const char *const texts[] = { "Start", "6", "1000000", "50", "50" };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *moved = fixture_dup_initiative (session, 0);

  g_assert_true (allies_planning_place (session, moved, 1));
  g_assert_true (
      allies_terms_are_assumed (allies_roadmap_get_terms (fixture_get_roadmap (session))));
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (
          allies_terms_are_assumed (allies_roadmap_get_terms (fixture_get_roadmap (session))));
      g_assert_true (allies_planning_set_stage (session, i, texts));
    }
  g_assert_false (
      allies_terms_are_assumed (allies_roadmap_get_terms (fixture_get_roadmap (session))));
}

static void
test_can_be (void)
{
  static const struct
  {
    AlliesStageField field;
    const char *text;
    gboolean can;
  } cases[] = {
    { ALLIES_STAGE_NAME, "  ", FALSE },      { ALLIES_STAGE_NAME, "Start", TRUE },
    { ALLIES_STAGE_MONTHS, "", FALSE },      { ALLIES_STAGE_MONTHS, "0", FALSE },
    { ALLIES_STAGE_MONTHS, "121", FALSE },   { ALLIES_STAGE_MONTHS, "120", TRUE },
    { ALLIES_STAGE_BUDGET, "", TRUE },       { ALLIES_STAGE_BUDGET, "-1", FALSE },
    { ALLIES_STAGE_BUDGET, "many", FALSE },  { ALLIES_STAGE_MARKETING, "12", TRUE },
    { ALLIES_STAGE_TECHNOLOGY, "x", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (allies_planning_can_be (cases[i].field, cases[i].text), ==, cases[i].can);
}

static void
test_number_of_stages (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *last = fixture_dup_initiative (session, 2);
  guint n;

  g_assert_true (allies_planning_add_stage (session));
  allies_roadmap_get_stages (fixture_get_roadmap (session), &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_true (allies_planning_place (session, last, 3));
  g_assert_true (allies_planning_remove_stage (session));
  g_assert_cmpint (find_stage (session, last), ==, ALLIES_STAGE_NONE);
  g_assert_true (allies_planning_remove_stage (session));
  g_assert_true (allies_planning_remove_stage (session));
  g_assert_false (allies_planning_remove_stage (session));
}

static void
test_weight (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  g_assert_true (allies_planning_set_weight (session, 1));
  g_assert_cmpfloat (
      allies_terms_get_weight (allies_roadmap_get_terms (fixture_get_roadmap (session))), ==, 1);
  g_assert_false (allies_planning_set_weight (session, 1));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/planning/place", test_place);
  g_test_add_func ("/planning/an-empty-board-stays-empty", test_an_empty_board_stays_empty);
  g_test_add_func ("/planning/pin-and-suggest", test_pin_and_suggest);
  g_test_add_func ("/planning/stage", test_stage);
  g_test_add_func ("/planning/assumptions-stay-assumptions", test_assumptions_stay_assumptions);
  g_test_add_func ("/planning/can-be", test_can_be);
  g_test_add_func ("/planning/number-of-stages", test_number_of_stages);
  g_test_add_func ("/planning/weight", test_weight);
  return g_test_run ();
}
