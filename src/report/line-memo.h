/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/style.h"
#include "scene/metrics.h"

G_BEGIN_DECLS

/**
 * AlliesLineMemo:
 *
 * The lines of the texts that were broken last. A text is broken when its room is measured, when it
 * is drawn, and when the deck is drawn again. It belongs to the metrics that the texts were
 * measured by, and has no more than some thousand of them.
 */
typedef struct _AlliesLineMemo AlliesLineMemo;

/**
 * allies_line_memo_get:
 * @metrics: what texts are measured by
 *
 * Returns: (transfer none): the memo of @metrics
 */
AlliesLineMemo *allies_line_memo_get (AlliesMetrics *metrics);

/**
 * allies_line_memo_look_up:
 * @memo: a memo
 * @style: style of the text
 * @width: width of the lines in points
 * @text: a text
 *
 * Returns: (transfer none) (nullable): the lines of @text; valid until others are kept
 */
GStrv
allies_line_memo_look_up (AlliesLineMemo *memo, AlliesStyle style, double width, const char *text);

/**
 * allies_line_memo_keep:
 * @memo: a memo
 * @style: style of the text
 * @width: width of the lines in points
 * @text: a text that the memo does not have
 * @lines: (transfer full): its lines
 */
void allies_line_memo_keep (
    AlliesLineMemo *memo, AlliesStyle style, double width, const char *text, GStrv lines);

G_END_DECLS
