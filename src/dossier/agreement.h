/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesAgreementState:
 * @ALLIES_AGREEMENT_LEVEL: both stand behind one level
 * @ALLIES_AGREEMENT_DIFFER: both leave their answers as they are
 * @ALLIES_AGREEMENT_NOT_APPLICABLE: the question does not apply
 */
typedef enum
{
  ALLIES_AGREEMENT_LEVEL,
  ALLIES_AGREEMENT_DIFFER,
  ALLIES_AGREEMENT_NOT_APPLICABLE,
} AlliesAgreementState;

/**
 * allies_agreement_states:
 *
 * The words for #AlliesAgreementState in files, ended by %NULL.
 */
extern const char *const allies_agreement_states[];

/**
 * AlliesAgreement:
 *
 * What both sides settled for a question. Immutable; made by allies_record_new() with the field
 * names of the file format.
 */
#define ALLIES_TYPE_AGREEMENT (allies_agreement_get_type ())
G_DECLARE_FINAL_TYPE (AlliesAgreement, allies_agreement, ALLIES, AGREEMENT, AlliesRecord)

/**
 * allies_agreement_get_question:
 * @agreement: an agreement
 *
 * Returns: (transfer none): identifier of the question
 */
const char *allies_agreement_get_question (AlliesAgreement *agreement);

/**
 * allies_agreement_get_state:
 * @agreement: an agreement
 *
 * Returns: what was settled
 */
AlliesAgreementState allies_agreement_get_state (AlliesAgreement *agreement);

/**
 * allies_agreement_get_level:
 * @agreement: an agreement
 *
 * Returns: the agreed level; NaN unless a level was agreed
 */
double allies_agreement_get_level (AlliesAgreement *agreement);

/**
 * allies_agreement_get_time:
 * @agreement: an agreement
 *
 * Returns: (transfer none): when, in UTC
 */
const char *allies_agreement_get_time (AlliesAgreement *agreement);

/**
 * allies_agreement_get_why:
 * @agreement: an agreement
 *
 * Returns: (transfer none): the reason; may be empty
 */
const char *allies_agreement_get_why (AlliesAgreement *agreement);

G_END_DECLS
