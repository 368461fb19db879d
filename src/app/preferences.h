/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the windows remember from one start to the next, beside the dossiers. Faults of reading or
 * writing are of no consequence and are not reported. */

/**
 * allies_preferences_dup_word:
 * @key: name of a preference
 * @otherwise: what holds when it is not set
 *
 * Returns: (transfer full): its value
 */
char *allies_preferences_dup_word (const char *key, const char *otherwise);

/**
 * allies_preferences_set_word:
 * @key: name of a preference
 * @word: its value
 */
void allies_preferences_set_word (const char *key, const char *word);

/**
 * allies_preferences_get_size:
 * @width: (inout): width of windows; untouched when it is not set
 * @height: (inout): height of windows; untouched when it is not set
 */
void allies_preferences_get_size (int *width, int *height);

/**
 * allies_preferences_set_size:
 * @width: width of windows
 * @height: height of windows
 */
void allies_preferences_set_size (int width, int height);

G_END_DECLS
