/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/side-respondents.h"
#include "support/sample-dossier.h"

static const char *
get_executive (AlliesDossier *dossier, AlliesSide side)
{
  AlliesRespondent *executive = allies_side_respondents_find_executive (dossier, SAMPLE_YEAR, side);

  return executive != NULL ? allies_respondent_get_id (executive) : NULL;
}

static void
put (AlliesDossier *dossier, const char *id, const char *name, const char *role)
{
  allies_dossier_put (dossier, SAMPLE_YEAR,
                      allies_record_new (ALLIES_TYPE_RESPONDENT, "id", id, "side",
                                         (int)ALLIES_SIDE_MARKETING, "name", name, "role", role,
                                         NULL));
}

static AlliesDossier *
new_dossier (void)
{
  AlliesDossier *dossier = allies_dossier_new (NULL);

  allies_dossier_put (dossier, 0,
                      allies_record_new (ALLIES_TYPE_ORGANISATION, "name", "Example",
                                         "marketing-executive", "Ana", NULL));
  return dossier;
}

/* Whoever sorts first: the executive is not a delegate. */
static void
test_executive_comes_first (void)
{
  g_autoptr (AlliesDossier) dossier = new_dossier ();

  g_assert_null (get_executive (dossier, ALLIES_SIDE_MARKETING));
  put (dossier, "marketing-ben", "Ben", "");
  g_assert_cmpstr (get_executive (dossier, ALLIES_SIDE_MARKETING), ==, "marketing-ben");
  put (dossier, "saskia", "Saskia", "");
  g_assert_cmpstr (get_executive (dossier, ALLIES_SIDE_MARKETING), ==, "saskia");
  put (dossier, "marketing", "", "");
  g_assert_cmpstr (get_executive (dossier, ALLIES_SIDE_MARKETING), ==, "marketing");
  put (dossier, "aaron", "Aaron", "");
  g_assert_cmpstr (get_executive (dossier, ALLIES_SIDE_MARKETING), ==, "marketing");
  g_assert_null (get_executive (dossier, ALLIES_SIDE_TECHNOLOGY));

  g_autoptr (GPtrArray) list =
      allies_side_respondents_list (dossier, SAMPLE_YEAR, ALLIES_SIDE_MARKETING);
  g_assert_cmpuint (list->len, ==, 4);
  g_assert_cmpstr (allies_respondent_get_id (list->pdata[0]), ==, "marketing");
  g_assert_cmpstr (allies_respondent_get_id (list->pdata[1]), ==, "aaron");
}

static void
test_get (void)
{
  g_autoptr (AlliesDossier) dossier = new_dossier ();

  put (dossier, "marketing-ben", "Ben", "");
  g_assert_nonnull (
      allies_side_respondents_get (dossier, SAMPLE_YEAR, ALLIES_SIDE_MARKETING, "marketing-ben"));
  g_assert_null (
      allies_side_respondents_get (dossier, SAMPLE_YEAR, ALLIES_SIDE_TECHNOLOGY, "marketing-ben"));
  g_assert_null (allies_side_respondents_get (dossier, SAMPLE_YEAR - 1, ALLIES_SIDE_MARKETING,
                                              "marketing-ben"));
  g_assert_nonnull (
      allies_side_respondents_get (dossier, SAMPLE_YEAR, ALLIES_SIDE_MARKETING, NULL));
}

static const char *
get_name (AlliesDossier *dossier, const char *id)
{
  return allies_side_respondents_get_name (
      dossier, ALLIES_SIDE_MARKETING,
      allies_side_respondents_get (dossier, SAMPLE_YEAR, ALLIES_SIDE_MARKETING, id));
}

static void
test_names (void)
{
  g_autoptr (AlliesDossier) dossier = new_dossier ();

  g_assert_cmpstr (get_name (dossier, NULL), ==, "Ana");
  put (dossier, "marketing", "", "CMO");
  put (dossier, "marketing-ben", "", "Head of data");
  put (dossier, "marketing-cy", "", "");
  g_assert_cmpstr (get_name (dossier, NULL), ==, "Ana");
  g_assert_cmpstr (get_name (dossier, "marketing-ben"), ==, "Head of data");
  g_assert_cmpstr (get_name (dossier, "marketing-cy"), ==, "CMO");
  put (dossier, "marketing", "Anna", "CMO");
  g_assert_cmpstr (get_name (dossier, "marketing"), ==, "Anna");
}

