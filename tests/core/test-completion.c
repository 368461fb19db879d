/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/completion.h"
#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<completion side=\"marketing\"/>", "completion/2026/marketing", NULL },
  { "<completion side=\"technology\" state=\"look\" time=\"2026-09-14T10:00:00Z\"/>",
    "completion/2026/technology", NULL },
  { "<completion/>", NULL, "“completion” has no “side”." },
  { "<completion side=\"marketing\" state=\"half\"/>", NULL,
    "“half” is not allowed for “state”; use one of: finished, look." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_COMPLETION, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesCompletion) completion =
      record_read_text (ALLIES_TYPE_COMPLETION,
                        "<completion side='technology' state='look' time='2026-09-14T10:00:00Z'/>");

  g_assert_cmpstr (allies_completion_get_side (completion), ==, "technology");
  g_assert_cmpint (allies_completion_get_state (completion), ==, ALLIES_COMPLETION_LOOK);
  g_assert_cmpstr (allies_completion_get_time (completion), ==, "2026-09-14T10:00:00Z");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/completion/read-and-write", test_read_and_write);
  g_test_add_func ("/completion/get", test_get);
  return g_test_run ();
}
