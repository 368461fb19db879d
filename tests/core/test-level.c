/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/level.h"

#include "support/sample-model.h"

static gpointer
read_level (const AlliesXmlElement *element)
{
  return allies_level_read (element, NULL);
}

static gpointer
read_french (const AlliesXmlElement *element)
{
  return allies_level_read (element, "fr_FR");
}

static void
test_parts (void)
{
  const char *text =
      "<level value='0.2'><text>Done.</text><text xml:lang='fr'>Fait.</text></level>";
  g_autoptr (AlliesLevel) level = sample_read (text, read_level);
  g_autoptr (AlliesLevel) french = sample_read (text, read_french);

  g_assert_cmpfloat (allies_level_get_value (level), ==, 0.2);
  g_assert_cmpstr (allies_level_get_text (level), ==, "Done.");
  g_assert_cmpstr (allies_level_get_text (french), ==, "Fait.");
}

static const SampleCase faults[] = {
  { "<level value='1'><text>a</text></level>", "" },
  { "<level><text>a</text></level>", "1:1: “level” has no “value”." },
  { "<level value='1'/>", "1:1: “level” has no text in “text”." },
  { "<level value='1'>a</level>", "1:1: “level” has no text in “text”." },
  { "<level value='2e6'><text>a</text></level>",
    "1:1: 2e6 is out of range for “value”: from -1e+06 to 1e+06." },
};

static void
test_faults (void)
{
  sample_check_faults (faults, G_N_ELEMENTS (faults), read_level);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/level/parts", test_parts);
  g_test_add_func ("/level/faults", test_faults);
  return g_test_run ();
}
