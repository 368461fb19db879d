/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/own-catalogue.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
list_own (AlliesDossier *dossier, guint year, AlliesOwnInitiative *changed)
{
  g_autoptr (GPtrArray) records = allies_dossier_list (dossier, "initiative", year);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    if (changed == NULL
        || !g_str_equal (allies_own_initiative_get_id (records->pdata[i]),
                         allies_own_initiative_get_id (changed)))
      g_ptr_array_add (list, allies_own_initiative_to_initiative (records->pdata[i]));
  if (changed != NULL)
    g_ptr_array_add (list, allies_own_initiative_to_initiative (changed));
  return list;
}

static GPtrArray *
list_estimated (AlliesDossier *dossier, guint year, AlliesCatalogue *catalogue)
{
  g_autoptr (GPtrArray) records = allies_dossier_list (dossier, "estimate", year);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      AlliesInitiative *initiative =
          allies_catalogue_find (catalogue, allies_estimate_get_initiative (records->pdata[i]));

      if (initiative != NULL)
        g_ptr_array_add (list, allies_estimate_apply (records->pdata[i], initiative));
    }
  return list;
}

AlliesCatalogue *
allies_own_catalogue_join (AlliesDossier *dossier, guint year, AlliesCatalogue *catalogue)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_CATALOGUE (catalogue), NULL);

  g_autoptr (GPtrArray) own = list_own (dossier, year, NULL);
  g_autoptr (AlliesCatalogue) joined = allies_catalogue_new_with (catalogue, own);
  g_autoptr (GPtrArray) estimated = list_estimated (dossier, year, joined);

  if (own->len == 0 && estimated->len == 0)
    return g_object_ref (catalogue);
  return allies_catalogue_new_with (joined, estimated);
}

/* (transfer full): what is bundled and what is own; only what is own where the bundle is broken */
static AlliesCatalogue *
join_bundled (AlliesDossier *dossier, guint year, AlliesModel *model)
{
  g_autoptr (AlliesCatalogue) bundled =
      allies_catalogue_new_bundled (model, allies_dossier_get_language (dossier), NULL);
  g_autoptr (AlliesCatalogue) base =
      bundled != NULL ? g_object_ref (bundled) : g_object_new (ALLIES_TYPE_CATALOGUE, NULL);

  return allies_own_catalogue_join (dossier, year, base);
}

char *
allies_own_catalogue_find_circle (AlliesDossier *dossier, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  g_autoptr (GPtrArray) records = allies_dossier_list (dossier, "initiative", year);
  AlliesModel *model = allies_dossier_get_model (dossier, year);

  if (records->len == 0 || model == NULL)
    return NULL;

  g_autoptr (AlliesCatalogue) joined = join_bundled (dossier, year, model);
  AlliesInitiative *circle = allies_catalogue_find_circle (joined);
  return circle != NULL ? g_strdup (allies_initiative_get_id (circle)) : NULL;
}

char *
allies_own_catalogue_find_circle_with (AlliesDossier *dossier,
                                       guint year,
                                       AlliesOwnInitiative *changed)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_OWN_INITIATIVE (changed), NULL);

  AlliesModel *model = allies_dossier_get_model (dossier, year);

  if (model == NULL)
    return NULL;

  g_autoptr (AlliesCatalogue) joined = join_bundled (dossier, year, model);
  g_autoptr (GPtrArray) own = list_own (dossier, year, changed);
  g_autoptr (AlliesCatalogue) with = allies_catalogue_new_with (joined, own);
  AlliesInitiative *circle = allies_catalogue_find_circle (with);
  return circle != NULL ? g_strdup (allies_initiative_get_id (circle)) : NULL;
}

static void
check_parts (AlliesCatalogue *joined, AlliesModel *model, const AlliesXmlElement *element)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "requires"); child != NULL;
       child = allies_xml_element_next (child))
    {
      const char *id = allies_xml_element_get (child, "initiative");

      if (id != NULL && allies_catalogue_find (joined, id) == NULL)
        allies_xml_element_complain (
            child, ALLIES_ERROR_INVALID,
            _ ("There is no initiative “%.80s”, neither in the dossier nor in the catalogue."), id);
    }
  for (AlliesXmlElement *child = allies_xml_element_first (element, "lift"); child != NULL;
       child = allies_xml_element_next (child))
    allies_catalogue_check_lift (child, model);
}

/* The circle is named where the file names one that is in it. */
static void
check_circle (AlliesCatalogue *joined, AlliesXmlElement *first)
{
  AlliesInitiative *circle = allies_catalogue_find_circle (joined);
  AlliesXmlElement *named = first;

  if (circle == NULL)
    return;
  while (named != NULL
         && g_strcmp0 (allies_xml_element_get (named, "id"), allies_initiative_get_id (circle))
                != 0)
    named = allies_xml_element_next (named);
  allies_xml_element_complain (named != NULL ? named : first, ALLIES_ERROR_INVALID,
                               _ ("“%s” requires itself by way of others."),
                               allies_initiative_get_id (circle));
}

void
allies_own_catalogue_check (AlliesDossier *dossier,
                            guint year,
                            AlliesModel *model,
                            const AlliesXmlElement *assessment)
{
  g_return_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_MODEL (model));

  AlliesXmlElement *first = allies_xml_element_first (assessment, "initiative");

  if (first == NULL)
    return;

  g_autoptr (AlliesCatalogue) joined = join_bundled (dossier, year, model);
  for (AlliesXmlElement *element = first; element != NULL;
       element = allies_xml_element_next (element))
    check_parts (joined, model, element);
  check_circle (joined, first);
}
