/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/stage.h"
#include "support/record-checks.h"

#include <math.h>

static const RecordCheck checks[] = {
  { "<stage id=\"one\" months=\"6\" budget=\"1000000\" marketing-capacity=\"12.5\" "
    "technology-capacity=\"0\" assumed=\"yes\">\n  <name>Foundation</name>\n</stage>",
    "stage/2026/one", NULL },
  { "<stage id=\"two\" months=\"0.5\"/>", "stage/2026/two", NULL },
  { "<stage id=\"two\" months=\"120\" later=\"1\">\n  <colour>red</colour>\n</stage>", NULL, NULL },
  { "<stage months=\"6\"/>", NULL, "“stage” has no “id”." },
  { "<stage id=\"one\"/>", NULL, "“stage” has no “months”." },
  { "<stage id=\"one\" months=\"0\"/>", NULL, "0 is out of range for “months”: from 0.5 to 120." },
  { "<stage id=\"one\" months=\"6\" budget=\"-1\"/>", NULL,
    "-1 is out of range for “budget”: from 0 to 1e+15." },
  { "<stage id=\"one\" months=\"6\" marketing-capacity=\"-1\"/>", NULL,
    "-1 is out of range for “marketing-capacity”: from 0 to 1e+06." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_STAGE, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesStage) stage = record_read_text (
      ALLIES_TYPE_STAGE, "<stage id='one' months='6' budget='3' marketing-capacity='2' "
                         "technology-capacity='1' assumed='yes'><name>First</name></stage>");
  g_autoptr (AlliesStage) open = record_read_text (ALLIES_TYPE_STAGE, "<stage id='a' months='1'/>");

  g_assert_cmpstr (allies_stage_get_id (stage), ==, "one");
  g_assert_cmpfloat (allies_stage_get_months (stage), ==, 6);
  g_assert_cmpfloat (allies_stage_get_budget (stage), ==, 3);
  g_assert_cmpfloat (allies_stage_get_marketing_capacity (stage), ==, 2);
  g_assert_cmpfloat (allies_stage_get_technology_capacity (stage), ==, 1);
  g_assert_true (allies_stage_is_assumed (stage));
  g_assert_cmpstr (allies_stage_get_name (stage), ==, "First");
  g_assert_false (allies_stage_is_assumed (open));
  g_assert_true (isnan (allies_stage_get_budget (open)));
  g_assert_true (isnan (allies_stage_get_marketing_capacity (open)));
  g_assert_true (isnan (allies_stage_get_technology_capacity (open)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stage/read-and-write", test_read_and_write);
  g_test_add_func ("/stage/get", test_get);
  return g_test_run ();
}
