/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-extra.h"
#include "model/company-size.h"
#include "model/initiative-kind.h"
#include "model/model.h"
#include "model/money-range.h"
#include "model/owner.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define ALLIES_TYPE_INITIATIVE (allies_initiative_get_type ())
G_DECLARE_FINAL_TYPE (AlliesInitiative, allies_initiative, ALLIES, INITIATIVE, GObject)

/**
 * AlliesRequirement:
 * @initiative: identifier of the initiative that is needed
 * @together: whether both may run in the same stage
 */
typedef struct
{
  char *initiative;
  gboolean together;
} AlliesRequirement;

/**
 * AlliesLift:
 * @question: identifier of the question lifted
 * @from: lowest position from which it helps
 * @to: level it reaches
 */
typedef struct
{
  char *question;
  double from;
  double to;
} AlliesLift;

/**
 * AlliesEffort:
 * @marketing: person-months of the marketing team, at least 0
 * @technology: person-months of the technology team, at least 0
 */
typedef struct
{
  double marketing;
  double technology;
} AlliesEffort;

/**
 * AlliesInitiativeTexts:
 * @name: its name
 * @outcome: what is different afterwards, in a line
 * @takes: what it takes; may be empty
 * @success: by what success is measured; may be empty
 * @risk: what typically goes wrong; may be empty
 * @assumption: where its benefit comes from; may be empty
 *
 * The texts of an initiative.
 */
typedef struct
{
  const char *name;
  const char *outcome;
  const char *takes;
  const char *success;
  const char *risk;
  const char *assumption;
} AlliesInitiativeTexts;

/**
 * AlliesInitiativeTerms:
 * @owner: an #AlliesOwner, negative for none given
 * @duration: months of work, NaN for none given
 * @ramp: months until the full benefit, NaN for none given
 * @effort: person-months for a company of any size, NaN for none given
 * @cost: (nullable): one-off cost
 * @running: (nullable): running cost a year
 * @benefit: (nullable): benefit a year
 *
 * What an organisation knows of an initiative for itself.
 */
typedef struct
{
  int owner;
  double duration;
  double ramp;
  AlliesEffort effort;
  const AlliesMoneyRange *cost;
  const AlliesMoneyRange *running;
  const AlliesMoneyRange *benefit;
} AlliesInitiativeTerms;

/**
 * allies_initiative_new:
 * @id: its identifier
 * @kind: process, technology or organisation
 * @texts: its texts
 *
 * Returns: (transfer full): an initiative of one's own that takes, costs and brings nothing yet
 */
AlliesInitiative *allies_initiative_new (const char *id,
                                         AlliesInitiativeKind kind,
                                         const AlliesInitiativeTexts *texts);

/**
 * allies_initiative_add_requirement:
 * @initiative: an initiative that is being made and nobody else has yet
 * @id: identifier of the initiative that is needed
 * @together: whether both may run in the same stage
 */
void
allies_initiative_add_requirement (AlliesInitiative *initiative, const char *id, gboolean together);

/**
 * allies_initiative_add_lift:
 * @initiative: an initiative that is being made and nobody else has yet
 * @question: identifier of the question lifted
 * @from: lowest position from which it helps
 * @to: level it reaches
 */
void allies_initiative_add_lift (AlliesInitiative *initiative,
                                 const char *question,
                                 double from,
                                 double to);

/**
 * allies_initiative_with_terms:
 * @initiative: an initiative
 * @terms: what is known better
 *
 * Returns: (transfer full): a copy with all that is given in the place of what it says
 */
AlliesInitiative *
allies_initiative_with_terms (AlliesInitiative *initiative, const AlliesInitiativeTerms *terms);

/**
 * allies_initiative_is_own:
 * @initiative: an initiative
 *
 * Returns: whether the organisation has thought of it itself, so that no catalogue has it
 */
gboolean allies_initiative_is_own (AlliesInitiative *initiative);

/**
 * allies_initiative_is_assumed:
 * @initiative: an initiative
 *
 * Returns: whether any of its money is a planning assumption: a share of revenue or a budget, and
 *   not an amount that the user gave
 */
gboolean allies_initiative_is_assumed (AlliesInitiative *initiative);

/**
 * allies_initiative_read:
 * @element: an initiative element of a catalogue or of a dossier
 * @language: (nullable): language of the texts
 *
 * Returns: (transfer full): the initiative, read-only
 */
AlliesInitiative *allies_initiative_read (const AlliesXmlElement *element, const char *language);

