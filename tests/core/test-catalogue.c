/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/catalogue.h"

#include "support/sample-model.h"
#include "support/sample.h"

static void
test_bundled (void)
{
  g_autoptr (AlliesModel) model = sample_model ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesCatalogue) catalogue = allies_catalogue_new_bundled (model, NULL, &error);
  g_assert_no_error (error);
  GListModel *initiatives = allies_catalogue_get_initiatives (catalogue);

  g_assert_cmpuint (g_list_model_get_n_items (initiatives), >=, 36);
  g_assert_cmpstr (allies_catalogue_get_basis (catalogue), !=, "");
  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (AlliesInitiative) initiative = g_list_model_get_item (initiatives, i);
      const char *id = allies_initiative_get_id (initiative);

      g_test_message ("%s", id);
      g_assert_true (allies_catalogue_find (catalogue, id) == initiative);
      g_assert_cmpint (g_utf8_strlen (allies_initiative_get_name (initiative), -1), <=, 40);
      g_assert_cmpstr (allies_initiative_get_assumption (initiative), !=, "");
    }
  g_assert_null (allies_catalogue_find (catalogue, "none"));
  g_assert_null (allies_catalogue_find (catalogue, NULL));
}

/* Whoever stands on one of these levels of any question finds something to do about it. */
static void
check_lifts (AlliesModel *model, double lowest, double highest)
{
  g_autoptr (AlliesCatalogue) catalogue = allies_catalogue_new_bundled (model, NULL, NULL);
  GListModel *questions = allies_model_get_questions (model);

  for (double level = lowest; level <= highest; level++)
    for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
      {
        g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
        const char *id = allies_question_get_id (question);
        g_autoptr (GPtrArray) lifting = allies_catalogue_list_lifting (catalogue, id, level);

        g_test_message ("%s from %g", id, level);
        g_assert_cmpint (lifting->len > 0, ==, allies_question_is_scored (question));
      }
}

static void
test_bundled_lifts_every_question (void)
{
  g_autoptr (AlliesModel) model = sample_model ();

  check_lifts (model, 1, 4);
}

static void
test_trust (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesModel) model = allies_model_new_bundled ("customer-trust", NULL, &error);
  g_assert_no_error (error);
  g_autoptr (AlliesCatalogue) catalogue = allies_catalogue_new_bundled (model, NULL, &error);
  g_assert_no_error (error);
  GListModel *initiatives = allies_catalogue_get_initiatives (catalogue);

  g_assert_cmpuint (g_list_model_get_n_items (initiatives), >=, 8);
  g_assert_cmpstr (allies_catalogue_get_basis (catalogue), !=, "");
  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (AlliesInitiative) initiative = g_list_model_get_item (initiatives, i);

      g_test_message ("%s", allies_initiative_get_id (initiative));
      g_assert_cmpint (g_utf8_strlen (allies_initiative_get_name (initiative), -1), <=, 40);
      g_assert_cmpstr (allies_initiative_get_assumption (initiative), !=, "");
    }
  check_lifts (model, 0, 2);
}

static void
test_none_bundled (void)
{
  g_autoptr (GBytes) bytes = sample_load ("data", "unusual.maturity");
  g_autoptr (AlliesModel) model = allies_model_new_from_bytes (bytes, "m", NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesCatalogue) catalogue = allies_catalogue_new_bundled (model, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (allies_catalogue_get_initiatives (catalogue)), ==, 0);
  g_assert_cmpstr (allies_catalogue_get_basis (catalogue), ==, "");
}

#define EFFORT(size) "<effort size='" size "' marketing='1' technology='1'/>"
#define INITIATIVE(id, children)                                                                   \
  "\n<initiative id='" id "' kind='process' owner='both' duration='6'><name>n</name>"              \
  "<outcome>o</outcome>" EFFORT ("micro") EFFORT ("small") EFFORT ("medium") EFFORT ("large")      \
      EFFORT ("enterprise") EFFORT ("very-large") children "</initiative>"
#define CATALOGUE(initiatives)                                                                     \
  "<catalogue id='c' version='1' model='cmo-cio'>" initiatives "</catalogue>"
#define REQUIRES(id)             "<requires initiative='" id "'/>"
#define LIFT(question, from, to) "\n<lift question='" question "' from='" from "' to='" to "'/>"
#define ITSELF(id)               "“" id "” requires itself by way of others."

