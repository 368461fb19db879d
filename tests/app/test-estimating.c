/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/estimating.h"

#include "app/column.h"
#include "app/figure-row.h"
#include "app/initiative-detail.h"
#include "app/money-form.h"
#include "app/roadmap-page.h"
#include "app/warnings-panel.h"
#include "support/app-fixture.h"

#include <math.h>

static AlliesEstimateFigures
get_figures (AlliesSession *session, const char *id, AlliesEstimateRow row)
{
  return allies_estimating_get (
      session, allies_catalogue_find (allies_session_get_catalogue (session), id), row);
}

static guint
count_warnings (AlliesSession *session)
{
  guint n;

  allies_roadmap_get_warnings (fixture_get_roadmap (session), &n);
  return n;
}

static void
test_parse (void)
{
  static const struct
  {
    AlliesEstimateRow row;
    const char *texts[ALLIES_ESTIMATE_MOST];
    const char *fault;
    double first;
  } cases[] = {
    { ALLIES_ESTIMATE_COST, { "", "", "" }, NULL, NAN },
    { ALLIES_ESTIMATE_COST, { "100,000", "0.2 m", "€ 300 000" }, NULL, 1e5 },
    { ALLIES_ESTIMATE_COST, { "5", "5", "5" }, NULL, 5 },
    { ALLIES_ESTIMATE_COST, { "5", "4", "6" }, "Likely lies between low and high", 0 },
    { ALLIES_ESTIMATE_COST, { "5", "6", "5" }, "Likely lies between low and high", 0 },
    { ALLIES_ESTIMATE_COST, { "5", "", "6" }, "Give low, likely and high", 0 },
    { ALLIES_ESTIMATE_COST, { "-5", "5", "6" }, "An amount here is not below 0", 0 },
    { ALLIES_ESTIMATE_COST, { "1", "much", "6" }, "“much” is no amount; type it like 250,000", 0 },
    { ALLIES_ESTIMATE_RAMP, { "6" }, NULL, 6 },
    { ALLIES_ESTIMATE_RAMP, { "" }, NULL, NAN },
    { ALLIES_ESTIMATE_RAMP, { "241" }, "Type a number from 0 to 240", 0 },
    { ALLIES_ESTIMATE_DURATION, { "0" }, "Type a number from 0.5 to 120", 0 },
    { ALLIES_ESTIMATE_MARKETING, { "x" }, "Type a number from 0 to 100,000", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double figures[ALLIES_ESTIMATE_MOST];
      g_autofree char *fault = allies_estimating_parse (cases[i].row, cases[i].texts, figures);

      g_assert_true (cases[i].fault == NULL ? fault == NULL
                                            : g_str_has_prefix (fault, cases[i].fault));
      g_assert_true (fault != NULL || figures[0] == cases[i].first
                     || (isnan (figures[0]) && isnan (cases[i].first)));
    }
}

/* A figure of one's own takes the place of the assumption, which is still known, and goes again. */
static void
test_own_and_back (void)
{
  const char *const own[] = { "1,000,000", "2,000,000", "3,000,000" };
  const char *const none[] = { "", "", "" };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *id = fixture_dup_initiative (session, 0);
  g_autofree char *key = g_strdup_printf ("estimate/%u/%s", allies_session_get_year (session), id);
  AlliesEstimateFigures before = get_figures (session, id, ALLIES_ESTIMATE_COST);
  AlliesEstimateFigures after;

  g_assert_true (isnan (before.given[1]));
  g_assert_cmpfloat (before.assumed[1], >, 0);
  g_assert_true (allies_estimating_set (session, id, ALLIES_ESTIMATE_COST, own));
  g_assert_false (allies_estimating_set (session, id, ALLIES_ESTIMATE_COST, own));
  after = get_figures (session, id, ALLIES_ESTIMATE_COST);
  g_assert_cmpfloat (after.given[1], ==, 2e6);
  g_assert_cmpfloat (after.assumed[1], ==, before.assumed[1]);
  g_assert_true (isnan (get_figures (session, id, ALLIES_ESTIMATE_BENEFIT).given[0]));
  g_assert_true (allies_estimating_set (session, id, ALLIES_ESTIMATE_COST, none));
  g_assert_null (allies_dossier_get (allies_session_get_dossier (session), key));
  g_assert_false (allies_estimating_set (session, id, ALLIES_ESTIMATE_COST, none));
}

/* Raising a cost warns at once and moves nothing; one step back takes it all away. */
static void
test_warns_at_once (void)
{
  const char *const much[] = { "900 m", "900 m", "900 m" };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *id = fixture_dup_initiative (session, 0);
  guint before = count_warnings (session);
  guint n = allies_roadmap_count (fixture_get_roadmap (session));
  g_autoptr (GPtrArray) old = allies_dossier_list (allies_session_get_dossier (session),
                                                   "placement", allies_session_get_year (session));

  g_assert_true (allies_estimating_set (session, id, ALLIES_ESTIMATE_COST, much));
  g_assert_cmpint (allies_roadmap_find_stage (fixture_get_roadmap (session), id), ==, 0);
  g_assert_cmpuint (allies_roadmap_count (fixture_get_roadmap (session)), ==, n);
  g_assert_cmpuint (count_warnings (session), >, before);
  g_assert_nonnull (allies_edit_history_undo (allies_session_get_history (session)));
  g_assert_cmpuint (count_warnings (session), ==, before);

  g_autoptr (GPtrArray) now = allies_dossier_list (allies_session_get_dossier (session),
                                                   "placement", allies_session_get_year (session));
  g_assert_cmpuint (now->len, ==, old->len);
}

static AlliesFigureRow *
find_row (gpointer root)
{
  return fixture_find (fixture_find (root, ALLIES_TYPE_MONEY_FORM, NULL), ALLIES_TYPE_FIGURE_ROW,
                       NULL);
}

/* The panel of the detail, where the figure is typed. */
static GtkWidget *
find_warnings (gpointer page)
{
  return fixture_find (fixture_find (page, ALLIES_TYPE_INITIATIVE_DETAIL, NULL),
                       ALLIES_TYPE_WARNINGS_PANEL, NULL);
}

static void
type (AlliesFigureRow *row, const char *low, const char *likely, const char *high)
{
  const char *texts[] = { low, likely, high };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    gtk_editable_set_text (GTK_EDITABLE (allies_figure_row_get_entry (row, i)), texts[i]);
  allies_figure_row_commit (row);
}

/* What is wrong is said and stays typed; what is right is taken and shown as numbers are here. */
static void
test_form (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *id = fixture_dup_initiative (session, 0);
  GtkWidget *page = NULL;
  GtkWindow *window = NULL;
  AlliesFigureRow *row;

  g_type_ensure (ALLIES_TYPE_COLUMN);
  page = g_object_new (ALLIES_TYPE_ROADMAP_PAGE, "session", session, NULL);
  window = fixture_show (page);
  gtk_widget_activate_action (page, "roadmap.show", "s", id);
  row = find_row (page);
  g_assert_cmpstr (gtk_entry_get_placeholder_text (allies_figure_row_get_entry (row, 1)), !=, "");
  g_assert_nonnull (fixture_find (row, GTK_TYPE_LABEL, "assumption"));
  type (row, "3000", "2000", "1000");
  fixture_settle (session);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "fault"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (allies_figure_row_get_entry (row, 0))), ==,
                   "3000");
  type (row, "1000", "2000", "3000");
  fixture_settle (session);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "fault"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (allies_figure_row_get_entry (row, 2))), ==,
                   "3,000");
  g_assert_nonnull (fixture_find (row, GTK_TYPE_LABEL, "yours"));
  type (row, "900 m", "900 m", "900 m");
  fixture_settle (session);
  g_assert_true (gtk_widget_get_mapped (find_warnings (page)));
  allies_edit_history_undo (allies_session_get_history (session));
  fixture_settle (session);
  g_assert_false (gtk_widget_get_visible (find_warnings (page)));
  gtk_widget_activate_action (page, "roadmap.assume", "(si)", id, ALLIES_ESTIMATE_COST);
  fixture_settle (session);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (allies_figure_row_get_entry (row, 0))), ==,
                   "");
  gtk_widget_activate_action (page, "roadmap.estimate", "(si^as)", "no.such", 0,
                              (const char *const[]){ "1", "1", "1", NULL });
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/estimating/parse", test_parse);
  g_test_add_func ("/estimating/own-and-back", test_own_and_back);
  g_test_add_func ("/estimating/warns-at-once", test_warns_at_once);
  g_test_add_func ("/estimating/form", test_form);
  return g_test_run ();
}
