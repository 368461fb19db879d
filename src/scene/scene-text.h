/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_scene_text_is_plain:
 * @text: a text
 *
 * Returns: whether @text has only letters and signs of Western languages, composed and visible, so
 *   that it is clean as it is
 */
gboolean allies_scene_text_is_plain (const char *text);

/**
 * allies_scene_text_clean:
 * @text: valid UTF-8
 *
 * Makes one line of @text: line breaks and control characters become spaces,
 * invisible format characters are dropped, letters and their accents composed. Kept are a mark of
 * the direction at the start, and what joins or parts letters of scripts that need it.
 *
 * Returns: (transfer full): what can be drawn
 */
char *allies_scene_text_clean (const char *text);

/**
 * allies_scene_text_runs_left:
 * @text: valid UTF-8
 *
 * A paragraph runs as most of its letters do: a name from another script does not turn a sentence
 * round. A mark at its start (U+200E or U+200F) decides before that.
 *
 * Returns: whether the text runs from right to left
 */
gboolean allies_scene_text_runs_left (const char *text);

/**
 * allies_scene_text_has_leftward:
 * @text: valid UTF-8
 *
 * Returns: whether a letter of @text is written from right to left
 */
gboolean allies_scene_text_has_leftward (const char *text);

/**
 * allies_scene_text_skip_mark:
 * @text: valid UTF-8
 *
 * Returns: (transfer none): @text without the marks of its direction at its start
 */
const char *allies_scene_text_skip_mark (const char *text);

/**
 * allies_scene_text_is_target:
 * @target: text from anywhere
 *
 * Returns: whether @target is "#" and an id, or an http, https or mailto address
 */
gboolean allies_scene_text_is_target (const char *target);

G_END_DECLS
