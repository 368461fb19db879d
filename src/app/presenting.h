/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/* Saying how the deck of the year shown is presented. Each change is one edit, to be undone as one.
 */

/**
 * allies_presenting_get:
 * @session: a session
 *
 * Returns: (transfer none) (nullable): how the deck is presented; %NULL as long as nobody said so
 */
AlliesPresentation *allies_presenting_get (AlliesSession *session);

/**
 * allies_presenting_get_logo:
 * @session: a session
 *
 * Returns: (transfer none) (nullable): the logo on the deck
 */
AlliesLogo *allies_presenting_get_logo (AlliesSession *session);

/**
 * allies_presenting_set_logo:
 * @session: a session
 * @logo: (nullable): the logo on the deck
 *
 * Returns: whether something changed
 */
gboolean allies_presenting_set_logo (AlliesSession *session, AlliesLogo *logo);

/**
 * allies_presenting_set_draft:
 * @session: a session
 * @draft: whether every page is marked as a draft
 *
 * Returns: whether something changed
 */
gboolean allies_presenting_set_draft (AlliesSession *session, gboolean draft);

/**
 * allies_presenting_set_paper:
 * @session: a session
 * @paper: the paper
 *
 * Returns: whether something changed
 */
gboolean allies_presenting_set_paper (AlliesSession *session, AlliesPaper paper);

/**
 * allies_presenting_set_accent:
 * @session: a session
 * @accent: six hexadecimal digits (see allies_presentation_is_accent()), or "" for none; of
 *   ALLIES_ACCENT_CONTRAST to white at least
 *
 * Returns: whether something changed
 */
gboolean allies_presenting_set_accent (AlliesSession *session, const char *accent);

/**
 * allies_presenting_set_confidentiality:
 * @session: a session
 * @line: the line on every page, or "" for none
 *
 * Returns: whether something changed
 */
gboolean allies_presenting_set_confidentiality (AlliesSession *session, const char *line);

/**
 * allies_presenting_set_hidden:
 * @session: a session
 * @part: identifier of a part of the deck
 * @hidden: whether it is left out
 *
 * Returns: whether something changed
 */
gboolean allies_presenting_set_hidden (AlliesSession *session, const char *part, gboolean hidden);

/**
 * allies_presenting_move:
 * @session: a session with results
 * @part: identifier of a part of the deck
 * @by: by how many places, negative towards the front
 *
 * Returns: whether something changed; not where the part cannot be moved or is at the end already
 */
gboolean allies_presenting_move (AlliesSession *session, const char *part, int by);

/**
 * allies_presenting_move_onto:
 * @session: a session with results
 * @part: identifier of a part of the deck
 * @onto: identifier of the part whose place it is to take; for one that stays, the place after it
 *
 * Returns: whether something changed
 */
gboolean allies_presenting_move_onto (AlliesSession *session, const char *part, const char *onto);

/**
 * allies_presenting_can_move:
 * @session: a session with results
 * @part: identifier of a part of the deck
 * @by: by how many places, negative towards the front
 *
 * Returns: whether allies_presenting_move() would change something
 */
gboolean allies_presenting_can_move (AlliesSession *session, const char *part, int by);

G_END_DECLS
