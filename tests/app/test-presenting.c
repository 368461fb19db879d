/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/presenting.h"

#include "report/deck-part.h"
#include "support/app-fixture.h"

static char *
list_parts (AlliesSession *session)
{
  g_autoptr (GPtrArray) parts =
      allies_deck_part_list (allies_session_get_results (session), allies_presenting_get (session));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (text, "%s ", ((const AlliesDeckPart *)parts->pdata[i])->id);
  return g_string_free (text, FALSE);
}

static void
check_order (AlliesSession *session, const char *start)
{
  g_autofree char *text = list_parts (session);

  if (!g_str_has_prefix (text, start))
    g_error ("“%s” does not start with “%s”", text, start);
}

/* Each change is one edit: undone as one, and nothing where nothing changes. */
static void
test_fields (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesEditHistory *history = allies_session_get_history (session);

  g_assert_true (allies_presenting_set_draft (session, TRUE));
  g_assert_true (allies_presenting_set_paper (session, ALLIES_PAPER_LETTER));
  g_assert_true (allies_presenting_set_accent (session, "0072b2"));
  g_assert_true (allies_presenting_set_confidentiality (session, "Board only"));
  g_assert_true (allies_presenting_set_hidden (session, "gaps", TRUE));
  g_assert_false (allies_presenting_set_draft (session, TRUE));
  g_assert_false (allies_presenting_set_paper (session, ALLIES_PAPER_LETTER));
  g_assert_false (allies_presenting_set_accent (session, "0072b2"));
  g_assert_false (allies_presenting_set_confidentiality (session, "Board only"));
  g_assert_false (allies_presenting_set_hidden (session, "gaps", TRUE));
  g_assert_true (allies_presentation_is_draft (allies_presenting_get (session)));
  for (guint i = 0; i < 4; i++)
    allies_edit_history_undo (history);
  g_assert_true (allies_presentation_is_draft (allies_presenting_get (session)));
  g_assert_cmpint (allies_presentation_get_paper (allies_presenting_get (session)), ==,
                   ALLIES_PAPER_SCREEN);
  allies_edit_history_undo (history);
  g_assert_null (allies_presenting_get (session));
}

static void
test_hidden (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  g_assert_false (allies_presenting_set_hidden (session, "gaps", FALSE));
  g_assert_true (allies_presenting_set_hidden (session, "gaps", TRUE));
  g_assert_true (allies_presenting_set_hidden (session, "pays", TRUE));
  g_assert_true (allies_presenting_set_hidden (session, "gaps", FALSE));
  g_assert_cmpstr (allies_presentation_get_hidden (allies_presenting_get (session))[0], ==, "pays");
  g_assert_null (allies_presentation_get_hidden (allies_presenting_get (session))[1]);
}

static void
test_move (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  check_order (session, "cover summary standing capabilities gaps ");
  g_assert_true (allies_presenting_move (session, "gaps", -1));
  check_order (session, "cover summary standing gaps capabilities ");
  g_assert_true (allies_presenting_move (session, "summary", 2));
  check_order (session, "cover standing gaps summary capabilities ");
  g_assert_false (allies_presenting_move (session, "cover", 1));
  g_assert_false (allies_presenting_move (session, "standing", -1));
  g_assert_false (allies_presenting_move (session, "standing", 100));
  g_assert_false (allies_presenting_move (session, "nonsense", 1));
  g_assert_false (allies_presenting_can_move (session, "standing", -1));
  g_assert_true (allies_presenting_can_move (session, "standing", 1));
  allies_edit_history_undo (allies_session_get_history (session));
  allies_edit_history_undo (allies_session_get_history (session));
  check_order (session, "cover summary standing capabilities gaps ");
}

static void
test_move_onto (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  g_assert_true (allies_presenting_move_onto (session, "gaps", "summary"));
  check_order (session, "cover gaps summary standing capabilities ");
  g_assert_true (allies_presenting_move_onto (session, "gaps", "standing"));
  check_order (session, "cover summary standing gaps capabilities ");
  g_assert_true (allies_presenting_move_onto (session, "gaps", "cover"));
  check_order (session, "cover gaps summary standing ");
  g_assert_false (allies_presenting_move_onto (session, "gaps", "cover"));
  g_assert_false (allies_presenting_move_onto (session, "cover", "gaps"));
  g_assert_false (allies_presenting_move_onto (session, "nonsense", "gaps"));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/presenting/fields", test_fields);
  g_test_add_func ("/presenting/hidden", test_hidden);
  g_test_add_func ("/presenting/move", test_move);
  g_test_add_func ("/presenting/move-onto", test_move_onto);
  return g_test_run ();
}
