/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ALLIES_IDENTIFIER_MAXIMUM 64

/**
 * allies_identifier_is_valid:
 * @text: (nullable): what may be an identifier
 *
 * Identifiers match `[a-z0-9]+([.-][a-z0-9]+)*` and have at most 64 characters.
 *
 * Returns: whether @text is one
 */
gboolean allies_identifier_is_valid (const char *text);

G_END_DECLS
