/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/starting.h"

#include "support/app-fixture.h"

static void
test_months (void)
{
  static const struct
  {
    const char *month;
    gboolean changes;
    const char *after;
  } steps[] = {
    { "", FALSE, "" },
    { "2027-03", TRUE, "2027-03" },
    { "2027-03", FALSE, "2027-03" },
    { "2027-13", FALSE, "2027-03" },
    { "2027-3", FALSE, "2027-03" },
    { "soon", FALSE, "2027-03" },
    { "2027-12", TRUE, "2027-12" },
    { "", TRUE, "" },
  };
  g_autoptr (AlliesSession) session = fixture_new_session ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_cmpint (allies_starting_set (session, steps[i].month), ==, steps[i].changes);
      g_assert_cmpstr (allies_starting_get (session), ==, steps[i].after);
    }
}

/* The stages that were assumed until then are written in the same edit. */
static void
test_one_edit (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesDossier *dossier = allies_session_get_dossier (session);
  AlliesEditHistory *history = allies_session_get_history (session);
  g_autoptr (GPtrArray) before = allies_dossier_list (dossier, "stage", 2026);
  g_autoptr (GPtrArray) written = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_assert_true (allies_starting_set (session, "2027-03"));
  written = allies_dossier_list (dossier, "stage", 2026);
  g_assert_cmpuint (written->len, >, 0);
  g_assert_cmpstr (allies_edit_history_get_undo_label (history), ==, "Start of the roadmap");
  allies_edit_history_undo (history);
  g_assert_cmpstr (allies_starting_get (session), ==, "");
  after = allies_dossier_list (dossier, "stage", 2026);
  g_assert_cmpuint (after->len, ==, before->len);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/starting/months", test_months);
  g_test_add_func ("/starting/one-edit", test_one_edit);
  return g_test_run ();
}
