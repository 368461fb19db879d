/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlliesPlatformLocale:
 *
 * The way numbers were written before allies_platform_locale_begin().
 */
typedef struct _AlliesPlatformLocale AlliesPlatformLocale;

/**
 * allies_platform_locale_begin:
 *
 * From here on, printf() and its like write numbers with a point in this thread, whatever the
 * user's language; for libraries that write files with them.
 *
 * Returns: (transfer full): what allies_platform_locale_end() is given, in the same thread
 */
AlliesPlatformLocale *allies_platform_locale_begin (void);

/**
 * allies_platform_locale_end:
 * @before: (transfer full): what allies_platform_locale_begin() returned
 *
 * Goes back to how it was.
 */
void allies_platform_locale_end (AlliesPlatformLocale *before);

G_END_DECLS
