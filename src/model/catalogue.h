/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/initiative.h"
#include "model/model.h"

G_BEGIN_DECLS

#define ALLIES_CATALOGUE_NAMESPACE "urn:allies:catalogue:1"

#define ALLIES_TYPE_CATALOGUE (allies_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (AlliesCatalogue, allies_catalogue, ALLIES, CATALOGUE, GObject)

/**
 * allies_catalogue_read:
 * @element: the root of an *.initiatives file
 * @model: (nullable): the model whose questions are lifted; %NULL leaves that unchecked
 * @language: (nullable): language of the texts
 *
 * Faults: identifiers used twice, requirements that do not exist or run in a
 * circle (the first), lifts of questions that do not exist or beyond the scale.
 *
 * Returns: (transfer full): the catalogue, read-only
 */
AlliesCatalogue *
allies_catalogue_read (const AlliesXmlElement *element, AlliesModel *model, const char *language);

/**
 * allies_catalogue_new_from_bytes:
 * @bytes: content of an *.initiatives file
 * @name: name of the file as the user knows it
 * @model: (nullable): the model
 * @language: (nullable): language of the texts
 * @error: return location; the first fault
 *
 * Returns: (transfer full) (nullable): the catalogue
 */
AlliesCatalogue *allies_catalogue_new_from_bytes (
    GBytes *bytes, const char *name, AlliesModel *model, const char *language, GError **error);

/**
 * allies_catalogue_new_bundled:
 * @model: a model
 * @language: (nullable): language of the texts
 * @error: return location
 *
 * They follow the version of @model, see allies_initiative_follow_model().
 *
 * Returns: (transfer full) (nullable): the initiatives bundled for this model; an
 *   empty catalogue when there are none
 */
AlliesCatalogue *
allies_catalogue_new_bundled (AlliesModel *model, const char *language, GError **error);

/**
 * allies_catalogue_new_with:
 * @catalogue: a catalogue
 * @initiatives: (element-type AlliesInitiative): initiatives
 *
 * Returns: (transfer full): a copy in which they take the place of those of the same identifier;
 * the others come last
 */
AlliesCatalogue *
allies_catalogue_new_with (AlliesCatalogue *catalogue, const GPtrArray *initiatives);

/**
 * allies_catalogue_find_circle:
 * @catalogue: a catalogue
 *
 * Returns: (transfer none) (nullable): an initiative that requires itself by way of others
 */
AlliesInitiative *allies_catalogue_find_circle (AlliesCatalogue *catalogue);

/**
 * allies_catalogue_check_lift:
 * @element: an element with a question and the level to which it is lifted
 * @model: the model that must have it
 *
 * Faults: a question that does not exist or has no levels, a level beyond the scale.
 */
void allies_catalogue_check_lift (const AlliesXmlElement *element, AlliesModel *model);

/**
 * allies_catalogue_get_initiatives:
 * @catalogue: a catalogue
 *
 * Returns: (transfer none): its #AlliesInitiative in order
 */
GListModel *allies_catalogue_get_initiatives (AlliesCatalogue *catalogue);

/**
 * allies_catalogue_list_lifting:
 * @catalogue: a catalogue
 * @question: identifier of a question
 * @level: a level below the highest
 *
 * Returns: (transfer container) (element-type AlliesInitiative): those that lift the question from
 *   this level, in the order of the catalogue
 */
GPtrArray *
allies_catalogue_list_lifting (AlliesCatalogue *catalogue, const char *question, double level);

/**
 * allies_catalogue_find:
 * @catalogue: a catalogue
 * @id: (nullable): an identifier
 *
 * Returns: (transfer none) (nullable): the initiative
 */
AlliesInitiative *allies_catalogue_find (AlliesCatalogue *catalogue, const char *id);

/**
 * allies_catalogue_get_basis:
 * @catalogue: a catalogue
 *
 * Returns: (transfer none): what its figures of money rest on; may be empty
 */
const char *allies_catalogue_get_basis (AlliesCatalogue *catalogue);

G_END_DECLS
