/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/target.h"
#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<target capability=\"a.b\" level=\"3.5\">\n  <why>Peers.</why>\n</target>", "target/2026/a.b",
    NULL },
  { "<target capability=\"a.b\" level=\"-1\" later=\"1\"/>", NULL, NULL },
  { "<target level=\"3\"/>", NULL, "“target” has no “capability”." },
  { "<target capability=\"a.b\"/>", NULL, "“target” has no “level”." },
  { "<target capability=\"a.b\" level=\"4 or 5\"/>", NULL,
    "“4 or 5” is not a number (in “level”)." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_TARGET, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesTarget) target = record_read_text (
      ALLIES_TYPE_TARGET, "<target capability='a.b' level='3.5'><why>Peers.</why></target>");

  g_assert_cmpstr (allies_target_get_capability (target), ==, "a.b");
  g_assert_cmpfloat (allies_target_get_level (target), ==, 3.5);
  g_assert_cmpstr (allies_target_get_why (target), ==, "Peers.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/target/read-and-write", test_read_and_write);
  g_test_add_func ("/target/get", test_get);
  return g_test_run ();
}
