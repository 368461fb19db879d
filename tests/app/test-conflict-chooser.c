/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/conflict-chooser.h"

#include "app/answering.h"
#include "app/exchange.h"
#include "dossier/conflict.h"
#include "support/app-fixture.h"

#define QUESTION "data.single-view.identity"

/* (transfer full): his file, in which the same side answered the same question otherwise since */
static AlliesSession *
new_session (void)
{
  g_autoptr (AlliesSession) hers = fixture_new_empty_session ();
  g_autofree char *path = g_build_filename (g_get_home_dir (), "copy.allies", NULL);
  AlliesQuestion *question = fixture_get_question (hers, QUESTION);

  fixture_make_blind (hers);
  g_assert_true (allies_session_set_side (hers, ALLIES_SIDE_TECHNOLOGY));
  allies_answering_choose_level (hers, question, 1);
  g_assert_true (allies_exchange_send (hers, ALLIES_SIDE_TECHNOLOGY, path, NULL));

  g_autoptr (AlliesDossierFile) file = allies_dossier_file_open (path, NULL, NULL);
  g_autoptr (AlliesSession) copy = allies_session_new (file, NULL);
  allies_answering_choose_level (copy, fixture_get_question (copy, QUESTION), 4);
  g_assert_true (allies_saver_save (allies_session_get_saver (copy)));
  allies_answering_choose_level (hers, question, 5);
  g_auto (GStrv) report = allies_exchange_bring_in (hers, path, NULL);
  g_assert_nonnull (report);
  return g_steal_pointer (&hers);
}

static double
get_level (AlliesSession *session)
{
  AlliesAnswer *answer = allies_dossier_get_answer (allies_session_get_dossier (session), 2026,
                                                    "technology", QUESTION);

  return allies_answer_get_level (answer);
}

static AlliesConflictChooser *
new_chooser (AlliesSession *session, GtkWindow **window)
{
  AlliesConflictChooser *chooser = g_object_new (ALLIES_TYPE_CONFLICT_CHOOSER, NULL);

  *window = fixture_show (GTK_WIDGET (chooser));
  allies_conflict_chooser_show (chooser, session);
  return chooser;
}

/* The button that keeps a level, whatever the date beside it. */
static GtkWidget *
find_choice (gpointer root, const char *level)
{
  g_autofree char *label = g_strdup_printf ("Keep level %s", level);

  if (GTK_IS_BUTTON (root) && g_str_has_prefix (gtk_button_get_label (root), label))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_choice (child, level);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_choose (void)
{
  static const struct
  {
    const char *label;
    double level;
  } cases[] = { { "4", 4 }, { "5", 5 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesSession) session = new_session ();
      AlliesEditHistory *history = allies_session_get_history (session);
      GtkWindow *window = NULL;
      AlliesConflictChooser *chooser = new_chooser (session, &window);

      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (chooser)));
      g_assert_nonnull (
          fixture_find (chooser, GTK_TYPE_LABEL, "1 entry came in twice. Which one counts?"));
      g_assert_nonnull (find_choice (chooser, "4"));
      g_assert_nonnull (find_choice (chooser, "5"));
      g_assert_null (find_choice (chooser, "1"));

      g_signal_emit_by_name (find_choice (chooser, cases[i].label), "clicked");
      allies_conflict_chooser_show (chooser, session);
      g_assert_cmpfloat (get_level (session), ==, cases[i].level);
      g_assert_false (gtk_widget_get_visible (GTK_WIDGET (chooser)));

      g_assert_nonnull (allies_edit_history_undo (history));
      allies_conflict_chooser_show (chooser, session);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (chooser)));
      g_assert_nonnull (find_choice (chooser, "4"));
      g_assert_nonnull (find_choice (chooser, "5"));
      gtk_window_destroy (window);
    }
}

/* What the other side answered twice is its secret, and its choice. */
static void
test_other_side (void)
{
  g_autoptr (AlliesSession) session = new_session ();
  GtkWindow *window = NULL;
  AlliesConflictChooser *chooser = NULL;

  g_assert_true (allies_session_set_side (session, ALLIES_SIDE_MARKETING));
  chooser = new_chooser (session, &window);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (chooser)));
  g_assert_null (find_choice (chooser, ""));
  gtk_window_destroy (window);
}

static void
test_nothing_to_choose (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  GtkWindow *window = NULL;
  AlliesConflictChooser *chooser = new_chooser (session, &window);

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (chooser)));
  gtk_window_destroy (window);
}

static void
put_own (AlliesSession *session, const char *id, const char *needs, gboolean as_alternative)
{
  g_autoptr (GPtrArray) requirements = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AlliesRecord) own = NULL;

  if (needs != NULL)
    g_ptr_array_add (requirements,
                     allies_record_new (ALLIES_TYPE_OWN_REQUIREMENT, "initiative", needs, NULL));
  own = allies_record_new (ALLIES_TYPE_OWN_INITIATIVE, "id", id, "name", id, "outcome", "O",
                           "duration", 2.0, "requires", requirements, NULL);
  allies_dossier_put (allies_session_get_dossier (session), 2026,
                      as_alternative ? allies_record_as_alternative (own, TRUE)
                                     : g_object_ref (own));
}

/* A version with which an initiative would require itself by way of others is not taken. */
static void
test_no_circle (void)
{
  const char *key = "initiative/2026/own-a";
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  GtkWindow *window = NULL;
  AlliesConflictChooser *chooser = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;

  put_own (session, "own-a", NULL, FALSE);
  put_own (session, "own-b", "own-a", FALSE);
  put_own (session, "own-a", "own-b", TRUE);
  chooser = new_chooser (session, &window);
  for (guint i = 0; i < 2; i++)
    gtk_widget_activate_action (GTK_WIDGET (chooser), "conflict.choose", "(su)", key, 1 - i);
  conflicts = allies_conflict_list (allies_session_get_dossier (session));
  g_assert_cmpuint (conflicts->len, ==, 0);
  g_assert_cmpuint (allies_own_initiative_get_requirements (
                        allies_dossier_get (allies_session_get_dossier (session), key))
                        ->len,
                    ==, 0);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/conflict-chooser/choose", test_choose);
  g_test_add_func ("/conflict-chooser/other-side", test_other_side);
  g_test_add_func ("/conflict-chooser/nothing-to-choose", test_nothing_to_choose);
  g_test_add_func ("/conflict-chooser/no-circle", test_no_circle);
  return g_test_run ();
}
