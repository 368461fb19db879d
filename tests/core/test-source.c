/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/source.h"

#include "support/sample-model.h"

static gpointer
read_source (const AlliesXmlElement *element)
{
  return allies_source_read (element, NULL);
}

static void
test_parts (void)
{
  g_autoptr (AlliesSource) source =
      sample_read ("<source id='a.b'><title>Idea</title><work>Book</work></source>", read_source);
  g_autoptr (AlliesSource) bare =
      sample_read ("<source id='a'><title>Idea</title></source>", read_source);

  g_assert_cmpstr (allies_source_get_id (source), ==, "a.b");
  g_assert_cmpstr (allies_source_get_title (source), ==, "Idea");
  g_assert_cmpstr (allies_source_get_work (source), ==, "Book");
  g_assert_cmpstr (allies_source_get_work (bare), ==, "");
}

static const SampleCase faults[] = {
  { "<source id='a'><title>a</title></source>", "" },
  { "<source><title>a</title></source>", "1:1: “source” has no “id”." },
  { "<source id='a'/>", "1:1: “source” has no text in “title”." },
};

static void
test_faults (void)
{
  sample_check_faults (faults, G_N_ELEMENTS (faults), read_source);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source/parts", test_parts);
  g_test_add_func ("/source/faults", test_faults);
  return g_test_run ();
}
