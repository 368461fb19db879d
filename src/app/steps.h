/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * AlliesSteps:
 *
 * The sidebar: the journey as steps, each with its state.
 */
#define ALLIES_TYPE_STEPS (allies_steps_get_type ())
G_DECLARE_FINAL_TYPE (AlliesSteps, allies_steps, ALLIES, STEPS, AlliesPage)

/**
 * allies_steps_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): the steps in order, as "win.step" knows them
 */
const char *const *allies_steps_list (void);

G_END_DECLS
