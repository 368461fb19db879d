/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/capability.h"

G_BEGIN_DECLS

#define ALLIES_TYPE_PILLAR (allies_pillar_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPillar, allies_pillar, ALLIES, PILLAR, GObject)

/**
 * AlliesAggregation:
 * @ALLIES_AGGREGATION_ARITHMETIC: weighted arithmetic mean
 * @ALLIES_AGGREGATION_GEOMETRIC: weighted geometric mean
 * @ALLIES_AGGREGATION_MINIMUM: the lowest
 *
 * How capability scores make a pillar score.
 */
typedef enum
{
  ALLIES_AGGREGATION_ARITHMETIC,
  ALLIES_AGGREGATION_GEOMETRIC,
  ALLIES_AGGREGATION_MINIMUM,
} AlliesAggregation;

/**
 * allies_pillar_read:
 * @element: a pillar element
 * @scale: the model's scale; a geometric mean needs one above 0
 * @language: (nullable): language of the texts
 *
 * Returns: (transfer full): the pillar with its capabilities
 */
AlliesPillar *
allies_pillar_read (const AlliesXmlElement *element, AlliesScale *scale, const char *language);

/**
 * allies_pillar_get_id:
 * @pillar: a pillar
 *
 * Returns: (transfer none): its identifier
 */
const char *allies_pillar_get_id (AlliesPillar *pillar);

/**
 * allies_pillar_get_name:
 * @pillar: a pillar
 *
 * Returns: (transfer none): its name
 */
const char *allies_pillar_get_name (AlliesPillar *pillar);

/**
 * allies_pillar_get_tagline:
 * @pillar: a pillar
 *
 * Returns: (transfer none): its motto; may be empty
 */
const char *allies_pillar_get_tagline (AlliesPillar *pillar);

/**
 * allies_pillar_get_summary:
 * @pillar: a pillar
 *
 * Returns: (transfer none): what it is about; may be empty
 */
const char *allies_pillar_get_summary (AlliesPillar *pillar);

/**
 * allies_pillar_get_weight:
 * @pillar: a pillar
 *
 * Returns: its weight in the overall score, above 0
 */
double allies_pillar_get_weight (AlliesPillar *pillar);

/**
 * allies_pillar_get_weight_reason:
 * @pillar: a pillar
 *
 * Returns: (transfer none): why it weighs what it weighs; may be empty
 */
const char *allies_pillar_get_weight_reason (AlliesPillar *pillar);

/**
 * allies_pillar_get_aggregation:
 * @pillar: a pillar
 *
 * Returns: how its capabilities are averaged
 */
AlliesAggregation allies_pillar_get_aggregation (AlliesPillar *pillar);

/**
 * allies_pillar_get_capabilities:
 * @pillar: a pillar
 *
 * Returns: (transfer none): its #AlliesCapability in the order of the model
 */
GListModel *allies_pillar_get_capabilities (AlliesPillar *pillar);

G_END_DECLS
