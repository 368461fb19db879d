/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-moment.h"

#include <string.h>

#define LENGTH         20
#define LANES          16
#define EPOCH_DAYS     719163 /* from the first day of year 1 to that of 1970, the former counted */
#define SHORTEST_MONTH 28
#define DAY            86400
#define LONGEST        64

/* All characters are judged together, as this is done for every answer. */
static gboolean
is_plain (const char *text, gsize length)
{
  static const char least[] = "0000-00-00T00:00:00Z";
  static const char most[] = "9999-99-99T99:99:99Z";
  guint8 wrong[LANES] = { 0 };
  guint64 words[2];

  if (length != LENGTH)
    return FALSE;
  for (gsize i = 0; i < LANES; i++)
    wrong[i] = text[i] < least[i] || text[i] > most[i];
  memcpy (words, wrong, LANES);
  for (gsize i = LANES; i < LENGTH; i++)
    words[0] |= text[i] < least[i] || text[i] > most[i];
  return (words[0] | words[1]) == 0;
}

static guint
read_two (const char *text)
{
  return (guint)(text[0] - '0') * 10 + (guint)(text[1] - '0');
}

static gint64
count_days (guint year, guint month, guint day)
{
  static const guint before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };
  guint past = year - 1;
  gboolean leap_day = month > 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

  return (gint64)past * 365 + past / 4 - past / 100 + past / 400 + before[month - 1] + day
         + leap_day - EPOCH_DAYS;
}

static gboolean
parse_plain (const char *text, gint64 *seconds)
{
  guint year = read_two (text) * 100 + read_two (text + 2);
  guint month = read_two (text + 5);
  guint day = read_two (text + 8);
  guint hour = read_two (text + 11);
  guint minute = read_two (text + 14);
  guint second = read_two (text + 17);

  if (year == 0 || month == 0 || month > 12 || day == 0 || hour > 23 || minute > 59 || second > 59)
    return FALSE;
  if (day > SHORTEST_MONTH && !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return FALSE;
  *seconds = count_days (year, month, day) * DAY + hour * 3600 + minute * 60 + second;
  return TRUE;
}

gboolean
allies_pool_moment_parse (const char *text, gsize length, gint64 *seconds)
{
  g_return_val_if_fail (text != NULL && seconds != NULL, FALSE);

  if (is_plain (text, length) && parse_plain (text, seconds))
    return TRUE;
  if (length > LONGEST)
    return FALSE;

  g_autofree char *copy = g_strndup (text, length);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (copy, utc);

  if (moment == NULL)
    return FALSE;
  *seconds = g_date_time_to_unix (moment);
  return TRUE;
}
