/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/agreement.h"
#include "support/record-checks.h"

#include <math.h>

static const RecordCheck checks[] = {
  { "<agreement question=\"a.b\" level=\"3.5\" time=\"2026-09-14T10:30:00Z\">\n  <why>Both saw the "
    "reports.</why>\n</agreement>",
    "agreement/2026/a.b", NULL },
  { "<agreement question=\"a.b\" state=\"differ\"/>", "agreement/2026/a.b", NULL },
  { "<agreement question=\"a.b\" state=\"not-applicable\"/>", NULL, NULL },
  { "<agreement question=\"a.b\" level=\"2\" x=\"kept\">\n  <later "
    "y=\"1\">too</later>\n</agreement>",
    NULL, NULL },
  { "<agreement level=\"2\"/>", NULL, "“agreement” has no “question”." },
  { "<agreement question=\"A b\" level=\"2\"/>", NULL,
    "“A b” is not an identifier: small letters and digits, joined by dots or hyphens." },
  { "<agreement question=\"a.b\" state=\"maybe\"/>", NULL,
    "“maybe” is not allowed for “state”; use one of: level, differ, not-applicable." },
  { "<agreement question=\"a.b\" level=\"high\"/>", NULL, "“high” is not a number (in “level”)." },
  { "<agreement question=\"a.b\" time=\"yesterday\"/>", NULL,
    "“yesterday” is not a moment such as 2026-09-14T10:30:00Z." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_AGREEMENT, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesAgreement) agreement = record_read_text (
      ALLIES_TYPE_AGREEMENT, "<agreement question='a.b' state='level' level='2.5' "
                             "time='2026-09-14T10:30:00Z'><why>Because.</why></agreement>");
  g_autoptr (AlliesAgreement) differ =
      record_read_text (ALLIES_TYPE_AGREEMENT, "<agreement question='c' state='differ'/>");

  g_assert_cmpstr (allies_agreement_get_question (agreement), ==, "a.b");
  g_assert_cmpint (allies_agreement_get_state (agreement), ==, ALLIES_AGREEMENT_LEVEL);
  g_assert_cmpfloat (allies_agreement_get_level (agreement), ==, 2.5);
  g_assert_cmpstr (allies_agreement_get_time (agreement), ==, "2026-09-14T10:30:00Z");
  g_assert_cmpstr (allies_agreement_get_why (agreement), ==, "Because.");
  g_assert_cmpint (allies_agreement_get_state (differ), ==, ALLIES_AGREEMENT_DIFFER);
  g_assert_true (isnan (allies_agreement_get_level (differ)));
  g_assert_cmpstr (allies_agreement_get_why (differ), ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agreement/read-and-write", test_read_and_write);
  g_test_add_func ("/agreement/get", test_get);
  return g_test_run ();
}
