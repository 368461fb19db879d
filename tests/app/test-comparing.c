/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/comparing.h"

#include "support/app-fixture.h"

static const struct
{
  AlliesComparedPart part;
  const char *own;
  const char *other;
  const char *undo;
} cases[] = {
  { ALLIES_COMPARED_INDUSTRY, "retail", "finance", "Industry of the peers" },
  { ALLIES_COMPARED_SIZE, "very-large", "small", "Size of the peers" },
  { ALLIES_COMPARED_REGION, "europe", "north-america", "Region of the peers" },
};

static void
check_codes (AlliesSession *session, const char *const *codes)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (allies_comparing_get (session, cases[i].part), ==, codes[i]);
}

/* Each part is chosen by itself, in an edit of its own; the company stays as it is. */
static void
test_parts (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesEditHistory *history = allies_session_get_history (session);
  const char *codes[] = { "", "", "" };

  check_codes (session, codes);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (allies_comparing_set (session, cases[i].part, cases[i].other));
      codes[i] = cases[i].other;
      check_codes (session, codes);
      g_assert_cmpstr (allies_comparing_get_own (session, cases[i].part), ==, cases[i].own);
      g_assert_cmpstr (allies_edit_history_get_undo_label (history), ==, cases[i].undo);
    }
  allies_edit_history_undo (history);
  codes[2] = "";
  check_codes (session, codes);
}

static void
test_same_is_no_edit (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesEditHistory *history = allies_session_get_history (session);

  g_assert_false (allies_comparing_set (session, ALLIES_COMPARED_SIZE, ""));
  g_assert_null (allies_edit_history_get_undo_label (history));
  g_assert_true (allies_comparing_set (session, ALLIES_COMPARED_SIZE, "small"));
  g_assert_false (allies_comparing_set (session, ALLIES_COMPARED_SIZE, "small"));
  g_assert_true (allies_comparing_set (session, ALLIES_COMPARED_SIZE, ""));
  g_assert_cmpstr (allies_comparing_get (session, ALLIES_COMPARED_SIZE), ==, "");
}

/* A comparison belongs to its year. */
static void
test_other_year (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  g_assert_true (allies_comparing_set (session, ALLIES_COMPARED_SIZE, "small"));
  allies_session_set_year (session, 2025);
  g_assert_cmpstr (allies_comparing_get (session, ALLIES_COMPARED_SIZE), ==, "");
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/comparing/parts", test_parts);
  g_test_add_func ("/comparing/same-is-no-edit", test_same_is_no_edit);
  g_test_add_func ("/comparing/other-year", test_other_year);
  return g_test_run ();
}
