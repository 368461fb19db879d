/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/agreement.h"
#include "dossier/answer.h"
#include "dossier/assessment.h"
#include "dossier/closing.h"
#include "dossier/comparison.h"
#include "dossier/presentation.h"
#include "dossier/completion.h"
#include "dossier/earlier.h"
#include "dossier/estimate.h"
#include "dossier/handout.h"
#include "dossier/importance.h"
#include "dossier/initiative-progress.h"
#include "dossier/logo.h"
#include "dossier/organisation.h"
#include "dossier/own-initiative.h"
#include "dossier/placement.h"
#include "dossier/plan.h"
#include "dossier/respondent.h"
#include "dossier/reveal.h"
#include "dossier/side.h"
#include "dossier/stage.h"
#include "dossier/target.h"
#include "model/model.h"

G_BEGIN_DECLS

#define ALLIES_DOSSIER_NAMESPACE "urn:allies:dossier:1"

/**
 * AlliesDossier:
 *
 * One organisation with all its years: a sorted map from keys to immutable
 * records. Whoever shows it listens to #AlliesDossier::changed; whoever edits
 * it goes through #AlliesEditHistory.
 */
#define ALLIES_TYPE_DOSSIER (allies_dossier_get_type ())
G_DECLARE_FINAL_TYPE (AlliesDossier, allies_dossier, ALLIES, DOSSIER, GObject)

/**
 * AlliesDossier::changed:
 * @dossier: the dossier
 * @key: key of the record that was put, replaced or removed
 */

/**
 * allies_dossier_new:
 * @language: (nullable): language of the questionnaires' texts
 *
 * Returns: (transfer full): an empty dossier
 */
AlliesDossier *allies_dossier_new (const char *language);

/**
 * allies_dossier_get_language:
 * @dossier: a dossier
 *
 * Returns: (transfer none) (nullable): language of the questionnaires' texts
 */
const char *allies_dossier_get_language (AlliesDossier *dossier);

/**
 * allies_dossier_get:
 * @dossier: a dossier
 * @key: a key (see allies_record_dup_key())
 *
 * Returns: (transfer none) (nullable): the record of that key
 */
gpointer allies_dossier_get (AlliesDossier *dossier, const char *key);

/**
 * allies_dossier_replace:
 * @dossier: a dossier
 * @key: a key
 * @record: (nullable): the record to put there; %NULL removes
 */
void allies_dossier_replace (AlliesDossier *dossier, const char *key, AlliesRecord *record);

/**
 * allies_dossier_put:
 * @dossier: a dossier
 * @year: year of the assessment; 0 for the organisation
 * @record: (transfer full): a record, put under its own key
 */
void allies_dossier_put (AlliesDossier *dossier, guint year, gpointer record);

/**
 * allies_dossier_list:
 * @dossier: a dossier
 * @element: name of a kind of record, such as "answer"
 * @year: year of the assessment; 0 for the organisation
 *
 * Returns: (transfer container) (element-type AlliesRecord): the records of that kind, in the order
 *   of their keys
 */
GPtrArray *allies_dossier_list (AlliesDossier *dossier, const char *element, guint year);

/**
 * allies_dossier_list_below:
 * @dossier: a dossier
 * @element: name of a kind of record
 * @year: year of the assessment; 0 for the organisation
 * @below: the next parts of the key, such as "marketing/data.single-view.identity"
 *
 * Returns: (transfer container) (element-type AlliesRecord): the records of that kind whose keys go
 *   on from there, in their order
 */
GPtrArray *allies_dossier_list_below (AlliesDossier *dossier,
                                      const char *element,
                                      guint year,
                                      const char *below);

/**
 * AlliesDossierFunc:
 * @key: key of a record
 * @record: the record
 * @user_data: what was given to allies_dossier_foreach()
 */
typedef void (*AlliesDossierFunc) (const char *key, AlliesRecord *record, gpointer user_data);

/**
 * allies_dossier_foreach:
 * @dossier: a dossier, not to be changed meanwhile
 * @func: called for each record, in the order of their keys
 * @user_data: handed to @func
 */
void allies_dossier_foreach (AlliesDossier *dossier, AlliesDossierFunc func, gpointer user_data);

/**
 * allies_dossier_get_organisation:
 * @dossier: a dossier
 *
 * Returns: (transfer none): its organisation
 */
AlliesOrganisation *allies_dossier_get_organisation (AlliesDossier *dossier);

/**
 * allies_dossier_get_years:
 * @dossier: a dossier
 *
 * Returns: (transfer container) (element-type guint): the years assessed, rising
 */
GArray *allies_dossier_get_years (AlliesDossier *dossier);

/**
 * allies_dossier_get_latest_year:
 * @dossier: a dossier
 *
 * Returns: the last year assessed, 0 when there is none
 */
guint allies_dossier_get_latest_year (AlliesDossier *dossier);

/**
 * allies_dossier_get_assessment:
 * @dossier: a dossier
 * @year: a year
 *
 * Returns: (transfer none) (nullable): the assessment of that year
 */
AlliesAssessment *allies_dossier_get_assessment (AlliesDossier *dossier, guint year);

/**
 * allies_dossier_get_answer:
 * @dossier: a dossier
 * @year: a year
 * @respondent: identifier of a respondent
 * @question: identifier of a question
 *
 * Returns: (transfer none) (nullable): the answer
 */
AlliesAnswer *allies_dossier_get_answer (AlliesDossier *dossier,
                                         guint year,
                                         const char *respondent,
                                         const char *question);

/**
 * allies_dossier_get_agreement:
 * @dossier: a dossier
 * @year: a year
 * @question: identifier of a question
 *
 * Returns: (transfer none) (nullable): the agreement
 */
