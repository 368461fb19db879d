/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_path_list_add:
 * @paths: (element-type filename): a list
 * @operand: a folder, of which all *.allies files are meant, in its folders too; an *.allies file;
 *   another file, which lists such files, one path a line; "-" for such a list on standard input
 * @error: return location
 *
 * Adds the dossiers that an operand stands for. Links to folders are not followed.
 *
 * Returns: whether the operand could be read
 */
gboolean allies_path_list_add (GPtrArray *paths, const char *operand, GError **error);

G_END_DECLS
