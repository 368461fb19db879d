/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/own-editing.h"

#include "app/column.h"
#include "app/figure-row.h"
#include "app/own-form.h"
#include "app/part-list.h"
#include "app/roadmap-page.h"
#include "app/starting.h"
#include "support/app-fixture.h"

#include <math.h>

/* (transfer full): an initiative that needs another one, NULL for none, and lifts nothing */
static AlliesOwnInitiative *
new_own (AlliesSession *session, const char *id, const char *name, const char *needs)
{
  g_autoptr (GPtrArray) requirements = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lifts = g_ptr_array_new ();
  AlliesOwnDraft draft = { .id = id,
                           .name = name,
                           .outcome = "It is different",
                           .requirements = requirements,
                           .lifts = lifts };

  for (guint row = 0; row < ALLIES_ESTIMATE_N_ROWS; row++)
    for (guint i = 0; i < ALLIES_ESTIMATE_MOST; i++)
      draft.figures[row][i] = row == ALLIES_ESTIMATE_DURATION ? 3 : NAN;
  if (needs != NULL)
    g_ptr_array_add (requirements,
                     allies_record_new (ALLIES_TYPE_OWN_REQUIREMENT, "initiative", needs, NULL));
  return allies_own_editing_new_record (session, &draft);
}

static char *
keep (AlliesSession *session, const char *name, const char *needs)
{
  g_autoptr (AlliesOwnInitiative) own = new_own (session, NULL, name, needs);

  g_assert_true (allies_own_editing_keep (session, own));
  g_assert_false (allies_own_editing_keep (session, own));
  return g_strdup (allies_own_initiative_get_id (own));
}

static void
test_keep (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  guint before = allies_roadmap_count (fixture_get_roadmap (session));
  g_autofree char *first = keep (session, "Käse & <Co>", NULL);
  g_autofree char *second = keep (session, "Käse & <Co>", first);

  g_assert_cmpstr (first, ==, "own-kase-co");
  g_assert_cmpstr (second, ==, "own-kase-co-2");
  g_assert_cmpint (allies_roadmap_find_stage (fixture_get_roadmap (session), first), ==,
                   ALLIES_STAGE_NONE);
  g_assert_cmpuint (allies_roadmap_count (fixture_get_roadmap (session)), ==, before);
  allies_edit_history_undo (allies_session_get_history (session));
  g_assert_null (allies_own_editing_get (session, second));
  g_assert_nonnull (allies_own_editing_get (session, first));
}

static void
test_circle (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *first = keep (session, "First", NULL);
  g_autofree char *second = keep (session, "Second", first);
  g_autoptr (AlliesOwnInitiative) turned = new_own (session, first, "First", second);
  g_autoptr (AlliesOwnInitiative) same = new_own (session, first, "Another name", NULL);
  g_autofree char *fault = allies_own_editing_find_fault (session, turned);
  g_autofree char *none = allies_own_editing_find_fault (session, same);

  g_assert_true (g_str_has_prefix (fault, "What it needs first needs this initiative itself"));
  g_assert_null (none);
}

/* What needs it is named first, and no longer needs it afterwards. */
static void
test_remove (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *first = keep (session, "First", NULL);
  g_autofree char *second = keep (session, "Second", first);
  g_autofree char *loss = allies_own_editing_describe_loss (session, first);
  g_autofree char *nothing = allies_own_editing_describe_loss (session, second);

  g_assert_cmpstr (loss, ==, "Without it, “Second” would be left without what it needs first.");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_true (allies_own_editing_remove (session, first));
  g_assert_false (allies_own_editing_remove (session, first));
  g_assert_cmpuint (
      allies_own_initiative_get_requirements (allies_own_editing_get (session, second))->len, ==,
      0);
  allies_edit_history_undo (allies_session_get_history (session));
  g_assert_cmpuint (
      allies_own_initiative_get_requirements (allies_own_editing_get (session, second))->len, ==,
      1);
}