AlliesAgreement *
allies_dossier_get_agreement (AlliesDossier *dossier, guint year, const char *question);

/**
 * allies_dossier_get_target:
 * @dossier: a dossier
 * @year: a year
 * @capability: identifier of a capability
 *
 * Returns: (transfer none) (nullable): its target
 */
AlliesTarget *
allies_dossier_get_target (AlliesDossier *dossier, guint year, const char *capability);

/**
 * allies_dossier_get_importance:
 * @dossier: a dossier
 * @year: a year
 * @side: a side
 * @capability: identifier of a capability
 *
 * Returns: (transfer none) (nullable): the importance it gave
 */
AlliesImportance *allies_dossier_get_importance (AlliesDossier *dossier,
                                                 guint year,
                                                 AlliesSide side,
                                                 const char *capability);

/**
 * allies_dossier_get_comparison:
 * @dossier: a dossier
 * @year: a year
 *
 * Returns: (transfer none) (nullable): with whom the company compares itself in that year; %NULL
 *   when it is its own segment
 */
AlliesComparison *allies_dossier_get_comparison (AlliesDossier *dossier, guint year);

/**
 * allies_dossier_get_presentation:
 * @dossier: a dossier
 * @year: a year
 *
 * Returns: (transfer none) (nullable): how the deck of that year is presented; %NULL as long as
 *   nobody has said so
 */
AlliesPresentation *allies_dossier_get_presentation (AlliesDossier *dossier, guint year);

/**
 * allies_dossier_get_logo:
 * @dossier: a dossier
 * @year: a year
 *
 * Returns: (transfer none) (nullable): the logo on the deck of that year
 */
AlliesLogo *allies_dossier_get_logo (AlliesDossier *dossier, guint year);

/**
 * allies_dossier_add_model:
 * @dossier: a dossier
 * @model: a questionnaire that is not part of the program and travels inside the dossier
 */
void allies_dossier_add_model (AlliesDossier *dossier, AlliesModel *model);

/**
 * allies_dossier_keep_model:
 * @dossier: a dossier
 * @year: a year of it, with a known model
 *
 * Puts the questionnaire of @year inside unless it is there, so that the year is read with its own for
 * ever, whichever version the program brings by then.
 */
void allies_dossier_keep_model (AlliesDossier *dossier, guint year);

/**
 * allies_dossier_set_questionnaire:
 * @dossier: a dossier
 * @model: a questionnaire that it holds
 * @whole: (transfer full) (nullable): all that the element around it holds, the questionnaire
 *   included, to be written back as it is
 */
void allies_dossier_set_questionnaire (AlliesDossier *dossier,
                                       AlliesModel *model,
                                       AlliesXmlExtra *whole);

/**
 * allies_dossier_get_questionnaire:
 * @dossier: a dossier
 * @model: a questionnaire that it holds
 *
 * Returns: (transfer none) (nullable): what was set by allies_dossier_set_questionnaire()
 */
AlliesXmlExtra *allies_dossier_get_questionnaire (AlliesDossier *dossier, AlliesModel *model);

/**
 * allies_dossier_get_models:
 * @dossier: a dossier
 *
 * Returns: (transfer container) (element-type AlliesModel): the questionnaires inside, sorted
 */
GPtrArray *allies_dossier_get_models (AlliesDossier *dossier);

/**
 * allies_dossier_find_inside:
 * @dossier: a dossier
 * @id: identifier of a model
 * @version: its version
 *
 * Returns: (transfer none) (nullable): the questionnaire, when it travels inside the dossier
 */
AlliesModel *
allies_dossier_find_inside (AlliesDossier *dossier, const char *id, const char *version);

/**
 * allies_dossier_get_model:
 * @dossier: a dossier
 * @year: a year
 *
 * Returns: (transfer none) (nullable): the questionnaire of that year
 */
AlliesModel *allies_dossier_get_model (AlliesDossier *dossier, guint year);

/**
 * allies_dossier_share_bundled:
 * @dossier: a dossier
 * @other: another of the same language
 *
 * Gives @dossier the questionnaires of the program that @other has read so far, so that it need not
 * read them again: a copy of a dossier is made after each change.
 */
void allies_dossier_share_bundled (AlliesDossier *dossier, AlliesDossier *other);

/**
 * allies_dossier_find_model:
 * @dossier: a dossier
 * @id: identifier of a model
 * @version: its version
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the questionnaire, from inside the dossier or bundled
 */
AlliesModel *allies_dossier_find_model (AlliesDossier *dossier,
                                        const char *id,
                                        const char *version,
                                        GError **error);

/**
 * allies_dossier_set_format:
 * @dossier: a dossier
 * @format: version of the file format it was read from, such as "1.0"
 *
 * A file of a newer minor version stays one, since what is new in it is kept.
 */
void allies_dossier_set_format (AlliesDossier *dossier, const char *format);

/**
 * allies_dossier_get_format:
 * @dossier: a dossier
 *
 * Returns: (transfer none): version of the file format it is written in
 */
const char *allies_dossier_get_format (AlliesDossier *dossier);

/**
 * allies_dossier_set_extra:
 * @dossier: a dossier
 * @extra: (transfer full) (nullable): what its root element holds beyond what is known
 */
void allies_dossier_set_extra (AlliesDossier *dossier, AlliesXmlExtra *extra);

/**
 * allies_dossier_get_extra:
 * @dossier: a dossier
 *
 * Returns: (transfer none) (nullable): what its root element holds beyond what is known
 */
AlliesXmlExtra *allies_dossier_get_extra (AlliesDossier *dossier);

G_END_DECLS
