/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesImportance:
 *
 * How much a capability matters to one side. Immutable; made by allies_record_new() with the field
 * names of the file format.
 */
#define ALLIES_TYPE_IMPORTANCE (allies_importance_get_type ())
G_DECLARE_FINAL_TYPE (AlliesImportance, allies_importance, ALLIES, IMPORTANCE, AlliesRecord)

/**
 * allies_importance_get_side:
 * @importance: an importance
 *
 * Returns: (transfer none): code of the side
 */
const char *allies_importance_get_side (AlliesImportance *importance);

/**
 * allies_importance_get_capability:
 * @importance: an importance
 *
 * Returns: (transfer none): identifier of the capability
 */
const char *allies_importance_get_capability (AlliesImportance *importance);

/**
 * allies_importance_get_value:
 * @importance: an importance
 *
 * Returns: from 1 (little) to 5 (decisive)
 */
double allies_importance_get_value (AlliesImportance *importance);

G_END_DECLS
