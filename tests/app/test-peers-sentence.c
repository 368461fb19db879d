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
  return g_test_run ();
}
