/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"

#include <glib/gi18n-lib.h>

/* What stands behind the first "--" are operands too; GLib leaves it in where one looks like an
 * option. */
static void
drop_separator (int *argc, char **argv)
{
  int at = 1;

  while (at < *argc && !g_str_equal (argv[at], "--"))
    at++;
  if (at == *argc)
    return;
  for (int i = at; i < *argc; i++)
    argv[i] = argv[i + 1];
  (*argc)--;
}

gboolean
allies_command_parse (
    const char *usage, const char *summary, const GOptionEntry *entries, int *argc, char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_printerr ("allies-cli: %s\n", error->message);
      return FALSE;
    }
  drop_separator (argc, *argv);
  return TRUE;
}

int
allies_command_complain (GError *error)
{
  g_printerr ("%s\n", error != NULL ? error->message : _ ("Something went wrong."));
  g_clear_error (&error);
  return ALLIES_EXIT_FAILED;
}

int
allies_command_misuse (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("allies-cli: %s\n", message);
  return ALLIES_EXIT_USAGE;
}

const char *
allies_command_language (void)
{
  return g_get_language_names ()[0];
}
