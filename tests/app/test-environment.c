/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/environment.h"

#include "support/app-fixture.h"

#include <string.h>

/* Only what lies in the home folder is shortened, not what merely begins like it. */
static void
test_shorten_path (void)
{
  static const struct
  {
    const char *rest;
    const char *expected;
  } cases[] = { { "/a.allies", "~/a.allies" }, { "", NULL }, { "-old/a.allies", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat (g_get_home_dir (), cases[i].rest, NULL);
      g_autofree char *shown = allies_environment_shorten_path (path);

      g_assert_cmpstr (shown, ==, cases[i].expected != NULL ? cases[i].expected : path);
    }
}

static void
test_time (void)
{
  g_autofree char *before = allies_environment_dup_time ();
  g_autofree char *after = allies_environment_dup_time ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (before, NULL);

  g_assert_nonnull (moment);
  g_assert_true (g_str_has_suffix (before, "Z"));
  g_assert_cmpint (strcmp (before, after), <=, 0);
  g_assert_cmpint (g_date_time_to_unix (moment), <=, g_get_real_time () / G_USEC_PER_SEC);
  g_assert_cmpint (g_date_time_to_unix (moment), >=, g_get_real_time () / G_USEC_PER_SEC - 60);
}

/* The date begins with the year, except at the turn of one. */
static void
test_date (void)
{
  g_autofree char *date = allies_environment_dup_date ();
  g_autofree char *again = allies_environment_dup_date ();

  g_assert_cmpuint (strlen (date), ==, strlen ("2027-03-03"));
  if (strncmp (date, again, 4) == 0)
    g_assert_cmpuint (g_ascii_strtoull (date, NULL, 10), ==, allies_environment_get_year ());
}

/* Where nobody has chosen a language, the original texts are shown, and no currency is guessed. */
static void
test_no_locale (void)
{
  g_autofree char *currency = allies_environment_dup_currency ();

  g_assert_null (allies_environment_get_language ());
  g_assert_cmpstr (currency, ==, "");
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/environment/shorten-path", test_shorten_path);
  g_test_add_func ("/environment/time", test_time);
  g_test_add_func ("/environment/date", test_date);
  g_test_add_func ("/environment/no-locale", test_no_locale);
  return g_test_run ();
}
