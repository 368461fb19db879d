/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/explanation.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AlliesExplanationNode:
 *
 * A step of an explanation as an item of a list. Immutable.
 */
#define ALLIES_TYPE_EXPLANATION_NODE (allies_explanation_node_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesExplanationNode, allies_explanation_node, ALLIES, EXPLANATION_NODE, GObject)

/**
 * allies_explanation_node_list:
 * @explanation: an explanation, of which a reference is kept
 *
 * Returns: (transfer full): an #AlliesExplanationNode for each of its numbers
 */
GListModel *allies_explanation_node_list (AlliesExplanation *explanation);

/**
 * allies_explanation_node_get_step:
 * @node: a node
 *
 * Returns: (transfer none): its step
 */
const AlliesExplanationStep *allies_explanation_node_get_step (AlliesExplanationNode *node);

/**
 * allies_explanation_node_is_number:
 * @node: a node
 *
 * Returns: whether it is a number of the explanation, and no step on the way to one
 */
gboolean allies_explanation_node_is_number (AlliesExplanationNode *node);

/**
 * allies_explanation_node_list_steps:
 * @node: a node
 *
 * Returns: (transfer full) (nullable): the nodes below it; %NULL when there is none
 */
GListModel *allies_explanation_node_list_steps (AlliesExplanationNode *node);

/**
 * allies_explanation_node_dup_remarks:
 * @node: a node
 *
 * A rule that the row above tells is not told again.
 *
 * Returns: (transfer full): why it weighs so, its rule and what else is to say, a line each
 */
char *allies_explanation_node_dup_remarks (AlliesExplanationNode *node);

/**
 * allies_explanation_node_dup_name:
 * @node: a node
 *
 * Returns: (transfer full): what to read of it to those who cannot see it
 */
char *allies_explanation_node_dup_name (AlliesExplanationNode *node);

G_END_DECLS
