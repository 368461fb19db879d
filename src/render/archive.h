/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * allies_archive_is_whole:
 * @bytes: a ZIP archive whose parts are all XML, as a workbook is
 *
 * The library that makes workbooks does not look whether its drafts could be written, so that a
 * full disk gives an archive in order with parts that break off.
 *
 * Returns: whether every part can be read and is XML to its end
 */
gboolean allies_archive_is_whole (GBytes *bytes);

G_END_DECLS
