/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesAssessment:
 *
 * One year of a dossier. Immutable; made by allies_record_new() with the field names of the file
 * format.
 */
#define ALLIES_TYPE_ASSESSMENT (allies_assessment_get_type ())
G_DECLARE_FINAL_TYPE (AlliesAssessment, allies_assessment, ALLIES, ASSESSMENT, AlliesRecord)

/**
 * allies_assessment_get_year:
 * @assessment: an assessment
 *
 * Returns: its year, from 1900 to 2999
 */
guint allies_assessment_get_year (AlliesAssessment *assessment);

/**
 * allies_assessment_get_date:
 * @assessment: an assessment
 *
 * Returns: (transfer none): the day it speaks of, ISO 8601; "" when not given
 */
const char *allies_assessment_get_date (AlliesAssessment *assessment);

/**
 * allies_assessment_get_model:
 * @assessment: an assessment
 *
 * Returns: (transfer none): identifier of its questionnaire
 */
const char *allies_assessment_get_model (AlliesAssessment *assessment);

/**
 * allies_assessment_get_model_version:
 * @assessment: an assessment
 *
 * Returns: (transfer none): version of its questionnaire
 */
const char *allies_assessment_get_model_version (AlliesAssessment *assessment);

/**
 * allies_assessment_is_blind:
 * @assessment: an assessment
 *
 * Returns: whether each side answers without seeing what the other said, until both have finished
 */
gboolean allies_assessment_is_blind (AlliesAssessment *assessment);

G_END_DECLS
