/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_scene_text_clean:
 * @text: valid UTF-8
 *
 * Makes one line of @text: line breaks and control characters become spaces,
 * invisible format characters are dropped, letters and their accents composed.
 *
 * Returns: (transfer full): what can be drawn
 */
char *allies_scene_text_clean (const char *text);

/**
 * allies_scene_text_is_target:
 * @target: text from anywhere
 *
 * Returns: whether @target is "#" and an id, or an http, https or mailto address
 */
gboolean allies_scene_text_is_target (const char *target);

G_END_DECLS
