/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_pool_moment_parse:
 * @text: a moment in ISO 8601, such as 2026-09-14T10:30:00Z, not ended by a zero
 * @length: its length
 * @seconds: (out): seconds since the beginning of 1970 in UTC
 *
 * Moments as Allies writes them are read without any allocation, as a pool reads many of them.
 *
 * Returns: whether it is a moment
 */
gboolean allies_pool_moment_parse (const char *text, gsize length, gint64 *seconds);

G_END_DECLS
