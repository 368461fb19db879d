/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/deck-settings.h"

#include "app/column.h"
#include "app/deck-page.h"
#include "app/presenting.h"
#include "support/app-fixture.h"

typedef struct
{
  AlliesSession *session;
  AlliesPage *page;
  GtkWindow *window;
  GtkWidget *settings;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_type_ensure (ALLIES_TYPE_COLUMN);
  fixture->session = fixture_new_session ();
  fixture->page = g_object_new (ALLIES_TYPE_DECK_PAGE, "session", fixture->session, NULL);
  fixture->window = fixture_show (GTK_WIDGET (fixture->page));
  fixture->settings = fixture_find (fixture->page, ALLIES_TYPE_DECK_SETTINGS, NULL);
  g_assert_nonnull (fixture->settings);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
}

static AlliesPresentation *
get (Fixture *fixture)
{
  return allies_presenting_get (fixture->session);
}

static void
click (Fixture *fixture, const char *label)
{
  GtkWidget *button = fixture_find (fixture->settings, GTK_TYPE_TOGGLE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  fixture_settle (fixture->session);
}

static gboolean
is_active (Fixture *fixture, const char *label)
{
  return gtk_toggle_button_get_active (
      fixture_find (fixture->settings, GTK_TYPE_TOGGLE_BUTTON, label));
}

static void
test_choices (Fixture *fixture, gconstpointer data)
{
  click (fixture, "Draft");
  g_assert_true (allies_presentation_is_draft (get (fixture)));
  click (fixture, "A4");
  g_assert_cmpint (allies_presentation_get_paper (get (fixture)), ==, ALLIES_PAPER_A4);
  g_assert_true (is_active (fixture, "A4"));
  g_assert_false (is_active (fixture, "US Letter"));
  allies_edit_history_undo (allies_session_get_history (fixture->session));
  fixture_settle (fixture->session);
  g_assert_true (is_active (fixture, "Screen, 16:9"));
  g_assert_true (is_active (fixture, "Draft"));
}

/* Pressed again, what is chosen stays chosen. */
static void
test_choice_stays (Fixture *fixture, gconstpointer data)
{
  click (fixture, "Screen, 16:9");
  g_assert_true (is_active (fixture, "Screen, 16:9"));
  g_assert_null (get (fixture));
}

static GtkEditable *
find_entry (Fixture *fixture, const char *text)
{
  GtkEditable *entry = fixture_find (fixture->settings, GTK_TYPE_ENTRY, text);

  g_assert_nonnull (entry);
  return entry;
}

static void
test_line (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (find_entry (fixture, NULL), " Board only ");
  allies_page_commit (fixture->page);
  fixture_settle (fixture->session);
  g_assert_cmpstr (allies_presentation_get_confidentiality (get (fixture)), ==, "Board only");
  gtk_editable_set_text (find_entry (fixture, "Board only"), "");
  g_signal_emit_by_name (fixture_find (fixture->settings, GTK_TYPE_ENTRY, NULL), "activate");
  fixture_settle (fixture->session);
  g_assert_cmpstr (allies_presentation_get_confidentiality (get (fixture)), ==, "");
}

static void
enter_digits (Fixture *fixture, const char *digits)
{
  GtkEditable *entry = fixture_find (fixture->settings, GTK_TYPE_ENTRY, "0072b2");

  g_assert_nonnull (entry);
  gtk_editable_set_text (entry, digits);
  g_signal_emit_by_name (entry, "activate");
  fixture_settle (fixture->session);
}

static void
test_digits (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (fixture->settings, "deck.accent", "s", "0072b2");
  fixture_settle (fixture->session);
  enter_digits (fixture, "#C2410C");
  g_assert_cmpstr (allies_presentation_get_accent (get (fixture)), ==, "c2410c");
}

static void
test_pale (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (fixture->settings, "deck.accent", "s", "0072b2");
  fixture_settle (fixture->session);
  enter_digits (fixture, "ffee00");
  g_assert_cmpstr (allies_presentation_get_accent (get (fixture)), ==, "0072b2");
  g_assert_nonnull (
      fixture_find (fixture->settings, GTK_TYPE_LABEL,
                    "This colour is too pale for white paper: its contrast is 1.2, and 3 is the "
                    "least. Choose a darker one."));
  gtk_widget_activate_action (fixture->settings, "deck.accent", "s", "ffee00");
  g_assert_cmpstr (allies_presentation_get_accent (get (fixture)), ==, "0072b2");
}

static char *
write_file (const char *name, const char *text, gsize length)
{
  char *path = g_build_filename (g_get_home_dir (), name, NULL);

  g_assert_true (g_file_set_contents (path, text, (gssize)length, NULL));
  return path;
}

static void
set_logo (Fixture *fixture, const char *text)
{
  g_autofree char *path = write_file ("logo", text, strlen (text));

  gtk_widget_activate_action (fixture->settings, "deck.set-logo", "s", path);
  fixture_settle (fixture->session);
}

#define DRAWING                                                                                    \
  "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='10'><rect width='40' height='10'/>"  \
  "</svg>"

/* It is one edit, and its button takes it away again. */
static void
test_logo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = fixture_find (fixture->settings, GTK_TYPE_BUTTON, "Remove");

  g_assert_false (gtk_widget_get_visible (button));
  set_logo (fixture, DRAWING);
  g_assert_nonnull (allies_presenting_get_logo (fixture->session));
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  fixture_settle (fixture->session);
  g_assert_null (allies_presenting_get_logo (fixture->session));
  allies_edit_history_undo (allies_session_get_history (fixture->session));
  g_assert_nonnull (allies_presenting_get_logo (fixture->session));
  allies_edit_history_undo (allies_session_get_history (fixture->session));
  g_assert_null (allies_presenting_get_logo (fixture->session));
}

static void
test_bad_logo (Fixture *fixture, gconstpointer data)
{
  set_logo (fixture, DRAWING);
  set_logo (fixture, "GIF89a");
  set_logo (fixture, "<svg xmlns='http://www.w3.org/2000/svg'/>");
  gtk_widget_activate_action (fixture->settings, "deck.set-logo", "s", "/no/such/file");
  gtk_widget_activate_action (fixture->settings, "deck.set-logo", "s", g_get_home_dir ());
  g_assert_nonnull (allies_presenting_get_logo (fixture->session));
  allies_edit_history_undo (allies_session_get_history (fixture->session));
  g_assert_null (allies_presenting_get_logo (fixture->session));
}

static void
test_accents (void)
{
  const char *const *accents = allies_deck_settings_get_accents ();

  for (guint i = 0; accents[i] != NULL; i++)
    {
      g_test_message ("%s", accents[i]);
      g_assert_true (allies_presentation_is_accent (accents[i]));
      g_assert_cmpfloat (allies_presentation_get_accent_contrast (accents[i]), >=, 4.5);
    }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
#define ADD(name, function)                                                                        \
  g_test_add ("/deck-settings/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("choices", test_choices);
  ADD ("choice-stays", test_choice_stays);
  ADD ("line", test_line);
  ADD ("digits", test_digits);
  ADD ("pale", test_pale);
  ADD ("logo", test_logo);
  ADD ("bad-logo", test_bad_logo);
#undef ADD
  g_test_add_func ("/deck-settings/accents", test_accents);
  return g_test_run ();
}
