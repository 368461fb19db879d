/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journeys/driver.h"

#include <string.h>

#define STEPS_TO_YEARS         6
#define STEPS_TO_QUESTIONNAIRE 5 /* back from the page of the years */
#define PAUSE                  (400 * 1000)
#define NEW_YEAR               "<assessment year=\"2027\""
#define CONFIRMED              "question=\"data.single-view.identity\" state=\"level\" level=\"1\" time=\"20"

static void
wait_for (AlliesDriver *driver, const char *text)
{
  g_autoptr (AtspiAccessible) found = allies_driver_wait_for (driver, text);
}

static void
press_often (AlliesDriver *driver, const char *keys, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      allies_driver_press (driver, keys);
      g_usleep (PAUSE);
    }
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return content;
}

static char *
copy_example (void)
{
  g_autofree char *content = read_file (g_getenv ("ALLIES_EXAMPLE"));
  char *path = g_build_filename (g_get_home_dir (), "northwind.allies", NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

/* (transfer full): what allies-cli prints */
static char *
run (const char *command, const char *first, const char *second)
{
  const char *arguments[] = { g_getenv ("ALLIES_CLI"), command, first, second, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

/* The page of the years is left where it is; the year that was started is shown. */
static void
start_year (AlliesDriver *driver)
{
  press_often (driver, "Control_L+Page_Down", STEPS_TO_YEARS);
  wait_for (driver, "since 2025");
  allies_driver_activate (driver, "push button", "Start 2027");
  wait_for (driver, "Assessment 2027");
}

static void
answer (AlliesDriver *driver, const char *path)
{
  press_often (driver, "Control_L+Page_Up", STEPS_TO_QUESTIONNAIRE);
  wait_for (driver, "I answer for marketing");
  allies_driver_press (driver, "Return");
  wait_for (driver, "In 2026 you said: level 1");
  allies_driver_press (driver, "s");
  allies_driver_wait_for_content (driver, path, NEW_YEAR);
  allies_driver_wait_for_content (driver, path, CONFIRMED);
  wait_for (driver, "In 2026 you said: level 2");
  allies_driver_press (driver, "4");
}

static void
export_deck (AlliesDriver *driver, const char *path)
{
  allies_driver_press (driver, "Control_L+e");
  allies_driver_wait_for_focus (driver, "text");
  allies_driver_press (driver, "Control_L+a");
  allies_driver_type (driver, path);
  allies_driver_press (driver, "Return");
  allies_driver_wait_for_file (driver, path);
}

/* What the years before say is there as it was, byte for byte. */
static void
assert_old_years_untouched (const char *before, const char *after)
{
  const char *start = strstr (before, "  <assessment ");
  const char *end = strstr (before, "</dossier>");
  g_autofree char *old = g_strndup (start, (gsize)(end - start));
  const char *found = strstr (after, old);

  g_assert_nonnull (found);
  g_assert_true (g_str_has_prefix (found + strlen (old), "  " NEW_YEAR));
}

static void
test_next_year (void)
{
  if (!allies_driver_can_run ())
    return;

  g_autoptr (AlliesDriver) driver = allies_driver_new (g_getenv ("ALLIES_PROGRAM"));
  g_autofree char *path = copy_example ();
  g_autofree char *deck = g_build_filename (g_get_home_dir (), "next.pdf", NULL);
  g_autofree char *before = read_file (path);
  g_autofree char *after = NULL;
  g_autofree char *outline = NULL;
  g_autofree char *verified = NULL;

  allies_driver_start (driver, path, "Northwind Outfitters (example)");
  start_year (driver);
  answer (driver, path);
  press_often (driver, "Control_L+Page_Down", STEPS_TO_QUESTIONNAIRE);
  wait_for (driver, "2027 cannot be closed yet");
  wait_for (driver, "Close 2026");
  export_deck (driver, deck);
  allies_driver_press (driver, "Control_L+q");
  allies_driver_wait_for_end (driver);

  after = read_file (path);
  assert_old_years_untouched (before, after);
  g_assert_nonnull (strstr (strstr (after, NEW_YEAR), "level=\"4\""));
  verified = run ("verify", deck, path);
  outline = run ("report", path, "--outline");
  g_assert_null (strstr (outline, "to say what moved"));
  g_assert_nonnull (strstr (outline, "All capabilities are listed here as in 2026 and as in 2027"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* libatspi warns of a program that is only just starting */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/journeys/next-year", test_next_year);
  return g_test_run ();
}
