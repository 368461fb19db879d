/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/saver.h"
#include "dossier/edit-history.h"
#include "model/catalogue.h"
#include "report/results.h"

G_BEGIN_DECLS

#define ALLIES_SIDE_NONE (-1)

/**
 * AlliesSession:
 *
 * One open dossier: what is edited, the year and the side that are shown, and
 * everything that follows from them. The one object that pages observe.
 */
#define ALLIES_TYPE_SESSION (allies_session_get_type ())
G_DECLARE_FINAL_TYPE (AlliesSession, allies_session, ALLIES, SESSION, GObject)

/**
 * AlliesSession::updated:
 * @session: the session
 *
 * Something that pages show has changed. Many changes of a moment are announced once.
 */

/**
 * allies_session_new:
 * @file: an open file; an assessment of this year is added when it holds none
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a session in the latest year
 */
AlliesSession *allies_session_new (AlliesDossierFile *file, GError **error);

/**
 * allies_session_get_dossier:
 * @session: a session
 *
 * Returns: (transfer none): its dossier
 */
AlliesDossier *allies_session_get_dossier (AlliesSession *session);

/**
 * allies_session_get_history:
 * @session: a session
 *
 * Returns: (transfer none): through which the dossier is edited
 */
AlliesEditHistory *allies_session_get_history (AlliesSession *session);

/**
 * allies_session_get_saver:
 * @session: a session
 *
 * Returns: (transfer none): what keeps the file up to date
 */
AlliesSaver *allies_session_get_saver (AlliesSession *session);

/**
 * allies_session_get_path:
 * @session: a session
 *
 * Returns: (transfer none): where the dossier is kept
 */
const char *allies_session_get_path (AlliesSession *session);

/**
 * allies_session_get_year:
 * @session: a session
 *
 * Returns: the year that is shown
 */
guint allies_session_get_year (AlliesSession *session);

/**
 * allies_session_set_year:
 * @session: a session
 * @year: a year of the dossier; another one, or one without a known questionnaire, is ignored
 */
void allies_session_set_year (AlliesSession *session, guint year);

/**
 * allies_session_is_closed:
 * @session: a session
 *
 * Returns: whether its year is closed, so that nothing in it can be changed
 */
gboolean allies_session_is_closed (AlliesSession *session);

/**
 * allies_session_get_side:
 * @session: a session
 *
 * Returns: the #AlliesSide that answers here, or %ALLIES_SIDE_NONE before it is chosen
 */
int allies_session_get_side (AlliesSession *session);

/**
 * allies_session_may_answer_as:
 * @session: a session
 * @side: a side
 *
 * While answering is blind, whoever opens a dossier first in a place chooses a side; from then on
 * the other side is sealed there once it has answered elsewhere. A copy made for one side is
 * answered by that side only.
 *
 * Returns: whether @side may answer here
 */
gboolean allies_session_may_answer_as (AlliesSession *session, int side);

/**
 * allies_session_set_side:
 * @session: a session
 * @side: the side that answers from now on, the executive for it; or %ALLIES_SIDE_NONE
 *
 * Where answering is blind, changing the side forgets what could be undone.
 *
 * Returns: whether it may (see allies_session_may_answer_as())
 */
gboolean allies_session_set_side (AlliesSession *session, int side);

/**
 * allies_session_get_sides_here:
 * @session: a session
 *
 * Returns: the sides that have answered in this place, a bit each, to be remembered
 */
guint allies_session_get_sides_here (AlliesSession *session);

/**
 * allies_session_set_sides_here:
 * @session: a session
 * @sides: what was remembered
 */
void allies_session_set_sides_here (AlliesSession *session, guint sides);

/**
 * allies_session_is_copy:
 * @session: a session
 *
 * Returns: whether this is a copy for one side, to be sent back, which holds no answer of the other
 */
gboolean allies_session_is_copy (AlliesSession *session);

/**
 * allies_session_is_revealed:
 * @session: a session
 *
 * Returns: whether both sides may see each other's answers of the year shown, which a copy for one
 *   side does not hold
 */
gboolean allies_session_is_revealed (AlliesSession *session);

