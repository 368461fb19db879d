/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * AlliesFinishing:
 * @ALLIES_FINISHING_ANSWERING: the side still answers
 * @ALLIES_FINISHING_LOOKS: it still answers and agrees to look
 * @ALLIES_FINISHING_FINISHED: it has finished
 *
 * How far a side is.
 */
typedef enum
{
  ALLIES_FINISHING_ANSWERING,
  ALLIES_FINISHING_LOOKS,
  ALLIES_FINISHING_FINISHED,
} AlliesFinishing;

/**
 * allies_finishing_get:
 * @session: a session
 * @side: a side
 *
 * Returns: how far it is with the year shown
 */
AlliesFinishing allies_finishing_get (AlliesSession *session, AlliesSide side);

/**
 * allies_finishing_finish:
 * @session: a session with a side chosen
 *
 * The side that answers says that it has finished, as an edit that can be undone. When the other
 * one has finished or agrees to look, the year is revealed for good, and nothing can be undone.
 */
void allies_finishing_finish (AlliesSession *session);

/**
 * allies_finishing_look:
 * @session: a session with a side chosen
 *
 * The side that answers agrees to look before both have finished; otherwise like
 * allies_finishing_finish().
 */
void allies_finishing_look (AlliesSession *session);

/**
 * allies_finishing_take_back:
 * @session: a session with a side chosen, of a year that is not revealed
 *
 * The side that answers goes on answering.
 */
void allies_finishing_take_back (AlliesSession *session);

/**
 * allies_finishing_is_sealed:
 * @session: a session
 *
 * Returns: whether the year was answered blindly and has been revealed, so that the levels each
 * side gave stay as they were; what is settled from then on are agreements
 */
gboolean allies_finishing_is_sealed (AlliesSession *session);

/**
 * allies_finishing_seal:
 * @session: a session
 *
 * To be called when both see each other's answers: records the moment, once, where the year was
 * answered blindly.
 */
void allies_finishing_seal (AlliesSession *session);

G_END_DECLS
