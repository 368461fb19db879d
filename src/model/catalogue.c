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

/* How far the search for circles is with an initiative. */
enum
{
  STATE_NEW,
  STATE_ON_THE_WAY,
  STATE_DONE,
};

/* An initiative on the way and which of its requirements comes next. */
typedef struct
{
  AlliesInitiative *initiative;
  guint next;
} Step;

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

void
allies_catalogue_check_lift (const AlliesXmlElement *element, AlliesModel *model)
{
  const char *id = allies_xml_element_get (element, "question");
  AlliesQuestion *question = allies_model_find_question (model, id);
  double low = allies_scale_get_low (allies_model_get_scale (model));
  double high = allies_scale_get_high (allies_model_get_scale (model));
  double to = allies_xml_element_get_number (element, "to", -G_MAXDOUBLE, G_MAXDOUBLE, high);

  if (id != NULL && question == NULL)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("There is no question “%.80s” in the model “%s”."), id,
                                 allies_model_get_id (model));
  else if (question != NULL && !allies_question_is_scored (question))
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("“%s” asks for a figure and has no levels to lift."), id);
  else if (to < low || to > high)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("The lift reaches %g; the scale goes from %g to %g."), to, low,
                                 high);
}

static void
check_references (AlliesCatalogue *self, const AlliesXmlElement *element, AlliesModel *model)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "initiative"); child != NULL;
       child = allies_xml_element_next (child))
    {
      check_requirements (self, child);
      for (AlliesXmlElement *lift = model != NULL ? allies_xml_element_first (child, "lift") : NULL;
           lift != NULL; lift = allies_xml_element_next (lift))
        allies_catalogue_check_lift (lift, model);
    }
}

static void
enter (GArray *way, GHashTable *states, AlliesInitiative *initiative)
{
  Step step = { initiative, 0 };

  g_array_append_val (way, step);
  g_hash_table_insert (states, initiative, GINT_TO_POINTER (STATE_ON_THE_WAY));
}

/* Not by recursion: a chain may be as long as a file, and the stack is not. */
static AlliesInitiative *
find_circle_from (AlliesCatalogue *self, AlliesInitiative *start, GHashTable *states)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Step));

  enter (way, states, start);
  while (way->len > 0)
    {
      Step *step = &g_array_index (way, Step, way->len - 1);
      AlliesInitiative *current = step->initiative;
      guint n;
      const AlliesRequirement *requirements = allies_initiative_get_requirements (current, &n);

      if (step->next == n)
        {
          g_hash_table_insert (states, current, GINT_TO_POINTER (STATE_DONE));
          g_array_set_size (way, way->len - 1);
          continue;
        }
      AlliesInitiative *next = allies_catalogue_find (self, requirements[step->next++].initiative);
      int state = GPOINTER_TO_INT (g_hash_table_lookup (states, next));
      if (state == STATE_ON_THE_WAY && next != current)
        return next;
      if (next != NULL && state == STATE_NEW)
        enter (way, states, next);
    }
  return NULL;
}

static void
complain_of_circle (const AlliesXmlElement *element, const char *id)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "initiative"); child != NULL;
       child = allies_xml_element_next (child))
    if (g_strcmp0 (allies_xml_element_get (child, "id"), id) == 0)
      {
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("“%s” requires itself by way of others."), id);
        return;
      }
}

AlliesInitiative *
allies_catalogue_find_circle (AlliesCatalogue *catalogue)
{
  g_return_val_if_fail (ALLIES_IS_CATALOGUE (catalogue), NULL);

  g_autoptr (GHashTable) states = g_hash_table_new (NULL, NULL);
  AlliesInitiative *circle = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (catalogue->initiatives));

  for (guint i = 0; i < n && circle == NULL; i++)
    {
      g_autoptr (AlliesInitiative) initiative =
          g_list_model_get_item (G_LIST_MODEL (catalogue->initiatives), i);

      if (!g_hash_table_contains (states, initiative))
        circle = find_circle_from (catalogue, initiative, states);
    }
  return circle;
}

static void
check_circles (AlliesCatalogue *self, const AlliesXmlElement *element)
{
  AlliesInitiative *circle = allies_catalogue_find_circle (self);

  if (circle != NULL)
    complain_of_circle (element, allies_initiative_get_id (circle));
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
  check_circles (self, element);
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

  /* another version of the questionnaire may have questions in the place of others */
  AlliesCatalogue *self = allies_catalogue_new_from_bytes (bytes, name, NULL, language, error);
  for (guint i = 0; self != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->initiatives));
       i++)
    {
      g_autoptr (AlliesInitiative) initiative =
          g_list_model_get_item (G_LIST_MODEL (self->initiatives), i);

      allies_initiative_follow_model (initiative, model);
    }
  return self;
}

static void
append (AlliesCatalogue *self, AlliesInitiative *initiative)
{
  g_list_store_append (self->initiatives, initiative);
  g_hash_table_replace (self->by_id, (char *)allies_initiative_get_id (initiative), initiative);
}

AlliesCatalogue *
allies_catalogue_new_with (AlliesCatalogue *catalogue, const GPtrArray *initiatives)
{
  g_return_val_if_fail (ALLIES_IS_CATALOGUE (catalogue) && initiatives != NULL, NULL);

  AlliesCatalogue *self = g_object_new (ALLIES_TYPE_CATALOGUE, NULL);
  g_autoptr (GHashTable) given = g_hash_table_new (g_str_hash, g_str_equal);

  g_free (self->basis);
  self->basis = g_strdup (catalogue->basis);
  for (guint i = 0; i < initiatives->len; i++)
    g_hash_table_replace (given, (char *)allies_initiative_get_id (initiatives->pdata[i]),
                          initiatives->pdata[i]);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue->initiatives)); i++)
    {
      g_autoptr (AlliesInitiative) old =
          g_list_model_get_item (G_LIST_MODEL (catalogue->initiatives), i);
      AlliesInitiative *other = g_hash_table_lookup (given, allies_initiative_get_id (old));

      append (self, other != NULL ? other : old);
    }
  for (guint i = 0; i < initiatives->len; i++)
    if (allies_catalogue_find (self, allies_initiative_get_id (initiatives->pdata[i])) == NULL)
      append (self, initiatives->pdata[i]);
  return self;
}

GListModel *
allies_catalogue_get_initiatives (AlliesCatalogue *catalogue)
{
  g_return_val_if_fail (ALLIES_IS_CATALOGUE (catalogue), NULL);
  return G_LIST_MODEL (catalogue->initiatives);
}

static gboolean
lifts (AlliesInitiative *initiative, const char *question, double level)
{
  guint n;
  const AlliesLift *all = allies_initiative_get_lifts (initiative, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (all[i].question, question) == 0 && all[i].from <= level && level < all[i].to)
      return TRUE;
  return FALSE;
}

GPtrArray *
allies_catalogue_list_lifting (AlliesCatalogue *catalogue, const char *question, double level)
{
  g_return_val_if_fail (ALLIES_IS_CATALOGUE (catalogue) && question != NULL, NULL);

  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue->initiatives)); i++)
    {
      g_autoptr (AlliesInitiative) initiative =
          g_list_model_get_item (G_LIST_MODEL (catalogue->initiatives), i);

      if (lifts (initiative, question, level))
        g_ptr_array_add (list, initiative);
    }
  return list;
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
