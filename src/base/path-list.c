/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/path-list.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#define DOSSIER ".allies"

static gboolean
set_read_error (const char *path, const char *reason, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_READ, _ ("%s could not be opened: %s."), name,
               reason);
  return FALSE;
}

static gboolean
is_folder (const char *path)
{
  return g_file_test (path, G_FILE_TEST_IS_DIR);
}

static gboolean
add_folder (GPtrArray *paths, const char *folder, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &fault);
  const char *name;
  gboolean is_read = TRUE;

  if (dir == NULL)
    return set_read_error (folder, fault->message, error);
  while (is_read && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (is_folder (path))
        is_read = g_file_test (path, G_FILE_TEST_IS_SYMLINK) || add_folder (paths, path, error);
      else if (g_str_has_suffix (name, DOSSIER))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
  return is_read;
}

static gboolean
add_lines (GPtrArray *paths, const char *name, GIOChannel *channel, GError **error)
{
  g_autoptr (GError) fault = NULL;
  GIOStatus status;
  gsize end;

  g_io_channel_set_encoding (channel, NULL, NULL);
  do
    {
      g_autofree char *line = NULL;

      status = g_io_channel_read_line (channel, &line, NULL, &end, &fault);
      if (status == G_IO_STATUS_NORMAL && end > 0)
        g_ptr_array_add (paths, g_strndup (line, line[end - 1] == '\r' ? end - 1 : end));
    }
  while (status == G_IO_STATUS_NORMAL);
  return status == G_IO_STATUS_EOF
         || set_read_error (name, fault != NULL ? fault->message : "", error);
}

static gboolean
add_list (GPtrArray *paths, const char *operand, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (GIOChannel) channel = g_str_equal (operand, "-")
                                       ? g_io_channel_unix_new (STDIN_FILENO)
                                       : g_io_channel_new_file (operand, "r", &fault);

  if (channel == NULL)
    return set_read_error (operand, fault->message, error);
  return add_lines (paths, operand, channel, error);
}

gboolean
allies_path_list_add (GPtrArray *paths, const char *operand, GError **error)
{
  g_return_val_if_fail (paths != NULL && operand != NULL, FALSE);

  if (is_folder (operand))
    return add_folder (paths, operand, error);
  if (!g_str_has_suffix (operand, DOSSIER))
    return add_list (paths, operand, error);
  g_ptr_array_add (paths, g_strdup (operand));
  return TRUE;
}
