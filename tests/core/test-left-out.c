/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/left-out.h"
#include "support/sample-problem.h"

#define OUT         ALLIES_STAGE_NONE
#define ANSWERS     AGREED ("art.one.a", "1") AGREED ("art.one.b", "3") TARGET ("art.one", "3")
#define TERMS       "<plan horizon='2' rate='0' weight='0.5'/>"
#define STAGE(more) "<stage id='s1' months='6' " more "/>"
#define GOOD(id)    INITIATIVE (id, LIFT ("art.one.a", "1", "3"), "2", "2", "1", "0", "12")

typedef struct
{
  const char *name;
  const char *body;
  const char *initiatives;
  int stages[2];
  const char *why;
} Case;

/* The first initiative is asked about. */
static const Case cases[] = {
  { "pinned",
    ANSWERS STAGE ("") TERMS "<placement initiative='a' pinned='yes'/>",
    GOOD ("a"),
    { OUT },
    "You left it out." },
  { "dropped",
    ANSWERS STAGE ("") TERMS "<progress initiative='a' state='dropped'/>",
    GOOD ("a"),
    { OUT },
    "You dropped it." },
  { "in-place",
    ANSWERS STAGE ("") TERMS,
    INITIATIVE ("a", LIFT ("art.one.b", "1", "3"), "1", "1", "1", "0", "12"),
    { OUT },
    "What it brings is in place already." },
  { "reached",
    ANSWERS STAGE ("") TERMS,
    INITIATIVE ("a", LIFT ("art.one.b", "1", "5"), "1", "1", "1", "0", "12"),
    { OUT },
    "Your targets are reached on everything it lifts." },
  { "unaimed",
    AGREED ("art.one.a", "1") STAGE ("") TERMS,
    INITIATIVE ("a", LIFT ("art.one.a", "1", "5"), "1", "1", "1", "0", "12"),
    { OUT },
    "No target is set for anything it lifts." },
  { "unknown",
    ANSWERS STAGE ("") TERMS,
    INITIATIVE ("a", LIFT ("geo.one.a", "1", "5"), "1", "1", "1", "0", "12"),
    { OUT },
    "The questions it lifts are not answered yet." },
  { "requirement-left-out",
    ANSWERS STAGE ("") TERMS,
    INITIATIVE ("a", REQUIRES ("b") LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "12")
        GOOD ("b"),
    { OUT, OUT },
    "It requires “b”, which is left out." },
  { "requirement-too-late",
    ANSWERS STAGE ("") TERMS,
    INITIATIVE ("a", REQUIRES ("b") LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "12")
        GOOD ("b"),
    { OUT, 0 },
    "What it requires is finished too late for it to start." },
  { "budget",
    ANSWERS STAGE ("budget='9999'") TERMS,
    GOOD ("a"),
    { OUT },
    "The budget of the stages it could go into is used up." },
  { "marketing",
    ANSWERS STAGE ("marketing-capacity='3'") TERMS,
    GOOD ("a") GOOD ("b"),
    { OUT, 0 },
    "The marketing team has no time left in the stages it could go into." },
  { "technology",
    ANSWERS STAGE ("technology-capacity='3'") TERMS,
    GOOD ("a") GOOD ("b"),
    { OUT, 0 },
    "The technology team has no time left in the stages it could go into." },
  { "return",
    ANSWERS STAGE ("") TERMS,
    INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "99", "0", "1"),
    { OUT },
    "With it, its stage would not pay for itself within the horizon." },
  /* the nearest miss: in the first stage the budget, in the second only its return */
  { "nearest-miss",
    ANSWERS STAGE ("budget='0'") "<stage id='s2' months='6'/>" TERMS,
    INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "99", "0", "1"),
    { OUT },
    "With it, its stage would not pay for itself within the horizon." },
  { "possible",
    ANSWERS STAGE ("") TERMS,
    GOOD ("a"),
    { OUT },
    "What it closes does not outweigh its cost in this plan." },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AlliesPlanProblem) problem = sample_problem_new (test->body, test->initiatives);
  g_autofree char *why = allies_left_out_explain (problem, test->stages, 0);

  g_assert_cmpstr (why, ==, test->why);
}

static void
test_unknown_money (void)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_new (ANSWERS STAGE ("") TERMS, GOOD ("a"));
  AlliesPlanItem *item = &g_array_index (problem->items, AlliesPlanItem, 0);
  static const int stages[] = { OUT };

  item->economics.cost.likely = 0.0 / 0.0;
  g_autofree char *why = allies_left_out_explain (problem, stages, 0);
  g_assert_cmpstr (why, ==, "Its money cannot be worked out: revenue or a budget is missing.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/left-out/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/left-out/unknown-money", test_unknown_money);
  return g_test_run ();
}
