/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/handout.h"
#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<handout side=\"technology\" time=\"2026-09-14T10:00:00Z\"/>", "handout/2026/technology",
    NULL },
  { "<handout/>", NULL, "“handout” has no “side”." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_HANDOUT, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesHandout) handout = record_read_text (
      ALLIES_TYPE_HANDOUT, "<handout side='technology' time='2026-09-14T10:00:00Z'/>");

  g_assert_cmpstr (allies_handout_get_side (handout), ==, "technology");
  g_assert_cmpstr (allies_handout_get_time (handout), ==, "2026-09-14T10:00:00Z");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/handout/read-and-write", test_read_and_write);
  g_test_add_func ("/handout/get", test_get);
  return g_test_run ();
}
