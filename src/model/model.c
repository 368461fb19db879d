/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/model.h"

#include "base/bundle.h"
#include "base/identifier.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AlliesModel
{
  GObject parent_instance;
  char *id;
  char *version;
  char *name;
  char *summary;
  AlliesScale *scale;
  GListStore *pillars;
  GListStore *capabilities;
  GListStore *questions;
  GListStore *sources;
  GHashTable *parts;         /* id → question or capability or pillar, borrowed from the lists */
  GHashTable *parents;       /* id of a question or capability → the part above, borrowed */
  GHashTable *sources_by_id; /* borrowed from the list */
  AlliesXmlExtra *whole;
};

G_DEFINE_TYPE (AlliesModel, allies_model, G_TYPE_OBJECT)

static void
complain_twice (const AlliesXmlElement *element, const char *id)
{
  allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                               _ ("The identifier “%s” is used twice in this model."), id);
}

static void
register_part (AlliesModel *self,
               const AlliesXmlElement *element,
               const char *id,
               gpointer part,
               gpointer parent)
{
  if (id == NULL)
    return;
  if (g_hash_table_contains (self->parts, id))
    complain_twice (element, id);
  g_hash_table_replace (self->parts, (char *)id, part);
  if (parent != NULL)
    g_hash_table_replace (self->parents, (char *)id, parent);
}

static void
check_sources (AlliesModel *self, const AlliesXmlElement *element)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "source"); child != NULL;
       child = allies_xml_element_next (child))
    {
      const char *ref = allies_xml_element_get (child, "ref");

      if (ref != NULL && allies_model_find_source (self, ref) == NULL)
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("There is no source “%s” in this model."), ref);
    }
}

static void
register_questions (AlliesModel *self,
                    const AlliesXmlElement *element,
                    AlliesCapability *capability)
{
  GListModel *questions = allies_capability_get_questions (capability);
  guint i = 0;

  for (AlliesXmlElement *child = allies_xml_element_first (element, "question"); child != NULL;
       child = allies_xml_element_next (child))
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i++);

      register_part (self, child, allies_question_get_id (question), question, capability);
      check_sources (self, child);
      g_list_store_append (self->questions, question);
    }
}

static void
register_capabilities (AlliesModel *self, const AlliesXmlElement *element, AlliesPillar *pillar)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  guint i = 0;

  for (AlliesXmlElement *child = allies_xml_element_first (element, "capability"); child != NULL;
       child = allies_xml_element_next (child))
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i++);

      register_part (self, child, allies_capability_get_id (capability), capability, pillar);
      g_list_store_append (self->capabilities, capability);
      register_questions (self, child, capability);
    }
}

static void
read_sources (AlliesModel *self, const AlliesXmlElement *element, const char *language)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "source"); child != NULL;
       child = allies_xml_element_next (child))
    {
      g_autoptr (AlliesSource) source = allies_source_read (child, language);
      const char *id = allies_source_get_id (source);

      if (id != NULL && !g_hash_table_replace (self->sources_by_id, (char *)id, source))
        complain_twice (child, id);
      g_list_store_append (self->sources, source);
    }
}

static void
read_pillars (AlliesModel *self, const AlliesXmlElement *element, const char *language)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "pillar"); child != NULL;
       child = allies_xml_element_next (child))
    {
      g_autoptr (AlliesPillar) pillar = allies_pillar_read (child, self->scale, language);

      register_part (self, child, allies_pillar_get_id (pillar), pillar, NULL);
      g_list_store_append (self->pillars, pillar);
      register_capabilities (self, child, pillar);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (self->pillars)) == 0)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("A model needs at least one pillar."));
}

static void
check_replacement (AlliesModel *self, const AlliesXmlElement *element, GHashTable *replaced)
{
  const char *id = allies_xml_element_get (element, "question");

  if (id == NULL)
    return;
  if (allies_model_find_question (self, id) != NULL)
    allies_xml_element_complain (
        element, ALLIES_ERROR_INVALID,
        _ ("“%s” is a question of this model; only one that it no longer has can be replaced."),
        id);
  else if (g_strcmp0 (allies_xml_element_get (element, "wholly"), "no") != 0
           && !g_hash_table_add (replaced, (char *)id))
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("The question “%s” is replaced wholly twice; one of the two "
                                    "can replace it in part, with wholly=\"no\"."),
                                 id);
}

