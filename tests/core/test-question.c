/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/question.h"

#include "support/sample-model.h"

#define TEXTS                                                                                      \
  "<text>t</text><text xml:lang='fr'>f</text><why>w</why><evidence>e</evidence><knows>k</knows>"   \
  "<count>c</count><source ref='s.one'/><source ref='s.two'/>"
#define TWO_LEVELS                                                                                 \
  "<level value='0'><text>none</text></level><level value='1'><text>all</text></level>"

static gpointer
read_question (const AlliesXmlElement *element)
{
  g_autoptr (AlliesScale) scale = sample_scale ("0 1");

  return allies_question_read (element, scale, NULL);
}

static gpointer
read_french (const AlliesXmlElement *element)
{
  g_autoptr (AlliesScale) scale = sample_scale ("0 1");

  return allies_question_read (element, scale, "fr_BE");
}

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static void
test_level (void)
{
  g_autoptr (AlliesQuestion) question = sample_read (
      "<question id='q' kind='level' weight='2.5' pulse='yes'>" TEXTS TWO_LEVELS "</question>",
      read_question);
  g_autofree char *low = allies_question_dup_level_text (question, 0);
  g_autofree char *high = allies_question_dup_level_text (question, 1);
  const char *const *sources = allies_question_get_sources (question);

  g_assert_cmpstr (allies_question_get_id (question), ==, "q");
  g_assert_cmpint (allies_question_get_kind (question), ==, ALLIES_QUESTION_LEVEL);
  g_assert_true (allies_question_is_scored (question));
  g_assert_cmpfloat (allies_question_get_weight (question), ==, 2.5);
  g_assert_true (allies_question_is_pulse (question));
  g_assert_cmpstr (allies_question_get_text (question), ==, "t");
  g_assert_cmpstr (allies_question_get_why (question), ==, "w");
  g_assert_cmpstr (allies_question_get_evidence (question), ==, "e");
  g_assert_cmpstr (allies_question_get_knows (question), ==, "k");
  g_assert_cmpuint (count (allies_question_get_levels (question)), ==, 2);
  g_assert_cmpuint (count (allies_question_get_practices (question)), ==, 0);
  g_assert_cmpstr (low, ==, "none");
  g_assert_cmpstr (high, ==, "all");
  g_assert_null (allies_question_dup_level_text (question, 0.5));
  g_assert_cmpuint (g_strv_length ((char **)sources), ==, 2);
  g_assert_cmpstr (sources[0], ==, "s.one");
  g_assert_cmpstr (sources[1], ==, "s.two");
}

