/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-moment.h"

#include <string.h>

static const struct
{
  const char *text;
  gboolean is_moment;
  gint64 seconds;
} cases[] = {
  { "1970-01-01T00:00:00Z", TRUE, 0 },
  { "2001-09-09T01:46:40Z", TRUE, 1000000000 },
  { "2000-02-29T12:00:00Z", TRUE, 951825600 },
  { "2026-09-14T12:30:00+02:00", TRUE, 1789381800 },
  { "2026-09-14T10:30:00Z", TRUE, 1789381800 },
  { "20260914T103000Z", TRUE, 1789381800 },
  { "2026-02-29T10:30:00Z", FALSE, 0 },
  { "2026-13-01T10:30:00Z", FALSE, 0 },
  { "2026-09-14T25:30:00Z", FALSE, 0 },
  { "2026-09-14", FALSE, 0 },
  { "", FALSE, 0 },
  { "                                                                                  ", FALSE,
    0 },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 seconds = 0;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (allies_pool_moment_parse (cases[i].text, strlen (cases[i].text), &seconds),
                       ==, cases[i].is_moment);
      if (cases[i].is_moment)
        g_assert_cmpint (seconds, ==, cases[i].seconds);
    }
}

/* Read without GLib, as GLib reads them. */
static void
test_random (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < 20000; i++)
    {
      gint64 wanted = g_test_rand_int_range (0, G_MAXINT) * (gint64)40 - 30000000000;
      g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (wanted);
      g_autofree char *text = g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ");
      gint64 seconds;

      g_assert_true (allies_pool_moment_parse (text, strlen (text), &seconds));
      g_assert_cmpint (seconds, ==, wanted);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pool-moment/cases", test_cases);
  g_test_add_func ("/pool-moment/random", test_random);
  return g_test_run ();
}