/**
 * allies_initiative_get_id:
 * @initiative: an initiative
 *
 * Returns: (transfer none): its identifier
 */
const char *allies_initiative_get_id (AlliesInitiative *initiative);

/**
 * allies_initiative_get_kind:
 * @initiative: an initiative
 *
 * Returns: process, technology or organisation
 */
AlliesInitiativeKind allies_initiative_get_kind (AlliesInitiative *initiative);

/**
 * allies_initiative_get_owner:
 * @initiative: an initiative
 *
 * Returns: who leads it
 */
AlliesOwner allies_initiative_get_owner (AlliesInitiative *initiative);

/**
 * allies_initiative_get_duration:
 * @initiative: an initiative
 *
 * Returns: months of work, above 0
 */
double allies_initiative_get_duration (AlliesInitiative *initiative);

/**
 * allies_initiative_get_ramp:
 * @initiative: an initiative
 *
 * Returns: months from its end until the full benefit, at least 0
 */
double allies_initiative_get_ramp (AlliesInitiative *initiative);

/**
 * allies_initiative_get_name:
 * @initiative: an initiative
 *
 * Returns: (transfer none): its name
 */
const char *allies_initiative_get_name (AlliesInitiative *initiative);

/**
 * allies_initiative_get_outcome:
 * @initiative: an initiative
 *
 * Returns: (transfer none): what is different afterwards, in a line
 */
const char *allies_initiative_get_outcome (AlliesInitiative *initiative);

/**
 * allies_initiative_get_takes:
 * @initiative: an initiative
 *
 * Returns: (transfer none): what it takes; may be empty
 */
const char *allies_initiative_get_takes (AlliesInitiative *initiative);

/**
 * allies_initiative_get_success:
 * @initiative: an initiative
 *
 * Returns: (transfer none): by what success is measured; may be empty
 */
const char *allies_initiative_get_success (AlliesInitiative *initiative);

/**
 * allies_initiative_get_risk:
 * @initiative: an initiative
 *
 * Returns: (transfer none): what typically goes wrong; may be empty
 */
const char *allies_initiative_get_risk (AlliesInitiative *initiative);

/**
 * allies_initiative_get_assumption:
 * @initiative: an initiative
 *
 * Returns: (transfer none): where its benefit comes from; may be empty
 */
const char *allies_initiative_get_assumption (AlliesInitiative *initiative);

/**
 * allies_initiative_get_requirements:
 * @initiative: an initiative
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): what must be there before
 */
const AlliesRequirement *
allies_initiative_get_requirements (AlliesInitiative *initiative, guint *n);

/**
 * allies_initiative_follow_model:
 * @initiative: an initiative that nobody shows yet
 * @model: another version of the questionnaire it was written for
 *
 * Lifts of a question that another one replaces wholly become lifts of that one; lifts of questions
 * that are gone go too.
 */
void allies_initiative_follow_model (AlliesInitiative *initiative, AlliesModel *model);

/**
 * allies_initiative_get_lifts:
 * @initiative: an initiative
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the questions it lifts
 */
const AlliesLift *allies_initiative_get_lifts (AlliesInitiative *initiative, guint *n);

/**
 * allies_initiative_get_effort:
 * @initiative: an initiative
 * @size: index of a company size (see allies_company_size_find())
 *
 * Returns: person-months of both teams, for the whole initiative
 */
AlliesEffort allies_initiative_get_effort (AlliesInitiative *initiative, guint size);

/**
 * allies_initiative_get_cost:
 * @initiative: an initiative
 *
 * Returns: (transfer none): one-off cost
 */
const AlliesMoneyRange *allies_initiative_get_cost (AlliesInitiative *initiative);

/**
 * allies_initiative_get_running:
 * @initiative: an initiative
 *
 * Returns: (transfer none): running cost a year
 */
const AlliesMoneyRange *allies_initiative_get_running (AlliesInitiative *initiative);

/**
 * allies_initiative_get_benefit:
 * @initiative: an initiative
 *
 * Returns: (transfer none): benefit a year at full effect
 */
const AlliesMoneyRange *allies_initiative_get_benefit (AlliesInitiative *initiative);

/**
 * allies_initiative_get_assumed:
 * @initiative: an initiative
 *
 * Returns: (transfer none): it without what allies_initiative_with_terms() put in the place of
 *   other figures; @initiative where nothing was
 */
AlliesInitiative *allies_initiative_get_assumed (AlliesInitiative *initiative);

G_END_DECLS
