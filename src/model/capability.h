/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/question.h"

G_BEGIN_DECLS

#define ALLIES_TYPE_CAPABILITY (allies_capability_get_type ())
G_DECLARE_FINAL_TYPE (AlliesCapability, allies_capability, ALLIES, CAPABILITY, GObject)

/**
 * allies_capability_read:
 * @element: a capability element
 * @scale: the model's scale
 * @language: (nullable): language of the texts
 *
 * Returns: (transfer full): the capability with its questions
 */
AlliesCapability *
allies_capability_read (const AlliesXmlElement *element, AlliesScale *scale, const char *language);

/**
 * allies_capability_get_id:
 * @capability: a capability
 *
 * Returns: (transfer none): its identifier
 */
const char *allies_capability_get_id (AlliesCapability *capability);

/**
 * allies_capability_get_name:
 * @capability: a capability
 *
 * Returns: (transfer none): its name
 */
const char *allies_capability_get_name (AlliesCapability *capability);

/**
 * allies_capability_get_label:
 * @capability: a capability
 *
 * Returns: (transfer none): a short name for charts; the name when there is none
 */
const char *allies_capability_get_label (AlliesCapability *capability);

/**
 * allies_capability_get_summary:
 * @capability: a capability
 *
 * Returns: (transfer none): what it is, in a sentence; may be empty
 */
const char *allies_capability_get_summary (AlliesCapability *capability);

/**
 * allies_capability_get_weight:
 * @capability: a capability
 *
 * Returns: its weight within the pillar, above 0
 */
double allies_capability_get_weight (AlliesCapability *capability);

/**
 * allies_capability_get_weight_reason:
 * @capability: a capability
 *
 * Returns: (transfer none): why it weighs what it weighs; may be empty
 */
const char *allies_capability_get_weight_reason (AlliesCapability *capability);

/**
 * allies_capability_get_questions:
 * @capability: a capability
 *
 * Returns: (transfer none): its #AlliesQuestion in the order of the model
 */
GListModel *allies_capability_get_questions (AlliesCapability *capability);

G_END_DECLS
