/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journeys/driver.h"

#include <string.h>

#define HER_NOTE   "Stores and web shop are joined."
#define HIS_NOTE   "Nobody maintains the matching rules."
#define REASON     "We mean different teams."
#define HER_LEVELS "44325"
#define HIS_LEVELS "21344"
#define N_ANSWERS  5

/* Hers and his, each with a home of their own, and what lies in both. */
typedef struct
{
  AlliesDriver *driver;
  char *her_home;
  char *his_home;
  char *dossier; /* hers */
  char *copy;    /* his */
  char *back;    /* his, come back to her */
} Journey;

static const char *program;

static char *
make_home (const char *name)
{
  char *home = g_build_filename (g_get_home_dir (), name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (home, 0700), ==, 0);
  return home;
}

static void
set_up (Journey *journey)
{
  journey->driver = allies_driver_new (program);
  journey->her_home = make_home ("hers");
  journey->his_home = make_home ("his");
  journey->copy = g_build_filename (journey->his_home, "for-the-cio.allies", NULL);
  journey->back = g_build_filename (journey->her_home, "from-the-cio.allies", NULL);
}

static void
tear_down (Journey *journey)
{
  allies_driver_free (journey->driver);
  g_free (journey->her_home);
  g_free (journey->his_home);
  g_free (journey->dossier);
  g_free (journey->copy);
  g_free (journey->back);
}

static void
wait_for (Journey *journey, const char *text)
{
  g_autoptr (AtspiAccessible) found = allies_driver_wait_for (journey->driver, text);
}

static void
press (Journey *journey, const char *keys)
{
  allies_driver_press (journey->driver, keys);
}

static void
quit (Journey *journey)
{
  press (journey, "Control_L+q");
  allies_driver_wait_for_end (journey->driver);
}

/* The next page of the journey, and what it shows. */
static void
go_to_next_step (Journey *journey, const char *text)
{
  press (journey, "Control_L+Page_Down");
  wait_for (journey, text);
}

/* A file chooser is open; its window takes the keyboard. */
static void
choose_file (Journey *journey, const char *path)
{
  allies_driver_wait_for_focus (journey->driver, "text");
  press (journey, "Control_L+a");
  allies_driver_type (journey->driver, path);
  press (journey, "Return");
}

static void
answer (Journey *journey, const char *levels)
{
  for (const char *level = levels; *level != '\0'; level++)
    {
      char digit[] = { *level, '\0' };
      g_autofree char *question = allies_driver_dup_focus (journey->driver, "grouping", NULL);
      g_autofree char *next = NULL;

      press (journey, digit);
      next = allies_driver_dup_focus (journey->driver, "grouping", question);
    }
}

/* To the question before, a note, and back to where one was. */
static void
add_note (Journey *journey, const char *note)
{
  g_autofree char *here = allies_driver_dup_focus (journey->driver, "grouping", NULL);
  g_autofree char *before = NULL;

  press (journey, "BackSpace");
  before = allies_driver_dup_focus (journey->driver, "grouping", here);
  press (journey, "c");
  allies_driver_wait_for_focus (journey->driver, "text");
  allies_driver_type (journey->driver, note);
  press (journey, "Escape");
  g_free (allies_driver_dup_focus (journey->driver, "grouping", NULL));
}

static char *
find_dossier (const char *folder_path)
{
  g_autoptr (GDir) folder = g_dir_open (folder_path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (name, "Acme") && g_str_has_suffix (name, ".allies"))
      return g_build_filename (folder_path, name, NULL);
  return NULL;
}

static void
she_answers (Journey *journey)
{
  allies_driver_set_home (journey->driver, journey->her_home);
  allies_driver_start (journey->driver, NULL, "From acquaintances to allies");
  allies_driver_wait_for_focus (journey->driver, "text");
  allies_driver_type (journey->driver, "Acme Tools");
  press (journey, "Return");
  wait_for (journey, "The company");
  go_to_next_step (journey, "Who is answering here");
  press (journey, "Return");
  wait_for (journey, "You answer for marketing");
  answer (journey, HER_LEVELS);
  add_note (journey, HER_NOTE);
  journey->dossier = find_dossier (journey->her_home);
  g_assert_nonnull (journey->dossier);
}

static void
she_finishes_and_sends (Journey *journey)
{
  go_to_next_step (journey, "CIO: 0 of 60, still answering");
  press (journey, "Alt_L+f");
  wait_for (journey, "CMO: 5 of 60, finished");
  press (journey, "Return");
  choose_file (journey, journey->copy);
  allies_driver_wait_for_file (journey->driver, journey->copy);
  quit (journey);
}

static void
check_holds (const char *path, const char *text, guint times)
{
  g_autofree char *content = NULL;
  guint found = 0;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  for (const char *p = content; (p = strstr (p, text)) != NULL; p++)
    found++;
  g_assert_cmpuint (found, ==, times);
}

/* Only that she has finished travels with the copy. */
static void
check_copy (Journey *journey)
{
  check_holds (journey->dossier, HER_NOTE, 1);
  check_holds (journey->dossier, "<answer respondent=\"marketing\"", N_ANSWERS);
  check_holds (journey->copy, HER_NOTE, 0);
  check_holds (journey->copy, "<answer ", 0);
  check_holds (journey->copy, "<earlier ", 0);
  check_holds (journey->copy, "level=\"", 0);
  check_holds (journey->copy, "Acme Tools", 1);
}

