/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/model-advice.h"

#include "support/sample-model.h"
#include "support/sample.h"

#define MODEL(sources, attributes, second, references)                                             \
  "<model id='m' version='1'><name>M</name>"                                                       \
  "<scale><level value='0'><name>No</name></level><level value='1'><name>Yes</name></level>"       \
  "</scale>\n" sources "\n<pillar id='p'><name>P</name><capability id='c'><name>C</name>\n"        \
  "<question id='q' kind='level' " attributes "><text>How?</text>"                                 \
  "<level value='0'><text>Nobody does.</text></level>\n"                                           \
  "<level value='1'><text>" second "</text></level>" references                                    \
  "</question></capability></pillar></model>"
#define IDEA "<source id='idea'><title>Idea</title></source>"

static const SampleCase cases[] = {
  { MODEL (IDEA, "", "All do.", "<source ref='idea'/>"), "" },
  { MODEL (IDEA, "", "All do.", ""), "2:1: No question comes from the source “idea”." },
  { MODEL ("", "", "Nobody does.", ""),
    "5:1: Level 1 says the same as level 0; each level shows more than the one before." },
  { MODEL ("", "weight='2'", "All do.", ""),
    "4:1: “q” weighs 2 without a reason; say why in “weight-reason”." },
  { MODEL ("", "weight='2'", "All do.", "<weight-reason>The rest rests on it.</weight-reason>"),
    "" },
};

static gpointer
read_and_advise (const AlliesXmlElement *element)
{
  AlliesModel *model = allies_model_read (element, NULL);

  allies_model_advise (model, element);
  return model;
}

static void
test_cases (void)
{
  sample_check_faults (cases, G_N_ELEMENTS (cases), read_and_advise);
}

/* What is bundled leaves nothing to advise. */
static void
test_bundled (void)
{
  g_autoptr (GBytes) bytes = sample_load ("../data/models", "cmo-cio.maturity");
  g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, "cmo-cio.maturity");
  AlliesXmlElement *root = allies_xml_document_open (document, "model", ALLIES_MODEL_NAMESPACE);
  g_autoptr (AlliesModel) model = allies_model_read (root, NULL);

  allies_model_advise (model, root);
  g_autofree char *faults = sample_faults (document);
  g_assert_cmpstr (faults, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model-advice/cases", test_cases);
  g_test_add_func ("/model-advice/bundled", test_bundled);
  return g_test_run ();
}
