/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"
#include "dossier/side.h"

G_BEGIN_DECLS

/**
 * AlliesRespondent:
 *
 * Somebody who answers for a side. Immutable; made by allies_record_new() with the field names of
 * the file format.
 */
#define ALLIES_TYPE_RESPONDENT (allies_respondent_get_type ())
G_DECLARE_FINAL_TYPE (AlliesRespondent, allies_respondent, ALLIES, RESPONDENT, AlliesRecord)

/**
 * allies_respondent_get_id:
 * @respondent: a respondent
 *
 * Returns: (transfer none): identifier, unique in its year
 */
const char *allies_respondent_get_id (AlliesRespondent *respondent);

/**
 * allies_respondent_get_side:
 * @respondent: a respondent
 *
 * Returns: the side it answers for
 */
AlliesSide allies_respondent_get_side (AlliesRespondent *respondent);

/**
 * allies_respondent_get_name:
 * @respondent: a respondent
 *
 * Returns: (transfer none): name; may be empty
 */
const char *allies_respondent_get_name (AlliesRespondent *respondent);

/**
 * allies_respondent_get_role:
 * @respondent: a respondent
 *
 * Returns: (transfer none): role; may be empty
 */
const char *allies_respondent_get_role (AlliesRespondent *respondent);

/**
 * allies_respondent_get_capabilities:
 * @respondent: a respondent
 *
 * Returns: (transfer none) (array zero-terminated=1): identifiers of the capabilities it answers
 *   for; none for all of them
 */
const char *const *allies_respondent_get_capabilities (AlliesRespondent *respondent);

/**
 * allies_respondent_is_asked:
 * @respondent: a respondent
 * @capability: identifier of a capability
 *
 * Returns: whether the questions of that capability are asked of the respondent
 */
gboolean allies_respondent_is_asked (AlliesRespondent *respondent, const char *capability);

G_END_DECLS
