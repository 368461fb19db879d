/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AlliesDossier
{
  GObject parent_instance;
  char *language;
  char *format;
  GTree *records;             /* key → record */
  GTree *models;              /* "id version" → model that travels inside */
  GHashTable *questionnaires; /* model → the element around it, as it was read */
  GHashTable *bundled;
  AlliesXmlExtra *extra;
};

G_DEFINE_FINAL_TYPE (AlliesDossier, allies_dossier, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return strcmp (a, b);
}

static GTree *
new_map (void)
{
  return g_tree_new_full (compare_keys, NULL, g_free, g_object_unref);
}

static void
allies_dossier_finalize (GObject *object)
{
  AlliesDossier *self = ALLIES_DOSSIER (object);

  g_free (self->language);
  g_free (self->format);
  g_tree_unref (self->records);
  g_hash_table_unref (self->questionnaires);
  g_tree_unref (self->models);
  g_hash_table_unref (self->bundled);
  allies_xml_extra_unref (self->extra);
  G_OBJECT_CLASS (allies_dossier_parent_class)->finalize (object);
}

static void
allies_dossier_class_init (AlliesDossierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_dossier_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
allies_dossier_init (AlliesDossier *self)
{
  self->format = g_strdup ("1.0");
  self->records = new_map ();
  self->models = new_map ();
  self->questionnaires =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)allies_xml_extra_unref);
  self->bundled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  allies_dossier_put (self, 0, allies_record_new (ALLIES_TYPE_ORGANISATION, NULL));
}

AlliesDossier *
allies_dossier_new (const char *language)
{
  AlliesDossier *self = g_object_new (ALLIES_TYPE_DOSSIER, NULL);

  self->language = g_strdup (language);
  return self;
}

const char *
allies_dossier_get_language (AlliesDossier *dossier)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);
  return dossier->language;
}

gpointer
allies_dossier_get (AlliesDossier *dossier, const char *key)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && key != NULL, NULL);
  return g_tree_lookup (dossier->records, key);
}

void
allies_dossier_replace (AlliesDossier *dossier, const char *key, AlliesRecord *record)
{
  g_return_if_fail (ALLIES_IS_DOSSIER (dossier) && key != NULL);

  if (record != NULL)
    g_tree_replace (dossier->records, g_strdup (key), g_object_ref (record));
  else
    g_tree_remove (dossier->records, key);
  g_signal_emit (dossier, signals[SIGNAL_CHANGED], 0, key);
}

void
allies_dossier_put (AlliesDossier *dossier, guint year, gpointer record)
{
  g_autofree char *key = allies_record_dup_key (record, year);

  allies_dossier_replace (dossier, key, record);
  g_object_unref (record);
}

static GPtrArray *
list_from (AlliesDossier *dossier, const char *prefix)
{
  GPtrArray *list = g_ptr_array_new ();

  for (GTreeNode *node = g_tree_lower_bound (dossier->records, prefix);
       node != NULL && g_str_has_prefix (g_tree_node_key (node), prefix);
       node = g_tree_node_next (node))
    g_ptr_array_add (list, g_tree_node_value (node));
  return list;
}

GPtrArray *
allies_dossier_list (AlliesDossier *dossier, const char *element, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && element != NULL, NULL);

  g_autofree char *prefix = g_strdup_printf ("%s/%u/", element, year);
  return list_from (dossier, prefix);
}

GPtrArray *
allies_dossier_list_below (AlliesDossier *dossier,
                           const char *element,
                           guint year,
                           const char *below)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && element != NULL && below != NULL, NULL);

  g_autofree char *prefix = g_strdup_printf ("%s/%u/%s/", element, year, below);
  return list_from (dossier, prefix);
}

void
allies_dossier_foreach (AlliesDossier *dossier, AlliesDossierFunc func, gpointer user_data)
{
  g_return_if_fail (ALLIES_IS_DOSSIER (dossier) && func != NULL);

  for (GTreeNode *node = g_tree_node_first (dossier->records); node != NULL;
       node = g_tree_node_next (node))
    func (g_tree_node_key (node), g_tree_node_value (node), user_data);
}