static void
test_replaces (void)
{
  g_autoptr (AlliesQuestion) question =
      sample_read ("<question id='q' kind='level'><text>t</text>" TWO_LEVELS
                   "<replaces question='older'/><replaces question='old' wholly='no'/></question>",
                   read_question);
  guint n;
  const AlliesReplacement *replaces = allies_question_get_replaces (question, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (replaces[0].question, ==, "older");
  g_assert_true (replaces[0].wholly);
  g_assert_cmpstr (replaces[1].question, ==, "old");
  g_assert_false (replaces[1].wholly);
}

static void
test_defaults (void)
{
  g_autoptr (AlliesQuestion) question = sample_read (
      "<question id='q' kind='level'><text>t</text>" TWO_LEVELS "</question>", read_question);

  g_assert_cmpfloat (allies_question_get_weight (question), ==, 1);
  g_assert_false (allies_question_is_pulse (question));
  g_assert_cmpstr (allies_question_get_why (question), ==, "");
  g_assert_cmpstr (allies_question_get_evidence (question), ==, "");
  g_assert_cmpstr (allies_question_get_knows (question), ==, "");
  g_assert_cmpstr (allies_question_get_count (question), ==, "");
  g_assert_null (allies_question_get_sources (question)[0]);
}

static void
test_practices (void)
{
  g_autoptr (AlliesQuestion) question = sample_read (
      "<question id='q' kind='practices'>" TEXTS "<practice id='b'><text>1</text></practice>"
      "<practice id='a'><text>2</text></practice></question>",
      read_question);
  GListModel *practices = allies_question_get_practices (question);
  g_autoptr (AlliesPractice) first = g_list_model_get_item (practices, 0);

  g_assert_cmpint (allies_question_get_kind (question), ==, ALLIES_QUESTION_PRACTICES);
  g_assert_true (allies_question_is_scored (question));
  g_assert_cmpuint (count (practices), ==, 2);
  g_assert_cmpstr (allies_practice_get_id (first), ==, "b");
  g_assert_cmpuint (count (allies_question_get_levels (question)), ==, 0);
  g_assert_true (allies_question_has_practice (question, "a"));
  g_assert_true (allies_question_has_practice (question, "b"));
  g_assert_false (allies_question_has_practice (question, "c"));
}

static void
test_number (void)
{
  g_autoptr (AlliesQuestion) question = sample_read (
      "<question id='q' kind='number' unit='percent' better='less' minimum='-5' maximum='100' "
      "decimals='2'>" TEXTS "</question>",
      read_question);
  g_autoptr (AlliesQuestion) open =
      sample_read ("<question id='q' kind='number' unit='money' better='more'>" TEXTS "</question>",
                   read_question);

  g_assert_cmpint (allies_question_get_kind (question), ==, ALLIES_QUESTION_NUMBER);
  g_assert_false (allies_question_is_scored (question));
  g_assert_cmpstr (allies_question_get_unit (question), ==, "percent");
  g_assert_false (allies_question_is_more_better (question));
  g_assert_cmpfloat (allies_question_get_minimum (question), ==, -5);
  g_assert_cmpfloat (allies_question_get_maximum (question), ==, 100);
  g_assert_cmpuint (allies_question_get_decimals (question), ==, 2);
  g_assert_cmpstr (allies_question_get_count (question), ==, "c");
  g_assert_cmpstr (allies_question_get_unit (open), ==, "money");
  g_assert_true (allies_question_is_more_better (open));
  g_assert_cmpfloat (allies_question_get_minimum (open), ==, 0);
  g_assert_cmpuint (allies_question_get_decimals (open), ==, 0);
}

static void
test_language (void)
{
  g_autoptr (AlliesQuestion) question =
      sample_read ("<question id='q' kind='level'>" TEXTS TWO_LEVELS "</question>", read_french);

  g_assert_cmpstr (allies_question_get_text (question), ==, "f");
  g_assert_cmpstr (allies_question_get_why (question), ==, "w");
}

#define QUESTION(attributes, children)                                                             \
  "<question id='q' " attributes "><text>t</text>" children "</question>"
#define LEVEL(value)     "\n<level value='" value "'><text>x</text></level>"
#define PRACTICE(id)     "\n<practice id='" id "'><text>x</text></practice>"
#define NUMBER(more)     QUESTION ("kind='number' unit='days' better='less' " more, "")
#define OUT_OF_WEIGHT(w) "1:1: " w " is out of range for “weight”: from 0.001 to 1000."

static const SampleCase faults[] = {
  { QUESTION ("kind='level'", LEVEL ("0") LEVEL ("1")), "" },
  { QUESTION ("kind='level'", LEVEL ("0")),
    "1:1: The question describes 1 levels; the scale has 2." },
  { QUESTION ("kind='level'", ""), "1:1: The question describes 0 levels; the scale has 2." },
  { QUESTION ("kind='level'", LEVEL ("0") LEVEL ("1") LEVEL ("2")),
    "1:1: The question describes 3 levels; the scale has 2." },
  { QUESTION ("kind='level'", LEVEL ("0") LEVEL ("2")),
    "3:1: Level 2 stands where the scale has 1." },
  { QUESTION ("kind='level'", LEVEL ("1") LEVEL ("0")),
    "2:1: Level 1 stands where the scale has 0.\n3:1: Level 0 stands where the scale has 1." },
  { QUESTION ("kind='level' weight='0'", LEVEL ("0") LEVEL ("1")), OUT_OF_WEIGHT ("0") },
  { QUESTION ("kind='level' weight='-1'", LEVEL ("0") LEVEL ("1")), OUT_OF_WEIGHT ("-1") },
  { QUESTION ("kind='level' pulse='true'", LEVEL ("0") LEVEL ("1")),
    "1:1: “true” is not allowed for “pulse”; use one of: no, yes." },
  { QUESTION ("kind='level'", LEVEL ("0") LEVEL ("1") "\n<source/>"),
    "4:1: “source” has no “ref”." },
  { QUESTION ("kind='level'", LEVEL ("0") LEVEL ("1") "\n<replaces/>"),
    "4:1: “replaces” has no “question”." },
  { QUESTION ("kind='level'", LEVEL ("0") LEVEL ("1") "\n<replaces question='a' wholly='1'/>"),
    "4:1: “1” is not allowed for “wholly”; use one of: no, yes." },
  { QUESTION ("kind='slider'", LEVEL ("0") LEVEL ("1")),
    "1:1: “slider” is not allowed for “kind”; use one of: level, practices, number." },
  { "<question id='q'><text>t</text>" LEVEL ("0") LEVEL ("1") "</question>",
    "1:1: “question” has no “kind”." },
  { "<question kind='level'><text>t</text>" LEVEL ("0") LEVEL ("1") "</question>",
    "1:1: “question” has no “id”." },
  { "<question id='q' kind='level'>" LEVEL ("0") LEVEL ("1") "</question>",
    "1:1: “question” has no text in “text”." },
  { QUESTION ("kind='practices'", PRACTICE ("a") PRACTICE ("b")), "" },
  { QUESTION ("kind='practices'", ""), "1:1: A practices question needs at least one practice." },
  { QUESTION ("kind='practices'", PRACTICE ("a") PRACTICE ("b") PRACTICE ("a")),
    "4:1: The practice “a” is there twice." },
  { QUESTION ("kind='practices'",
              "\n<practice><text>x</text></practice>"
              "\n<practice><text>x</text></practice>"),
    "2:1: “practice” has no “id”.\n3:1: “practice” has no “id”." },
  { NUMBER (""), "" },
  { NUMBER ("minimum='3' maximum='3'"),
    "1:1: The highest figure allowed is not above the lowest." },
  { NUMBER ("maximum='-1'"), "1:1: The highest figure allowed is not above the lowest." },
  { NUMBER ("decimals='4'"), "1:1: 4 is out of range for “decimals”: from 0 to 3." },
  { NUMBER ("decimals='-1'"), "1:1: -1 is out of range for “decimals”: from 0 to 3." },
  { QUESTION ("kind='number' unit='dogs' better='up'", ""),
    "1:1: “dogs” is not allowed for “unit”; use one of: percent, count, days, hours, minutes, "
    "ratio, score, money.\n"
    "1:1: “up” is not allowed for “better”; use one of: less, more." },
  { QUESTION ("kind='number'", ""),
    "1:1: “question” has no “unit”.\n1:1: “question” has no “better”." },
};

static void
test_faults (void)
{
  sample_check_faults (faults, G_N_ELEMENTS (faults), read_question);
}

/* A hostile checklist must not cost the square of its length. */
static void
test_many_practices_are_read_fast (void)
{
  g_autoptr (GString) text = g_string_new ("<question id='q' kind='practices'><text>t</text>");

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "<practice id='p%u'><text>x</text></practice>", i);
  g_string_append (text, "</question>");
  g_test_timer_start ();
  g_autoptr (AlliesQuestion) question = sample_read (text->str, read_question);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 3);
  g_assert_cmpuint (count (allies_question_get_practices (question)), ==, 50000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/question/level", test_level);
  g_test_add_func ("/question/defaults", test_defaults);
  g_test_add_func ("/question/replaces", test_replaces);
  g_test_add_func ("/question/practices", test_practices);
  g_test_add_func ("/question/number", test_number);
  g_test_add_func ("/question/language", test_language);
  g_test_add_func ("/question/faults", test_faults);
  g_test_add_func ("/question/many-practices-are-read-fast", test_many_practices_are_read_fast);
  return g_test_run ();
}
