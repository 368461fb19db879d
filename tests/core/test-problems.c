/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/problems.h"

typedef struct
{
  guint line;
  guint column;
  AlliesError code;
  const char *expected;
} Case;

static const Case cases[] = {
  { 0, 0, ALLIES_ERROR_READ, "plan.allies: Something 100% wrong." },
  { 0, 7, ALLIES_ERROR_LIMIT, "plan.allies: Something 100% wrong." },
  { 3, 0, ALLIES_ERROR_SYNTAX, "plan.allies:3: Something 100% wrong." },
  { 3, 14, ALLIES_ERROR_VERSION, "plan.allies:3:14: Something 100% wrong." },
};

static void
test_describe (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesProblems) problems = allies_problems_new ("plan.allies");
      g_autoptr (GError) error = NULL;

      allies_problems_add (problems, cases[i].code, cases[i].line, cases[i].column, "Something %s.",
                           "100% wrong");
      g_autofree char *text = allies_problems_describe (problems, 0);
      g_assert_cmpstr (text, ==, cases[i].expected);
      g_assert_false (allies_problems_to_error (problems, &error));
      g_assert_error (error, ALLIES_ERROR, (int)cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].expected);
    }
}

static void
test_none (void)
{
  g_autoptr (AlliesProblems) problems = allies_problems_new ("a");
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (allies_problems_get_n (problems), ==, 0);
  g_assert_true (allies_problems_to_error (problems, &error));
  g_assert_no_error (error);
}

static void
test_order (void)
{
  g_autoptr (AlliesProblems) problems = allies_problems_new ("a");

  for (guint i = 0; i < 100; i++)
    allies_problems_add (problems, ALLIES_ERROR_INVALID, 100 - i, i + 1, "%u", i);
  g_assert_cmpuint (allies_problems_get_n (problems), ==, 100);
  for (guint i = 0; i < 100; i++)
    {
      const AlliesProblem *problem = allies_problems_get (problems, i);

      g_assert_cmpuint (problem->line, ==, 100 - i);
      g_assert_cmpuint (problem->column, ==, i + 1);
      g_assert_cmpuint (g_ascii_strtoull (problem->message, NULL, 10), ==, i);
    }
}

/* A file can hold more faults than anybody reads, or than memory holds. */
static void
test_most (void)
{
  g_autoptr (AlliesProblems) problems = allies_problems_new ("a");

  for (guint i = 0; i < 2 * ALLIES_PROBLEMS_MAXIMUM; i++)
    {
      g_assert_true (allies_problems_is_full (problems) == (i >= ALLIES_PROBLEMS_MAXIMUM));
      allies_problems_add (problems, ALLIES_ERROR_INVALID, i + 1, 0, "%u", i);
    }
  g_assert_cmpuint (allies_problems_get_n (problems), ==, ALLIES_PROBLEMS_MAXIMUM);
  g_assert_cmpuint (allies_problems_get (problems, ALLIES_PROBLEMS_MAXIMUM - 1)->line, ==,
                    ALLIES_PROBLEMS_MAXIMUM);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problems/describe", test_describe);
  g_test_add_func ("/problems/none", test_none);
  g_test_add_func ("/problems/order", test_order);
  g_test_add_func ("/problems/most", test_most);
  return g_test_run ();
}
