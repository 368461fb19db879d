/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/capability.h"

#include <glib/gi18n-lib.h>

struct _AlliesCapability
{
  GObject parent_instance;
  char *id;
  char *name;
  char *label;
  char *summary;
  double weight;
  char *weight_reason;
  GListStore *questions;
};

G_DEFINE_TYPE (AlliesCapability, allies_capability, G_TYPE_OBJECT)

static void
allies_capability_finalize (GObject *object)
{
  AlliesCapability *self = ALLIES_CAPABILITY (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->label);
  g_free (self->summary);
  g_free (self->weight_reason);
  g_object_unref (self->questions);
  G_OBJECT_CLASS (allies_capability_parent_class)->finalize (object);
}

static void
allies_capability_class_init (AlliesCapabilityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_capability_finalize;
}

static void
allies_capability_init (AlliesCapability *self)
{
  self->questions = g_list_store_new (ALLIES_TYPE_QUESTION);
}

AlliesCapability *
allies_capability_read (const AlliesXmlElement *element, AlliesScale *scale, const char *language)
{
  AlliesCapability *self = g_object_new (ALLIES_TYPE_CAPABILITY, NULL);

  self->id = g_strdup (allies_xml_element_require_id (element, "id"));
  self->weight = allies_xml_element_get_number (element, "weight", 0.001, 1000, 1);
  self->name = allies_xml_element_require_child_text (element, "name", language);
  self->label = allies_xml_element_dup_child_text (element, "label", language);
  self->summary = allies_xml_element_dup_child_text (element, "summary", language);
  self->weight_reason = allies_xml_element_dup_child_text (element, "weight-reason", language);
  for (AlliesXmlElement *child = allies_xml_element_first (element, "question"); child != NULL;
       child = allies_xml_element_next (child))
    {
      g_autoptr (AlliesQuestion) question = allies_question_read (child, scale, language);

      g_list_store_append (self->questions, question);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (self->questions)) == 0)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("A capability needs at least one question."));
  return self;
}

const char *
allies_capability_get_id (AlliesCapability *capability)
{
  g_return_val_if_fail (ALLIES_IS_CAPABILITY (capability), NULL);
  return capability->id;
}

const char *
allies_capability_get_name (AlliesCapability *capability)
{
  g_return_val_if_fail (ALLIES_IS_CAPABILITY (capability), NULL);
  return capability->name;
}

const char *
allies_capability_get_label (AlliesCapability *capability)
{
  g_return_val_if_fail (ALLIES_IS_CAPABILITY (capability), NULL);
  return *capability->label != '\0' ? capability->label : capability->name;
}

const char *
allies_capability_get_summary (AlliesCapability *capability)
{
  g_return_val_if_fail (ALLIES_IS_CAPABILITY (capability), NULL);
  return capability->summary;
}

double
allies_capability_get_weight (AlliesCapability *capability)
{
  g_return_val_if_fail (ALLIES_IS_CAPABILITY (capability), 0);
  return capability->weight;
}

const char *
allies_capability_get_weight_reason (AlliesCapability *capability)
{
  g_return_val_if_fail (ALLIES_IS_CAPABILITY (capability), NULL);
  return capability->weight_reason;
}

GListModel *
allies_capability_get_questions (AlliesCapability *capability)
{
  g_return_val_if_fail (ALLIES_IS_CAPABILITY (capability), NULL);
  return G_LIST_MODEL (capability->questions);
}
