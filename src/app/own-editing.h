/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/estimating.h"

G_BEGIN_DECLS

/**
 * AlliesOwnDraft:
 * @id: (nullable): identifier of the initiative that is changed; %NULL for a new one
 * @name: its name
 * @outcome: what is different afterwards
 * @kind: an #AlliesInitiativeKind
 * @owner: an #AlliesOwner
 * @figures: what it costs, brings and takes, by row; NaN where nothing is given
 * @requirements: (element-type AlliesOwnRequirement): what it needs first
 * @lifts: (element-type AlliesOwnLift): what it lifts
 *
 * An initiative of one's own, as it is typed.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *outcome;
  int kind;
  int owner;
  double figures[ALLIES_ESTIMATE_N_ROWS][ALLIES_ESTIMATE_MOST];
  GPtrArray *requirements;
  GPtrArray *lifts;
} AlliesOwnDraft;

/**
 * allies_own_editing_get:
 * @session: a session
 * @id: identifier of an initiative
 *
 * Returns: (transfer none) (nullable): the initiative of one's own in the year shown
 */
AlliesOwnInitiative *allies_own_editing_get (AlliesSession *session, const char *id);

/**
 * allies_own_editing_new_record:
 * @session: a session
 * @draft: what was typed, with a name, an outcome and months of work
 *
 * Returns: (transfer full): the initiative, with an identifier of its own where it is new; what the
 *   form does not know stays as it was
 */
AlliesOwnInitiative *
allies_own_editing_new_record (AlliesSession *session, const AlliesOwnDraft *draft);

/**
 * allies_own_editing_find_fault:
 * @session: a session
 * @own: what is to be kept
 *
 * Returns: (transfer full) (nullable): why it cannot stand beside the others, in a sentence
 */
char *allies_own_editing_find_fault (AlliesSession *session, AlliesOwnInitiative *own);

/**
 * allies_own_editing_keep:
 * @session: a session
 * @own: an initiative without fault
 *
 * The roadmap stays as it is; a new initiative is left out of it at first.
 *
 * Returns: whether anything was changed, as one edit
 */
gboolean allies_own_editing_keep (AlliesSession *session, AlliesOwnInitiative *own);

/**
 * allies_own_editing_describe_loss:
 * @session: a session
 * @id: identifier of an initiative of one's own
 *
 * Returns: (transfer full): a sentence that names what would be left without it; "" for nothing
 */
char *allies_own_editing_describe_loss (AlliesSession *session, const char *id);

/**
 * allies_own_editing_remove:
 * @session: a session
 * @id: identifier of an initiative of one's own
 *
 * Takes it away with its place in the roadmap and its progress; others no longer require it.
 *
 * Returns: whether anything was changed, as one edit
 */
gboolean allies_own_editing_remove (AlliesSession *session, const char *id);

G_END_DECLS