static void
check_replacements (AlliesModel *self, const AlliesXmlElement *capability, GHashTable *replaced)
{
  for (AlliesXmlElement *question = allies_xml_element_first (capability, "question");
       question != NULL; question = allies_xml_element_next (question))
    for (AlliesXmlElement *child = allies_xml_element_first (question, "replaces"); child != NULL;
         child = allies_xml_element_next (child))
      check_replacement (self, child, replaced);
}

/* What is replaced is a question of an earlier version: all those of this one must be known. */
static void
check_all_replacements (AlliesModel *self, const AlliesXmlElement *element)
{
  g_autoptr (GHashTable) replaced = g_hash_table_new (g_str_hash, g_str_equal);

  for (AlliesXmlElement *pillar = allies_xml_element_first (element, "pillar"); pillar != NULL;
       pillar = allies_xml_element_next (pillar))
    for (AlliesXmlElement *child = allies_xml_element_first (pillar, "capability"); child != NULL;
         child = allies_xml_element_next (child))
      check_replacements (self, child, replaced);
}

static void
allies_model_finalize (GObject *object)
{
  AlliesModel *self = ALLIES_MODEL (object);

  g_free (self->id);
  g_free (self->version);
  g_free (self->name);
  g_free (self->summary);
  g_clear_object (&self->scale);
  g_hash_table_unref (self->parts);
  g_hash_table_unref (self->parents);
  g_hash_table_unref (self->sources_by_id);
  g_object_unref (self->pillars);
  g_object_unref (self->capabilities);
  g_object_unref (self->questions);
  g_object_unref (self->sources);
  allies_xml_extra_unref (self->whole);
  G_OBJECT_CLASS (allies_model_parent_class)->finalize (object);
}

static void
allies_model_class_init (AlliesModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_model_finalize;
}

static void
allies_model_init (AlliesModel *self)
{
  self->pillars = g_list_store_new (ALLIES_TYPE_PILLAR);
  self->capabilities = g_list_store_new (ALLIES_TYPE_CAPABILITY);
  self->questions = g_list_store_new (ALLIES_TYPE_QUESTION);
  self->parts = g_hash_table_new (g_str_hash, g_str_equal);
  self->parents = g_hash_table_new (g_str_hash, g_str_equal);
  self->sources = g_list_store_new (ALLIES_TYPE_SOURCE);
  self->sources_by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

AlliesModel *
allies_model_read (const AlliesXmlElement *element, const char *language)
{
  g_return_val_if_fail (element != NULL, NULL);

  AlliesModel *self = g_object_new (ALLIES_TYPE_MODEL, NULL);
  AlliesXmlElement *scale = allies_xml_element_first (element, "scale");

  self->id = g_strdup (allies_xml_element_require_id (element, "id"));
  self->version = g_strdup (allies_xml_element_require_id (element, "version"));
  self->name = allies_xml_element_require_child_text (element, "name", language);
  self->summary = allies_xml_element_dup_child_text (element, "summary", language);
  self->whole = allies_xml_extra_new_whole (element);
  if (scale == NULL)
    {
      allies_xml_element_complain (element, ALLIES_ERROR_INVALID, _ ("The model has no scale."));
      return self;
    }
  self->scale = allies_scale_read (scale, language);
  read_sources (self, element, language);
  read_pillars (self, element, language);
  check_all_replacements (self, element);
  return self;
}

AlliesModel *
allies_model_new_from_bytes (GBytes *bytes, const char *name, const char *language, GError **error)
{
  g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, name);
  AlliesXmlElement *root = allies_xml_document_open (document, "model", ALLIES_MODEL_NAMESPACE);
  g_autoptr (AlliesModel) model = root != NULL ? allies_model_read (root, language) : NULL;

  if (!allies_problems_to_error (allies_xml_document_get_problems (document), error))
    return NULL;
  return g_steal_pointer (&model);
}

static char *
dup_bundle_name (const char *id)
{
  return g_strdup_printf ("models/%s.maturity", id);
}

