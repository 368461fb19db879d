/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/environment.h"

#include <locale.h>
#include <string.h>

const char *
allies_environment_get_language (void)
{
  const char *language = g_get_language_names ()[0];

  return g_str_equal (language, "C") || g_str_has_prefix (language, "C.") ? NULL : language;
}

char *
allies_environment_dup_time (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

char *
allies_environment_dup_date (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

guint
allies_environment_get_year (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (now);
}

char *
allies_environment_dup_currency (void)
{
  const char *code = localeconv ()->int_curr_symbol;

  return strlen (code) >= 3 ? g_strndup (code, 3) : g_strdup ("");
}

const char *
allies_environment_get_documents_folder (void)
{
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return folder != NULL ? folder : g_get_home_dir ();
}

char *
allies_environment_shorten_path (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (length > 1 && strncmp (path, home, length) == 0 && path[length] == G_DIR_SEPARATOR)
    return g_strconcat ("~", path + length, NULL);
  return g_strdup (path);
}
