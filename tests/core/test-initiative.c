/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/initiative.h"

#include "support/sample-model.h"

#define EFFORT(size, marketing, technology)                                                        \
  "<effort size='" size "' marketing='" marketing "' technology='" technology "'/>"
#define EFFORTS                                                                                    \
  EFFORT ("micro", "1", "10")                                                                      \
  EFFORT ("small", "2", "20")                                                                      \
  EFFORT ("medium", "3", "30")                                                                     \
  EFFORT ("large", "4", "40")                                                                      \
  EFFORT ("enterprise", "5", "50")                                                                 \
  EFFORT ("very-large", "6", "60.5")
#define HEAD                 "<initiative id='i' kind='process' owner='both' duration='6'>"
#define TEXTS                "<name>n</name><outcome>o</outcome>"
#define INITIATIVE(children) HEAD TEXTS EFFORTS children "</initiative>"

static gpointer
read_initiative (const AlliesXmlElement *element)
{
  return allies_initiative_read (element, "es");
}

static AlliesInitiative *
read_full (void)
{
  return sample_read (
      "<initiative id='i' kind='technology' owner='marketing' duration='7.5' ramp='9'>"
      "<name>Name</name><name xml:lang='es'>Nombre</name><outcome>Outcome</outcome>"
      "<takes>Takes</takes><success>Success</success><risk>Risk</risk>"
      "<assumption>Assumption</assumption>"
      "<requires initiative='b'/><requires initiative='a' together='yes'/>"
      "<lift question='q.two' from='1' to='4'/><lift question='q.one' from='2' to='3'/>" EFFORTS
      "<cost of='revenue' low='0.02' likely='0.03' high='0.05'/>"
      "<running of='marketing-budget' low='1' likely='2' high='3'/>"
      "<benefit of='technology-budget' low='4' likely='5' high='6'/></initiative>",
      read_initiative);
}

static void
test_attributes_and_texts (void)
{
  g_autoptr (AlliesInitiative) initiative = read_full ();

  g_assert_cmpstr (allies_initiative_get_id (initiative), ==, "i");
  g_assert_cmpint (allies_initiative_get_kind (initiative), ==, ALLIES_INITIATIVE_TECHNOLOGY);
  g_assert_cmpint (allies_initiative_get_owner (initiative), ==, ALLIES_OWNER_MARKETING);
  g_assert_cmpfloat (allies_initiative_get_duration (initiative), ==, 7.5);
  g_assert_cmpfloat (allies_initiative_get_ramp (initiative), ==, 9);
  g_assert_cmpstr (allies_initiative_get_name (initiative), ==, "Nombre");
  g_assert_cmpstr (allies_initiative_get_outcome (initiative), ==, "Outcome");
  g_assert_cmpstr (allies_initiative_get_takes (initiative), ==, "Takes");
  g_assert_cmpstr (allies_initiative_get_success (initiative), ==, "Success");
  g_assert_cmpstr (allies_initiative_get_risk (initiative), ==, "Risk");
  g_assert_cmpstr (allies_initiative_get_assumption (initiative), ==, "Assumption");
}

static void
test_requirements_and_lifts (void)
{
  g_autoptr (AlliesInitiative) initiative = read_full ();
  guint n_requirements;
  guint n_lifts;
  const AlliesRequirement *requirements =
      allies_initiative_get_requirements (initiative, &n_requirements);
  const AlliesLift *lifts = allies_initiative_get_lifts (initiative, &n_lifts);

  g_assert_cmpuint (n_requirements, ==, 2);
  g_assert_cmpstr (requirements[0].initiative, ==, "b");
  g_assert_false (requirements[0].together);
  g_assert_cmpstr (requirements[1].initiative, ==, "a");
  g_assert_true (requirements[1].together);
  g_assert_cmpuint (n_lifts, ==, 2);
  g_assert_cmpstr (lifts[0].question, ==, "q.two");
  g_assert_cmpfloat (lifts[0].from, ==, 1);
  g_assert_cmpfloat (lifts[0].to, ==, 4);
  g_assert_cmpstr (lifts[1].question, ==, "q.one");
}

