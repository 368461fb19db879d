/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/output.h"

#include "base/csv.h"
#include "base/durable-file.h"
#include "cli/command.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

gboolean
allies_output_parse_format (const char *word, AlliesFormat *format)
{
  static const char *const words[] = { "text", "csv", "json" };

  *format = ALLIES_FORMAT_TEXT;
  if (word == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], word))
      {
        *format = (AlliesFormat)i;
        return TRUE;
      }
  allies_command_misuse (_ ("“%s” is no format; use text, csv or json."), word);
  return FALSE;
}

/* For programs, whatever the locale: g_print() would recode it. */
static void
print_data (const char *text)
{
  fputs (text, stdout);
}

static void
print_csv (const char *const *columns, const GPtrArray *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  allies_csv_append_row (text, columns);
  for (guint i = 0; i < rows->len; i++)
    allies_csv_append_row (text, rows->pdata[i]);
  print_data (text->str);
}

static gboolean
is_number (const char *text)
{
  char *rest;

  if (*text == '\0')
    return TRUE;
  g_ascii_strtod (text, &rest);
  return rest != text && *rest == '\0';
}

static gboolean
is_number_column (const GPtrArray *rows, guint column)
{
  for (guint i = 0; i < rows->len; i++)
    if (!is_number (((char **)rows->pdata[i])[column]))
      return FALSE;
  return TRUE;
}

static void
print_cell (const char *text, glong width, gboolean right, gboolean last)
{
  int padding = (int)(width - g_utf8_strlen (text, -1));

  if (right)
    g_print ("%*s%s%s", padding, "", text, last ? "\n" : "  ");
  else
    g_print ("%s%*s%s", text, last ? 0 : padding, "", last ? "\n" : "  ");
}

static void
print_text (const char *const *columns, const GPtrArray *rows)
{
  guint n = g_strv_length ((char **)columns);
  g_autofree glong *widths = g_new0 (glong, n);
  g_autofree gboolean *right = g_new0 (gboolean, n);

  for (guint c = 0; c < n; c++)
    {
      widths[c] = g_utf8_strlen (columns[c], -1);
      right[c] = is_number_column (rows, c);
      for (guint i = 0; i < rows->len; i++)
        widths[c] = MAX (widths[c], g_utf8_strlen (((char **)rows->pdata[i])[c], -1));
    }
  for (guint c = 0; c < n; c++)
    print_cell (columns[c], widths[c], right[c], c + 1 == n);
  for (guint i = 0; i < rows->len; i++)
    for (guint c = 0; c < n; c++)
      print_cell (((char **)rows->pdata[i])[c], widths[c], right[c], c + 1 == n);
}

void
allies_output_table (AlliesFormat format, const char *const *columns, const GPtrArray *rows)
{
  if (format == ALLIES_FORMAT_CSV)
    print_csv (columns, rows);
  else
    print_text (columns, rows);
}

void
allies_output_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  print_data (text);
  print_data ("\n");
}

gboolean
allies_output_finish (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_WRITE,
                       _ ("Standard output could not be written."));
  return FALSE;
}

gboolean
allies_output_file (const char *path, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!g_str_equal (path, "-"))
    return allies_durable_file_replace (path, bytes, error);
  fwrite (data, 1, length, stdout);
  return allies_output_finish (error);
}

char *
allies_output_number (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (value))
    return g_strdup ("");
  return g_strdup (
      g_ascii_formatd (text, sizeof text, fabs (value) >= 1000 ? "%.0f" : "%.3f", value));
}

void
allies_json_number (JsonBuilder *builder, const char *name, double value)
{
  json_builder_set_member_name (builder, name);
  if (isfinite (value))
    json_builder_add_double_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
allies_json_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
allies_json_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}
