/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/question-map.h"
#include "support/sample-years.h"

#define ONE(version, questions)                                                                    \
  SAMPLE_MODEL (version, SAMPLE_FIVE, SAMPLE_CAPABILITY ("c", "1", questions))
#define PRACTICES(id)                                                                              \
  "<question id='" id "' kind='practices'><text>t</text><practice id='x'><text>x</text>"           \
  "</practice></question>"
#define NUMBER(id)                                                                                 \
  "<question id='" id "' kind='number' unit='days' better='less'><text>t</text></question>"
#define OLD                                                                                        \
  ONE ("1",                                                                                        \
       SAMPLE_QUESTION ("a", "1", "") SAMPLE_QUESTION ("b", "1", "") PRACTICES ("k") NUMBER ("n"))

typedef struct
{
  const char *question; /* of the newer questionnaire */
  const char *before;
  AlliesQuestionFate fate;
} Row;

static const Row rows[] = {
  { "a", "a", ALLIES_QUESTION_SAME },
  { "b2", "b", ALLIES_QUESTION_REPLACED },
  { "b3", "b", ALLIES_QUESTION_PARTLY },
  /* the same identifier, but a question of another kind */
  { "k", NULL, ALLIES_QUESTION_ADDED },
  /* a level cannot stand in for a figure */
  { "n2", NULL, ALLIES_QUESTION_ADDED },
  { "e", NULL, ALLIES_QUESTION_ADDED },
};

#define NEW                                                                                        \
  ONE ("2", SAMPLE_QUESTION ("a", "1", "")                                                         \
                SAMPLE_QUESTION ("b2", "1", "<replaces question='gone'/><replaces question='b'/>") \
                    SAMPLE_QUESTION ("b3", "1", "<replaces question='b' wholly='no'/>")            \
                        SAMPLE_QUESTION ("k", "1", "")                                             \
                            SAMPLE_QUESTION ("n2", "1", "<replaces question='n'/>")                \
                                SAMPLE_QUESTION ("e", "1", ""))

static AlliesDossier *
make_dossier (void)
{
  const char *const versions[] = { "1", "2" };
  const char *const answers[] = { "", "" };

  return sample_years_new (OLD NEW, versions, answers, "");
}

static void
test_find (void)
{
  g_autoptr (AlliesDossier) dossier = make_dossier ();
  AlliesModel *old = allies_dossier_get_model (dossier, 2026);
  AlliesModel *new = allies_dossier_get_model (dossier, 2027);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AlliesQuestion *question = allies_model_find_question (new, rows[i].question);
      AlliesQuestionFate fate;
      AlliesQuestion *found = allies_question_map_find (question, new, old, &fate);

      g_test_message ("%s", rows[i].question);
      g_assert_cmpint (fate, ==, rows[i].fate);
      g_assert_cmpstr (found != NULL ? allies_question_get_id (found) : NULL, ==, rows[i].before);
    }
}

static void
test_backwards (void)
{
  g_autoptr (AlliesDossier) dossier = make_dossier ();
  AlliesModel *old = allies_dossier_get_model (dossier, 2026);
  AlliesModel *new = allies_dossier_get_model (dossier, 2027);
  AlliesQuestionFate fate;
  AlliesQuestion *found =
      allies_question_map_find (allies_model_find_question (old, "b"), old, new, &fate);

  g_assert_cmpstr (allies_question_get_id (found), ==, "b2");
  g_assert_cmpint (fate, ==, ALLIES_QUESTION_REPLACED);
  g_assert_true (allies_question_map_is_shared (fate));
  g_assert_false (allies_question_map_is_shared (ALLIES_QUESTION_PARTLY));
}

/* Over three versions: the middle one joins what the first and the last do not know of each other.
 * d of the last stands in for k, which stood in for a and for b: a was named first, so b is gone. e
 * stands in for a part of k2, which stood in for x wholly. s was split in two, of which one asks
 * for all of it, and each of these was asked otherwise later. y comes back after a year without it.
 */
