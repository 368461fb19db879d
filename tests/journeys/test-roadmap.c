/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journeys/driver.h"

#define STEPS_TO_ROADMAP 4
#define TABS_TO_CARDS    9 /* the slider, four buttons and the pencils of three stages lie between */
#define GAP              "\xC2\xA0"
#define PAUSE            (400 * 1000)
#define CARD             "Design from the customer's side"

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

static void
assert_focus (AlliesDriver *driver, const char *start)
{
  g_autofree char *focused = allies_driver_dup_focus (driver, "push button", NULL);

  if (!g_str_has_prefix (focused, start))
    g_error ("The focus is on “%s” and not on “%s”.", focused, start);
}

static void
open_roadmap (AlliesDriver *driver)
{
  allies_driver_start (driver, "--example", "Northwind Outfitters (example)");
  press_often (driver, "Control_L+Page_Down", STEPS_TO_ROADMAP);
  wait_for (driver, "Three stages over 24 months each pay for themselves.");
  assert_focus (driver, "Suggest a roadmap");
}

static void
export_deck (AlliesDriver *driver)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "roadmap.pdf", NULL);

  allies_driver_press (driver, "Control_L+e");
  allies_driver_wait_for_focus (driver, "text");
  allies_driver_press (driver, "Control_L+a");
  allies_driver_type (driver, path);
  allies_driver_press (driver, "Return");
  allies_driver_wait_for_file (driver, path);
}

/* By keyboard alone: suggest, move a card until something is wrong, undo, pin, suggest, export. */
static void
test_roadmap (void)
{
  if (!allies_driver_can_run ())
    return;

  g_autoptr (AlliesDriver) driver = allies_driver_new (g_getenv ("ALLIES_PROGRAM"));

  open_roadmap (driver);
  allies_driver_press (driver, "Return");
  wait_for (driver, "This is the suggestion.");
  wait_for (driver, "Nothing better is possible.");
  press_often (driver, "Tab", TABS_TO_CARDS + 1); /* and the plans in between */
  assert_focus (driver, CARD);
  allies_driver_press (driver, "Control_L+Right");
  wait_for (driver, "Stage 2, Activation, needs 2.0 person-months of marketing more");
  assert_focus (driver, CARD);
  allies_driver_press (driver, "Control_L+z");
  wait_for (driver, "worth +" GAP "€" GAP "2.6" GAP "m");
  assert_focus (driver, CARD);
  allies_driver_press (driver, "p");
  wait_for (driver, "pinned");
  /* what was proven was about other numbers, and is gone */
  press_often (driver, "Shift_L+Tab", TABS_TO_CARDS);
  assert_focus (driver, "Suggest a roadmap");
  allies_driver_press (driver, "Return");
  wait_for (driver, "suggest");
  export_deck (driver);
  allies_driver_press (driver, "Control_L+q");
  allies_driver_wait_for_end (driver);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* libatspi warns of a program that is only just starting */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/journeys/roadmap", test_roadmap);
  return g_test_run ();
}
