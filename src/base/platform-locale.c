/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/platform-locale.h"

#include <locale.h>

#ifdef G_OS_UNIX

struct _AlliesPlatformLocale
{
  locale_t before;
  locale_t plain;
};

AlliesPlatformLocale *
allies_platform_locale_begin (void)
{
  AlliesPlatformLocale *self = g_new0 (AlliesPlatformLocale, 1);
  locale_t base = duplocale (uselocale ((locale_t)0));

  self->plain = newlocale (LC_NUMERIC_MASK, "C", base);
  self->before = uselocale (self->plain);
  return self;
}

void
allies_platform_locale_end (AlliesPlatformLocale *before)
{
  g_return_if_fail (before != NULL);

  uselocale (before->before);
  if (before->plain != (locale_t)0)
    freelocale (before->plain);
  g_free (before);
}

#else

struct _AlliesPlatformLocale
{
  char *before;
};

/* Where a thread has no locale of its own, that of the program is changed for the moment. */
AlliesPlatformLocale *
allies_platform_locale_begin (void)
{
  AlliesPlatformLocale *self = g_new0 (AlliesPlatformLocale, 1);

  self->before = g_strdup (setlocale (LC_NUMERIC, NULL));
  setlocale (LC_NUMERIC, "C");
  return self;
}

void
allies_platform_locale_end (AlliesPlatformLocale *before)
{
  g_return_if_fail (before != NULL);

  setlocale (LC_NUMERIC, before->before);
  g_free (before->before);
  g_free (before);
}

#endif
