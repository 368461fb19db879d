/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/targeting.h"

#include "app/answering.h"
#include "report/findings.h"
#include "support/app-fixture.h"

#include <math.h>

#define CAPABILITY "data.insight"

static const AlliesGap *
get_gap (AlliesSession *session, const char *capability)
{
  return allies_gaps_find (allies_results_get_gaps (allies_session_get_results (session)),
                           capability);
}

static const char *
undo (AlliesSession *session)
{
  return allies_edit_history_undo (allies_session_get_history (session));
}

static void
clear_targets (AlliesSession *session)
{
  g_autoptr (GPtrArray) targets = allies_dossier_list (allies_session_get_dossier (session),
                                                       "target", allies_session_get_year (session));

  for (guint i = 0; i < targets->len; i++)
    {
      g_autofree char *id = g_strdup (allies_target_get_capability (targets->pdata[i]));

      allies_targeting_set_level (session, id, NAN);
    }
}

static void
test_levels (void)
{
  const double expected[] = { 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5 };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (GArray) levels =
      allies_targeting_list_levels (allies_model_get_scale (allies_session_get_model (session)));

  g_assert_cmpmem (levels->data, levels->len * sizeof (double), expected, sizeof expected);
}

static void
test_level_text (void)
{
  const struct
  {
    double level;
    const char *text;
  } texts[] = { { 3, "3.0" }, { 3.5, "3.5" }, { 1.75, "1.75" }, { 3.3712, "3.4" } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = allies_targeting_dup_level (texts[i].level);

      g_assert_cmpstr (text, ==, texts[i].text);
    }
}

static void
test_target_is_one_edit (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  clear_targets (session);
  g_assert_null (allies_targeting_get (session, CAPABILITY));
  g_assert_false (allies_targeting_set_level (session, CAPABILITY, NAN));
  g_assert_false (allies_targeting_set_why (session, CAPABILITY, "Why"));
  g_assert_true (allies_targeting_set_level (session, CAPABILITY, 4.5));
  g_assert_false (allies_targeting_set_level (session, CAPABILITY, 4.5));
  g_assert_cmpfloat (get_gap (session, CAPABILITY)->target, ==, 4.5);
  g_assert_false (get_gap (session, CAPABILITY)->proposed);
  g_assert_true (allies_targeting_set_why (session, CAPABILITY, " It decides. "));
  g_assert_false (allies_targeting_set_why (session, CAPABILITY, "It decides."));
  g_assert_true (allies_targeting_set_level (session, CAPABILITY, 4));
  g_assert_cmpstr (allies_target_get_why (allies_targeting_get (session, CAPABILITY)), ==,
                   "It decides.");
  g_assert_true (allies_targeting_set_level (session, CAPABILITY, NAN));
  g_assert_true (get_gap (session, CAPABILITY)->proposed);
  g_assert_cmpstr (undo (session), ==, "target/2026/" CAPABILITY);
  g_assert_cmpfloat (get_gap (session, CAPABILITY)->target, ==, 4);
  undo (session);
  g_assert_cmpfloat (get_gap (session, CAPABILITY)->target, ==, 4.5);
  undo (session);
  undo (session);
  g_assert_null (allies_targeting_get (session, CAPABILITY));
}

/* All at once, but for those that were set; nothing that follows changes by it. */
static void
test_take_all (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  guint n =
      g_list_model_get_n_items (allies_model_get_capabilities (allies_session_get_model (session)));
  double priority = 0;

  clear_targets (session);
  priority = get_gap (session, "data.prediction")->priority;
  allies_targeting_set_level (session, CAPABILITY, 4.5);
  g_assert_cmpuint (allies_targeting_count_proposals (session), ==, n - 1);
  g_assert_true (allies_targeting_take_all (session));
  g_assert_cmpuint (allies_targeting_count_proposals (session), ==, 0);
  g_assert_false (allies_targeting_take_all (session));
  g_assert_cmpfloat (get_gap (session, CAPABILITY)->target, ==, 4.5);
  g_assert_false (get_gap (session, "data.prediction")->proposed);
  g_assert_cmpfloat (get_gap (session, "data.prediction")->target, ==,
                     get_gap (session, "data.prediction")->proposal);
  g_assert_cmpfloat (get_gap (session, "data.prediction")->priority, ==, priority);
  undo (session);
  g_assert_cmpuint (allies_targeting_count_proposals (session), ==, n - 1);
}

