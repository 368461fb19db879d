/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/catalogue-advice.h"

#include "support/sample-model.h"
#include "support/sample.h"

/* one level question on a scale from 0 to 2 and one that asks for a figure */
#define MODEL                                                                                      \
  "<model xmlns='urn:allies:model:1' format='1.0' id='m' version='1'><name>M</name><scale>"        \
  "<level value='0'><name>No</name></level><level value='1'><name>Half</name></level>"             \
  "<level value='2'><name>Yes</name></level></scale>"                                              \
  "<pillar id='p'><name>P</name><capability id='c'><name>C</name>"                                 \
  "<question id='q' kind='practices'><text>What?</text>"                                           \
  "<practice id='a'><text>A.</text></practice></question>"                                         \
  "<question id='n' kind='number' unit='count' better='more'><text>How many?</text></question>"    \
  "</capability></pillar></model>"
#define LIFT(from, to)                                                                             \
  "<catalogue id='c' version='1' model='m'><initiative id='i' kind='process' owner='both' "        \
  "duration='1' ramp='1'><name>I</name><outcome>O.</outcome><takes>T.</takes>"                     \
  "<success>S.</success><risk>R.</risk><assumption>A.</assumption>"                                \
  "<effort size='all' marketing='1' technology='1'/>"                                              \
  "<lift question='q' from='" from "' to='" to "'/></initiative></catalogue>"

static const struct
{
  const char *text;
  const char *fault;
} cases[] = {
  { LIFT ("0", "2"), NULL },
  { LIFT ("0", "1"), "1:1: No initiative lifts “q” from level 1." },
  { LIFT ("1", "2"), "1:1: No initiative lifts “q” from level 0." },
  { "<catalogue id='c' version='1' model='m'/>", "1:1: No initiative lifts “q” from level 0, 1." },
};

static void
test_cases (void)
{
  g_autoptr (GBytes) bytes = sample_bytes (MODEL);
  g_autoptr (AlliesModel) model = allies_model_new_from_bytes (bytes, "m", NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesXmlDocument) document = sample_document (cases[i].text);
      AlliesXmlElement *root = allies_xml_document_get_root (document);
      g_autoptr (AlliesCatalogue) catalogue = allies_catalogue_read (root, model, NULL);

      allies_catalogue_advise (catalogue, root, model);
      g_autofree char *faults = sample_faults (document);
      g_assert_true (cases[i].fault == NULL ? strstr (faults, "lifts") == NULL
                                            : strstr (faults, cases[i].fault) != NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue-advice/cases", test_cases);
  return g_test_run ();
}
