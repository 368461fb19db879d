/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/model-advice.h"

#include <glib/gi18n-lib.h>

static void
advise_weight (AlliesQuestion *question, const AlliesXmlElement *element)
{
  if (allies_question_get_id (question) != NULL && allies_question_get_weight (question) != 1
      && *allies_question_get_weight_reason (question) == '\0')
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("“%s” weighs %g without a reason; say why in “weight-reason”."),
                                 allies_question_get_id (question),
                                 allies_question_get_weight (question));
}

static void
advise_levels (AlliesQuestion *question, const AlliesXmlElement *element)
{
  GListModel *levels = allies_question_get_levels (question);
  AlliesXmlElement *child = allies_xml_element_first (element, "level");
  g_autoptr (AlliesLevel) below = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (AlliesLevel) level = g_list_model_get_item (levels, i);

      if (below != NULL
          && g_strcmp0 (allies_level_get_text (level), allies_level_get_text (below)) == 0)
        allies_xml_element_complain (
            child, ALLIES_ERROR_INVALID,
            _ ("Level %g says the same as level %g; each level shows more than the one before."),
            allies_level_get_value (level), allies_level_get_value (below));
      child = allies_xml_element_next (child);
      g_set_object (&below, level);
    }
}

static void
note_sources (AlliesQuestion *question, GHashTable *used)
{
  const char *const *sources = allies_question_get_sources (question);

  for (guint i = 0; sources[i] != NULL; i++)
    g_hash_table_add (used, (char *)sources[i]);
}

static void
advise_capability (AlliesCapability *capability, const AlliesXmlElement *element, GHashTable *used)
{
  GListModel *questions = allies_capability_get_questions (capability);
  AlliesXmlElement *child = allies_xml_element_first (element, "question");

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      advise_weight (question, child);
      advise_levels (question, child);
      note_sources (question, used);
      child = allies_xml_element_next (child);
    }
}

static void
advise_pillar (AlliesPillar *pillar, const AlliesXmlElement *element, GHashTable *used)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  AlliesXmlElement *child = allies_xml_element_first (element, "capability");

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      advise_capability (capability, child, used);
      child = allies_xml_element_next (child);
    }
}

static void
advise_sources (const AlliesXmlElement *element, GHashTable *used)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "source"); child != NULL;
       child = allies_xml_element_next (child))
    {
      const char *id = allies_xml_element_get (child, "id");

      if (id != NULL && !g_hash_table_contains (used, id))
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("No question comes from the source “%s”."), id);
    }
}

void
allies_model_advise (AlliesModel *model, const AlliesXmlElement *element)
{
  g_return_if_fail (ALLIES_IS_MODEL (model) && element != NULL);

  GListModel *pillars = allies_model_get_pillars (model);
  AlliesXmlElement *child = allies_xml_element_first (element, "pillar");
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      advise_pillar (pillar, child, used);
      child = allies_xml_element_next (child);
    }
  advise_sources (element, used);
}
