/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/placement.h"
#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<placement initiative=\"i\" stage=\"one\" pinned=\"yes\"/>", "placement/2026/i", NULL },
  { "<placement initiative=\"i\" stage=\"one\"/>", NULL, NULL },
  { "<placement initiative=\"i\" pinned=\"yes\" later=\"1\"/>", NULL, NULL },
  { "<placement stage=\"one\"/>", NULL, "“placement” has no “initiative”." },
  { "<placement initiative=\"i\" pinned=\"maybe\"/>", NULL,
    "“maybe” is not allowed for “pinned”; use one of: no, yes." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_PLACEMENT, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesPlacement) pinned = record_read_text (
      ALLIES_TYPE_PLACEMENT, "<placement initiative='i' stage='one' pinned='yes'/>");
  g_autoptr (AlliesPlacement) left_out =
      record_read_text (ALLIES_TYPE_PLACEMENT, "<placement initiative='j'/>");

  g_assert_cmpstr (allies_placement_get_initiative (pinned), ==, "i");
  g_assert_cmpstr (allies_placement_get_stage (pinned), ==, "one");
  g_assert_true (allies_placement_is_pinned (pinned));
  g_assert_cmpstr (allies_placement_get_stage (left_out), ==, "");
  g_assert_false (allies_placement_is_pinned (left_out));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placement/read-and-write", test_read_and_write);
  g_test_add_func ("/placement/get", test_get);
  return g_test_run ();
}
