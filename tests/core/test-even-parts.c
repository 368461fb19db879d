/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/even-parts.h"

#define MOST 12

typedef struct
{
  const char *blocks; /* heights from 1 to 9; "+" after one that stays with the next */
  double lead;
  AlliesPartRoom room;
  guint parts;
  guint fewest;
  const char *begins; /* "|" for each block that begins a part, "." for the others */
} Case;

static const Case cases[] = {
  { "", 0, { 5, 5 }, 0, 0, "" },
  { "111", 0, { 5, 5 }, 0, 1, "|.." },
  /* as few as needed, and none of them fuller than it must be */
  { "11111111", 0, { 6, 6 }, 0, 2, "|...|..." },
  { "11111111", 0, { 6, 6 }, 4, 2, "|.|.|.|." },
  { "911", 0, { 5, 5 }, 0, 2, "||." },
  /* the first has less room than the others */
  { "1111111", 0, { 2, 5 }, 0, 2, "|.|...." },
  /* what stays together does, unless no part could hold it */
  { "111+1", 0, { 3, 3 }, 0, 2, "|.|." },
  { "111+1+1+1", 0, { 3, 3 }, 0, 3, "|.|.|." },
  /* a part that begins anew says so */
  { "1111", 1, { 3, 3 }, 0, 2, "|.|." },
  { "111111", 1, { 3, 3 }, 0, 3, "|.|.|." },
};

static guint
read_blocks (const Case *of, AlliesBlock *blocks)
{
  guint n = 0;

  for (const char *p = of->blocks; *p != '\0'; p++)
    if (*p == '+')
      blocks[n - 1].stays = TRUE;
    else
      blocks[n++] = (AlliesBlock){ *p - '0', of->lead, FALSE };
  return n;
}

static void
test_parts (void)
{
  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      AlliesBlock blocks[MOST];
      gboolean begins[MOST];
      guint n = read_blocks (&cases[c], blocks);
      g_autoptr (GString) said = g_string_new (NULL);

      g_test_message ("%s", cases[c].blocks);
      g_assert_cmpuint (allies_even_parts_count (blocks, n, &cases[c].room), ==, cases[c].fewest);
      allies_even_parts_begin (blocks, n, &cases[c].room, cases[c].parts, begins);
      for (guint i = 0; i < n; i++)
        g_string_append_c (said, begins[i] ? '|' : '.');
      g_assert_cmpstr (said->str, ==, cases[c].begins);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/even-parts/parts", test_parts);
  return g_test_run ();
}
