/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/money-range.h"

#include "support/sample.h"

typedef struct
{
  const char *text;
  AlliesMoneyRange range;
  const char *faults;
} Case;

#define RISE(numbers) "1:4: Low, likely and high must rise: " numbers "."

static const Case cases[] = {
  { "", { ALLIES_MONEY_OF_REVENUE, 0, 0, 0 }, "" },
  { "<cost of='revenue' low='0.02' likely='0.03' high='0.05'/>",
    { ALLIES_MONEY_OF_REVENUE, 0.02, 0.03, 0.05 },
    "" },
  { "<cost of='marketing-budget' low='1' likely='1' high='1'/>",
    { ALLIES_MONEY_OF_MARKETING, 1, 1, 1 },
    "" },
  { "<cost of='technology-budget' low='0' likely='0' high='2'/>",
    { ALLIES_MONEY_OF_TECHNOLOGY, 0, 0, 2 },
    "" },
  { "<cost of='amount' low='100000' likely='250000.5' high='1e15'/>",
    { ALLIES_MONEY_AMOUNT, 100000, 250000.5, 1e15 },
    "" },
  { "<cost of='amount' low='2' likely='1' high='3'/>",
    { ALLIES_MONEY_AMOUNT, 2, 1, 3 },
    RISE ("2, 1, 3") },
  { "<cost of='amount' low='1' likely='3' high='2'/>",
    { ALLIES_MONEY_AMOUNT, 1, 3, 2 },
    RISE ("1, 3, 2") },
  { "<cost of='amount' low='-1' likely='3' high='4'/>",
    { ALLIES_MONEY_AMOUNT, 0, 3, 4 },
    "1:4: -1 is out of range for “low”: from 0 to 1e+15." },
  { "<cost low='0' likely='0' high='0'/>",
    { ALLIES_MONEY_OF_REVENUE, 0, 0, 0 },
    "1:4: “cost” has no “of”." },
  { "<cost of='profit' low='0' likely='0' high='0'/>",
    { ALLIES_MONEY_OF_REVENUE, 0, 0, 0 },
    "1:4: “profit” is not allowed for “of”; use one of: revenue, marketing-budget, "
    "technology-budget, amount." },
  { "<cost of='revenue'/>",
    { ALLIES_MONEY_OF_REVENUE, 0, 0, 0 },
    "1:4: “cost” has no “low”.\n1:4: “cost” has no “likely”.\n1:4: “cost” has no “high”." },
};

static void
assert_equal (const AlliesMoneyRange *a, const AlliesMoneyRange *b)
{
  g_assert_cmpint (a->base, ==, b->base);
  g_assert_cmpfloat (a->low, ==, b->low);
  g_assert_cmpfloat (a->likely, ==, b->likely);
  g_assert_cmpfloat (a->high, ==, b->high);
}

static AlliesMoneyRange
read_range (const char *text, const char *name, const char *expected_faults)
{
  g_autoptr (AlliesXmlDocument) document = sample_document (text);
  AlliesMoneyRange range = allies_money_range_read (allies_xml_document_get_root (document), name);
  g_autofree char *faults = sample_faults (document);

  g_assert_cmpstr (faults, ==, expected_faults);
  return range;
}

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("<i>", cases[i].text, "</i>", NULL);
      AlliesMoneyRange range = read_range (text, "cost", cases[i].faults);
      AlliesMoneyRange other = read_range (text, "benefit", "");

      assert_equal (&range, &cases[i].range);
      assert_equal (&other, &cases[0].range);
    }
}

static void
test_written_is_read_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases) && *cases[i].faults == '\0'; i++)
    {
      g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

      allies_xml_writer_start (writer, "i", NULL);
      allies_money_range_write (&cases[i].range, "running", writer);
      allies_xml_writer_end (writer);
      g_autofree char *text = sample_finish (writer);
      AlliesMoneyRange back = read_range (text, "running", "");
      assert_equal (&back, &cases[i].range);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money-range/read", test_read);
  g_test_add_func ("/money-range/written-is-read-back", test_written_is_read_back);
  return g_test_run ();
}
