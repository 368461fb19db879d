/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/catalogue-advice.h"

#include <glib/gi18n-lib.h>

/* (transfer full): the levels from which nothing lifts the question, such as "1, 2" */
static char *
dup_holes (AlliesCatalogue *catalogue, AlliesScale *scale, const char *question)
{
  g_autoptr (GString) holes = g_string_new (NULL);

  for (guint i = 0; i + 1 < allies_scale_get_n_levels (scale); i++)
    {
      double level = allies_scale_get_value (scale, i);
      g_autoptr (GPtrArray) lifting = allies_catalogue_list_lifting (catalogue, question, level);

      if (lifting->len == 0)
        g_string_append_printf (holes, "%s%g", holes->len > 0 ? ", " : "", level);
    }
  return g_string_free (g_steal_pointer (&holes), FALSE);
}

void
allies_catalogue_advise (AlliesCatalogue *catalogue,
                         const AlliesXmlElement *element,
                         AlliesModel *model)
{
  g_return_if_fail (ALLIES_IS_CATALOGUE (catalogue) && element != NULL && ALLIES_IS_MODEL (model));

  GListModel *questions = allies_model_get_questions (model);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      const char *id = allies_question_get_id (question);
      g_autofree char *holes = allies_question_is_scored (question)
                                   ? dup_holes (catalogue, allies_model_get_scale (model), id)
                                   : NULL;

      if (holes != NULL && *holes != '\0')
        allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                     _ ("No initiative lifts “%s” from level %s."), id, holes);
    }
}
