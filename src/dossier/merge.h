/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/edit-history.h"

G_BEGIN_DECLS

/**
 * allies_dossier_merge:
 * @base: (nullable): what both came from, where that is known
 * @ours: a dossier
 * @theirs: another one of the same organisation
 * @error: return location; %ALLIES_ERROR_CONFLICT when they are not about the same organisation,
 *   hold different questionnaires of one name and version, or when something would come into a year
 *   that is closed
 *
 * Brings two dossiers together. Under each key stands a set of versions: the record and the
 * alternatives to it. Kept is what both have, and what either has that @base has not; so what one
 * has changed or removed since @base stays so unless the other has changed it too. Then versions go
 * of which an #AlliesEarlier says that they were replaced. Where more than one is left, the latest
 * is the record and the others are alternatives, until somebody chooses: nothing is dropped.
 *
 * With the same @base the result does not depend on the order or the number of merges. Of what a
 * handout (see #AlliesHandout) does not hold, nothing counts as removed.
 *
 * Returns: (transfer full) (nullable): both in one
 */
AlliesDossier *allies_dossier_merge (AlliesDossier *base,
                                     AlliesDossier *ours,
                                     AlliesDossier *theirs,
                                     GError **error);

/**
 * allies_merge_apply:
 * @history: the history of a dossier
 * @dossier: that dossier
 * @merged: what allies_dossier_merge() made of it
 * @label: what the user does, translated
 *
 * Takes the merged records over as one edit.
 *
 * Returns: whether anything was changed
 */
gboolean allies_merge_apply (AlliesEditHistory *history,
                             AlliesDossier *dossier,
                             AlliesDossier *merged,
                             const char *label);

G_END_DECLS
