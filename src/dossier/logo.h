/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesLogo:
 *
 * The logo of the company, on the deck of a year: a file in base64, in pieces that are short
 * enough for a text of a document. Immutable.
 */
#define ALLIES_TYPE_LOGO (allies_logo_get_type ())
G_DECLARE_FINAL_TYPE (AlliesLogo, allies_logo, ALLIES, LOGO, AlliesRecord)

/**
 * allies_logo_new:
 * @file: a PNG picture or an SVG drawing
 * @error: return location
 *
 * Returns: (transfer full): a logo, or %NULL with an error of allies_picture_file_check()
 */
AlliesLogo *allies_logo_new (GBytes *file, GError **error);

/**
 * allies_logo_dup_file:
 * @logo: a logo
 * @error: return location
 *
 * Returns: (transfer full): the file, checked, or %NULL with %ALLIES_ERROR_INVALID or an error of
 *   allies_picture_file_check()
 */
GBytes *allies_logo_dup_file (AlliesLogo *logo, GError **error);

G_END_DECLS
