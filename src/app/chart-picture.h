/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/chart.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * allies_chart_picture_copy:
 * @scene: a chart
 * @clipboard: where to
 * @error: return location
 *
 * Puts the chart on the clipboard as a picture, in the colours of paper.
 *
 * Returns: whether it did
 */
gboolean allies_chart_picture_copy (AlliesScene *scene, GdkClipboard *clipboard, GError **error);

/**
 * allies_chart_picture_save:
 * @scene: a chart
 * @path: a file; *.svg becomes a drawing, all else a PNG picture
 * @error: return location
 *
 * Writes the chart in the colours of paper.
 *
 * Returns: whether it did
 */
gboolean allies_chart_picture_save (AlliesScene *scene, const char *path, GError **error);

G_END_DECLS
