/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/model.h"

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

static AlliesModel *
trust_model (void)
{
  g_autoptr (GError) error = NULL;
  AlliesModel *model = allies_model_new_bundled ("customer-trust", NULL, &error);

  g_assert_no_error (error);
  return model;
}

static void
test_trust_shape (void)
{
  g_autoptr (AlliesModel) model = trust_model ();
  AlliesScale *scale = allies_model_get_scale (model);
  GListModel *pillars = allies_model_get_pillars (model);
  guint n_minimum = 0;

  g_assert_cmpstr (allies_model_get_version (model), ==, "2026.1");
  g_assert_cmpuint (allies_scale_get_n_levels (scale), ==, 4);
  g_assert_cmpfloat (allies_scale_get_low (scale), ==, 0);
  g_assert_cmpfloat (allies_scale_get_high (scale), ==, 3);
  g_assert_cmpuint (count (pillars), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      n_minimum += allies_pillar_get_aggregation (pillar) == ALLIES_AGGREGATION_MINIMUM ? 1 : 0;
      for (guint k = 0; k < i; k++)
        {
          g_autoptr (AlliesPillar) other = g_list_model_get_item (pillars, k);

          g_assert_cmpfloat (allies_pillar_get_weight (pillar), !=,
                             allies_pillar_get_weight (other));
        }
    }
  g_assert_cmpuint (n_minimum, ==, 1);
}

static void
test_trust_questions (void)
{
  g_autoptr (AlliesModel) model = trust_model ();
  GListModel *questions = allies_model_get_questions (model);
  guint n_of_kind[3] = { 0 };

  g_assert_cmpuint (count (questions), ==, 12);
  for (guint i = 0; i < count (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      n_of_kind[allies_question_get_kind (question)]++;
      g_test_message ("%s", allies_question_get_id (question));
      g_assert_cmpstr (allies_question_get_why (question), !=, "");
      g_assert_cmpstr (allies_question_get_evidence (question), !=, "");
      g_assert_cmpstr (allies_question_get_knows (question), !=, "");
      g_assert_cmpuint (count (allies_question_get_practices (question)), <=, 8);
      if (!allies_question_is_scored (question))
        g_assert_cmpstr (allies_question_get_count (question), !=, "");
    }
  g_assert_cmpuint (n_of_kind[ALLIES_QUESTION_LEVEL], >=, 4);
  g_assert_cmpuint (n_of_kind[ALLIES_QUESTION_PRACTICES], >=, 5);
  g_assert_cmpuint (n_of_kind[ALLIES_QUESTION_NUMBER], ==, 2);
}

static void
add_text (GHashTable *texts, const char *text)
{
  g_test_message ("%s", text);
  g_assert_cmpint (g_utf8_strlen (text, -1), <=, 170);
  g_assert_true (g_hash_table_add (texts, g_strdup (text)));
}

static void
test_trust_texts (void)
{
  g_autoptr (AlliesModel) model = trust_model ();
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *questions = allies_model_get_questions (model);

  for (guint i = 0; i < count (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      GListModel *levels = allies_question_get_levels (question);
      GListModel *practices = allies_question_get_practices (question);

      for (guint n = 0; n < count (levels); n++)
        {
          g_autoptr (AlliesLevel) level = g_list_model_get_item (levels, n);

          add_text (texts, allies_level_get_text (level));
        }
      for (guint n = 0; n < count (practices); n++)
        {
          g_autoptr (AlliesPractice) practice = g_list_model_get_item (practices, n);

          add_text (texts, allies_practice_get_text (practice));
        }
    }
}

static void
test_bundled_by_id (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (allies_model_is_bundled ("cmo-cio"));
  g_assert_true (allies_model_is_bundled ("customer-trust"));
  g_assert_false (allies_model_is_bundled ("cmo"));
  g_assert_false (allies_model_is_bundled ("../models/cmo-cio"));
  g_assert_false (allies_model_is_bundled (""));
  g_assert_null (allies_model_new_bundled ("none", NULL, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND);
}

static void
test_list_bundled (void)
{
  g_autoptr (GListModel) list = allies_model_list_bundled (NULL);
  g_autoptr (AlliesModel) first = g_list_model_get_item (list, 0);
  g_autoptr (AlliesModel) second = g_list_model_get_item (list, 1);
  g_autofree char *sentence = allies_model_dup_first_sentence (second);

  g_assert_cmpuint (count (list), ==, 2);
  g_assert_cmpstr (allies_model_get_id (first), ==, ALLIES_MODEL_DEFAULT);
  g_assert_cmpstr (allies_model_get_id (second), ==, "customer-trust");
  g_assert_cmpstr (sentence, ==,
                   "Privacy, consent, security as customers meet it, and decisions that software "
                   "takes.");
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
  g_assert_cmpstr (allies_source_get_title (allies_model_find_source (model, "idea.two")), ==,
                   "Idée deux");
  g_assert_cmpstr (allies_source_get_title (allies_model_find_source (model, "idea.one")), ==,
                   "Idea one");
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
test_find_pillar (void)
{
  g_autoptr (AlliesModel) model = unusual_model (NULL);

  g_assert_cmpstr (allies_pillar_get_id (allies_model_find_pillar (model, "b")), ==, "b");
  g_assert_null (allies_model_find_pillar (model, "b.2"));
  g_assert_null (allies_model_find_pillar (model, NULL));
}

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
  g_assert_null (allies_model_find_source (model, "a"));
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
  g_test_add_func ("/model/trust-shape", test_trust_shape);
  g_test_add_func ("/model/trust-questions", test_trust_questions);
  g_test_add_func ("/model/trust-texts", test_trust_texts);
  g_test_add_func ("/model/bundled-by-id", test_bundled_by_id);
  g_test_add_func ("/model/list-bundled", test_list_bundled);
  g_test_add_func ("/model/unusual", test_unusual);
  g_test_add_func ("/model/language", test_language);
  g_test_add_func ("/model/find", test_find);
  g_test_add_func ("/model/find-pillar", test_find_pillar);
  g_test_add_func ("/model/written-is-read-back", test_written_is_read_back);
  g_test_add_func ("/model/faults", test_faults);
  return g_test_run ();
}
