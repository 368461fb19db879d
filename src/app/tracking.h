/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * AlliesTrackingField:
 * @ALLIES_TRACKING_STARTED: the day work began
 * @ALLIES_TRACKING_FINISHED: the day it was delivered or dropped
 * @ALLIES_TRACKING_COST: the one-off cost observed
 * @ALLIES_TRACKING_BENEFIT: the benefit a year observed
 * @ALLIES_TRACKING_NOTE: what there is to say
 *
 * What is known of the progress of an initiative.
 */
typedef enum
{
  ALLIES_TRACKING_STARTED,
  ALLIES_TRACKING_FINISHED,
  ALLIES_TRACKING_COST,
  ALLIES_TRACKING_BENEFIT,
  ALLIES_TRACKING_NOTE,
  ALLIES_TRACKING_N_FIELDS,
} AlliesTrackingField;

/**
 * allies_tracking_get_state:
 * @session: a session
 * @initiative: identifier of an initiative
 *
 * Returns: how far it is
 */
AlliesInitiativeState allies_tracking_get_state (AlliesSession *session, const char *initiative);

/**
 * allies_tracking_get_word:
 * @state: a state
 *
 * Returns: (transfer none): a shape and the state in words
 */
const char *allies_tracking_get_word (AlliesInitiativeState state);

/**
 * allies_tracking_dup_text:
 * @session: a session
 * @initiative: identifier of an initiative
 * @field: a field
 *
 * Returns: (transfer full): what is known, as it is typed
 */
char *allies_tracking_dup_text (AlliesSession *session,
                                const char *initiative,
                                AlliesTrackingField field);

/**
 * allies_tracking_find_obstacle:
 * @session: a session
 * @initiative: identifier of an initiative
 * @state: a state
 *
 * Returns: (transfer full) (nullable): why it cannot be in that state, in a sentence
 */
char *allies_tracking_find_obstacle (AlliesSession *session,
                                     const char *initiative,
                                     AlliesInitiativeState state);

/**
 * allies_tracking_set_state:
 * @session: a session
 * @initiative: identifier of an initiative of its catalogue
 * @state: how far it is
 *
 * Returns: whether anything was changed, as one edit
 */
gboolean allies_tracking_set_state (AlliesSession *session,
                                    const char *initiative,
                                    AlliesInitiativeState state);

/**
 * allies_tracking_find_fault:
 * @session: a session
 * @initiative: identifier of an initiative
 * @field: a field
 * @text: what was typed
 *
 * Returns: (transfer full) (nullable): why it cannot be taken, in a sentence
 */
char *allies_tracking_find_fault (AlliesSession *session,
                                  const char *initiative,
                                  AlliesTrackingField field,
                                  const char *text);

/**
 * allies_tracking_set_text:
 * @session: a session
 * @initiative: identifier of an initiative of its catalogue
 * @field: a field
 * @text: what was typed; nothing takes away what was known
 *
 * Returns: whether anything was changed, as one edit
 */
gboolean allies_tracking_set_text (AlliesSession *session,
                                   const char *initiative,
                                   AlliesTrackingField field,
                                   const char *text);

G_END_DECLS
