/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/explanation-node.h"

#include <glib/gi18n-lib.h>

struct _AlliesExplanationNode
{
  GObject parent_instance;
  AlliesExplanation *explanation;
  const AlliesExplanationStep *step;
  gboolean is_number;
  const char *told; /* the rule that the row above or that before has told */
};

G_DEFINE_FINAL_TYPE (AlliesExplanationNode, allies_explanation_node, G_TYPE_OBJECT)

static void
allies_explanation_node_finalize (GObject *object)
{
  allies_explanation_unref (ALLIES_EXPLANATION_NODE (object)->explanation);
  G_OBJECT_CLASS (allies_explanation_node_parent_class)->finalize (object);
}

static void
allies_explanation_node_class_init (AlliesExplanationNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_explanation_node_finalize;
}

static void
allies_explanation_node_init (AlliesExplanationNode *self)
{
}

static GListModel *
list_nodes (AlliesExplanation *explanation,
            const GPtrArray *steps,
            gboolean is_number,
            const char *told)
{
  GListStore *nodes = g_list_store_new (ALLIES_TYPE_EXPLANATION_NODE);

  for (guint i = 0; i < steps->len; i++)
    {
      g_autoptr (AlliesExplanationNode) node = g_object_new (ALLIES_TYPE_EXPLANATION_NODE, NULL);

      node->explanation = allies_explanation_ref (explanation);
      node->step = steps->pdata[i];
      node->is_number = is_number;
      node->told = told;
      told = node->step->rule != NULL ? node->step->rule : told;
      g_list_store_append (nodes, node);
    }
  return G_LIST_MODEL (nodes);
}

GListModel *
allies_explanation_node_list (AlliesExplanation *explanation)
{
  g_return_val_if_fail (explanation != NULL, NULL);
  return list_nodes (explanation, allies_explanation_get_numbers (explanation), TRUE, NULL);
}

const AlliesExplanationStep *
allies_explanation_node_get_step (AlliesExplanationNode *node)
{
  g_return_val_if_fail (ALLIES_IS_EXPLANATION_NODE (node), NULL);
  return node->step;
}

gboolean
allies_explanation_node_is_number (AlliesExplanationNode *node)
{
  g_return_val_if_fail (ALLIES_IS_EXPLANATION_NODE (node), FALSE);
  return node->is_number;
}

GListModel *
allies_explanation_node_list_steps (AlliesExplanationNode *node)
{
  g_return_val_if_fail (ALLIES_IS_EXPLANATION_NODE (node), NULL);

  return node->step->steps->len > 0
             ? list_nodes (node->explanation, node->step->steps, FALSE,
                           node->step->rule != NULL ? node->step->rule : node->told)
             : NULL;
}

static void
add_line (GString *text, const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

char *
allies_explanation_node_dup_remarks (AlliesExplanationNode *node)
{
  g_return_val_if_fail (ALLIES_IS_EXPLANATION_NODE (node), NULL);

  const AlliesExplanationStep *step = node->step;
  g_autofree char *weight =
      node->is_number ? g_strdup ("") : allies_explanation_step_dup_weight (step);
  gboolean is_told = step->rule == NULL || g_strcmp0 (step->rule, node->told) == 0;
  g_autofree char *rule = is_told ? NULL : g_strdup_printf (_ ("Rule: %s"), step->rule);
  GString *text = g_string_new (NULL);

  if (*weight != '\0' && step->reason != NULL)
    {
      g_autofree char *why = g_strdup_printf ("%s: %s", weight, step->reason);

      add_line (text, why);
    }
  else
    add_line (text, *weight != '\0' ? weight : step->reason);
  add_line (text, rule);
  for (guint i = 0; i < step->notes->len; i++)
    add_line (text, step->notes->pdata[i]);
  return g_string_free (text, FALSE);
}

char *
allies_explanation_node_dup_name (AlliesExplanationNode *node)
{
  g_return_val_if_fail (ALLIES_IS_EXPLANATION_NODE (node), NULL);

  g_autofree char *value = allies_explanation_step_dup_value (node->step);
  g_autofree char *remarks = allies_explanation_node_dup_remarks (node);

  return g_strdup_printf ("%s: %s\n%s", node->step->label, value, remarks);
}