AlliesOrganisation *
allies_dossier_get_organisation (AlliesDossier *dossier)
{
  return allies_dossier_get (dossier, "organisation/0");
}

GArray *
allies_dossier_get_years (AlliesDossier *dossier)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  GArray *years = g_array_new (FALSE, FALSE, sizeof (guint));

  for (GTreeNode *node = g_tree_lower_bound (dossier->records, "assessment/");
       node != NULL && g_str_has_prefix (g_tree_node_key (node), "assessment/");
       node = g_tree_node_next (node))
    {
      guint year = allies_assessment_get_year (g_tree_node_value (node));

      g_array_append_val (years, year);
    }
  return years;
}

guint
allies_dossier_get_latest_year (AlliesDossier *dossier)
{
  g_autoptr (GArray) years = allies_dossier_get_years (dossier);

  return years->len > 0 ? g_array_index (years, guint, years->len - 1) : 0;
}

/* The parts of a key cannot hold a slash: they are identifiers. */
static gpointer
look_up (AlliesDossier *dossier, const char *element, guint year, const char *a, const char *b)
{
  g_autofree char *key = b != NULL ? g_strdup_printf ("%s/%u/%s/%s", element, year, a, b)
                                   : g_strdup_printf ("%s/%u/%s", element, year, a);

  return allies_dossier_get (dossier, key);
}

AlliesAssessment *
allies_dossier_get_assessment (AlliesDossier *dossier, guint year)
{
  g_autofree char *key = g_strdup_printf ("assessment/%u", year);

  return allies_dossier_get (dossier, key);
}

AlliesAnswer *
allies_dossier_get_answer (AlliesDossier *dossier,
                           guint year,
                           const char *respondent,
                           const char *question)
{
  return look_up (dossier, "answer", year, respondent, question);
}

AlliesAgreement *
allies_dossier_get_agreement (AlliesDossier *dossier, guint year, const char *question)
{
  return look_up (dossier, "agreement", year, question, NULL);
}

AlliesTarget *
allies_dossier_get_target (AlliesDossier *dossier, guint year, const char *capability)
{
  return look_up (dossier, "target", year, capability, NULL);
}

AlliesImportance *
allies_dossier_get_importance (AlliesDossier *dossier,
                               guint year,
                               AlliesSide side,
                               const char *capability)
{
  return look_up (dossier, "importance", year, allies_side_codes[side], capability);
}

AlliesComparison *
allies_dossier_get_comparison (AlliesDossier *dossier, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  g_autofree char *key = g_strdup_printf ("comparison/%u", year);
  return allies_dossier_get (dossier, key);
}

AlliesPresentation *
allies_dossier_get_presentation (AlliesDossier *dossier, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  g_autofree char *key = g_strdup_printf ("presentation/%u", year);
  return allies_dossier_get (dossier, key);
}

AlliesLogo *
allies_dossier_get_logo (AlliesDossier *dossier, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  g_autofree char *key = g_strdup_printf ("logo/%u", year);
  return allies_dossier_get (dossier, key);
}

static char *
dup_model_key (const char *id, const char *version)
{
  return g_strdup_printf ("%s %s", id, version);
}

void
allies_dossier_add_model (AlliesDossier *dossier, AlliesModel *model)
{
  g_return_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_MODEL (model));

  g_tree_replace (dossier->models,
                  dup_model_key (allies_model_get_id (model), allies_model_get_version (model)),
                  g_object_ref (model));
}

void
allies_dossier_set_questionnaire (AlliesDossier *dossier, AlliesModel *model, AlliesXmlExtra *whole)
{
  g_return_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_MODEL (model));
  g_hash_table_replace (dossier->questionnaires, model, whole);
}

