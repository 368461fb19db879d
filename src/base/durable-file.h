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
 * allies_durable_file_replace_known:
 * @path: the file to make or replace
 * @known: (nullable): what it holds as far as one knows; %NULL to replace whatever is there
 * @content: its new content
 * @error: return location; %ALLIES_ERROR_CONFLICT when it holds neither @known nor @content
 *
 * Like allies_durable_file_replace(), and never replaces what somebody else has
 * written there. Two programs that save the same file wait for each other, for a
 * second at most, and the last look at the old content is right before the rename.
 *
 * Returns: %TRUE when the new content is on disk
 */
gboolean allies_durable_file_replace_known (const char *path,
                                            GBytes *known,
                                            GBytes *content,
                                            GError **error);

/**
 * allies_durable_file_dup_target:
 * @path: a file
 *
 * Returns: (transfer full) (nullable): where its symbolic links lead, %NULL for a circle
 */
char *allies_durable_file_dup_target (const char *path);

/**
 * allies_durable_file_dup_beside:
 * @path: a file
 * @suffix: such as ".lock"
 *
 * Returns: (transfer full): path of the hidden file beside it, such as ".NAME.lock"
 */
char *allies_durable_file_dup_beside (const char *path, const char *suffix);

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
