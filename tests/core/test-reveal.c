/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/reveal.h"
#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<reveal/>", "reveal/2026", NULL },
  { "<reveal time=\"2026-09-14T10:00:00Z\" later=\"1\"/>", "reveal/2026", NULL },
  { "<reveal time=\"soon\"/>", NULL, "“soon” is not a moment such as 2026-09-14T10:30:00Z." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_REVEAL, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesReveal) reveal =
      record_read_text (ALLIES_TYPE_REVEAL, "<reveal time='2026-09-14T10:00:00Z'/>");

  g_assert_cmpstr (allies_reveal_get_time (reveal), ==, "2026-09-14T10:00:00Z");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reveal/read-and-write", test_read_and_write);
  g_test_add_func ("/reveal/get", test_get);
  return g_test_run ();
}
