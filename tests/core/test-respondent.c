/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/respondent.h"
#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<respondent id=\"cmo\" side=\"marketing\" name=\"Ana\" role=\"CMO\"/>", "respondent/2026/cmo",
    NULL },
  { "<respondent id=\"cto\" side=\"technology\"/>", "respondent/2026/cto", NULL },
  { "<respondent id=\"cto\" side=\"technology\" phone=\"1\">\n  <later/>\n</respondent>", NULL,
    NULL },
  { "<respondent id=\"marketing-jo\" side=\"marketing\" name=\"Jo\">\n"
    "  <capability>data.insight</capability>\n  <capability>data.prediction</capability>\n"
    "</respondent>",
    "respondent/2026/marketing-jo", NULL },
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

static void
test_capabilities (void)
{
  g_autoptr (AlliesRespondent) whole =
      record_read_text (ALLIES_TYPE_RESPONDENT, "<respondent id='cto' side='technology'/>");
  g_autoptr (AlliesRespondent) part = record_read_text (
      ALLIES_TYPE_RESPONDENT,
      "<respondent id='a' side='technology'><capability>data.insight</capability></respondent>");

  g_assert_true (allies_respondent_is_asked (whole, "data.insight"));
  g_assert_true (allies_respondent_is_asked (part, "data.insight"));
  g_assert_false (allies_respondent_is_asked (part, "data.prediction"));
  g_assert_cmpstr (allies_respondent_get_capabilities (part)[0], ==, "data.insight");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/respondent/read-and-write", test_read_and_write);
  g_test_add_func ("/respondent/get", test_get);
  g_test_add_func ("/respondent/capabilities", test_capabilities);
  return g_test_run ();
}
