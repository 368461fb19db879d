/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/question.h"

#include "model/unit.h"

#include <glib/gi18n-lib.h>

struct _AlliesQuestion
{
  GObject parent_instance;
  char *id;
  AlliesQuestionKind kind;
  double weight;
  char *weight_reason;
  gboolean pulse;
  char *text;
  char *why;
  char *evidence;
  char *knows;
  char *count;
  GListStore *levels;
  GListStore *practices;
  int unit;
  gboolean more_better;
  double minimum;
  double maximum;
  guint decimals;
  GStrv sources;
  GArray *replaces;
};

G_DEFINE_TYPE (AlliesQuestion, allies_question, G_TYPE_OBJECT)

static const char *const kinds[] = { "level", "practices", "number", NULL };
static const char *const directions[] = { "less", "more", NULL };
static const char *const yes_or_no[] = { "no", "yes", NULL };

static void
read_levels (AlliesQuestion *self,
             const AlliesXmlElement *element,
             AlliesScale *scale,
             const char *language)
{
  guint n = 0;

  for (AlliesXmlElement *child = allies_xml_element_first (element, "level"); child != NULL;
       child = allies_xml_element_next (child))
    {
      g_autoptr (AlliesLevel) level = allies_level_read (child, language);

      if (n < allies_scale_get_n_levels (scale)
          && allies_level_get_value (level) != allies_scale_get_value (scale, n))
        allies_xml_element_complain (
            child, ALLIES_ERROR_INVALID, _ ("Level %g stands where the scale has %g."),
            allies_level_get_value (level), allies_scale_get_value (scale, n));
      g_list_store_append (self->levels, level);
      n++;
    }
  if (n != allies_scale_get_n_levels (scale))
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("The question describes %u levels; the scale has %u."), n,
                                 allies_scale_get_n_levels (scale));
}

static void
read_practices (AlliesQuestion *self, const AlliesXmlElement *element, const char *language)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (AlliesXmlElement *child = allies_xml_element_first (element, "practice"); child != NULL;
       child = allies_xml_element_next (child))
    {
      g_autoptr (AlliesPractice) practice = allies_practice_read (child, language);
      const char *id = allies_practice_get_id (practice);

      if (id != NULL && !g_hash_table_add (ids, (char *)id))
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("The practice “%s” is there twice."), id);
      g_list_store_append (self->practices, practice);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (self->practices)) == 0)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("A practices question needs at least one practice."));
}

static void
read_number (AlliesQuestion *self, const AlliesXmlElement *element)
{
  self->unit = allies_xml_element_choose (element, "unit", allies_units, -1);
  self->more_better = allies_xml_element_choose (element, "better", directions, -1) == 1;
  self->minimum = allies_xml_element_get_number (element, "minimum", -1e15, 1e15, 0);
  self->maximum = allies_xml_element_get_number (element, "maximum", -1e15, 1e15, 1e15);
  self->decimals = (guint)allies_xml_element_get_number (element, "decimals", 0, 3, 0);
  if (self->maximum <= self->minimum)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("The highest figure allowed is not above the lowest."));
}

static GStrv
read_sources (const AlliesXmlElement *element)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (AlliesXmlElement *child = allies_xml_element_first (element, "source"); child != NULL;
       child = allies_xml_element_next (child))
    {
      const char *id = allies_xml_element_require_id (child, "ref");

      if (id != NULL)
        g_strv_builder_add (builder, id);
    }
  return g_strv_builder_end (builder);
}

static void
clear_replacement (gpointer data)
{
  AlliesReplacement *replacement = data;

  g_free (replacement->question);
}

static void
read_replaces (AlliesQuestion *self, const AlliesXmlElement *element)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "replaces"); child != NULL;
       child = allies_xml_element_next (child))
    {
      const char *id = allies_xml_element_require_id (child, "question");
      AlliesReplacement replacement = {
        g_strdup (id), allies_xml_element_choose (child, "wholly", yes_or_no, 1) == 1
      };

      if (id != NULL)
        g_array_append_val (self->replaces, replacement);
    }
}

static void
allies_question_finalize (GObject *object)
{
  AlliesQuestion *self = ALLIES_QUESTION (object);

  g_free (self->id);
  g_free (self->weight_reason);
  g_free (self->text);
  g_free (self->why);
  g_free (self->evidence);
  g_free (self->knows);
  g_free (self->count);
  g_object_unref (self->levels);
  g_object_unref (self->practices);
  g_strfreev (self->sources);
  g_array_unref (self->replaces);
  G_OBJECT_CLASS (allies_question_parent_class)->finalize (object);
}

