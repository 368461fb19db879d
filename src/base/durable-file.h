/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * allies_durable_file_replace:
 * @path: the file to make or replace; a symbolic link is followed
 * @content: its new content
 * @error: return location
 *
 * Replaces a file so that, whatever happens, either the old or the new content
 * is there: written beside it, synchronised, renamed, the folder synchronised.
 * The message says what the user can do. A replaced file keeps its permissions.
 *
 * Returns: %TRUE when the new content is on disk
 */
gboolean allies_durable_file_replace (const char *path, GBytes *content, GError **error);

/**
 * allies_durable_file_load:
 * @path: a file
 * @error: return location
 *
 * Reads a whole file of at most 16 MiB.
 *
 * Returns: (transfer full) (nullable): its content
 */
GBytes *allies_durable_file_load (const char *path, GError **error);

G_END_DECLS