static void
test_figures (void)
{
  g_autoptr (AlliesInitiative) initiative = read_full ();

  for (guint size = 0; size < ALLIES_N_SIZES; size++)
    {
      AlliesEffort effort = allies_initiative_get_effort (initiative, size);

      g_assert_cmpfloat (effort.marketing, ==, size + 1);
      g_assert_cmpfloat (effort.technology, ==, size == 5 ? 60.5 : 10 * (size + 1));
    }
  g_assert_cmpfloat (allies_initiative_get_cost (initiative)->likely, ==, 0.03);
  g_assert_cmpint (allies_initiative_get_cost (initiative)->base, ==, ALLIES_MONEY_OF_REVENUE);
  g_assert_cmpfloat (allies_initiative_get_running (initiative)->low, ==, 1);
  g_assert_cmpint (allies_initiative_get_running (initiative)->base, ==, ALLIES_MONEY_OF_MARKETING);
  g_assert_cmpfloat (allies_initiative_get_benefit (initiative)->high, ==, 6);
  g_assert_cmpint (allies_initiative_get_benefit (initiative)->base, ==,
                   ALLIES_MONEY_OF_TECHNOLOGY);
}

static void
test_defaults (void)
{
  g_autoptr (AlliesInitiative) initiative = sample_read (INITIATIVE (""), read_initiative);
  guint n = 99;

  g_assert_cmpfloat (allies_initiative_get_ramp (initiative), ==, 0);
  g_assert_cmpstr (allies_initiative_get_risk (initiative), ==, "");
  g_assert_cmpfloat (allies_initiative_get_benefit (initiative)->high, ==, 0);
  allies_initiative_get_requirements (initiative, &n);
  g_assert_cmpuint (n, ==, 0);
  allies_initiative_get_lifts (initiative, &n);
  g_assert_cmpuint (n, ==, 0);
}

static const SampleCase faults[] = {
  { "<initiative id='i'>" TEXTS EFFORTS "</initiative>",
    "1:1: “initiative” has no “kind”.\n1:1: “initiative” has no “owner”.\n"
    "1:1: “initiative” has no “duration”." },
  { "<initiative id='i' kind='magic' owner='hr' duration='0'>" TEXTS EFFORTS "</initiative>",
    "1:1: “magic” is not allowed for “kind”; use one of: process, technology, organisation.\n"
    "1:1: “hr” is not allowed for “owner”; use one of: marketing, technology, both.\n"
    "1:1: 0 is out of range for “duration”: from 0.5 to 120." },
  { HEAD EFFORTS "</initiative>", "1:1: “initiative” has no text in “name”.\n"
                                  "1:1: “initiative” has no text in “outcome”." },
  { INITIATIVE ("\n<requires initiative='i'/>"), "2:1: The initiative “i” requires itself." },
  { INITIATIVE ("\n<requires/>"), "2:1: “requires” has no “initiative”." },
  { "<initiative kind='process' owner='both' duration='6'>" TEXTS EFFORTS
    "\n<requires/></initiative>",
    "1:1: “initiative” has no “id”.\n2:1: “requires” has no “initiative”." },
  { INITIATIVE ("\n<requires initiative='j' together='perhaps'/>"),
    "2:1: “perhaps” is not allowed for “together”; use one of: no, yes." },
  { INITIATIVE ("\n<lift question='q' from='3' to='3'/>"),
    "2:1: The lift goes from 3 to 3, which is no lift." },
  { INITIATIVE ("\n<lift question='q' from='3' to='2'/>"),
    "2:1: The lift goes from 3 to 2, which is no lift." },
  { INITIATIVE ("\n<lift from='3' to='4'/>"), "2:1: “lift” has no “question”." },
  { HEAD TEXTS EFFORT ("micro", "1", "1") EFFORT ("small", "1", "1") EFFORT ("large", "1", "1")
        EFFORT ("enterprise", "1", "1") EFFORT ("very-large", "1", "1") "</initiative>",
    "1:1: The effort for a company of size “medium” is missing." },
  { INITIATIVE ("\n" EFFORT ("small", "1", "1")),
    "2:1: The effort for a company of size “small” is there twice." },
  { INITIATIVE ("\n<cost of='amount' low='3' likely='2' high='1'/>"),
    "2:1: Low, likely and high must rise: 3, 2, 1." },
};

static void
test_faults (void)
{
  sample_check_faults (faults, G_N_ELEMENTS (faults), read_initiative);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/initiative/attributes-and-texts", test_attributes_and_texts);
  g_test_add_func ("/initiative/requirements-and-lifts", test_requirements_and_lifts);
  g_test_add_func ("/initiative/figures", test_figures);
  g_test_add_func ("/initiative/defaults", test_defaults);
  g_test_add_func ("/initiative/faults", test_faults);
  return g_test_run ();
}
