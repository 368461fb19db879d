/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/importance.h"
#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<importance side=\"marketing\" capability=\"a.b\" value=\"4\"/>",
    "importance/2026/marketing/a.b", NULL },
  { "<importance side=\"technology\" capability=\"a.b\" value=\"2.5\" later=\"1\"/>",
    "importance/2026/technology/a.b", NULL },
  { "<importance capability=\"a.b\" value=\"4\"/>", NULL, "“importance” has no “side”." },
  { "<importance side=\"marketing\" value=\"4\"/>", NULL, "“importance” has no “capability”." },
  { "<importance side=\"marketing\" capability=\"a.b\"/>", NULL, "“importance” has no “value”." },
  { "<importance side=\"marketing\" capability=\"a.b\" value=\"0.5\"/>", NULL,
    "0.5 is out of range for “value”: from 1 to 5." },
  { "<importance side=\"marketing\" capability=\"a.b\" value=\"6\"/>", NULL,
    "6 is out of range for “value”: from 1 to 5." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_IMPORTANCE, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesImportance) importance = record_read_text (
      ALLIES_TYPE_IMPORTANCE, "<importance side='technology' capability='a.b' value='4'/>");

  g_assert_cmpstr (allies_importance_get_side (importance), ==, "technology");
  g_assert_cmpstr (allies_importance_get_capability (importance), ==, "a.b");
  g_assert_cmpfloat (allies_importance_get_value (importance), ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/importance/read-and-write", test_read_and_write);
  g_test_add_func ("/importance/get", test_get);
  return g_test_run ();
}
