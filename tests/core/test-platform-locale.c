/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/platform-locale.h"

#include <locale.h>
#include <stdio.h>

static void
test_point (void)
{
  /* where none of these is installed, the test still covers going back */
  static const char *const names[] = { "de_DE.UTF-8", "fr_FR.UTF-8", "es_ES.UTF-8", "nl_NL.UTF-8" };
  gboolean found = FALSE;
  char before[16];
  char text[16];

  for (guint i = 0; i < G_N_ELEMENTS (names) && !found; i++)
    found = setlocale (LC_ALL, names[i]) != NULL;
  if (!found)
    g_test_message ("no language with a decimal comma is installed");
  snprintf (before, sizeof before, "%.1f", 1.5);
  g_assert_cmpstr (before, ==, found ? "1,5" : "1.5");

  AlliesPlatformLocale *locale = allies_platform_locale_begin ();

  snprintf (text, sizeof text, "%.1f", 1.5);
  g_assert_cmpstr (text, ==, "1.5");
  allies_platform_locale_end (locale);
  snprintf (text, sizeof text, "%.1f", 1.5);
  g_assert_cmpstr (text, ==, before);
  setlocale (LC_ALL, "C");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/platform-locale/point", test_point);
  return g_test_run ();
}