#define V1                                                                                         \
  ONE ("1", SAMPLE_QUESTION ("a", "1", "") SAMPLE_QUESTION ("b", "1", "") SAMPLE_QUESTION (        \
                "x", "1", "") SAMPLE_QUESTION ("s", "1", "") SAMPLE_QUESTION ("y", "1", ""))
#define V2                                                                                         \
  ONE ("2", SAMPLE_QUESTION ("k", "1", "<replaces question='a'/><replaces question='b'/>")         \
                SAMPLE_QUESTION ("k2", "1", "<replaces question='x'/>")                            \
                    SAMPLE_QUESTION ("s1", "1", "<replaces question='s'/>")                        \
                        SAMPLE_QUESTION ("s2", "1", "<replaces question='s' wholly='no'/>"))
#define V3                                                                                         \
  ONE ("3", SAMPLE_QUESTION ("d", "1", "<replaces question='k'/>")                                 \
                SAMPLE_QUESTION ("e", "1", "<replaces question='k2' wholly='no'/>")                \
                    SAMPLE_QUESTION ("t1", "1", "<replaces question='s1'/>")                       \
                        SAMPLE_QUESTION ("t2", "1", "<replaces question='s2'/>")                   \
                            SAMPLE_QUESTION ("y", "1", "") SAMPLE_QUESTION ("z", "1", ""))

static const Row along[] = {
  { "d", "a", ALLIES_QUESTION_REPLACED },  { "e", "x", ALLIES_QUESTION_PARTLY },
  { "t1", "s", ALLIES_QUESTION_REPLACED }, { "t2", "s", ALLIES_QUESTION_PARTLY },
  { "y", "y", ALLIES_QUESTION_SAME },      { "z", NULL, ALLIES_QUESTION_ADDED },
};

static const Row back[] = {
  { "a", "d", ALLIES_QUESTION_REPLACED },
  { "b", NULL, ALLIES_QUESTION_ADDED },
  { "s", "t1", ALLIES_QUESTION_REPLACED },
};

static void
check_along (const Row *row, const GPtrArray *models)
{
  AlliesQuestion *question = allies_model_find_question (models->pdata[0], row->question);
  AlliesQuestionFate fate;
  AlliesQuestion *found = allies_question_map_find_along (question, models, &fate);

  g_test_message ("%s", row->question);
  g_assert_cmpstr (found != NULL ? allies_question_get_id (found) : NULL, ==, row->before);
  g_assert_cmpint (fate, ==, row->fate);
}

static void
test_along (void)
{
  const char *const versions[] = { "1", "3" };
  const char *const answers[] = { "", "" };
  g_autoptr (AlliesDossier) dossier = sample_years_new (V1 V2 V3, versions, answers, "");
  g_autoptr (GPtrArray) forwards = allies_dossier_get_models (dossier);
  g_autoptr (GPtrArray) models = g_ptr_array_new ();
  AlliesQuestionFate fate;

  for (guint i = 3; i > 0; i--)
    g_ptr_array_add (models, forwards->pdata[i - 1]);
  for (guint i = 0; i < G_N_ELEMENTS (along); i++)
    check_along (&along[i], models);
  for (guint i = 0; i < G_N_ELEMENTS (back); i++)
    check_along (&back[i], forwards);
  g_assert_null (allies_question_map_find (allies_model_find_question (models->pdata[0], "d"),
                                           models->pdata[0], models->pdata[2], &fate));
}

/* The figure has no share; k counts as much as a and b. */
static void
test_shares (void)
{
  g_autoptr (AlliesDossier) dossier = make_dossier ();
  g_autoptr (GHashTable) shares =
      allies_question_map_list_shares (allies_dossier_get_model (dossier, 2026));

  g_assert_cmpuint (g_hash_table_size (shares), ==, 3);
  g_assert_cmpfloat_with_epsilon (*(double *)g_hash_table_lookup (shares, "k"), 1.0 / 3, 1e-12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/question-map/find", test_find);
  g_test_add_func ("/question-map/backwards", test_backwards);
  g_test_add_func ("/question-map/along", test_along);
  g_test_add_func ("/question-map/shares", test_shares);
  return g_test_run ();
}
