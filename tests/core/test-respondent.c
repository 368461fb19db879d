/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/respondent.h"
#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<respondent id=\"cmo\" side=\"marketing\" name=\"Ana\" role=\"CMO\"/>", "respondent/2026/cmo",
    NULL },
  { "<respondent id=\"cto\" side=\"technology\"/>", "respondent/2026/cto", NULL },
  { "<respondent id=\"cto\" side=\"technology\" phone=\"1\">\n  <later/>\n</respondent>", NULL,
    NULL },
  { "<respondent side=\"marketing\"/>", NULL, "“respondent” has no “id”." },
  { "<respondent id=\"cmo\"/>", NULL, "“respondent” has no “side”." },
  { "<respondent id=\"cmo\" side=\"finance\"/>", NULL,
    "“finance” is not allowed for “side”; use one of: marketing, technology." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_RESPONDENT, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesRespondent) respondent = record_read_text (
      ALLIES_TYPE_RESPONDENT, "<respondent id='cto' side='technology' name='Ben' role='CTO'/>");

  g_assert_cmpstr (allies_respondent_get_id (respondent), ==, "cto");
  g_assert_cmpint (allies_respondent_get_side (respondent), ==, ALLIES_SIDE_TECHNOLOGY);
  g_assert_cmpstr (allies_respondent_get_name (respondent), ==, "Ben");
  g_assert_cmpstr (allies_respondent_get_role (respondent), ==, "CTO");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/respondent/read-and-write", test_read_and_write);
  g_test_add_func ("/respondent/get", test_get);
  return g_test_run ();
}
