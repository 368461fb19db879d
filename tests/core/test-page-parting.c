/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/page-parting.h"

/* Each is 10 points high, the third 30; the head of a page takes 5. */
static double
measure (AlliesDeckFrame *frame, guint first, guint n)
{
  return 5 + 10 * n + (first <= 2 && 2 < first + n ? 20 : 0);
}

static void
test_count (void)
{
  static const struct
  {
    guint n;
    double height;
    guint per_page;
  } cases[] = {
    { 4, 65, 4 }, /* just fits */
    { 4, 64, 2 }, /* parted evenly, not three and one */
    { 5, 55, 3 }, /* three and two */
    { 5, 54, 2 }, /* two, two and one */
    { 4, 44, 1 }, /* the third alone */
    { 4, 10, 1 }, /* no room for any: still one on each page */
    { 1, 100, 1 }, { 0, 100, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u on %g points", cases[i].n, cases[i].height);
      g_assert_cmpuint (allies_page_parting_count (NULL, cases[i].n, cases[i].height, measure), ==,
                        cases[i].per_page);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-parting/count", test_count);
  return g_test_run ();
}
