/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_environment_get_language:
 *
 * Returns: (transfer none) (nullable): the user's language, such as "fr"; %NULL for the original
 *   texts
 */
const char *allies_environment_get_language (void);

/**
 * allies_environment_dup_time:
 *
 * Returns: (transfer full): now, in UTC, as it is written in files
 */
char *allies_environment_dup_time (void);

/**
 * allies_environment_dup_date:
 *
 * Returns: (transfer full): today where the user is, ISO 8601
 */
char *allies_environment_dup_date (void);

/**
 * allies_environment_get_year:
 *
 * Returns: the year where the user is
 */
guint allies_environment_get_year (void);

/**
 * allies_environment_dup_currency:
 *
 * Returns: (transfer full): the currency of the user's locale, ISO 4217; "" when it has none
 */
char *allies_environment_dup_currency (void);

/**
 * allies_environment_get_documents_folder:
 *
 * Returns: (transfer none): where the user keeps documents; the home folder when there is no place
 *   of that kind
 */
const char *allies_environment_get_documents_folder (void);

/**
 * allies_environment_shorten_path:
 * @path: an absolute path
 *
 * Returns: (transfer full): the path to show, with "~" for the home folder
 */
char *allies_environment_shorten_path (const char *path);

G_END_DECLS
