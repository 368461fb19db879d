/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/practice.h"

#include "support/sample-model.h"

static gpointer
read_practice (const AlliesXmlElement *element)
{
  return allies_practice_read (element, NULL);
}

static gpointer
read_french (const AlliesXmlElement *element)
{
  return allies_practice_read (element, "fr");
}

static void
test_parts (void)
{
  const char *text = "<practice id='a.b'><text>Do.</text><text xml:lang='fr'>Faites.</text>"
                     "</practice>";
  g_autoptr (AlliesPractice) practice = sample_read (text, read_practice);
  g_autoptr (AlliesPractice) french = sample_read (text, read_french);

  g_assert_cmpstr (allies_practice_get_id (practice), ==, "a.b");
  g_assert_cmpstr (allies_practice_get_text (practice), ==, "Do.");
  g_assert_cmpstr (allies_practice_get_text (french), ==, "Faites.");
}

static const SampleCase faults[] = {
  { "<practice id='a'><text>a</text></practice>", "" },
  { "<practice><text>a</text></practice>", "1:1: “practice” has no “id”." },
  { "<practice id='A'><text>a</text></practice>",
    "1:1: “A” is not an identifier: small letters and digits, joined by dots or hyphens." },
  { "<practice id='a'><text> </text></practice>", "1:1: “practice” has no text in “text”." },
};

static void
test_faults (void)
{
  sample_check_faults (faults, G_N_ELEMENTS (faults), read_practice);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/parts", test_parts);
  g_test_add_func ("/practice/faults", test_faults);
  return g_test_run ();
}
