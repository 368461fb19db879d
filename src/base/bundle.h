/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * allies_bundle_load:
 * @name: name of a bundled file, such as "models/cmo-cio.maturity"
 * @error: return location
 *
 * Returns: (transfer full) (nullable): content of a file that is part of the program
 */
GBytes *allies_bundle_load (const char *name, GError **error);

/**
 * allies_bundle_list:
 * @folder: "models", "initiatives", "peers" or "examples"
 *
 * Returns: (transfer full) (array zero-terminated=1): names that allies_bundle_load() takes, sorted
 */
char **allies_bundle_list (const char *folder);

G_END_DECLS
