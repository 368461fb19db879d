/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_pdf_read_keywords:
 * @pdf: a PDF
 * @error: return location for an error
 *
 * Reads the keywords of a document as this program writes it. A document that another program has
 * written anew may keep them where they are not looked for.
 *
 * Returns: (transfer full): the keywords; %NULL with %ALLIES_ERROR_INVALID for what is no PDF, with
 *   %ALLIES_ERROR_NOT_FOUND for a PDF in which none are found
 */
char *allies_pdf_read_keywords (GBytes *pdf, GError **error);

G_END_DECLS