static void
he_answers (Journey *journey)
{
  allies_driver_set_home (journey->driver, journey->his_home);
  allies_driver_start (journey->driver, journey->copy, "You answer for technology");
  wait_for (journey, "answering as CIO");
  answer (journey, HIS_LEVELS);
  add_note (journey, HIS_NOTE);
}

static void
he_finishes (Journey *journey)
{
  allies_driver_set_home (journey->driver, journey->his_home);
  allies_driver_start (journey->driver, journey->copy, "You answer for technology");
  go_to_next_step (journey, "CMO: finished");
  press (journey, "Alt_L+f");
  wait_for (journey, "CIO: 5 of 60, finished");
  wait_for (journey, "Send it back to the CMO");
  quit (journey);
}

static void
bring_back (Journey *journey)
{
  g_autoptr (GFile) copy = g_file_new_for_path (journey->copy);
  g_autoptr (GFile) back = g_file_new_for_path (journey->back);
  g_autoptr (GError) error = NULL;

  g_file_copy (copy, back, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
she_opens (Journey *journey)
{
  allies_driver_set_home (journey->driver, journey->her_home);
  allies_driver_start (journey->driver, journey->dossier, "You answer for marketing");
}

/* After a file chooser has closed, GTK 4.8 tells nothing of the window any more; she looks again.
 */
static void
she_brings_in (Journey *journey, const char *text)
{
  she_opens (journey);
  press (journey, "Control_L+i");
  wait_for (journey, "Bring answers in");
  press (journey, "Control_L+l");
  choose_file (journey, journey->back);
  allies_driver_wait_for_content (journey->driver, journey->dossier, text);
  quit (journey);
  she_opens (journey);
}

/* Nothing of what he said is anywhere in her window before both have finished. */
static void
check_nothing_shows (Journey *journey)
{
  const char *const pages[] = { "CIO: 5 of 60, still answering", "Results", "Roadmap", "Deck" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *texts = NULL;

      go_to_next_step (journey, pages[i]);
      texts = allies_driver_dup_texts (journey->driver);
      g_assert_nonnull (strstr (texts, HER_NOTE));
      g_assert_null (strstr (texts, HIS_NOTE));
    }
}

static void
settle_three (Journey *journey)
{
  go_to_next_step (journey, "0 of 4 differences settled");
  allies_driver_activate (journey->driver, "push button", "three levels apart");
  wait_for (journey, "Difference 1 of 4");
  press (journey, "Left");
  wait_for (journey, "Together: level 4");
  press (journey, "Return");
  wait_for (journey, "Difference 2 of 4");
  press (journey, "3");
  wait_for (journey, "Together: level 3");
  press (journey, "Return");
  wait_for (journey, "Difference 3 of 4");
  press (journey, "d");
  wait_for (journey, "Together: agreed to differ");
  allies_driver_wait_for_focus (journey->driver, "text");
  allies_driver_type (journey->driver, REASON);
  press (journey, "Return");
  wait_for (journey, "Difference 4 of 4");
}

static char *
export_deck (Journey *journey)
{
  char *path = g_build_filename (journey->her_home, "deck.pdf", NULL);

  press (journey, "Control_L+e");
  choose_file (journey, path);
  allies_driver_wait_for_file (journey->driver, path);
  quit (journey);
  return path;
}

static void
check_agreements (Journey *journey)
{
  check_holds (journey->dossier, "<agreement ", 3);
  check_holds (journey->dossier, REASON, 1);
  check_holds (journey->dossier, "<answer respondent=\"marketing\"", N_ANSWERS);
  check_holds (journey->dossier, "<answer respondent=\"technology\"", N_ANSWERS);
}

/* Both originals and what was settled stand in one line of the appendix. */
static void
check_lines (const char *text)
{
  const char *const lines[] = {
    "who recognises her\\?\\s+4\\s+2\\s+3\\s+3\\s",
    "feed the customer profile that your staff use\\?\\s+4\\s+1\\s+4\\s+4\\s",
    "talking to a customer see about her\\?\\s+3\\s+3\\s+3\\s",
    "with one customer is worth\\?\\s+2\\s+4\\s+differ\\s+3\\s+Together: " REASON,
    "CMO: " HER_NOTE,
    "CIO: " HIS_NOTE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (!g_regex_match_simple (lines[i], text, 0, 0))
      g_error ("The deck does not say “%s”; it says: %s", lines[i], text);
}

static void
check_deck (const char *path)
{
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");
  const char *arguments[] = { pdftotext, "-layout", path, "-", NULL };
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (pdftotext == NULL)
    {
      g_test_message ("The deck is not read: there is no pdftotext here.");
      return;
    }
  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  check_lines (text);
}

static void
test_two_executives (void)
{
  Journey journey = { 0 };
  g_autofree char *deck = NULL;

  if (!allies_driver_can_run ())
    return;
  set_up (&journey);
  she_answers (&journey);
  she_finishes_and_sends (&journey);
  check_copy (&journey);
  he_answers (&journey);
  quit (&journey);
  bring_back (&journey);
  she_brings_in (&journey, HIS_NOTE);
  check_nothing_shows (&journey);
  quit (&journey);
  he_finishes (&journey);
  bring_back (&journey);
  she_brings_in (&journey, "<reveal ");
  settle_three (&journey);
  deck = export_deck (&journey);
  check_agreements (&journey);
  check_deck (deck);
  tear_down (&journey);
}

int
main (int argc, char *argv[])
{
  program = g_getenv ("ALLIES_PROGRAM");
  g_test_init (&argc, &argv, NULL);
  /* libatspi warns of a program that is only just starting */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/journeys/two-executives", test_two_executives);
  return g_test_run ();
}
