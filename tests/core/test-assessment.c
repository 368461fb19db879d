/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/assessment.h"
#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<assessment year=\"2026\" date=\"2026-09-14\" model=\"m\" model-version=\"2026.1\"/>", NULL,
    NULL },
  { "<assessment year=\"1900\" model=\"m\" model-version=\"1\"/>", NULL, NULL },
  { "<assessment year=\"2999\" model=\"m\" model-version=\"1\" mood=\"good\">\n  "
    "<later/>\n</assessment>",
    NULL, NULL },
  { "<assessment model=\"m\" model-version=\"1\"/>", NULL, "“assessment” has no “year”." },
  { "<assessment year=\"1899\" model=\"m\" model-version=\"1\"/>", NULL,
    "1899 is out of range for “year”: from 1900 to 2999." },
  { "<assessment year=\"3000\" model=\"m\" model-version=\"1\"/>", NULL,
    "3000 is out of range for “year”: from 1900 to 2999." },
  { "<assessment year=\"2026\" model-version=\"1\"/>", NULL, "“assessment” has no “model”." },
  { "<assessment year=\"2026\" model=\"m\"/>", NULL, "“assessment” has no “model-version”." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_ASSESSMENT, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesAssessment) assessment = record_read_text (
      ALLIES_TYPE_ASSESSMENT,
      "<assessment year='2026' date='2026-09-14' model='m' model-version='2026.1'/>");

  g_assert_cmpuint (allies_assessment_get_year (assessment), ==, 2026);
  g_assert_cmpstr (allies_assessment_get_date (assessment), ==, "2026-09-14");
  g_assert_cmpstr (allies_assessment_get_model (assessment), ==, "m");
  g_assert_cmpstr (allies_assessment_get_model_version (assessment), ==, "2026.1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assessment/read-and-write", test_read_and_write);
  g_test_add_func ("/assessment/get", test_get);
  return g_test_run ();
}
