/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/comparison.h"
#include "support/record-checks.h"

static const RecordCheck checks[] = {
  { "<comparison/>", "comparison/2026", NULL },
  { "<comparison industry=\"retail\" size=\"all\" region=\"global\" later=\"1\"/>",
    "comparison/2026", NULL },
  { "<comparison industry=\"Shops\"/>", NULL,
    "“Shops” is not an identifier: small letters and digits, joined by dots or hyphens." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_COMPARISON, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesComparison) comparison =
      record_read_text (ALLIES_TYPE_COMPARISON, "<comparison industry='health' region='europe'/>");

  g_assert_cmpstr (allies_comparison_get_industry (comparison), ==, "health");
  g_assert_cmpstr (allies_comparison_get_size (comparison), ==, "");
  g_assert_cmpstr (allies_comparison_get_region (comparison), ==, "europe");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/read-and-write", test_read_and_write);
  g_test_add_func ("/comparison/get", test_get);
  return g_test_run ();
}
