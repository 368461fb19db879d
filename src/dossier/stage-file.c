/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/stage-file.h"

#include <glib/gi18n-lib.h>

struct _AlliesStageFile
{
  GObject parent_instance;
  GPtrArray *stages;
  AlliesPlan *plan;
};

G_DEFINE_FINAL_TYPE (AlliesStageFile, allies_stage_file, G_TYPE_OBJECT)

static void
allies_stage_file_finalize (GObject *object)
{
  AlliesStageFile *self = ALLIES_STAGE_FILE (object);

  g_ptr_array_unref (self->stages);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (allies_stage_file_parent_class)->finalize (object);
}

static void
allies_stage_file_class_init (AlliesStageFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_stage_file_finalize;
}

static void
allies_stage_file_init (AlliesStageFile *self)
{
  self->stages = g_ptr_array_new_with_free_func (g_object_unref);
}

static AlliesStage *
find_stage (AlliesStageFile *self, const char *id)
{
  for (guint i = 0; i < self->stages->len; i++)
    if (g_str_equal (allies_stage_get_id (self->stages->pdata[i]), id))
      return self->stages->pdata[i];
  return NULL;
}

static void
read_stages (AlliesStageFile *self, const AlliesXmlElement *root)
{
  for (AlliesXmlElement *element = allies_xml_element_first (root, "stage"); element != NULL;
       element = allies_xml_element_next (element))
    {
      AlliesStage *stage = allies_record_read (ALLIES_TYPE_STAGE, element);

      if (find_stage (self, allies_stage_get_id (stage)) != NULL)
        allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                     _ ("There are two stages “%s”."), allies_stage_get_id (stage));
      g_ptr_array_add (self->stages, stage);
    }
  if (self->stages->len == 0)
    allies_xml_element_complain (root, ALLIES_ERROR_INVALID, _ ("“%s” has no “%s”."), "stages",
                                 "stage");
}

AlliesStageFile *
allies_stage_file_read (const AlliesXmlElement *element)
{
  g_return_val_if_fail (element != NULL, NULL);

  AlliesStageFile *self = g_object_new (ALLIES_TYPE_STAGE_FILE, NULL);
  AlliesXmlElement *plan = allies_xml_element_first (element, "plan");

  read_stages (self, element);
  if (plan != NULL)
    {
      self->plan = allies_record_read (ALLIES_TYPE_PLAN, plan);
      allies_plan_check (self->plan, plan);
    }
  if (plan != NULL && allies_xml_element_next (plan) != NULL)
    allies_xml_element_complain (allies_xml_element_next (plan), ALLIES_ERROR_INVALID,
                                 _ ("This entry is in the file twice."));
  return self;
}

AlliesStageFile *
allies_stage_file_new_from_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, name);
  AlliesXmlElement *root = allies_xml_document_open (document, "stages", ALLIES_STAGES_NAMESPACE);
  g_autoptr (AlliesStageFile) self = root != NULL ? allies_stage_file_read (root) : NULL;

  if (!allies_problems_to_error (allies_xml_document_get_problems (document), error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
remove_stages (AlliesStageFile *self,
               AlliesEditHistory *history,
               AlliesDossier *dossier,
               guint year)
{
  g_autoptr (GPtrArray) stages = allies_dossier_list (dossier, "stage", year);
  g_autoptr (GPtrArray) placements = allies_dossier_list (dossier, "placement", year);

  for (guint i = 0; i < placements->len; i++)
    {
      const char *stage = allies_placement_get_stage (placements->pdata[i]);
      g_autofree char *key = allies_record_dup_key (placements->pdata[i], year);

      if (*stage != '\0' && find_stage (self, stage) == NULL)
        allies_edit_history_replace (history, key, NULL);
    }
  for (guint i = 0; i < stages->len; i++)
    {
      g_autofree char *key = allies_record_dup_key (stages->pdata[i], year);

      if (find_stage (self, allies_stage_get_id (stages->pdata[i])) == NULL)
        allies_edit_history_replace (history, key, NULL);
    }
}

void
allies_stage_file_apply (AlliesStageFile *file,
                         AlliesEditHistory *history,
                         AlliesDossier *dossier,
                         guint year)
{
  g_return_if_fail (ALLIES_IS_STAGE_FILE (file) && ALLIES_IS_DOSSIER (dossier));

  remove_stages (file, history, dossier, year);
  for (guint i = 0; i < file->stages->len; i++)
    allies_edit_history_put (history, year, g_object_ref (file->stages->pdata[i]));
  if (file->plan != NULL)
    allies_edit_history_put (history, year, g_object_ref (file->plan));
}