static void
assert_delegate (AlliesDossier *dossier, const char *name, const char *id)
{
  g_autoptr (AlliesRespondent) delegate = allies_side_respondents_new_delegate (
      dossier, SAMPLE_YEAR, ALLIES_SIDE_MARKETING, name, "Lead");

  g_assert_cmpstr (allies_respondent_get_id (delegate), ==, id);
  g_assert_cmpstr (allies_respondent_get_name (delegate), ==, name);
  g_assert_cmpstr (allies_respondent_get_role (delegate), ==, "Lead");
  g_assert_null (allies_respondent_get_capabilities (delegate)[0]);
}

static void
test_delegates (void)
{
  g_autoptr (AlliesDossier) dossier = new_dossier ();

  assert_delegate (dossier, "Jane Doe", "marketing-jane-doe");
  assert_delegate (dossier, "  Zoë  O'Néill-", "marketing-zoe-oneill");
  assert_delegate (dossier, "…", "marketing-delegate");
  put (dossier, "marketing-jane-doe", "Jane Doe", "");
  assert_delegate (dossier, "Jane Doe", "marketing-jane-doe-2");
  assert_delegate (dossier, "Aaaaaaaaaa Bbbbbbbbbb Cccccccccc Dddddddddd Eeeeeeeeee",
                   "marketing-aaaaaaaaaa-bbbbbbbbbb-cccccccccc-ddddddd");
}

static void
test_executive_is_made (void)
{
  g_autoptr (AlliesDossier) dossier = new_dossier ();
  g_autoptr (AlliesRespondent) first =
      allies_side_respondents_new_executive (dossier, SAMPLE_YEAR, ALLIES_SIDE_TECHNOLOGY);
  g_autoptr (AlliesRespondent) second = NULL;

  g_assert_cmpstr (allies_respondent_get_id (first), ==, "technology");
  put (dossier, "technology", "Somebody of marketing", "");
  second = allies_side_respondents_new_executive (dossier, SAMPLE_YEAR, ALLIES_SIDE_TECHNOLOGY);
  g_assert_cmpstr (allies_respondent_get_id (second), ==, "technology-2");
}

/* An answer that was taken back was an answer. */
static void
test_has_answered (void)
{
  g_autoptr (AlliesDossier) dossier = new_dossier ();
  AlliesRespondent *who = NULL;

  put (dossier, "marketing-jo", "Jo", "");
  put (dossier, "marketing-jo-anne", "Jo Anne", "");
  who = allies_side_respondents_get (dossier, SAMPLE_YEAR, ALLIES_SIDE_MARKETING, "marketing-jo");
  allies_dossier_put (dossier, SAMPLE_YEAR,
                      allies_record_new (ALLIES_TYPE_ANSWER, "respondent", "marketing-jo-anne",
                                         "question", "art.one.a", NULL));
  g_assert_false (allies_side_respondents_has_answered (dossier, SAMPLE_YEAR, who));
  allies_dossier_put (dossier, SAMPLE_YEAR,
                      allies_record_new (ALLIES_TYPE_EARLIER, "respondent", "marketing-jo",
                                         "question", "art.one.a", "version", "0", NULL));
  g_assert_true (allies_side_respondents_has_answered (dossier, SAMPLE_YEAR, who));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/side-respondents/executive-comes-first", test_executive_comes_first);
  g_test_add_func ("/side-respondents/get", test_get);
  g_test_add_func ("/side-respondents/names", test_names);
  g_test_add_func ("/side-respondents/delegates", test_delegates);
  g_test_add_func ("/side-respondents/executive-is-made", test_executive_is_made);
  g_test_add_func ("/side-respondents/has-answered", test_has_answered);
  return g_test_run ();
}
