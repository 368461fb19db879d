/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-vote.h"

#include <string.h>

static const struct
{
  const char *one;
  const char *other;
  gboolean same;
} cases[] = {
  { "Acme", "Acme", TRUE },
  { "Acme", "ACME", TRUE },
  { " Acme  Works ", "acme works", TRUE },
  { "Acme\u00a0Works", "acme works", TRUE },
  { "Stra\u00dfe", "STRASSE", TRUE },
  { "Caf\u00e9", "Cafe\u0301", TRUE },
  { "Acme", "Acme 2", FALSE },
  { "Acme", "A cme", FALSE },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlliesPoolVote one = { 0 };
      AlliesPoolVote other = { 0 };

      allies_pool_vote_set_organisation (&one, cases[i].one);
      allies_pool_vote_set_organisation (&other, cases[i].other);
      g_test_message ("%s and %s", cases[i].one, cases[i].other);
      g_assert_cmpint (memcmp (one.organisation, other.organisation, sizeof one.organisation) == 0,
                       ==, cases[i].same);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pool-vote/organisation", test_cases);
  return g_test_run ();
}
