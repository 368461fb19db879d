/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/earlier.h"
#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<earlier respondent=\"cmo\" question=\"a.b.c\" version=\"0123456789ab\" state=\"level\" "
    "level=\"3\" time=\"2026-09-14T10:00:00Z\">\n  <note>Why.</note>\n</earlier>",
    "earlier/2026/cmo/a.b.c/0123456789ab", NULL },
  { "<earlier respondent=\"cmo\" question=\"a.b.c\"/>", NULL, "“earlier” has no “version”." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_EARLIER, checks);
}

/* It is what the answer was, under the answer's version. */
static void
test_get (void)
{
  const char *practices[] = { "p1", "p2", NULL };
  g_autoptr (AlliesAnswer) answer = allies_record_new (
      ALLIES_TYPE_ANSWER, "respondent", "cmo", "question", "a.b.c", "state",
      ALLIES_ANSWER_PRACTICES, "level", 2.0, "number", 7.0, "time", "2026-09-14T10:00:00Z",
      "practice", practices, "reason", "No.", "note", "Yes.", NULL);
  g_autofree char *version = allies_record_dup_version (ALLIES_RECORD (answer));
  g_autoptr (AlliesEarlier) earlier = allies_earlier_new (answer);
  g_autofree char *key = allies_record_dup_key (ALLIES_RECORD (earlier), 2026);

  g_assert_true (g_str_has_suffix (key, version));
  g_assert_cmpstr (allies_earlier_get_respondent (earlier), ==, "cmo");
  g_assert_cmpstr (allies_earlier_get_question (earlier), ==, "a.b.c");
  g_assert_cmpint (allies_earlier_get_state (earlier), ==, ALLIES_ANSWER_PRACTICES);
  g_assert_cmpfloat (allies_earlier_get_level (earlier), ==, 2);
  g_assert_cmpfloat (allies_earlier_get_number (earlier), ==, 7);
  g_assert_cmpstr (allies_earlier_get_time (earlier), ==, "2026-09-14T10:00:00Z");
  g_assert_cmpstr (allies_earlier_get_practices (earlier)[1], ==, "p2");
  g_assert_cmpstr (allies_earlier_get_reason (earlier), ==, "No.");
  g_assert_cmpstr (allies_earlier_get_note (earlier), ==, "Yes.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/earlier/read-and-write", test_read_and_write);
  g_test_add_func ("/earlier/get", test_get);
  return g_test_run ();
}
