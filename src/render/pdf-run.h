/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <hpdf.h>

G_BEGIN_DECLS

/**
 * allies_pdf_run_show:
 * @page: a page within a text, with the font of the run selected
 * @run: (element-type AlliesGlyph): a line that was shaped with that font
 * @size: size of the letters in points
 * @goes_on: whether a space is written behind it, for its words and those of the next line to be
 * apart
 *
 * Writes a line with its kerning.
 */
void allies_pdf_run_show (HPDF_Page page, const GArray *run, double size, gboolean goes_on);

G_END_DECLS