AlliesModel *
allies_model_new_bundled (const char *id, const char *language, GError **error)
{
  g_autofree char *name = dup_bundle_name (id);
  g_autoptr (GBytes) bytes = allies_bundle_load (name, error);

  return bytes != NULL ? allies_model_new_from_bytes (bytes, name, language, error) : NULL;
}

gboolean
allies_model_is_bundled (const char *id)
{
  g_autofree char *name = dup_bundle_name (id);
  g_auto (GStrv) names = allies_bundle_list ("models");

  return allies_identifier_is_valid (id) && g_strv_contains ((const char *const *)names, name);
}

GListModel *
allies_model_list_bundled (const char *language)
{
  g_auto (GStrv) names = allies_bundle_list ("models");
  g_autofree char *first = dup_bundle_name (ALLIES_MODEL_DEFAULT);
  GListStore *list = g_list_store_new (ALLIES_TYPE_MODEL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = allies_bundle_load (names[i], NULL);
      g_autoptr (AlliesModel) model =
          bytes != NULL ? allies_model_new_from_bytes (bytes, names[i], language, NULL) : NULL;

      if (model != NULL && g_str_equal (names[i], first))
        g_list_store_insert (list, 0, model);
      else if (model != NULL)
        g_list_store_append (list, model);
    }
  return G_LIST_MODEL (list);
}

const char *
allies_model_get_id (AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);
  return model->id;
}

const char *
allies_model_get_version (AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);
  return model->version;
}

const char *
allies_model_get_name (AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);
  return model->name;
}

const char *
allies_model_get_summary (AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);
  return model->summary;
}

char *
allies_model_dup_first_sentence (AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);

  const char *end = strstr (model->summary, ". ");
  return end != NULL ? g_strndup (model->summary, (gsize)(end - model->summary) + 1)
                     : g_strdup (model->summary);
}

AlliesScale *
allies_model_get_scale (AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);
  return model->scale;
}

GListModel *
allies_model_get_pillars (AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);
  return G_LIST_MODEL (model->pillars);
}

GListModel *
allies_model_get_capabilities (AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);
  return G_LIST_MODEL (model->capabilities);
}

GListModel *
allies_model_get_questions (AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);
  return G_LIST_MODEL (model->questions);
}

AlliesQuestion *
allies_model_find_question (AlliesModel *model, const char *id)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);

  gpointer part = id != NULL ? g_hash_table_lookup (model->parts, id) : NULL;
  return ALLIES_IS_QUESTION (part) ? part : NULL;
}

AlliesCapability *
allies_model_find_capability (AlliesModel *model, const char *id)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);

  gpointer part = id != NULL ? g_hash_table_lookup (model->parts, id) : NULL;
  return ALLIES_IS_CAPABILITY (part) ? part : NULL;
}

AlliesPillar *
allies_model_find_pillar (AlliesModel *model, const char *id)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);

  gpointer part = id != NULL ? g_hash_table_lookup (model->parts, id) : NULL;
  return ALLIES_IS_PILLAR (part) ? part : NULL;
}

AlliesCapability *
allies_model_find_capability_of (AlliesModel *model, const char *id)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);

  gpointer parent = id != NULL ? g_hash_table_lookup (model->parents, id) : NULL;
  return ALLIES_IS_CAPABILITY (parent) ? parent : NULL;
}

AlliesPillar *
allies_model_find_pillar_of (AlliesModel *model, const char *id)
{
  AlliesCapability *capability = allies_model_find_capability_of (model, id);
  const char *below = capability != NULL ? allies_capability_get_id (capability) : id;
  gpointer parent = below != NULL ? g_hash_table_lookup (model->parents, below) : NULL;

  return ALLIES_IS_PILLAR (parent) ? parent : NULL;
}

GListModel *
allies_model_get_sources (AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);
  return G_LIST_MODEL (model->sources);
}

AlliesSource *
allies_model_find_source (AlliesModel *model, const char *id)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);
  return id != NULL ? g_hash_table_lookup (model->sources_by_id, id) : NULL;
}

void
allies_model_write (AlliesModel *model, AlliesXmlWriter *writer)
{
  g_return_if_fail (ALLIES_IS_MODEL (model));
  allies_xml_extra_write_children (model->whole, writer);
}
