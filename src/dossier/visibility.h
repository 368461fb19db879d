/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/**
 * allies_visibility_is_finished:
 * @dossier: a dossier
 * @year: a year that it has
 * @side: a side
 *
 * A side has finished when it says so, or when it has dealt with every question and wants to come
 * back to none of them.
 *
 * Returns: whether the side has finished its answers of the year
 */
gboolean allies_visibility_is_finished (AlliesDossier *dossier, guint year, AlliesSide side);

/**
 * allies_visibility_is_revealed:
 * @dossier: a dossier
 * @year: a year
 *
 * Returns: whether each side may see what the other answered in that year: it was never a secret,
 *   or was revealed already, or each side has finished or agrees to look
 */
gboolean allies_visibility_is_revealed (AlliesDossier *dossier, guint year);

/**
 * allies_visibility_new_view:
 * @dossier: a dossier
 * @side: the side that looks; a negative number for nobody in particular
 *
 * Returns: (transfer full): a copy without what the side may not see: in the years that are not
 *   revealed, the answers and the importance of the other side, or of both
 */
AlliesDossier *allies_visibility_new_view (AlliesDossier *dossier, int side);

/**
 * allies_visibility_new_handout:
 * @dossier: a dossier
 * @side: the side that the copy is for
 * @time: moment of the copy, ISO 8601 in UTC
 *
 * A copy to be sent: it holds no answer of the other side, of no year, and says whom it is for.
 * Answering goes on blindly in the years that are not revealed.
 *
 * Returns: (transfer full): the copy
 */
AlliesDossier *
allies_visibility_new_handout (AlliesDossier *dossier, AlliesSide side, const char *time);

/**
 * allies_visibility_find_handout:
 * @dossier: a dossier
 * @year: a year that it has
 *
 * Returns: the side that this copy was made for; negative when it is no copy for one side
 */
int allies_visibility_find_handout (AlliesDossier *dossier, guint year);

/**
 * allies_visibility_has_answered:
 * @dossier: a dossier
 * @year: a year that it has
 * @side: a side
 *
 * Returns: whether the dossier holds an answer of anybody on that side
 */
gboolean allies_visibility_has_answered (AlliesDossier *dossier, guint year, AlliesSide side);

/**
 * allies_visibility_is_copy:
 * @dossier: a dossier
 * @year: a year that it has
 *
 * Returns: whether it is a copy for one side, to be sent back, which holds no answer of the other
 */
gboolean allies_visibility_is_copy (AlliesDossier *dossier, guint year);

/**
 * allies_visibility_is_left_out:
 * @copy: a dossier
 * @original: what it may be a copy of
 * @year: year of the record
 * @record: a record of @original
 *
 * Returns: whether @copy is a handout that does not hold this record because of whom it is for
 */
gboolean allies_visibility_is_left_out (AlliesDossier *copy,
                                        AlliesDossier *original,
                                        guint year,
                                        AlliesRecord *record);

G_END_DECLS
