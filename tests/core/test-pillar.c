/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pillar.h"

#include "support/sample-model.h"

#define CAPABILITY(id)                                                                             \
  "<capability id='" id "'><name>n</name><question id='" id ".q' kind='number' unit='days' "       \
  "better='less'><text>t</text></question></capability>"
#define PILLAR(attributes)                                                                         \
  "<pillar id='p' " attributes "><name>n</name>" CAPABILITY ("c") "</pillar>"

static gpointer
read_pillar (const AlliesXmlElement *element)
{
  g_autoptr (AlliesScale) scale = sample_scale ("0 1");

  return allies_pillar_read (element, scale, NULL);
}

static gpointer
read_below_zero (const AlliesXmlElement *element)
{
  g_autoptr (AlliesScale) scale = sample_scale ("-1 0 1");

  return allies_pillar_read (element, scale, NULL);
}

static void
test_parts (void)
{
  g_autoptr (AlliesPillar) pillar = sample_read (
      "<pillar id='p' weight='3' aggregation='minimum'><name>Name</name>"
      "<tagline>Tag</tagline><summary>Sum</summary><weight-reason>Why</weight-reason>" CAPABILITY (
          "b") CAPABILITY ("a") "</pillar>",
      read_pillar);
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  g_autoptr (AlliesCapability) first = g_list_model_get_item (capabilities, 0);

  g_assert_cmpstr (allies_pillar_get_id (pillar), ==, "p");
  g_assert_cmpstr (allies_pillar_get_name (pillar), ==, "Name");
  g_assert_cmpstr (allies_pillar_get_tagline (pillar), ==, "Tag");
  g_assert_cmpstr (allies_pillar_get_summary (pillar), ==, "Sum");
  g_assert_cmpstr (allies_pillar_get_weight_reason (pillar), ==, "Why");
  g_assert_cmpfloat (allies_pillar_get_weight (pillar), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (capabilities), ==, 2);
  g_assert_cmpstr (allies_capability_get_id (first), ==, "b");
}

typedef struct
{
  const char *text;
  AlliesAggregation aggregation;
} Aggregation;

static const Aggregation aggregations[] = {
  { PILLAR (""), ALLIES_AGGREGATION_ARITHMETIC },
  { PILLAR ("aggregation='arithmetic'"), ALLIES_AGGREGATION_ARITHMETIC },
  { PILLAR ("aggregation='geometric'"), ALLIES_AGGREGATION_GEOMETRIC },
  { PILLAR ("aggregation='minimum'"), ALLIES_AGGREGATION_MINIMUM },
};

static void
test_aggregation (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (aggregations); i++)
    {
      g_autoptr (AlliesPillar) pillar = sample_read (aggregations[i].text, read_pillar);

      g_assert_cmpint (allies_pillar_get_aggregation (pillar), ==, aggregations[i].aggregation);
      g_assert_cmpfloat (allies_pillar_get_weight (pillar), ==, 1);
    }
}

static const SampleCase faults[] = {
  { PILLAR ("aggregation='median'"), "1:1: “median” is not allowed for “aggregation”; use one of: "
                                     "arithmetic, geometric, minimum." },
  { PILLAR ("weight='1001'"), "1:1: 1001 is out of range for “weight”: from 0.001 to 1000." },
  { "<pillar id='p'><name>n</name></pillar>", "1:1: A pillar needs at least one capability." },
  { "<pillar id='p'>" CAPABILITY ("c") "</pillar>", "1:1: “pillar” has no text in “name”." },
  { "<pillar><name>n</name>" CAPABILITY ("c") "</pillar>", "1:1: “pillar” has no “id”." },
};

static const SampleCase below_zero[] = {
  { PILLAR ("aggregation='geometric'"),
    "1:1: A geometric mean needs a scale without levels below 0." },
  { PILLAR ("aggregation='arithmetic'"), "" },
  { PILLAR ("aggregation='minimum'"), "" },
};

static void
test_faults (void)
{
  sample_check_faults (faults, G_N_ELEMENTS (faults), read_pillar);
  sample_check_faults (below_zero, G_N_ELEMENTS (below_zero), read_below_zero);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pillar/parts", test_parts);
  g_test_add_func ("/pillar/aggregation", test_aggregation);
  g_test_add_func ("/pillar/faults", test_faults);
  return g_test_run ();
}