static void
allies_question_class_init (AlliesQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_question_finalize;
}

static void
allies_question_init (AlliesQuestion *self)
{
  self->levels = g_list_store_new (ALLIES_TYPE_LEVEL);
  self->practices = g_list_store_new (ALLIES_TYPE_PRACTICE);
  self->replaces = g_array_new (FALSE, FALSE, sizeof (AlliesReplacement));
  g_array_set_clear_func (self->replaces, clear_replacement);
}

AlliesQuestion *
allies_question_read (const AlliesXmlElement *element, AlliesScale *scale, const char *language)
{
  AlliesQuestion *self = g_object_new (ALLIES_TYPE_QUESTION, NULL);

  self->id = g_strdup (allies_xml_element_require_id (element, "id"));
  self->kind = (AlliesQuestionKind)allies_xml_element_choose (element, "kind", kinds, -1);
  self->weight = allies_xml_element_get_number (element, "weight", 0.001, 1000, 1);
  self->weight_reason = allies_xml_element_dup_child_text (element, "weight-reason", language);
  self->pulse = allies_xml_element_choose (element, "pulse", yes_or_no, 0) == 1;
  self->text = allies_xml_element_require_child_text (element, "text", language);
  self->why = allies_xml_element_dup_child_text (element, "why", language);
  self->evidence = allies_xml_element_dup_child_text (element, "evidence", language);
  self->knows = allies_xml_element_dup_child_text (element, "knows", language);
  self->count = allies_xml_element_dup_child_text (element, "count", language);
  self->sources = read_sources (element);
  read_replaces (self, element);

  if (self->kind == ALLIES_QUESTION_LEVEL)
    read_levels (self, element, scale, language);
  else if (self->kind == ALLIES_QUESTION_PRACTICES)
    read_practices (self, element, language);
  else
    read_number (self, element);
  return self;
}

const char *
allies_question_get_id (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);
  return question->id;
}

AlliesQuestionKind
allies_question_get_kind (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), ALLIES_QUESTION_LEVEL);
  return question->kind;
}

gboolean
allies_question_is_scored (AlliesQuestion *question)
{
  return allies_question_get_kind (question) != ALLIES_QUESTION_NUMBER;
}

double
allies_question_get_weight (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), 0);
  return question->weight;
}

const char *
allies_question_get_weight_reason (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);
  return question->weight_reason;
}

gboolean
allies_question_is_pulse (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), FALSE);
  return question->pulse;
}

const char *
allies_question_get_text (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);
  return question->text;
}

const char *
allies_question_get_why (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);
  return question->why;
}

const char *
allies_question_get_evidence (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);
  return question->evidence;
}

const char *
allies_question_get_knows (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);
  return question->knows;
}

const char *
allies_question_get_count (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);
  return question->count;
}

GListModel *
allies_question_get_levels (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);
  return G_LIST_MODEL (question->levels);
}

char *
allies_question_dup_level_text (AlliesQuestion *question, double value)
{
  GListModel *levels = allies_question_get_levels (question);

  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (AlliesLevel) level = g_list_model_get_item (levels, i);

      if (allies_level_get_value (level) == value)
        return g_strdup (allies_level_get_text (level));
    }
  return NULL;
}

GListModel *
allies_question_get_practices (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);
  return G_LIST_MODEL (question->practices);
}

gboolean
allies_question_has_practice (AlliesQuestion *question, const char *id)
{
  GListModel *practices = allies_question_get_practices (question);

  for (guint i = 0; i < g_list_model_get_n_items (practices); i++)
    {
      g_autoptr (AlliesPractice) practice = g_list_model_get_item (practices, i);

      if (g_strcmp0 (allies_practice_get_id (practice), id) == 0)
        return TRUE;
    }
  return FALSE;
}

const char *
allies_question_get_unit (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);
  return allies_units[question->unit];
}

gboolean
allies_question_is_more_better (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), TRUE);
  return question->more_better;
}

double
allies_question_get_minimum (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), 0);
  return question->minimum;
}

double
allies_question_get_maximum (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), 0);
  return question->maximum;
}

guint
allies_question_get_decimals (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), 0);
  return question->decimals;
}

const char *const *
allies_question_get_sources (AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);
  return (const char *const *)question->sources;
}

const AlliesReplacement *
allies_question_get_replaces (AlliesQuestion *question, guint *n)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question) && n != NULL, NULL);
  *n = question->replaces->len;
  return (const AlliesReplacement *)question->replaces->data;
}
