/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-suppression.h"

#include <string.h>

#define MOST 8

static const struct
{
  const char *name;
  AlliesPoolPart parts[MOST];
  guint n;
  const char *shown; /* one sign for each part: + shown, - hidden */
} cases[] = {
  { "none", { { 0 } }, 0, "" },
  { "all-shown", { { 5, TRUE }, { 9, TRUE } }, 2, "++" },
  { "the-only-one", { { 7, TRUE } }, 1, "+" },
  { "one-small", { { 4, TRUE }, { 20, TRUE }, { 9, TRUE } }, 3, "-+-" },
  { "first-of-equals", { { 4, TRUE }, { 9, TRUE }, { 9, TRUE } }, 3, "--+" },
  { "two-small-are-enough", { { 4, TRUE }, { 20, TRUE }, { 1, TRUE } }, 3, "-+-" },
  { "two-small-are-too-few", { { 2, TRUE }, { 20, TRUE }, { 2, TRUE }, { 30, TRUE } }, 4, "---+" },
  { "small-without-code", { { 3, FALSE }, { 20, TRUE }, { 9, TRUE } }, 3, "-+-" },
  { "many-without-code", { { 8, FALSE }, { 20, TRUE }, { 9, TRUE } }, 3, "-++" },
  { "without-code-and-small", { { 1, FALSE }, { 20, TRUE }, { 4, TRUE } }, 3, "-+-" },
  { "nothing-left", { { 4, TRUE }, { 9, TRUE } }, 2, "--" },
  { "empty-parts", { { 0, TRUE }, { 9, TRUE } }, 2, "-+" },
};

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  AlliesPoolPart parts[MOST];
  char shown[MOST + 1] = "";

  memcpy (parts, cases[index].parts, sizeof parts);
  allies_pool_suppress (parts, cases[index].n, ALLIES_POOL_MINIMUM);
  for (guint i = 0; i < cases[index].n; i++)
    shown[i] = parts[i].is_shown ? '+' : '-';
  g_assert_cmpstr (shown, ==, cases[index].shown);
}

/* what is left when all that is shown is taken from the whole */
static void
check_rest (const AlliesPoolPart *parts, guint n, guint minimum)
{
  guint rest = 0;
  guint hidden = 0;
  gboolean small = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (parts[i].is_shown)
        g_assert_cmpuint (parts[i].n, >=, minimum);
      rest += parts[i].is_shown ? 0 : parts[i].n;
      hidden += !parts[i].is_shown && parts[i].n > 0;
      small |= !parts[i].is_shown && parts[i].n > 0 && parts[i].is_cell;
    }
  g_assert_true (rest == 0 || rest >= minimum);
  g_assert_true (!small || hidden >= 2);
}

static void
test_random (void)
{
  for (guint round = 0; round < 20000; round++)
    {
      guint minimum = (guint)g_test_rand_int_range (5, 9);
      guint n = (guint)g_test_rand_int_range (1, MOST + 1);
      AlliesPoolPart parts[MOST];
      guint whole = 0;

      for (guint i = 0; i < n; i++)
        {
          parts[i] = (AlliesPoolPart){ (guint)g_test_rand_int_range (0, 14),
                                       i > 0 || g_test_rand_bit (), FALSE };
          whole += parts[i].n;
        }
      if (whole < minimum)
        continue; /* such a cell is not shown, and not divided */
      allies_pool_suppress (parts, n, minimum);
      check_rest (parts, n, minimum);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pool-suppression/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/pool-suppression/random", test_random);
  return g_test_run ();
}
