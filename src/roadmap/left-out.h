/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-state.h"

G_BEGIN_DECLS

/**
 * allies_left_out_explain:
 * @problem: a problem
 * @stages: (array): stage of each item
 * @item: an item that is left out
 *
 * Returns: (transfer full): why it is left out, in a sentence
 */
char *allies_left_out_explain (const AlliesPlanProblem *problem, const int *stages, guint item);

G_END_DECLS
