/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journeys/driver.h"

/* What build-aux/run does on a machine with a display. */
static void
test_example (void)
{
  if (!allies_driver_can_run ())
    return;

  g_autoptr (AlliesDriver) driver = allies_driver_new (g_getenv ("ALLIES_PROGRAM"));
  g_autoptr (AtspiAccessible) score = NULL;

  allies_driver_start (driver, "--example", "Northwind Outfitters (example)");
  score = allies_driver_wait_for (driver, "2.5\302\240of\302\2405");
  allies_driver_press (driver, "Control_L+q");
  allies_driver_wait_for_end (driver);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* libatspi warns of a program that is only just starting */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/journeys/example", test_example);
  return g_test_run ();
}
