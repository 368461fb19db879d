/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/catalogue.h"

#include "base/bundle.h"

#include <glib/gi18n-lib.h>

struct _AlliesCatalogue
{
  GObject parent_instance;
  char *basis;
  GListStore *initiatives;
  GHashTable *by_id; /* borrowed from the list */
};

G_DEFINE_TYPE (AlliesCatalogue, allies_catalogue, G_TYPE_OBJECT)

static void
allies_catalogue_finalize (GObject *object)
{
  AlliesCatalogue *self = ALLIES_CATALOGUE (object);

  g_free (self->basis);
  g_hash_table_unref (self->by_id);
  g_object_unref (self->initiatives);
  G_OBJECT_CLASS (allies_catalogue_parent_class)->finalize (object);
}

static void
allies_catalogue_class_init (AlliesCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_catalogue_finalize;
}

static void
allies_catalogue_init (AlliesCatalogue *self)
{
  self->basis = g_strdup ("");
  self->initiatives = g_list_store_new (ALLIES_TYPE_INITIATIVE);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
read_initiatives (AlliesCatalogue *self, const AlliesXmlElement *element, const char *language)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "initiative"); child != NULL;
       child = allies_xml_element_next (child))
    {
      g_autoptr (AlliesInitiative) initiative = allies_initiative_read (child, language);
      const char *id = allies_initiative_get_id (initiative);

      if (id != NULL && g_hash_table_contains (self->by_id, id))
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("The identifier “%s” is used twice in this catalogue."),
                                     id);
      g_list_store_append (self->initiatives, initiative);
      if (id != NULL)
        g_hash_table_replace (self->by_id, (char *)id, initiative);
    }
}

static void
check_requirements (AlliesCatalogue *self, const AlliesXmlElement *element)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "requires"); child != NULL;
       child = allies_xml_element_next (child))
    {
      const char *id = allies_xml_element_get (child, "initiative");

      if (id != NULL && allies_catalogue_find (self, id) == NULL)
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("There is no initiative “%s” in this catalogue."), id);
    }
}

static void
check_lifts (const AlliesXmlElement *element, AlliesModel *model)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "lift"); child != NULL;
       child = allies_xml_element_next (child))
    {
      const char *id = allies_xml_element_get (child, "question");
      AlliesQuestion *question = allies_model_find_question (model, id);

      if (id != NULL && question == NULL)
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("There is no question “%s” in the model “%s”."), id,
                                     allies_model_get_id (model));
      else if (question != NULL && !allies_question_is_scored (question))
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("“%s” asks for a figure and has no levels to lift."), id);
    }
}

static gboolean
reaches (AlliesCatalogue *self, AlliesInitiative *from, const char *goal, GHashTable *visited)
{
  guint n;
  const AlliesRequirement *requirements = allies_initiative_get_requirements (from, &n);

  if (!g_hash_table_add (visited, from))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      AlliesInitiative *next = allies_catalogue_find (self, requirements[i].initiative);

      if (g_strcmp0 (requirements[i].initiative, goal) == 0
          || (next != NULL && reaches (self, next, goal, visited)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_circular (AlliesCatalogue *self, AlliesInitiative *initiative)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);

  return reaches (self, initiative, allies_initiative_get_id (initiative), visited);
}

static void
check_references (AlliesCatalogue *self, const AlliesXmlElement *element, AlliesModel *model)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "initiative"); child != NULL;
       child = allies_xml_element_next (child))
    {
      AlliesInitiative *initiative =
          allies_catalogue_find (self, allies_xml_element_get (child, "id"));

      check_requirements (self, child);
      if (model != NULL)
        check_lifts (child, model);
      if (initiative != NULL && is_circular (self, initiative))
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("“%s” requires itself by way of others."),
                                     allies_initiative_get_id (initiative));
    }
}

AlliesCatalogue *
allies_catalogue_read (const AlliesXmlElement *element, AlliesModel *model, const char *language)
{
  g_return_val_if_fail (element != NULL, NULL);

  AlliesCatalogue *self = g_object_new (ALLIES_TYPE_CATALOGUE, NULL);

  allies_xml_element_require_id (element, "id");
  allies_xml_element_require_id (element, "version");
  allies_xml_element_require_id (element, "model");
  g_free (self->basis);
  self->basis = allies_xml_element_dup_child_text (element, "basis", language);
  read_initiatives (self, element, language);
  check_references (self, element, model);
  return self;
}

AlliesCatalogue *
allies_catalogue_new_from_bytes (
    GBytes *bytes, const char *name, AlliesModel *model, const char *language, GError **error)
{
  g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, name);
  AlliesXmlElement *root =
      allies_xml_document_open (document, "catalogue", ALLIES_CATALOGUE_NAMESPACE);
  g_autoptr (AlliesCatalogue) self =
      root != NULL ? allies_catalogue_read (root, model, language) : NULL;

  if (!allies_problems_to_error (allies_xml_document_get_problems (document), error))
    return NULL;
  return g_steal_pointer (&self);
}

AlliesCatalogue *
allies_catalogue_new_bundled (AlliesModel *model, const char *language, GError **error)
{
  g_autofree char *name =
      g_strdup_printf ("initiatives/%s.initiatives", allies_model_get_id (model));
  g_autoptr (GBytes) bytes = allies_bundle_load (name, NULL);

  if (bytes == NULL)
    return g_object_new (ALLIES_TYPE_CATALOGUE, NULL);
  return allies_catalogue_new_from_bytes (bytes, name, model, language, error);
}

GListModel *
allies_catalogue_get_initiatives (AlliesCatalogue *catalogue)
{
  g_return_val_if_fail (ALLIES_IS_CATALOGUE (catalogue), NULL);
  return G_LIST_MODEL (catalogue->initiatives);
}

AlliesInitiative *
allies_catalogue_find (AlliesCatalogue *catalogue, const char *id)
{
  g_return_val_if_fail (ALLIES_IS_CATALOGUE (catalogue), NULL);
  return id != NULL ? g_hash_table_lookup (catalogue->by_id, id) : NULL;
}

const char *
allies_catalogue_get_basis (AlliesCatalogue *catalogue)
{
  g_return_val_if_fail (ALLIES_IS_CATALOGUE (catalogue), NULL);
  return catalogue->basis;
}