/**
 * allies_session_get_view:
 * @session: a session
 *
 * What is shown is taken from here; only answering and progress read the dossier itself.
 *
 * Returns: (transfer none): the dossier without what the side that answers may not see, until the
 *   next change
 */
AlliesDossier *allies_session_get_view (AlliesSession *session);

/**
 * allies_session_get_respondent:
 * @session: a session
 *
 * Returns: (transfer none) (nullable): identifier of the delegate who answers for the side in that
 *   year; %NULL for the executive
 */
const char *allies_session_get_respondent (AlliesSession *session);

/**
 * allies_session_set_respondent:
 * @session: a session with a side
 * @respondent: (nullable): identifier of a respondent of the side; %NULL for the executive
 */
void allies_session_set_respondent (AlliesSession *session, const char *respondent);

/**
 * allies_session_get_question:
 * @session: a session
 *
 * Returns: (transfer none) (nullable): identifier of the question where answering stopped
 */
const char *allies_session_get_question (AlliesSession *session);

/**
 * allies_session_set_question:
 * @session: a session
 * @question: (nullable): identifier of the question that is shown
 */
void allies_session_set_question (AlliesSession *session, const char *question);

/**
 * allies_session_is_pulse:
 * @session: a session
 *
 * Returns: whether only the quick pulse is asked for now
 */
gboolean allies_session_is_pulse (AlliesSession *session);

/**
 * allies_session_set_pulse:
 * @session: a session
 * @pulse: whether to ask only the quick pulse
 */
void allies_session_set_pulse (AlliesSession *session, gboolean pulse);

/**
 * allies_session_get_model:
 * @session: a session
 *
 * Returns: (transfer none): the questionnaire of the year
 */
AlliesModel *allies_session_get_model (AlliesSession *session);

/**
 * allies_session_get_catalogue:
 * @session: a session
 *
 * Returns: (transfer none): the initiatives for that questionnaire, with the dossier's own
 */
AlliesCatalogue *allies_session_get_catalogue (AlliesSession *session);

/**
 * allies_session_get_bundled_catalogue:
 * @session: a session
 *
 * Returns: (transfer none): the initiatives of the program for the questionnaire of the year,
 * without what the dossier knows better and without the organisation's own
 */
AlliesCatalogue *allies_session_get_bundled_catalogue (AlliesSession *session);

/**
 * allies_session_get_peers:
 * @session: a session
 *
 * Returns: (transfer none): the peers for that questionnaire
 */
AlliesPeers *allies_session_get_peers (AlliesSession *session);

/**
 * allies_session_set_peers:
 * @session: a session
 * @path: (nullable): a *.peers file; %NULL for the peers that come with the program
 * @error: return location
 *
 * Which peers are used is a matter of this place, not of the dossier. On failure nothing changes.
 *
 * Returns: whether they are used from now on
 */
gboolean allies_session_set_peers (AlliesSession *session, const char *path, GError **error);

/**
 * allies_session_restore_peers:
 * @session: a session
 * @path: a *.peers file that was chosen before
 *
 * Uses it again; where that fails, the peers that come with the program, and the choice is kept for
 * the next time (see allies_session_get_peers_fault()).
 */
void allies_session_restore_peers (AlliesSession *session, const char *path);

/**
 * allies_session_get_peers_path:
 * @session: a session
 *
 * Returns: (transfer none) (nullable): the *.peers file that was chosen, whether or not it can be
 *   used now
 */
const char *allies_session_get_peers_path (AlliesSession *session);

/**
 * allies_session_get_peers_fault:
 * @session: a session
 *
 * Returns: (transfer none) (nullable): a sentence that says why the file that was chosen is not
 * used
 */
const char *allies_session_get_peers_fault (AlliesSession *session);

/**
 * allies_session_get_segment:
 * @session: a session
 *
 * Returns: the segment with which the organisation is compared in that year
 */
AlliesSegment allies_session_get_segment (AlliesSession *session);

/**
 * allies_session_get_results:
 * @session: a session
 *
 * Returns: (transfer none): what follows from the dossier in that year, until the next change
 */
AlliesResults *allies_session_get_results (AlliesSession *session);

/**
 * allies_session_settle:
 * @session: a session
 *
 * Announces at once what would be announced in a moment.
 */
void allies_session_settle (AlliesSession *session);

G_END_DECLS