static const SampleCase faults[] = {
  { CATALOGUE (""), "" },
  { "<catalogue/>", "1:1: “catalogue” has no “id”.\n1:1: “catalogue” has no “version”.\n"
                    "1:1: “catalogue” has no “model”." },
  { CATALOGUE (INITIATIVE ("a", "") INITIATIVE ("b", REQUIRES ("a")) INITIATIVE (
        "c", REQUIRES ("a") REQUIRES ("b")) INITIATIVE ("d", REQUIRES ("b") REQUIRES ("c"))),
    "" },
  { CATALOGUE (INITIATIVE ("a", REQUIRES ("b")) INITIATIVE ("b", "")), "" },
  { CATALOGUE (INITIATIVE ("a", "") INITIATIVE ("b", "") INITIATIVE ("a", "")),
    "4:1: The identifier “a” is used twice in this catalogue." },
  { CATALOGUE (INITIATIVE ("a", "\n" REQUIRES ("none"))),
    "3:1: There is no initiative “none” in this catalogue." },
  { CATALOGUE (INITIATIVE ("a", REQUIRES ("b")) INITIATIVE ("b", REQUIRES ("a"))),
    "2:1: " ITSELF ("a") },
  { CATALOGUE (INITIATIVE ("a", REQUIRES ("b")) INITIATIVE ("b", REQUIRES ("c"))
                   INITIATIVE ("c", REQUIRES ("d")) INITIATIVE ("d", REQUIRES ("c"))),
    "4:1: " ITSELF ("c") },
  { CATALOGUE (INITIATIVE ("a", "") INITIATIVE ("b", REQUIRES ("a") "\n" REQUIRES ("b"))),
    "4:1: The initiative “b” requires itself." },
  { CATALOGUE (INITIATIVE ("a", LIFT ("data.single-view.identity", "1", "4"))), "" },
  { CATALOGUE (INITIATIVE ("a", LIFT ("data.single-view.none", "1", "4"))),
    "3:1: There is no question “data.single-view.none” in the model “cmo-cio”." },
  { CATALOGUE (INITIATIVE ("a", LIFT ("data.single-view", "1", "4"))),
    "3:1: There is no question “data.single-view” in the model “cmo-cio”." },
  { CATALOGUE (INITIATIVE ("a", LIFT ("data.single-view.joined-share", "1", "4"))),
    "3:1: “data.single-view.joined-share” asks for a figure and has no levels to lift." },
  { CATALOGUE (INITIATIVE ("a", LIFT ("data.single-view.identity", "1", "6"))),
    "3:1: The lift reaches 6; the scale goes from 1 to 5." },
};

static gpointer
read_catalogue (const AlliesXmlElement *element)
{
  g_autoptr (AlliesModel) model = sample_model ();

  return allies_catalogue_read (element, model, NULL);
}

static void
test_faults (void)
{
  sample_check_faults (faults, G_N_ELEMENTS (faults), read_catalogue);
}

static gpointer
read_without_model (const AlliesXmlElement *element)
{
  return allies_catalogue_read (element, NULL, NULL);
}

static void
test_without_model (void)
{
  const SampleCase cases[] = {
    { CATALOGUE (INITIATIVE ("a", LIFT ("no.such", "0", "9"))), "" },
    { CATALOGUE (INITIATIVE ("a", "\n" REQUIRES ("b"))),
      "3:1: There is no initiative “b” in this catalogue." },
  };

  sample_check_faults (cases, G_N_ELEMENTS (cases), read_without_model);
}

/* A long chain must neither exhaust the stack nor cost the square of its length. */
static void
test_long_chain (void)
{
  const guint n = 100000;
  g_autoptr (GString) text = g_string_new ("<catalogue id='c' version='1' model='m'>");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "<initiative id='i%u'><requires initiative='i%u'/></initiative>",
                            i, (i + 1) % n);
  g_string_append (text, "</catalogue>");
  g_autoptr (AlliesXmlDocument) document = sample_document (text->str);
  g_test_timer_start ();
  g_autoptr (AlliesCatalogue) catalogue =
      allies_catalogue_read (allies_xml_document_get_root (document), NULL, NULL);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 5);
  g_assert_nonnull (catalogue);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/bundled", test_bundled);
  g_test_add_func ("/catalogue/bundled-lifts-every-question", test_bundled_lifts_every_question);
  g_test_add_func ("/catalogue/trust", test_trust);
  g_test_add_func ("/catalogue/none-bundled", test_none_bundled);
  g_test_add_func ("/catalogue/faults", test_faults);
  g_test_add_func ("/catalogue/without-model", test_without_model);
  g_test_add_func ("/catalogue/long-chain", test_long_chain);
  return g_test_run ();
}
