/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/model.h"

#include "base/bundle.h"
#include "support/sample-model.h"
#include "support/sample.h"

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static void
test_bundled_shape (void)
{
  g_autoptr (AlliesModel) model = sample_model ();
  GListModel *pillars = allies_model_get_pillars (model);

  g_assert_cmpstr (allies_model_get_id (model), ==, "cmo-cio");
  g_assert_cmpuint (count (pillars), ==, 4);
  g_assert_cmpuint (count (allies_model_get_capabilities (model)), ==, 16);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      g_assert_cmpuint (count (allies_pillar_get_capabilities (pillar)), ==, 4);
      g_assert_cmpstr (allies_pillar_get_tagline (pillar), !=, "");
    }
}

static void
test_bundled_questions (void)
{
  g_autoptr (AlliesModel) model = sample_model ();
  GListModel *questions = allies_model_get_questions (model);
  guint n_of_kind[3] = { 0 };

  for (guint i = 0; i < count (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      n_of_kind[allies_question_get_kind (question)]++;
      g_test_message ("%s", allies_question_get_id (question));
      g_assert_cmpstr (allies_question_get_why (question), !=, "");
      g_assert_cmpstr (allies_question_get_evidence (question), !=, "");
      g_assert_cmpstr (allies_question_get_knows (question), !=, "");
      if (!allies_question_is_scored (question))
        g_assert_cmpstr (allies_question_get_count (question), !=, "");
    }
  g_assert_cmpuint (n_of_kind[ALLIES_QUESTION_LEVEL], >=, 56);
  g_assert_cmpuint (n_of_kind[ALLIES_QUESTION_LEVEL], <=, 64);
  g_assert_cmpuint (n_of_kind[ALLIES_QUESTION_NUMBER], >=, 8);
}

/* A level has to be read at a glance, and no two may be taken for one another. */
static void
test_bundled_levels (void)
{
  g_autoptr (AlliesModel) model = sample_model ();
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *questions = allies_model_get_questions (model);

  for (guint i = 0; i < count (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      GListModel *levels = allies_question_get_levels (question);

      for (guint n = 0; n < count (levels); n++)
        {
          g_autoptr (AlliesLevel) level = g_list_model_get_item (levels, n);
          const char *text = allies_level_get_text (level);

          g_test_message ("%s", text);
          g_assert_cmpint (g_utf8_strlen (text, -1), <=, 170);
          g_assert_true (g_hash_table_add (texts, g_strdup (text)));
        }
    }
}

/* Each capability has exactly one question in the quick pulse and a label that fits a chart. */
static void
test_bundled_capabilities (void)
{
  g_autoptr (AlliesModel) model = sample_model ();
  GListModel *capabilities = allies_model_get_capabilities (model);

  for (guint i = 0; i < count (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      GListModel *questions = allies_capability_get_questions (capability);
      guint n_pulse = 0;

      for (guint n = 0; n < count (questions); n++)
        {
          g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, n);

          n_pulse += allies_question_is_pulse (question) ? 1 : 0;
        }
      g_test_message ("%s", allies_capability_get_id (capability));
      g_assert_cmpuint (n_pulse, ==, 1);
      g_assert_cmpint (g_utf8_strlen (allies_capability_get_label (capability), -1), <=, 18);
    }
}

/* The ideas of the five works that the questionnaire has to ask about. */
static const char *const ideas[] = {
  "new-science.data",
  "new-science.engagement",
  "new-science.culture",
  "acquaintances-or-allies.unstructured-data",
  "acquaintances-or-allies.predictive-insight",
  "acquaintances-or-allies.system-of-engagement",
  "acquaintances-or-allies.promise-at-every-touch",
  "acquaintances-or-allies.integrated-initiatives",
  "time-to-marry.holistic-data-strategy",
  "time-to-marry.intent-and-past-behaviour",
  "time-to-marry.larger-pieces",
  "time-to-marry.incremental-path",
  "time-to-marry.positive-return",
  "time-to-marry.joint-presentation",
  "new-cmo-challenges.top-line-growth",
  "new-cmo-challenges.customer-experience",
  "new-cmo-challenges.data-driven-marketing",
  "new-cmo-challenges.real-time-operation",
  "new-cmo-challenges.metrics-and-roi",
  "meet-the-cio.customer-at-centre",
  "meet-the-cio.customers-shoes",
  "meet-the-cio.outside-in",
  "meet-the-cio.single-view",
  "meet-the-cio.tear-down-silos",
  "meet-the-cio.integrate-interactions",
  "meet-the-cio.one-to-one-at-scale",
  "meet-the-cio.team-up",
  NULL,
};

static guint
count_asking_about (AlliesModel *model, const char *idea)
{
  GListModel *questions = allies_model_get_questions (model);
  guint n = 0;

  for (guint i = 0; i < count (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      if (allies_question_is_scored (question)
          && g_strv_contains (allies_question_get_sources (question), idea))
        n++;
    }
  return n;
}

/* Every idea is asked about at least twice by levels, and no question claims another. */
static void
test_bundled_ideas (void)
{
  g_autoptr (AlliesModel) model = sample_model ();
  GListModel *questions = allies_model_get_questions (model);

  for (guint i = 0; ideas[i] != NULL; i++)
    {
      g_test_message ("%s", ideas[i]);
      g_assert_nonnull (allies_model_get_source_title (model, ideas[i]));
      g_assert_cmpuint (count_asking_about (model, ideas[i]), >=, 2);
    }
  for (guint i = 0; i < count (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      const char *const *sources = allies_question_get_sources (question);

      g_assert_nonnull (sources[0]);
      for (guint n = 0; sources[n] != NULL; n++)
        g_assert_true (g_strv_contains (ideas, sources[n]));
    }
}

static const char *const levels_of_a_model[] = { "pillar", "capability", "question", NULL };

/* Whoever weighs other than 1 says why, and no one else does. */
static gboolean
is_weighed (const AlliesXmlElement *question)
{
  double weight = allies_xml_element_get_number (question, "weight", 0, 1000, 1);
  g_autofree char *reason = allies_xml_element_dup_child_text (question, "weight-reason", NULL);

  g_test_message ("%s", allies_xml_element_get (question, "id"));
  g_assert_true (weight == 0.5 || weight == 1 || weight == 1.5 || weight == 2);
  g_assert_cmpint (*reason != '\0', ==, weight != 1);
  return weight != 1;
}

/* How many questions below @element weigh other than 1; pillars and capabilities all weigh 1. */
static guint
count_weighed (const AlliesXmlElement *element, guint depth)
{
  const char *name = levels_of_a_model[depth];
  guint n = 0;

  if (name == NULL)
    return is_weighed (element) ? 1 : 0;
  g_assert_cmpfloat (allies_xml_element_get_number (element, "weight", 0, 1000, 1), ==, 1);
  for (AlliesXmlElement *child = allies_xml_element_first (element, name); child != NULL;
       child = allies_xml_element_next (child))
    n += count_weighed (child, depth + 1);
  return n;
}

static void
test_bundled_weights (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = allies_bundle_load ("models/cmo-cio.maturity", &error);
  g_assert_no_error (error);
  g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, "cmo-cio.maturity");
  guint n = count_weighed (allies_xml_document_get_root (document), 0);

  g_assert_cmpuint (n, >=, 6);
  g_assert_cmpuint (n, <=, 12);
}

static void
test_bundled_by_id (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (allies_model_is_bundled ("cmo-cio"));
  g_assert_false (allies_model_is_bundled ("cmo"));
  g_assert_false (allies_model_is_bundled ("../models/cmo-cio"));
  g_assert_false (allies_model_is_bundled (""));
  g_assert_null (allies_model_new_bundled ("none", NULL, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND);
}

static AlliesModel *
unusual_model (const char *language)
{
  g_autoptr (GBytes) bytes = sample_load ("data", "unusual.maturity");
  g_autoptr (GError) error = NULL;
  AlliesModel *model = allies_model_new_from_bytes (bytes, "unusual.maturity", language, &error);

  g_assert_no_error (error);
  return model;
}

static void
test_unusual (void)
{
  const AlliesAggregation aggregations[] = { ALLIES_AGGREGATION_ARITHMETIC,
                                             ALLIES_AGGREGATION_GEOMETRIC,
                                             ALLIES_AGGREGATION_MINIMUM };
  const guint n_capabilities[] = { 3, 4, 5 };
  g_autoptr (AlliesModel) model = unusual_model (NULL);
  GListModel *pillars = allies_model_get_pillars (model);

  g_assert_cmpstr (allies_model_get_id (model), ==, "unusual");
  g_assert_cmpstr (allies_model_get_version (model), ==, "2026.1");
  g_assert_cmpstr (allies_model_get_name (model), ==, "An unusual model");
  g_assert_true (g_str_has_prefix (allies_model_get_summary (model), "Three pillars"));
  g_assert_cmpuint (allies_scale_get_n_levels (allies_model_get_scale (model)), ==, 4);
  g_assert_cmpfloat (allies_scale_get_value (allies_model_get_scale (model), 1), ==, 0.2);
  g_assert_cmpuint (count (pillars), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      g_assert_cmpuint (count (allies_pillar_get_capabilities (pillar)), ==, n_capabilities[i]);
      g_assert_cmpint (allies_pillar_get_aggregation (pillar), ==, aggregations[i]);
    }
  g_assert_cmpuint (count (allies_model_get_capabilities (model)), ==, 12);
  g_assert_cmpuint (count (allies_model_get_questions (model)), ==, 20);
}

static void
test_language (void)
{
  g_autoptr (AlliesModel) model = unusual_model ("fr_FR");

  g_assert_cmpstr (allies_model_get_name (model), ==, "Un modèle inhabituel");
  g_assert_cmpstr (allies_model_get_source_title (model, "idea.two"), ==, "Idée deux");
  g_assert_cmpstr (allies_model_get_source_title (model, "idea.one"), ==, "Idea one");
}

typedef struct
{
  const char *id;
  const char *question;
  const char *capability;
  const char *capability_of;
  const char *pillar_of;
} Find;

static const Find finds[] = {
  { "a", NULL, NULL, NULL, NULL },
  { "b.2", NULL, "b.2", NULL, "b" },
  { "c.5.level", "c.5.level", NULL, "c.5", "c" },
  { "a.1.list", "a.1.list", NULL, "a.1", "a" },
  { "a.1.list.p1", NULL, NULL, NULL, NULL },
  { "idea.one", NULL, NULL, NULL, NULL },
  { "none", NULL, NULL, NULL, NULL },
  { "", NULL, NULL, NULL, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};

static void
test_find (void)
{
  g_autoptr (AlliesModel) model = unusual_model (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      const char *id = finds[i].id;
      AlliesQuestion *question = allies_model_find_question (model, id);
      AlliesCapability *capability = allies_model_find_capability (model, id);
      AlliesCapability *above = allies_model_find_capability_of (model, id);
      AlliesPillar *pillar = allies_model_find_pillar_of (model, id);

      g_test_message ("%s", id);
      g_assert_cmpstr (question != NULL ? allies_question_get_id (question) : NULL, ==,
                       finds[i].question);
      g_assert_cmpstr (capability != NULL ? allies_capability_get_id (capability) : NULL, ==,
                       finds[i].capability);
      g_assert_cmpstr (above != NULL ? allies_capability_get_id (above) : NULL, ==,
                       finds[i].capability_of);
      g_assert_cmpstr (pillar != NULL ? allies_pillar_get_id (pillar) : NULL, ==,
                       finds[i].pillar_of);
    }
  g_assert_null (allies_model_get_source_title (model, "a"));
}

static char *
write_model (AlliesModel *model)
{
  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

  allies_model_write (model, writer);
  return sample_finish (writer);
}

/* A dossier carries its model; nothing of it may be lost on the way, in no language. */
static void
test_written_is_read_back (void)
{
  g_autoptr (AlliesModel) model = unusual_model ("fr");
  g_autofree char *text = write_model (model);
  g_autoptr (GBytes) bytes = sample_bytes (text);
  g_autoptr (GBytes) original = sample_load ("data", "unusual.maturity");
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesModel) back = allies_model_new_from_bytes (bytes, "back", NULL, &error);
  g_assert_no_error (error);
  g_autofree char *again = write_model (back);

  g_assert_cmpstr (allies_model_get_name (back), ==, "An unusual model");
  g_assert_cmpstr (again, ==, text);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, g_bytes_get_size (original) * 9 / 10);
}

#define SCALE                                                                                      \
  "<name>m</name><scale><level value='0'><name>n</name></level><level value='1'><name>n</name>"    \
  "</level></scale><source id='s'><title>t</title></source>"
#define MODEL(children) "<model id='m' version='1'>" SCALE children "</model>"
#define QUESTION(id, more)                                                                         \
  "\n<question id='" id "' kind='number' unit='days' better='less'><text>t</text>" more            \
  "</question>"
#define CAPABILITY(id, questions)                                                                  \
  "\n<capability id='" id "'><name>n</name>" questions "</capability>"
#define PILLAR(id, capabilities) "\n<pillar id='" id "'><name>n</name>" capabilities "</pillar>"
#define WHOLE(id)                PILLAR (id, CAPABILITY (id ".c", QUESTION (id ".q", "")))
#define TWICE(id)                "The identifier “" id "” is used twice in this model."

static const SampleCase faults[] = {
  { MODEL (WHOLE ("p") WHOLE ("r")), "" },
  { MODEL (""), "1:1: A model needs at least one pillar." },
  { "<model id='m' version='1'><name>m</name>" WHOLE ("p") "</model>",
    "1:1: The model has no scale." },
  { "<model>" SCALE WHOLE ("p") "</model>", "1:1: “model” has no “id”.\n"
                                            "1:1: “model” has no “version”." },
  { MODEL (WHOLE ("p") WHOLE ("p")),
    "5:1: " TWICE ("p") "\n6:1: " TWICE ("p.c") "\n7:1: " TWICE ("p.q") },
  { MODEL (PILLAR ("p", CAPABILITY ("c", QUESTION ("q", "") QUESTION ("q", "")))),
    "5:1: " TWICE ("q") },
  { MODEL (PILLAR ("p", CAPABILITY ("p", QUESTION ("p", "")))),
    "3:1: " TWICE ("p") "\n4:1: " TWICE ("p") },
  { MODEL ("\n<source id='s'><title>u</title></source>" WHOLE ("p")), "2:1: " TWICE ("s") },
  { MODEL ("\n<source id='u'/>" WHOLE ("p")), "2:1: “source” has no text in “title”." },
  { MODEL ("\n<source><title>u</title></source>" WHOLE ("p")), "2:1: “source” has no “id”." },
  { MODEL (PILLAR ("p", CAPABILITY ("c", QUESTION ("q", "<source ref='s'/>")))), "" },
  { MODEL (PILLAR ("p", CAPABILITY ("c", QUESTION ("q", "<source ref='s'/>\n<source ref='u'/>")))),
    "5:1: There is no source “u” in this model." },
};

static gpointer
read_model (const AlliesXmlElement *element)
{
  return allies_model_read (element, NULL);
}

static void
test_faults (void)
{
  sample_check_faults (faults, G_N_ELEMENTS (faults), read_model);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/bundled-shape", test_bundled_shape);
  g_test_add_func ("/model/bundled-questions", test_bundled_questions);
  g_test_add_func ("/model/bundled-levels", test_bundled_levels);
  g_test_add_func ("/model/bundled-capabilities", test_bundled_capabilities);
  g_test_add_func ("/model/bundled-ideas", test_bundled_ideas);
  g_test_add_func ("/model/bundled-weights", test_bundled_weights);
  g_test_add_func ("/model/bundled-by-id", test_bundled_by_id);
  g_test_add_func ("/model/unusual", test_unusual);
  g_test_add_func ("/model/language", test_language);
  g_test_add_func ("/model/find", test_find);
  g_test_add_func ("/model/written-is-read-back", test_written_is_read_back);
  g_test_add_func ("/model/faults", test_faults);
  return g_test_run ();
}
