/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/score.h"

G_BEGIN_DECLS

/**
 * AlliesMissing:
 * @capability: a capability
 * @open: how many of its scored questions nobody has answered
 * @unknown: how many were answered with "don't know" only
 * @first: the first of these questions
 * @partial: whether the score is too incomplete to be ranked
 *
 * What a score lacks.
 */
typedef struct
{
  AlliesCapability *capability;
  guint open;
  guint unknown;
  AlliesQuestion *first;
  gboolean partial;
} AlliesMissing;

/**
 * allies_missing_list:
 * @score: scores; the list lives no longer than they do
 *
 * Returns: (transfer full) (element-type AlliesMissing): the capabilities that lack an answer, in
 *   the order of the model
 */
GArray *allies_missing_list (AlliesScore *score);

G_END_DECLS
