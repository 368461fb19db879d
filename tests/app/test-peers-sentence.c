/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/peers-sentence.h"

#include "support/app-fixture.h"

static void
set_industry (AlliesSession *session, const char *industry)
{
  AlliesDossier *dossier = allies_session_get_dossier (session);

  allies_edit_history_apply (
      allies_session_get_history (session), "Industry", 0,
      allies_record_with (allies_dossier_get_organisation (dossier), "industry", industry, NULL));
}

static void
test_known_industry (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *segment = allies_peers_sentence_dup_segment (session);
  g_autofree char *basis = allies_peers_sentence_dup_basis (session);

  g_assert_nonnull (strstr (segment, "Retail"));
  g_assert_nonnull (strstr (basis, "estimated"));
}

/* How old the figures are is said in words; of the example's year they are partly old. */
static void
test_detail (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *detail = allies_peers_sentence_dup_detail (session);
  g_autofree char *none = NULL;

  g_assert_nonnull (strstr (detail, "published figures stand behind them."));
  g_assert_nonnull (strstr (detail, "only a wider group is known."));
  g_assert_nonnull (strstr (detail, "more than ten years old of 14."));
  set_industry (session, "public-education");
  none = allies_peers_sentence_dup_detail (session);
  g_assert_cmpstr (none, ==, "");
}

/* Companies are not the peers of a school. */
static void
test_no_peers (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *segment = NULL;
  g_autofree char *basis = NULL;

  set_industry (session, "public-education");
  segment = allies_peers_sentence_dup_segment (session);
  basis = allies_peers_sentence_dup_basis (session);
  g_assert_nonnull (strstr (segment, "no peers"));
  g_assert_cmpstr (basis, ==, "");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/peers-sentence/known-industry", test_known_industry);
  g_test_add_func ("/peers-sentence/no-peers", test_no_peers);
  g_test_add_func ("/peers-sentence/detail", test_detail);
  return g_test_run ();
}
