/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_platform_anonymous_file:
 * @name: a name for lists of open files; need not be unique
 * @content: what the file holds
 * @path: (out): a path under which this process can open the file
 * @error: return location
 *
 * For libraries that read only files. The file is in memory where the operating
 * system has such files, and a temporary file elsewhere.
 *
 * Returns: a file descriptor, to be given back with @path to
 *   allies_platform_release_file(), or -1 with %ALLIES_ERROR_WRITE
 */
int allies_platform_anonymous_file (const char *name, GBytes *content, char **path, GError **error);

/**
 * allies_platform_release_file:
 * @descriptor: from allies_platform_anonymous_file(), or -1 to do nothing
 * @path: (transfer full) (nullable): from allies_platform_anonymous_file()
 *
 * Closes the file and lets go of what it holds.
 */
void allies_platform_release_file (int descriptor, char *path);

G_END_DECLS
