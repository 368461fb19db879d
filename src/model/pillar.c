/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pillar.h"

#include <glib/gi18n-lib.h>

struct _AlliesPillar
{
  GObject parent_instance;
  char *id;
  char *name;
  char *tagline;
  char *summary;
  double weight;
  char *weight_reason;
  AlliesAggregation aggregation;
  GListStore *capabilities;
};

G_DEFINE_TYPE (AlliesPillar, allies_pillar, G_TYPE_OBJECT)

static const char *const aggregations[] = { "arithmetic", "geometric", "minimum", NULL };

static void
allies_pillar_finalize (GObject *object)
{
  AlliesPillar *self = ALLIES_PILLAR (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->tagline);
  g_free (self->summary);
  g_free (self->weight_reason);
  g_object_unref (self->capabilities);
  G_OBJECT_CLASS (allies_pillar_parent_class)->finalize (object);
}

static void
allies_pillar_class_init (AlliesPillarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_pillar_finalize;
}

static void
allies_pillar_init (AlliesPillar *self)
{
  self->capabilities = g_list_store_new (ALLIES_TYPE_CAPABILITY);
}

static void
read_capabilities (AlliesPillar *self,
                   const AlliesXmlElement *element,
                   AlliesScale *scale,
                   const char *language)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "capability"); child != NULL;
       child = allies_xml_element_next (child))
    {
      g_autoptr (AlliesCapability) capability = allies_capability_read (child, scale, language);

      g_list_store_append (self->capabilities, capability);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (self->capabilities)) == 0)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("A pillar needs at least one capability."));
}

AlliesPillar *
allies_pillar_read (const AlliesXmlElement *element, AlliesScale *scale, const char *language)
{
  AlliesPillar *self = g_object_new (ALLIES_TYPE_PILLAR, NULL);

  self->id = g_strdup (allies_xml_element_require_id (element, "id"));
  self->weight = allies_xml_element_get_number (element, "weight", 0.001, 1000, 1);
  self->aggregation = (AlliesAggregation)allies_xml_element_choose (
      element, "aggregation", aggregations, ALLIES_AGGREGATION_ARITHMETIC);
  if (self->aggregation == ALLIES_AGGREGATION_GEOMETRIC && allies_scale_get_low (scale) < 0)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("A geometric mean needs a scale without levels below 0."));
  self->name = allies_xml_element_require_child_text (element, "name", language);
  self->tagline = allies_xml_element_dup_child_text (element, "tagline", language);
  self->summary = allies_xml_element_dup_child_text (element, "summary", language);
  self->weight_reason = allies_xml_element_dup_child_text (element, "weight-reason", language);
  read_capabilities (self, element, scale, language);
  return self;
}

const char *
allies_pillar_get_id (AlliesPillar *pillar)
{
  g_return_val_if_fail (ALLIES_IS_PILLAR (pillar), NULL);
  return pillar->id;
}

const char *
allies_pillar_get_name (AlliesPillar *pillar)
{
  g_return_val_if_fail (ALLIES_IS_PILLAR (pillar), NULL);
  return pillar->name;
}

const char *
allies_pillar_get_tagline (AlliesPillar *pillar)
{
  g_return_val_if_fail (ALLIES_IS_PILLAR (pillar), NULL);
  return pillar->tagline;
}

const char *
allies_pillar_get_summary (AlliesPillar *pillar)
{
  g_return_val_if_fail (ALLIES_IS_PILLAR (pillar), NULL);
  return pillar->summary;
}

double
allies_pillar_get_weight (AlliesPillar *pillar)
{
  g_return_val_if_fail (ALLIES_IS_PILLAR (pillar), 0);
  return pillar->weight;
}

const char *
allies_pillar_get_weight_reason (AlliesPillar *pillar)
{
  g_return_val_if_fail (ALLIES_IS_PILLAR (pillar), NULL);
  return pillar->weight_reason;
}

AlliesAggregation
allies_pillar_get_aggregation (AlliesPillar *pillar)
{
  g_return_val_if_fail (ALLIES_IS_PILLAR (pillar), ALLIES_AGGREGATION_ARITHMETIC);
  return pillar->aggregation;
}

GListModel *
allies_pillar_get_capabilities (AlliesPillar *pillar)
{
  g_return_val_if_fail (ALLIES_IS_PILLAR (pillar), NULL);
  return G_LIST_MODEL (pillar->capabilities);
}
