/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/edit-history.h"

G_BEGIN_DECLS

/**
 * AlliesConflict:
 *
 * Two or more versions of one entry that came together, and nobody has chosen yet; immutable.
 */
typedef struct _AlliesConflict AlliesConflict;

/**
 * allies_conflict_list:
 * @dossier: a dossier
 *
 * Versions that say the same and differ only in their time are none.
 *
 * Returns: (transfer full) (element-type AlliesConflict): what is to be chosen, in the order of keys
 */
GPtrArray *allies_conflict_list (AlliesDossier *dossier);

/**
 * allies_conflict_free:
 * @conflict: (nullable): a conflict
 */
void allies_conflict_free (AlliesConflict *conflict);

/**
 * allies_conflict_get_key:
 * @conflict: a conflict
 *
 * Returns: (transfer none): key of the entry
 */
const char *allies_conflict_get_key (const AlliesConflict *conflict);

/**
 * allies_conflict_get_year:
 * @conflict: a conflict
 *
 * Returns: year of the entry; 0 for the organisation
 */
guint allies_conflict_get_year (const AlliesConflict *conflict);

/**
 * allies_conflict_get_versions:
 * @conflict: a conflict
 *
 * Returns: (transfer none) (element-type AlliesRecord): the versions; the first one counts until
 *   somebody chooses
 */
const GPtrArray *allies_conflict_get_versions (const AlliesConflict *conflict);

/**
 * allies_conflict_choose:
 * @conflict: a conflict of @dossier
 * @index: index of the version to keep
 * @history: the history of the dossier
 * @dossier: the dossier
 * @label: what the user does, translated
 *
 * Keeps one version, as one edit. Of answers, the others are kept as what they were earlier, so
 * that the choice also holds where the files come together again.
 */
void allies_conflict_choose (const AlliesConflict *conflict,
                             guint index,
                             AlliesEditHistory *history,
                             AlliesDossier *dossier,
                             const char *label);

/**
 * allies_conflict_dup_subject:
 * @conflict: a conflict
 * @dossier: its dossier
 *
 * Returns: (transfer full): what the entry is about: the question, or the key where there is none
 */
char *allies_conflict_dup_subject (const AlliesConflict *conflict, AlliesDossier *dossier);

/**
 * allies_conflict_dup_value:
 * @conflict: a conflict
 * @index: index of a version
 *
 * Returns: (transfer full): what the version says and when it was said, such as
 *   "level 3 (2026-09-05)"
 */
char *allies_conflict_dup_value (const AlliesConflict *conflict, guint index);

/**
 * allies_conflict_describe:
 * @conflict: a conflict
 * @dossier: its dossier
 *
 * Returns: (transfer full): one sentence with the entry and all versions
 */
char *allies_conflict_describe (const AlliesConflict *conflict, AlliesDossier *dossier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesConflict, allies_conflict_free)

G_END_DECLS
