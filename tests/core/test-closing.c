/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/closing.h"
#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<closing id=\"20261001t090000z\" state=\"closed\" by=\"Ana\" time=\"2026-10-01T09:00:00Z\"/>",
    "closing/2026/20261001t090000z", NULL },
  { "<closing id=\"20261002t090000z\" state=\"reopened\" time=\"2026-10-02T09:00:00Z\">\n"
    "  <why>A slip</why>\n</closing>",
    "closing/2026/20261002t090000z", NULL },
  { "<closing state=\"closed\" time=\"2026-10-01T09:00:00Z\"/>", NULL, "“closing” has no “id”." },
  { "<closing id=\"a\" state=\"half\"/>", NULL,
    "“half” is not allowed for “state”; use one of: closed, reopened." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_CLOSING, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesClosing) closing = record_read_text (
      ALLIES_TYPE_CLOSING, "<closing id='c' state='reopened' by='Ana' "
                           "time='2026-10-02T09:00:00Z'><why>A slip</why></closing>");

  g_assert_cmpstr (allies_closing_get_id (closing), ==, "c");
  g_assert_cmpint (allies_closing_get_state (closing), ==, ALLIES_CLOSING_REOPENED);
  g_assert_cmpstr (allies_closing_get_by (closing), ==, "Ana");
  g_assert_cmpstr (allies_closing_get_time (closing), ==, "2026-10-02T09:00:00Z");
  g_assert_cmpstr (allies_closing_get_why (closing), ==, "A slip");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/closing/read-and-write", test_read_and_write);
  g_test_add_func ("/closing/get", test_get);
  return g_test_run ();
}