AlliesXmlExtra *
allies_dossier_get_questionnaire (AlliesDossier *dossier, AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);
  return g_hash_table_lookup (dossier->questionnaires, model);
}

GPtrArray *
allies_dossier_get_models (AlliesDossier *dossier)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  GPtrArray *list = g_ptr_array_new ();

  for (GTreeNode *node = g_tree_node_first (dossier->models); node != NULL;
       node = g_tree_node_next (node))
    g_ptr_array_add (list, g_tree_node_value (node));
  return list;
}

AlliesModel *
allies_dossier_find_inside (AlliesDossier *dossier, const char *id, const char *version)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && id != NULL && version != NULL, NULL);

  g_autofree char *key = dup_model_key (id, version);
  return g_tree_lookup (dossier->models, key);
}

static AlliesModel *
find_bundled (AlliesDossier *dossier, const char *id, GError **error)
{
  AlliesModel *model = g_hash_table_lookup (dossier->bundled, id);

  if (model != NULL)
    return model;
  if (!allies_model_is_bundled (id))
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
                   _ ("The questionnaire “%s” is neither in the file nor part of Allies."), id);
      return NULL;
    }
  model = allies_model_new_bundled (id, dossier->language, error);
  if (model != NULL)
    g_hash_table_insert (dossier->bundled, g_strdup (id), model);
  return model;
}

AlliesModel *
allies_dossier_find_model (AlliesDossier *dossier,
                           const char *id,
                           const char *version,
                           GError **error)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && id != NULL && version != NULL, NULL);

  AlliesModel *model = allies_dossier_find_inside (dossier, id, version);

  if (model != NULL)
    return model;
  model = find_bundled (dossier, id, error);
  if (model != NULL && !g_str_equal (allies_model_get_version (model), version))
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
                   _ ("Version %s of the questionnaire “%s” is not in the file, and Allies has "
                      "version %s."),
                   version, id, allies_model_get_version (model));
      return NULL;
    }
  return model;
}

void
allies_dossier_keep_model (AlliesDossier *dossier, guint year)
{
  AlliesModel *model = allies_dossier_get_model (dossier, year);

  g_return_if_fail (model != NULL);

  if (allies_dossier_find_inside (dossier, allies_model_get_id (model),
                                  allies_model_get_version (model))
      == NULL)
    allies_dossier_add_model (dossier, model);
}

void
allies_dossier_share_bundled (AlliesDossier *dossier, AlliesDossier *other)
{
  g_return_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_DOSSIER (other));
  g_return_if_fail (g_strcmp0 (dossier->language, other->language) == 0);

  GHashTableIter iter;
  gpointer id;
  gpointer model;

  g_hash_table_iter_init (&iter, other->bundled);
  while (g_hash_table_iter_next (&iter, &id, &model))
    g_hash_table_replace (dossier->bundled, g_strdup (id), g_object_ref (model));
}

AlliesModel *
allies_dossier_get_model (AlliesDossier *dossier, guint year)
{
  AlliesAssessment *assessment = allies_dossier_get_assessment (dossier, year);

  if (assessment == NULL)
    return NULL;
  return allies_dossier_find_model (dossier, allies_assessment_get_model (assessment),
                                    allies_assessment_get_model_version (assessment), NULL);
}

void
allies_dossier_set_format (AlliesDossier *dossier, const char *format)
{
  g_return_if_fail (ALLIES_IS_DOSSIER (dossier) && format != NULL);
  g_free (dossier->format);
  dossier->format = g_strdup (format);
}

const char *
allies_dossier_get_format (AlliesDossier *dossier)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);
  return dossier->format;
}

void
allies_dossier_set_extra (AlliesDossier *dossier, AlliesXmlExtra *extra)
{
  g_return_if_fail (ALLIES_IS_DOSSIER (dossier));
  allies_xml_extra_unref (dossier->extra);
  dossier->extra = extra;
}

AlliesXmlExtra *
allies_dossier_get_extra (AlliesDossier *dossier)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);
  return dossier->extra;
}
