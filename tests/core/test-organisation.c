/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/organisation.h"
#include "support/record-checks.h"

#include <math.h>

static const RecordCheck checks[] = {
  { "<organisation name=\"Straße &amp; Söhne\" industry=\"retail\" size=\"large\" "
    "region=\"europe\" country=\"DE\" currency=\"EUR\" revenue=\"2400000000\" "
    "marketing-budget=\"0.1\" technology-budget=\"0\" marketing-executive=\"A\" "
    "technology-executive=\"B\">\n  <note>An example.</note>\n</organisation>",
    NULL, NULL },
  { "<organisation name=\"\"/>", NULL, NULL },
  { "<organisation name=\"A\" employees=\"12\">\n  <address>\n    <street>B</street>\n  "
    "</address>\n</organisation>",
    NULL, NULL },
  { "<organisation industry=\"retail\"/>", NULL, "“organisation” has no “name”." },
  { "<organisation name=\"A\" revenue=\"-1\"/>", NULL,
    "-1 is out of range for “revenue”: from 0 to 1e+15." },
  { "<organisation name=\"A\" industry=\"Big Shops\"/>", NULL,
    "“Big Shops” is not an identifier: small letters and digits, joined by dots or hyphens." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_ORGANISATION, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesOrganisation) all = record_read_text (
      ALLIES_TYPE_ORGANISATION,
      "<organisation name='N' industry='retail' size='large' region='europe' country='NL' "
      "currency='EUR' revenue='3' marketing-budget='2' technology-budget='1' "
      "marketing-executive='M' technology-executive='T'><note>x</note></organisation>");
  g_autoptr (AlliesOrganisation) none = allies_record_new (ALLIES_TYPE_ORGANISATION, NULL);

  g_assert_cmpstr (allies_organisation_get_name (all), ==, "N");
  g_assert_cmpstr (allies_organisation_get_industry (all), ==, "retail");
  g_assert_cmpstr (allies_organisation_get_size (all), ==, "large");
  g_assert_cmpstr (allies_organisation_get_region (all), ==, "europe");
  g_assert_cmpstr (allies_organisation_get_country (all), ==, "NL");
  g_assert_cmpstr (allies_organisation_get_currency (all), ==, "EUR");
  g_assert_cmpfloat (allies_organisation_get_revenue (all), ==, 3);
  g_assert_cmpfloat (allies_organisation_get_marketing_budget (all), ==, 2);
  g_assert_cmpfloat (allies_organisation_get_technology_budget (all), ==, 1);
  g_assert_cmpstr (allies_organisation_get_marketing_executive (all), ==, "M");
  g_assert_cmpstr (allies_organisation_get_technology_executive (all), ==, "T");
  g_assert_cmpstr (allies_organisation_get_note (all), ==, "x");
  g_assert_cmpstr (allies_organisation_get_name (none), ==, "");
  g_assert_true (isnan (allies_organisation_get_revenue (none)));
  g_assert_true (isnan (allies_organisation_get_marketing_budget (none)));
  g_assert_true (isnan (allies_organisation_get_technology_budget (none)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/organisation/read-and-write", test_read_and_write);
  g_test_add_func ("/organisation/get", test_get);
  return g_test_run ();
}
