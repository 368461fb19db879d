/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/industry.h"

#include "base/identifier.h"

#include <stdlib.h>
#include <string.h>

/* The divisions of each section of NACE Rev. 2 (Regulation (EC) No 1893/2006, annex I). */
typedef struct
{
  char section;
  guint first;
  guint last;
} Section;

static const Section sections[] = {
  { 'A', 1, 3 },   { 'B', 5, 9 },   { 'C', 10, 33 }, { 'D', 35, 35 }, { 'E', 36, 39 },
  { 'F', 41, 43 }, { 'G', 45, 47 }, { 'H', 49, 53 }, { 'I', 55, 56 }, { 'J', 58, 63 },
  { 'K', 64, 66 }, { 'L', 68, 68 }, { 'M', 69, 75 }, { 'N', 77, 82 }, { 'O', 84, 84 },
  { 'P', 85, 85 }, { 'Q', 86, 88 }, { 'R', 90, 93 }, { 'S', 94, 96 }, { 'T', 97, 98 },
  { 'U', 99, 99 },
};

static const Section *
find_section (char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (sections[i].section == letter)
      return &sections[i];
  g_assert_not_reached ();
}

/* "C10-C15", "J58" or "Q" */
static void
count_range (const char *range, guint *counts)
{
  const Section *section = find_section (range[0]);
  const char *dash = strchr (range, '-');
  guint first = range[1] != '\0' ? (guint)atoi (range + 1) : section->first;
  guint last = dash != NULL ? (guint)atoi (dash + 2) : range[1] != '\0' ? first : section->last;

  g_assert_true (dash == NULL || dash[1] == range[0]);
  g_assert_cmpuint (first, >=, section->first);
  g_assert_cmpuint (last, <=, section->last);
  g_assert_cmpuint (first, <=, last);
  for (guint division = first; division <= last; division++)
    counts[division]++;
}

static void
test_codes (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (allies_industry_get_n (), ==, 16);
  for (guint i = 0; i < allies_industry_get_n (); i++)
    {
      const AlliesIndustry *industry = allies_industry_get (i);

      g_assert_true (allies_identifier_is_valid (industry->code));
      g_assert_cmpint (allies_industry_find (industry->code), ==, (int)i);
      g_assert_cmpstr (allies_industry_get_name (i), ==, industry->name);
      g_assert_true (g_hash_table_add (names, (char *)industry->name));
    }
}

static void
test_no_division_is_in_two (void)
{
  guint counts[100] = { 0 };

  for (guint i = 0; i < allies_industry_get_n (); i++)
    {
      g_auto (GStrv) ranges = g_strsplit (allies_industry_get (i)->nace, " ", -1);

      for (guint n = 0; ranges[n] != NULL; n++)
        count_range (ranges[n], counts);
    }
  for (guint division = 0; division < G_N_ELEMENTS (counts); division++)
    {
      g_test_message ("division %u", division);
      g_assert_cmpuint (counts[division], <=, 1);
    }
  g_assert_cmpuint (counts[47], ==, 1);
  g_assert_cmpuint (counts[26], ==, 1);
}

static void
test_unknown (void)
{
  const char *const codes[] = { NULL, "", "Retail", "retailer" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpint (allies_industry_find (codes[i]), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/industry/codes", test_codes);
  g_test_add_func ("/industry/no-division-is-in-two", test_no_division_is_in_two);
  g_test_add_func ("/industry/unknown", test_unknown);
  return g_test_run ();
}