static void
test_importance_is_ones_own (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();

  g_assert_false (allies_targeting_set_importance (session, CAPABILITY, 5));
  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  g_assert_true (
      isnan (allies_targeting_get_importance (session, ALLIES_SIDE_MARKETING, CAPABILITY)));
  g_assert_true (allies_targeting_set_importance (session, CAPABILITY, 5));
  g_assert_false (allies_targeting_set_importance (session, CAPABILITY, 5));
  g_assert_true (allies_targeting_set_importance (session, CAPABILITY, 4));
  g_assert_cmpfloat (get_gap (session, CAPABILITY)->importance, ==, 4);
  g_assert_cmpstr (undo (session), ==, "importance/2026/marketing/" CAPABILITY);
  g_assert_cmpfloat (allies_targeting_get_importance (session, ALLIES_SIDE_MARKETING, CAPABILITY),
                     ==, 5);
  g_assert_true (allies_targeting_set_importance (session, CAPABILITY, NAN));
  g_assert_false (allies_targeting_set_importance (session, CAPABILITY, NAN));
  g_assert_cmpfloat (get_gap (session, CAPABILITY)->importance, ==, ALLIES_IMPORTANCE_DEFAULT);
}

/* Until both are done, neither sees what the other said, nor does it count. */
static void
test_importance_is_blind (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  allies_targeting_set_importance (session, CAPABILITY, 5);
  g_assert_true (allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY));
  g_assert_false (allies_session_is_revealed (session));
  g_assert_true (
      isnan (allies_targeting_get_importance (session, ALLIES_SIDE_MARKETING, CAPABILITY)));
  allies_targeting_set_importance (session, CAPABILITY, 2);
  g_assert_cmpfloat (get_gap (session, CAPABILITY)->importance, ==, 2);
  allies_dossier_put (allies_session_get_dossier (session), 2026,
                      allies_record_new (ALLIES_TYPE_REVEAL, NULL));
  g_assert_true (allies_session_is_revealed (session));
  g_assert_cmpfloat (allies_targeting_get_importance (session, ALLIES_SIDE_MARKETING, CAPABILITY),
                     ==, 5);
  g_assert_cmpfloat (get_gap (session, CAPABILITY)->importance, ==, 3.5);
}

static void
test_words (void)
{
  g_assert_cmpstr (allies_targeting_get_word (1), ==, "little");
  g_assert_cmpstr (allies_targeting_get_word (3), ==, "medium");
  g_assert_cmpstr (allies_targeting_get_word (4.5), ==, "decisive");
  g_assert_cmpstr (allies_targeting_get_word (5), ==, "decisive");
}

static void
test_proposal_says_why (void)
{
  const struct
  {
    AlliesProposal from;
    const char *text;
  } texts[] = {
    { ALLIES_PROPOSAL_TOP_QUARTILE, "proposed 3.5: the top quartile of your peers" },
    { ALLIES_PROPOSAL_SCORE, "proposed 3.5: your own score" },
    { ALLIES_PROPOSAL_MEDIAN, "proposed 3.5: the middle of your peers, as it matters little" },
    { ALLIES_PROPOSAL_NONE, "no proposal, as there are no peers" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const AlliesGap gap = { .proposal = 3.5, .proposal_from = texts[i].from };
      g_autofree char *text = allies_targeting_dup_proposal (&gap);

      g_assert_cmpstr (text, ==, texts[i].text);
    }
}

static void
fill_company (AlliesSession *session)
{
  AlliesDossier *dossier = allies_session_get_dossier (session);

  allies_dossier_put (dossier, 0,
                      allies_record_with (allies_dossier_get_organisation (dossier), "industry",
                                          "retail", "size", "large", "currency", "EUR", "revenue",
                                          900e6, "marketing-budget", 40e6, "technology-budget",
                                          50e6, NULL));
}

/* A questionnaire without peers: targets by hand, and the roadmap follows. */
static void
test_without_peers (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session_of ("customer-trust");
  AlliesModel *model = allies_session_get_model (session);
  AlliesScale *scale = allies_model_get_scale (model);
  GListModel *questions = allies_model_get_questions (model);
  GListModel *capabilities = allies_model_get_capabilities (model);

  fill_company (session);
  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      if (allies_question_get_kind (question) == ALLIES_QUESTION_LEVEL)
        allies_answering_choose_level (session, question, allies_scale_get_low (scale));
    }
  g_assert_true (allies_findings_lacks_targets (allies_session_get_results (session)));
  g_assert_cmpuint (allies_targeting_count_proposals (session), ==, 0);
  g_assert_false (allies_targeting_take_all (session));
  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      allies_targeting_set_level (session, allies_capability_get_id (capability),
                                  allies_scale_get_high (scale));
    }
  g_assert_false (allies_findings_lacks_targets (allies_session_get_results (session)));
  g_assert_true (allies_findings_has_plan (allies_session_get_results (session)));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/targeting/levels", test_levels);
  g_test_add_func ("/targeting/level-text", test_level_text);
  g_test_add_func ("/targeting/target-is-one-edit", test_target_is_one_edit);
  g_test_add_func ("/targeting/take-all", test_take_all);
  g_test_add_func ("/targeting/importance-is-ones-own", test_importance_is_ones_own);
  g_test_add_func ("/targeting/importance-is-blind", test_importance_is_blind);
  g_test_add_func ("/targeting/words", test_words);
  g_test_add_func ("/targeting/proposal-says-why", test_proposal_says_why);
  g_test_add_func ("/targeting/without-peers", test_without_peers);
  return g_test_run ();
}
