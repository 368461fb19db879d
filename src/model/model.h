/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-extra.h"
#include "model/pillar.h"
#include "model/source.h"

G_BEGIN_DECLS

#define ALLIES_MODEL_NAMESPACE "urn:allies:model:1"

#define ALLIES_TYPE_MODEL (allies_model_get_type ())
G_DECLARE_FINAL_TYPE (AlliesModel, allies_model, ALLIES, MODEL, GObject)

/**
 * allies_model_read:
 * @element: a model element, the root of a file or inside a dossier
 * @language: (nullable): language of the texts
 *
 * Faults go to the element's document: identifiers used twice, references to
 * sources that do not exist, and what the parts of a model complain of.
 *
 * Returns: (transfer full): the model, read-only
 */
AlliesModel *allies_model_read (const AlliesXmlElement *element, const char *language);

/**
 * allies_model_new_from_bytes:
 * @bytes: content of a *.maturity file
 * @name: name of the file as the user knows it
 * @language: (nullable): language of the texts
 * @error: return location; the first fault
 *
 * Returns: (transfer full) (nullable): the model
 */
AlliesModel *
allies_model_new_from_bytes (GBytes *bytes, const char *name, const char *language, GError **error);

/**
 * allies_model_new_bundled:
 * @id: identifier of a model that is part of the program, such as "cmo-cio"
 * @language: (nullable): language of the texts
 * @error: return location; %ALLIES_ERROR_NOT_FOUND when there is none
 *
 * Returns: (transfer full) (nullable): the model
 */
AlliesModel *allies_model_new_bundled (const char *id, const char *language, GError **error);

/**
 * allies_model_is_bundled:
 * @id: identifier of a model
 *
 * Returns: whether a model of this id is part of the program
 */
gboolean allies_model_is_bundled (const char *id);

/**
 * ALLIES_MODEL_DEFAULT:
 *
 * Identifier of the model of which a new assessment is, unless another one is chosen.
 */
#define ALLIES_MODEL_DEFAULT "cmo-cio"

/**
 * allies_model_list_bundled:
 * @language: (nullable): language of the texts
 *
 * Returns: (transfer full): the #AlliesModel that are part of the program, %ALLIES_MODEL_DEFAULT
 *   first, the others by their identifiers
 */
GListModel *allies_model_list_bundled (const char *language);

/**
 * allies_model_get_id:
 * @model: a model
 *
 * Returns: (transfer none): its identifier
 */
const char *allies_model_get_id (AlliesModel *model);

/**
 * allies_model_get_version:
 * @model: a model
 *
 * Returns: (transfer none): its version, such as "2026.1"
 */
const char *allies_model_get_version (AlliesModel *model);

/**
 * allies_model_get_name:
 * @model: a model
 *
 * Returns: (transfer none): its name
 */
const char *allies_model_get_name (AlliesModel *model);

/**
 * allies_model_get_summary:
 * @model: a model
 *
 * Returns: (transfer none): what it measures; may be empty
 */
const char *allies_model_get_summary (AlliesModel *model);

/**
 * allies_model_dup_first_sentence:
 * @model: a model
 *
 * Returns: (transfer full): the first sentence of its summary; may be empty
 */
char *allies_model_dup_first_sentence (AlliesModel *model);

/**
 * allies_model_get_scale:
 * @model: a model
 *
 * Returns: (transfer none): its scale
 */
AlliesScale *allies_model_get_scale (AlliesModel *model);

/**
 * allies_model_get_pillars:
 * @model: a model
 *
 * Returns: (transfer none): its #AlliesPillar in order
 */
GListModel *allies_model_get_pillars (AlliesModel *model);

/**
 * allies_model_get_capabilities:
 * @model: a model
 *
 * Returns: (transfer none): all #AlliesCapability in order
 */
GListModel *allies_model_get_capabilities (AlliesModel *model);

/**
 * allies_model_get_questions:
 * @model: a model
 *
 * Returns: (transfer none): all #AlliesQuestion in order
 */
GListModel *allies_model_get_questions (AlliesModel *model);

/**
 * allies_model_find_question:
 * @model: a model
 * @id: (nullable): an identifier
 *
 * Returns: (transfer none) (nullable): the question
 */
AlliesQuestion *allies_model_find_question (AlliesModel *model, const char *id);

/**
 * allies_model_find_capability:
 * @model: a model
 * @id: (nullable): an identifier
 *
 * Returns: (transfer none) (nullable): the capability
 */
AlliesCapability *allies_model_find_capability (AlliesModel *model, const char *id);

/**
 * allies_model_find_pillar:
 * @model: a model
 * @id: (nullable): an identifier
 *
 * Returns: (transfer none) (nullable): the pillar
 */
AlliesPillar *allies_model_find_pillar (AlliesModel *model, const char *id);

/**
 * allies_model_find_pillar_of:
 * @model: a model
 * @id: (nullable): identifier of a capability or question
 *
 * Returns: (transfer none) (nullable): the pillar it belongs to
 */
AlliesPillar *allies_model_find_pillar_of (AlliesModel *model, const char *id);

/**
 * allies_model_find_capability_of:
 * @model: a model
 * @id: (nullable): identifier of a question
 *
 * Returns: (transfer none) (nullable): the capability it belongs to
 */
AlliesCapability *allies_model_find_capability_of (AlliesModel *model, const char *id);

/**
 * allies_model_get_sources:
 * @model: a model
 *
 * Returns: (transfer none): the #AlliesSource that its questions come from, in order
 */
GListModel *allies_model_get_sources (AlliesModel *model);

/**
 * allies_model_find_source:
 * @model: a model
 * @id: (nullable): an identifier
 *
 * Returns: (transfer none) (nullable): the source
 */
AlliesSource *allies_model_find_source (AlliesModel *model, const char *id);

/**
 * allies_model_write:
 * @model: a model
 * @writer: a writer
 *
 * Writes the model element as it was read, in all its languages, so that it can
 * travel inside a dossier.
 */
void allies_model_write (AlliesModel *model, AlliesXmlWriter *writer);

G_END_DECLS
