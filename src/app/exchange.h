/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * allies_exchange_dup_file_name:
 * @session: a session
 * @side: the side that the copy is for
 *
 * Returns: (transfer full): a name for the copy, without folder
 */
char *allies_exchange_dup_file_name (AlliesSession *session, AlliesSide side);

/**
 * allies_exchange_send:
 * @session: a session
 * @side: the side that the copy is for
 * @path: where to put it
 * @error: return location
 *
 * Writes a copy of the dossier without any answer of the other side, and remembers it, so that what
 * comes back can be held against it.
 *
 * Returns: whether it was written
 */
gboolean
allies_exchange_send (AlliesSession *session, AlliesSide side, const char *path, GError **error);

/**
 * allies_exchange_is_own:
 * @session: a session
 * @path: an *.allies file
 *
 * Returns: whether the file can be read and is about the same organisation
 */
gboolean allies_exchange_is_own (AlliesSession *session, const char *path);

/**
 * allies_exchange_bring_in:
 * @session: a session
 * @path: a copy that came back, or any other file of the same organisation
 * @error: return location
 *
 * Brings the two together as one edit.
 *
 * Returns: (transfer full) (nullable): sentences on what came in
 */
GStrv allies_exchange_bring_in (AlliesSession *session, const char *path, GError **error);

G_END_DECLS
