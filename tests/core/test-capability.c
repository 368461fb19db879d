/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/capability.h"

#include "support/sample-model.h"

#define QUESTION(id)                                                                               \
  "<question id='" id "' kind='number' unit='days' better='less'><text>t</text></question>"

static gpointer
read_capability (const AlliesXmlElement *element)
{
  g_autoptr (AlliesScale) scale = sample_scale ("0 1");

  return allies_capability_read (element, scale, "de");
}

static void
test_parts (void)
{
  g_autoptr (AlliesCapability) capability = sample_read (
      "<capability id='c' weight='0.5'><name>Name</name><name xml:lang='de'>Titel</name>"
      "<label>Label</label><summary>Sum</summary><weight-reason>Why</weight-reason>" QUESTION ("b")
          QUESTION ("a") "</capability>",
      read_capability);
  GListModel *questions = allies_capability_get_questions (capability);
  g_autoptr (AlliesQuestion) first = g_list_model_get_item (questions, 0);

  g_assert_cmpstr (allies_capability_get_id (capability), ==, "c");
  g_assert_cmpfloat (allies_capability_get_weight (capability), ==, 0.5);
  g_assert_cmpstr (allies_capability_get_name (capability), ==, "Titel");
  g_assert_cmpstr (allies_capability_get_label (capability), ==, "Label");
  g_assert_cmpstr (allies_capability_get_summary (capability), ==, "Sum");
  g_assert_cmpstr (allies_capability_get_weight_reason (capability), ==, "Why");
  g_assert_cmpuint (g_list_model_get_n_items (questions), ==, 2);
  g_assert_cmpstr (allies_question_get_id (first), ==, "b");
}

static void
test_defaults (void)
{
  g_autoptr (AlliesCapability) capability = sample_read (
      "<capability id='c'><name>Name</name>" QUESTION ("a") "</capability>", read_capability);

  g_assert_cmpfloat (allies_capability_get_weight (capability), ==, 1);
  g_assert_cmpstr (allies_capability_get_label (capability), ==, "Name");
  g_assert_cmpstr (allies_capability_get_summary (capability), ==, "");
}

static const SampleCase faults[] = {
  { "<capability id='c'><name>n</name></capability>",
    "1:1: A capability needs at least one question." },
  { "<capability id='c'>" QUESTION ("a") "</capability>",
    "1:1: “capability” has no text in “name”." },
  { "<capability><name>n</name>" QUESTION ("a") "</capability>", "1:1: “capability” has no “id”." },
  { "<capability id='c' weight='0'><name>n</name>" QUESTION ("a") "</capability>",
    "1:1: 0 is out of range for “weight”: from 0.001 to 1000." },
  { "<capability id='c'><name>n</name>\n" QUESTION ("A") "</capability>",
    "2:1: “A” is not an identifier: small letters and digits, joined by dots or hyphens." },
};

static void
test_faults (void)
{
  sample_check_faults (faults, G_N_ELEMENTS (faults), read_capability);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capability/parts", test_parts);
  g_test_add_func ("/capability/defaults", test_defaults);
  g_test_add_func ("/capability/faults", test_faults);
  return g_test_run ();
}
