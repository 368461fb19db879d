/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/calendar-words.h"

#include <glib/gi18n-lib.h>

#define MONTHS 12

static const char *const names[MONTHS] = { N_ ("January"), N_ ("February"), N_ ("March"),
                                           N_ ("April"),   N_ ("May"),      N_ ("June"),
                                           N_ ("July"),    N_ ("August"),   N_ ("September"),
                                           N_ ("October"), N_ ("November"), N_ ("December") };

const char *
allies_calendar_words_get_month (guint month)
{
  g_return_val_if_fail (month >= 1 && month <= MONTHS, NULL);
  return _ (names[month - 1]);
}

/* Month and year of a month of the roadmap, counted from 1. */
static gboolean
find_month (const AlliesTerms *terms, guint count, guint *year, guint *month)
{
  if (!allies_terms_get_start (terms, year, month))
    return FALSE;

  guint months = *month - 1 + count - 1;
  *year += months / MONTHS;
  *month = months % MONTHS + 1;
  return TRUE;
}

char *
allies_calendar_words_month (const AlliesTerms *terms, guint month)
{
  g_return_val_if_fail (terms != NULL && month >= 1, NULL);

  guint year;
  guint number;

  if (!find_month (terms, month, &year, &number))
    return NULL;
  /* Translators: a month and its year */
  return g_strdup_printf (_ ("%s %u"), allies_calendar_words_get_month (number), year);
}

char *
allies_calendar_words_span (const AlliesTerms *terms, guint start, guint end)
{
  g_return_val_if_fail (terms != NULL && end > start, NULL);

  guint first_year;
  guint first;
  guint last_year;
  guint last;

  if (!find_month (terms, start + 1, &first_year, &first)
      || !find_month (terms, end, &last_year, &last))
    return NULL;
  if (end == start + 1)
    return allies_calendar_words_month (terms, end);
  if (first_year == last_year)
    /* Translators: a month to another one of the same year */
    return g_strdup_printf (_ ("%s – %s %u"), allies_calendar_words_get_month (first),
                            allies_calendar_words_get_month (last), last_year);
  /* Translators: a month and its year to another one */
  return g_strdup_printf (_ ("%s %u – %s %u"), allies_calendar_words_get_month (first), first_year,
                          allies_calendar_words_get_month (last), last_year);
}

char *
allies_calendar_words_short_span (const AlliesTerms *terms, guint start, guint end)
{
  g_return_val_if_fail (terms != NULL && end > start, NULL);

  guint first_year;
  guint first;
  guint last_year;
  guint last;

  if (!find_month (terms, start + 1, &first_year, &first)
      || !find_month (terms, end, &last_year, &last))
    return NULL;
  /* Translators: months and years in figures, as in "3/2027 – 10/2027" */
  return g_strdup_printf (_ ("%u/%u – %u/%u"), first, first_year, last, last_year);
}
