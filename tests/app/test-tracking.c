/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/tracking.h"

#include "app/column.h"
#include "app/initiative-card.h"
#include "app/initiative-cash.h"
#include "app/planning.h"
#include "app/roadmap-page.h"
#include "app/tracking-form.h"
#include "support/app-fixture.h"

#include <string.h>

static char *
dup_left_out (AlliesSession *session)
{
  guint n;

  return g_strdup (allies_initiative_get_id (
      allies_roadmap_get_left_out (fixture_get_roadmap (session), &n)[0].initiative));
}

/* Work that has begun stays where it is; dropped, it goes; one step back each time. */
static gboolean
has_promise (AlliesSession *session, const char *id)
{
  g_autofree char *key = g_strdup_printf ("progress/%u/%s", allies_session_get_year (session), id);
  AlliesInitiativeProgress *progress =
      allies_dossier_get (allies_session_get_dossier (session), key);

  return progress != NULL && allies_initiative_progress_get_promised_cost (progress) > 0;
}

static void
test_states (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *id = fixture_dup_initiative (session, 0);
  g_autofree char *out = dup_left_out (session);
  g_autofree char *obstacle =
      allies_tracking_find_obstacle (session, out, ALLIES_INITIATIVE_UNDER_WAY);
  AlliesEditHistory *history = allies_session_get_history (session);

  g_assert_cmpstr (obstacle, ==, "It stands in no stage. Put it into one before work begins.");
  g_assert_false (allies_tracking_set_state (session, out, ALLIES_INITIATIVE_UNDER_WAY));
  g_assert_true (allies_tracking_set_state (session, out, ALLIES_INITIATIVE_DONE));
  allies_edit_history_undo (history);
  g_assert_true (allies_tracking_set_state (session, id, ALLIES_INITIATIVE_UNDER_WAY));
  g_assert_true (has_promise (session, id));
  g_assert_false (allies_tracking_set_state (session, id, ALLIES_INITIATIVE_UNDER_WAY));
  g_assert_cmpint (allies_roadmap_find_stage (fixture_get_roadmap (session), id), ==, 0);
  g_assert_true (allies_tracking_set_state (session, id, ALLIES_INITIATIVE_DROPPED));
  g_assert_cmpint (allies_roadmap_find_stage (fixture_get_roadmap (session), id), ==,
                   ALLIES_STAGE_NONE);
  allies_edit_history_undo (history);
  g_assert_cmpint (allies_tracking_get_state (session, id), ==, ALLIES_INITIATIVE_UNDER_WAY);
  g_assert_cmpint (allies_roadmap_find_stage (fixture_get_roadmap (session), id), ==, 0);
  g_assert_true (allies_tracking_set_state (session, id, ALLIES_INITIATIVE_PLANNED));
  g_assert_false (has_promise (session, id));
  g_assert_cmpint (allies_tracking_get_state (session, id), ==, ALLIES_INITIATIVE_PLANNED);
}

static void
test_texts (void)
{
  static const struct
  {
    AlliesTrackingField field;
    const char *text;
    const char *fault;
    const char *kept;
  } cases[] = {
    { ALLIES_TRACKING_STARTED, " 2026-10-01 ", NULL, "2026-10-01" },
    { ALLIES_TRACKING_STARTED, "1 October", "“1 October” is not a day such as 2026-09-14.",
      "2026-10-01" },
    { ALLIES_TRACKING_FINISHED, "2026-09-30", "It would be finished on 2026-09-30", "" },
    { ALLIES_TRACKING_FINISHED, "2027-02-28", NULL, "2027-02-28" },
    { ALLIES_TRACKING_COST, "250,000", NULL, "250,000" },
    { ALLIES_TRACKING_COST, "-5", "An amount here is not below 0.", "250,000" },
    { ALLIES_TRACKING_COST, "a lot", "“a lot” is no amount; type it like 250,000.", "250,000" },
    { ALLIES_TRACKING_BENEFIT, "−1.5 m", NULL, "-1,500,000" },
    { ALLIES_TRACKING_BENEFIT, "-", "“-” is no amount", "-1,500,000" },
    { ALLIES_TRACKING_BENEFIT, "", NULL, "" },
    { ALLIES_TRACKING_NOTE, "Earlier than <planned>", NULL, "Earlier than <planned>" },
  };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *id = fixture_dup_initiative (session, 0);

  allies_tracking_set_state (session, id, ALLIES_INITIATIVE_DONE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fault =
          allies_tracking_find_fault (session, id, cases[i].field, cases[i].text);
      gboolean changed = allies_tracking_set_text (session, id, cases[i].field, cases[i].text);
      g_autofree char *kept = allies_tracking_dup_text (session, id, cases[i].field);

      g_assert_cmpint (changed, ==, cases[i].fault == NULL);
      g_assert_true (cases[i].fault == NULL ? fault == NULL
                                            : g_str_has_prefix (fault, cases[i].fault));
      g_assert_cmpstr (kept, ==, cases[i].kept);
    }
}

static gpointer
find_card (gpointer root, const char *id)
{
  if (ALLIES_IS_INITIATIVE_CARD (root) && g_str_equal (allies_initiative_card_get_id (root), id))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer card = find_card (child, id);

      if (card != NULL)
        return card;
    }
  return NULL;
}

/* The board says how far it is in a word, and the detail what was promised; the money by month is
 * there while it stands in a stage. */
static void
test_page (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *id = fixture_dup_initiative (session, 0);
  GtkWidget *page = NULL;
  GtkWindow *window = NULL;
  AlliesInitiativeCash *cash = NULL;
  g_autofree char *table = NULL;

  g_type_ensure (ALLIES_TYPE_COLUMN);
  page = g_object_new (ALLIES_TYPE_ROADMAP_PAGE, "session", session, NULL);
  window = fixture_show (page);
  gtk_widget_activate_action (page, "roadmap.track", "(si)", id, ALLIES_INITIATIVE_DONE);
  gtk_widget_activate_action (page, "roadmap.observe", "(sis)", id, ALLIES_TRACKING_COST, "1000");
  fixture_settle (session);
  g_assert_nonnull (fixture_find (find_card (page, id), GTK_TYPE_LABEL, "✓ done"));
  gtk_widget_activate_action (page, "roadmap.show", "s", id);
  cash = fixture_find (page, ALLIES_TYPE_INITIATIVE_CASH, NULL);
  table = allies_initiative_cash_dup_text (cash);
  g_assert_true (g_str_has_prefix (
      table, "Month\tBenefit\tRunning cost\tOne-off cost\tWorth today\tCumulative\n1\t0\t0\t"));
  g_assert_nonnull (strstr (table, "\n48\t"));
  g_assert_null (strstr (table, "\n49\t"));
  gtk_widget_activate_action (page, "roadmap.place", "(si)", id, ALLIES_STAGE_NONE);
  fixture_settle (session);
  g_assert_nonnull (
      fixture_find (cash, GTK_TYPE_LABEL, "Put it into a stage to see its money by month."));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/tracking/states", test_states);
  g_test_add_func ("/tracking/texts", test_texts);
  g_test_add_func ("/tracking/page", test_page);
  return g_test_run ();
}
