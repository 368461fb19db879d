/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/missing.h"
#include "support/sample-dossier.h"

typedef struct
{
  const char *name;
  const char *body;
  guint open;
  guint unknown;
  const char *first;
  gboolean partial;
} Case;

/* of art.one, which has three questions */
static const Case cases[] = {
  { "nothing-answered", "", 3, 0, "art.one.a", TRUE },
  { "one-missing", LEVEL ("cmo", "art.one.a", "2") LEVEL ("cio", "art.one.c", "2"), 1, 0,
    "art.one.b", FALSE },
  { "not-known",
    LEVEL ("cmo", "art.one.a", "2") STATE ("cio", "art.one.c", "unknown")
        STATE ("cmo", "art.one.b", "unknown"),
    0, 2, "art.one.b", TRUE },
  { "known-to-the-other",
    LEVEL ("cmo", "art.one.a", "2") LEVEL ("cmo", "art.one.b", "2")
        STATE ("cmo", "art.one.c", "unknown") LEVEL ("cio", "art.one.c", "2"),
    0, 0, NULL, FALSE },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (test->body);
  g_autoptr (AlliesScore) score = allies_score_new (dossier, SAMPLE_YEAR);
  g_autoptr (GArray) list = allies_missing_list (score);
  const AlliesMissing *first = &g_array_index (list, AlliesMissing, 0);
  gboolean is_art = g_str_equal (allies_capability_get_id (first->capability), "art.one");

  g_assert_cmpint (is_art, ==, test->first != NULL);
  if (!is_art)
    return;
  g_assert_cmpuint (first->open, ==, test->open);
  g_assert_cmpuint (first->unknown, ==, test->unknown);
  g_assert_cmpstr (allies_question_get_id (first->first), ==, test->first);
  g_assert_cmpint (first->partial, ==, test->partial);
}

/* A number is never scored, so it is never missing; art.two has one besides its checklist. */
static void
test_numbers_do_not_count (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesScore) score = allies_score_new (dossier, SAMPLE_YEAR);
  g_autoptr (GArray) list = allies_missing_list (score);

  g_assert_cmpuint (list->len, ==, 6);
  g_assert_cmpuint (g_array_index (list, AlliesMissing, 1).open, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/missing/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/missing/numbers-do-not-count", test_numbers_do_not_count);
  return g_test_run ();
}