static void
type (gpointer row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (allies_figure_row_get_entry (row, 0)), text);
}

static gpointer
find_row (gpointer form, const char *name)
{
  GtkWidget *label = fixture_find (form, GTK_TYPE_LABEL, name);

  return gtk_widget_get_ancestor (label, ALLIES_TYPE_FIGURE_ROW);
}

/* Nothing is kept until all is right; what was typed stays. */
static void
test_form (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  GtkWidget *page = NULL;
  GtkWindow *window = NULL;
  GtkWidget *form = NULL;
  g_autoptr (AlliesQuestion) question =
      g_list_model_get_item (allies_model_get_questions (allies_session_get_model (session)), 0);

  g_type_ensure (ALLIES_TYPE_COLUMN);
  page = g_object_new (ALLIES_TYPE_ROADMAP_PAGE, "session", session, NULL);
  window = fixture_show (page);
  gtk_widget_activate_action (page, "roadmap.add-own", NULL);
  form = fixture_find (page, ALLIES_TYPE_OWN_FORM, NULL);
  type (find_row (form, "Name"), "Ours");
  type (find_row (form, "Months of work"), "0");
  gtk_widget_activate_action (form, "own.keep", NULL);
  g_assert_nonnull (fixture_find (form, GTK_TYPE_LABEL, "Say what is different afterwards."));
  g_assert_nonnull (fixture_find (form, GTK_TYPE_LABEL, "Type a number from 0.5 to 120."));
  g_assert_null (allies_own_editing_get (session, "own-ours"));
  type (find_row (form, "What is different afterwards, in a line"), "All is well");
  type (find_row (form, "Months of work"), "4");
  allies_part_list_add (fixture_find (form, ALLIES_TYPE_PART_LIST, NULL),
                        allies_question_get_id (question), 3);
  gtk_widget_activate_action (form, "own.keep", NULL);
  fixture_settle (session);
  g_assert_nonnull (allies_own_editing_get (session, "own-ours"));
  g_assert_cmpfloat (
      allies_own_lift_get_to (
          allies_own_initiative_get_lifts (allies_own_editing_get (session, "own-ours"))->pdata[0]),
      ==, 5);
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, "All is well"));
  gtk_widget_activate_action (page, "roadmap.edit-own", "s", "own-ours");
  g_assert_nonnull (fixture_find (form, GTK_TYPE_ENTRY, "All is well"));
  gtk_widget_activate_action (form, "own.remove", NULL);
  g_assert_null (allies_own_editing_get (session, "own-ours"));
  gtk_window_destroy (window);
}

/* Stage heads name the months; what the roadmap is worth does not depend on them. */
static void
test_start (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  double value = allies_roadmap_get_value (fixture_get_roadmap (session));
  GtkWidget *page = NULL;
  GtkWindow *window = NULL;

  g_type_ensure (ALLIES_TYPE_COLUMN);
  page = g_object_new (ALLIES_TYPE_ROADMAP_PAGE, "session", session, NULL);
  window = fixture_show (page);
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, "months 1–8"));
  gtk_widget_activate_action (page, "roadmap.start", "s", "2027-03");
  fixture_settle (session);
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, "March – October 2027"));
  g_assert_cmpfloat (allies_roadmap_get_value (fixture_get_roadmap (session)), ==, value);
  g_assert_false (allies_starting_set (session, "2027-03"));
  g_assert_false (allies_starting_set (session, "soon"));
  g_assert_true (allies_starting_set (session, ""));
  fixture_settle (session);
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, "months 1–8"));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/own-editing/keep", test_keep);
  g_test_add_func ("/own-editing/circle", test_circle);
  g_test_add_func ("/own-editing/remove", test_remove);
  g_test_add_func ("/own-editing/form", test_form);
  g_test_add_func ("/own-editing/start", test_start);
  return g_test_run ();
}
