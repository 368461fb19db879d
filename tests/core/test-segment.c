/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/segment.h"
#include "support/sample-dossier.h"

#include <string.h>

static void
test_new (void)
{
  AlliesSegment all = allies_segment_new (NULL, "", "global");
  AlliesSegment shop = allies_segment_new ("retail", "large", "europe");

  g_assert_cmpint (all.industry, ==, -1);
  g_assert_cmpint (all.size, ==, -1);
  g_assert_cmpint (all.region, ==, -1);
  g_assert_cmpint (shop.industry, >=, 0);
  g_assert_cmpint (shop.size, ==, 3);
  g_assert_cmpint (shop.region, ==, 2);
}

static void
test_widen (void)
{
  AlliesSegment shop = allies_segment_new ("retail", "large", "europe");

  g_assert_true (allies_segment_equal (allies_segment_widen (shop, ALLIES_SEGMENT_GIVEN), shop));
  g_assert_true (allies_segment_equal (allies_segment_widen (shop, ALLIES_SEGMENT_ANY_SIZE),
                                       allies_segment_new ("retail", NULL, "europe")));
  g_assert_true (allies_segment_equal (allies_segment_widen (shop, ALLIES_SEGMENT_ANY_REGION),
                                       allies_segment_new ("retail", NULL, NULL)));
  g_assert_true (allies_segment_equal (allies_segment_widen (shop, ALLIES_SEGMENT_ALL),
                                       allies_segment_new (NULL, NULL, NULL)));
}

static void
test_join (void)
{
  AlliesSegment joined = allies_segment_join (allies_segment_new ("retail", "large", "europe"),
                                              allies_segment_new ("retail", "small", NULL));

  g_assert_true (allies_segment_equal (joined, allies_segment_new ("retail", NULL, NULL)));
}

static void
test_describe (void)
{
  static const struct
  {
    const char *industry;
    const char *size;
    const char *region;
    const char *text;
  } cases[] = {
    { NULL, NULL, NULL, "all industries, sizes and regions" },
    { NULL, NULL, "europe", "all industries and sizes, Europe" },
    { NULL, "large", NULL, "all industries and regions, 250 to 999 people" },
    { NULL, "large", "europe", "all industries, 250 to 999 people, Europe" },
    { "retail", NULL, NULL, "Retail and e-commerce, all sizes and regions" },
    { "retail", NULL, "europe", "Retail and e-commerce, all sizes, Europe" },
    { "retail", "large", NULL, "Retail and e-commerce, 250 to 999 people, all regions" },
    { "retail", "large", "europe", "Retail and e-commerce, 250 to 999 people, Europe" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = allies_segment_describe (
          allies_segment_new (cases[i].industry, cases[i].size, cases[i].region));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_read_and_write (void)
{
  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();
  AlliesSegment shop = allies_segment_new ("retail", NULL, "europe");

  allies_xml_writer_start (writer, "cell", NULL);
  allies_segment_write (shop, writer);
  allies_xml_writer_end (writer);
  g_autoptr (GBytes) bytes = allies_xml_writer_finish (writer);
  g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, "written");
  AlliesSegment read = allies_segment_read (allies_xml_document_get_root (document));
  g_assert_true (allies_segment_equal (read, shop));
  g_assert_cmpuint (allies_problems_get_n (allies_xml_document_get_problems (document)), ==, 0);
}

static void
test_unknown_codes (void)
{
  static const char text[] = "<cell industry='shops' size='big' region='mars'/>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, "bad.peers");
  AlliesProblems *problems = allies_xml_document_get_problems (document);

  allies_segment_read (allies_xml_document_get_root (document));
  g_assert_cmpuint (allies_problems_get_n (problems), ==, 3);
  g_autofree char *first = allies_problems_describe (problems, 0);
  g_assert_cmpstr (
      first, ==,
      "bad.peers:1:1: “shops” is not a code for “industry”; leave “industry” out for all.");
}

static void
test_public_education (void)
{
  g_assert_true (
      allies_segment_is_public_education (allies_segment_new ("public-education", NULL, NULL)));
  g_assert_false (allies_segment_is_public_education (allies_segment_new (NULL, NULL, NULL)));
  g_assert_false (allies_segment_is_public_education (allies_segment_new ("health", NULL, NULL)));
}

/* The sample is of a shop of 250 people or more in Europe. */
static void
test_of (void)
{
  static const struct
  {
    const char *body;
    const char *industry;
    const char *size;
    const char *region;
  } cases[] = {
    { "", "retail", "large", "europe" },
    { "<comparison/>", "retail", "large", "europe" },
    { "<comparison industry='health'/>", "health", "large", "europe" },
    { "<comparison size='small'/>", "retail", "small", "europe" },
    { "<comparison region='asia-pacific'/>", "retail", "large", "asia-pacific" },
    { "<comparison industry='all' size='all' region='global'/>", NULL, NULL, NULL },
    { "<comparison industry='' size='all' region=''/>", "retail", NULL, "europe" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesDossier) dossier = sample_dossier_new (cases[i].body);
      AlliesSegment segment =
          allies_segment_new (cases[i].industry, cases[i].size, cases[i].region);

      g_assert_true (allies_segment_equal (allies_segment_of (dossier, SAMPLE_YEAR), segment));
      g_assert_true (allies_segment_equal (allies_segment_of (dossier, SAMPLE_YEAR - 1),
                                           allies_segment_new ("retail", "large", "europe")));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/segment/new", test_new);
  g_test_add_func ("/segment/widen", test_widen);
  g_test_add_func ("/segment/join", test_join);
  g_test_add_func ("/segment/describe", test_describe);
  g_test_add_func ("/segment/read-and-write", test_read_and_write);
  g_test_add_func ("/segment/unknown-codes", test_unknown_codes);
  g_test_add_func ("/segment/public-education", test_public_education);
  g_test_add_func ("/segment/of", test_of);
  return g_test_run ();
}
