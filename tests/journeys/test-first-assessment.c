/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journeys/driver.h"

#include <string.h>

#define N_STEPS   5
#define N_ANSWERS 10
/* an answer can be corrected for a quarter of a second before the next question comes */
#define SETTLING (400 * 1000)

static const char *program;

static void
wait_for (AlliesDriver *driver, const char *text)
{
  g_autoptr (AtspiAccessible) found = allies_driver_wait_for (driver, text);
}

static void
create_assessment (AlliesDriver *driver)
{
  wait_for (driver, "From acquaintances to allies");
  allies_driver_wait_for_focus (driver, "text");
  allies_driver_type (driver, "Acme Tools");
  allies_driver_press (driver, "Return");
  wait_for (driver, "The company");
}

static void
answer_ten_questions (AlliesDriver *driver)
{
  allies_driver_press (driver, "Control_L+Page_Down");
  wait_for (driver, "Who is answering here");
  allies_driver_press (driver, "Return");
  wait_for (driver, "You answer for marketing");
  wait_for (driver, "who recognises her");
  for (guint i = 0; i < N_ANSWERS; i++)
    {
      char digit[] = { (char)('1' + i % 5), '\0' };
      g_autofree char *done = g_strdup_printf ("%u of 60", i + 1);

      allies_driver_press (driver, digit);
      wait_for (driver, done);
      g_usleep (SETTLING);
    }
}

static void
quit (AlliesDriver *driver)
{
  allies_driver_press (driver, "Control_L+q");
  allies_driver_wait_for_end (driver);
}

static char *
find_dossier (void)
{
  g_autoptr (GDir) folder = g_dir_open (g_get_home_dir (), 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".allies"))
      return g_build_filename (g_get_home_dir (), name, NULL);
  return NULL;
}

static void
check_answers_on_disk (void)
{
  g_autofree char *path = find_dossier ();
  g_autofree char *content = NULL;
  guint found = 0;

  g_assert_nonnull (path);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  for (const char *p = content; (p = strstr (p, "<answer respondent=\"marketing\"")) != NULL; p++)
    found++;
  g_assert_cmpuint (found, ==, N_ANSWERS);
}

static void
reopen (AlliesDriver *driver)
{
  allies_driver_start (driver, NULL, "Allies");
  wait_for (driver, "Acme Tools");
  allies_driver_activate (driver, NULL, "Acme Tools");
  wait_for (driver, "10 of 60");
}

static void
export_deck (AlliesDriver *driver)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "deck.pdf", NULL);
  g_autofree char *content = NULL;
  gsize length = 0;

  for (guint step = 0; step < N_STEPS; step++)
    {
      allies_driver_press (driver, "Control_L+Page_Down");
      g_usleep (SETTLING);
    }
  allies_driver_activate (driver, "push button", "Export PDF");
  allies_driver_wait_for_focus (driver, "text");
  allies_driver_press (driver, "Control_L+a");
  allies_driver_type (driver, path);
  allies_driver_press (driver, "Return");
  allies_driver_wait_for_file (driver, path);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_cmpuint (length, >, 20000);
}

static void
test_first_assessment (void)
{
  if (!allies_driver_can_run ())
    return;

  g_autoptr (AlliesDriver) driver = allies_driver_new (program);

  allies_driver_start (driver, NULL, "Allies");
  create_assessment (driver);
  answer_ten_questions (driver);
  quit (driver);
  check_answers_on_disk ();
  reopen (driver);
  export_deck (driver);
  quit (driver);
}

int
main (int argc, char *argv[])
{
  program = g_getenv ("ALLIES_PROGRAM");
  g_test_init (&argc, &argv, NULL);
  /* libatspi warns of a program that is only just starting */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/journeys/first-assessment", test_first_assessment);
  return g_test_run ();
}
