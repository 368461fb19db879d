/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/plan.h"
#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<plan horizon=\"4\" rate=\"0.08\" weight=\"0.5\"/>", "plan/2026", NULL },
  { "<plan horizon=\"0.25\" rate=\"0\" weight=\"1\" later=\"1\"/>", NULL, NULL },
  { "<plan rate=\"0.08\" weight=\"0.5\"/>", NULL, "“plan” has no “horizon”." },
  { "<plan horizon=\"31\" rate=\"0.08\" weight=\"0.5\"/>", NULL,
    "31 is out of range for “horizon”: from 0.25 to 30." },
  { "<plan horizon=\"4\" rate=\"1.01\" weight=\"0.5\"/>", NULL,
    "1.01 is out of range for “rate”: from 0 to 1." },
  { "<plan horizon=\"4\" rate=\"0.08\" weight=\"-0.1\"/>", NULL,
    "-0.1 is out of range for “weight”: from 0 to 1." },
  { "<plan horizon=\"4\" rate=\"0.08\" weight=\"0.5\" start=\"2027-03\"/>", "plan/2026", NULL },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_PLAN, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesPlan) plan =
      record_read_text (ALLIES_TYPE_PLAN, "<plan horizon='4.5' rate='0.08' weight='0.75'/>");

  g_assert_cmpfloat (allies_plan_get_horizon (plan), ==, 4.5);
  g_assert_cmpfloat (allies_plan_get_rate (plan), ==, 0.08);
  g_assert_cmpfloat (allies_plan_get_weight (plan), ==, 0.75);
  g_assert_cmpstr (allies_plan_get_start (plan), ==, "");
}

static void
test_start (void)
{
  static const char *const wrong[] = { "",        "2027",    "2027-3",  "2027-00", "2027-13",
                                       "1899-12", "3000-01", "2027/03", "202a-03", "2027-03-01" };
  guint year;
  guint month;

  g_assert_true (allies_plan_parse_start ("2027-03", &year, &month));
  g_assert_cmpuint (year, ==, 2027);
  g_assert_cmpuint (month, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (allies_plan_parse_start (wrong[i], NULL, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/read-and-write", test_read_and_write);
  g_test_add_func ("/plan/get", test_get);
  g_test_add_func ("/plan/start", test_start);
  return g_test_run ();
}
