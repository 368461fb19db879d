/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  guint line;
  GPtrArray *fields;
} Row;

struct _AlliesCsv
{
  GPtrArray *rows; /* the header first */
};

typedef struct
{
  const char *position;
  const char *end;
  guint line;
  AlliesProblems *problems;
} Parser;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->fields);
  g_free (row);
}

static char *
read_quoted (Parser *parser)
{
  GString *field = g_string_new (NULL);
  guint first_line = parser->line;

  for (parser->position++; parser->position < parser->end; parser->position++)
    {
      if (*parser->position == '"')
        {
          parser->position++;
          if (parser->position == parser->end || *parser->position != '"')
            return g_string_free (field, FALSE);
        }
      parser->line += *parser->position == '\n';
      g_string_append_c (field, *parser->position);
    }
  allies_problems_add (parser->problems, ALLIES_ERROR_SYNTAX, first_line, 0,
                       _ ("A quotation mark that starts a field here is never closed."));
  return g_string_free (field, FALSE);
}

static char *
read_field (Parser *parser)
{
  if (parser->position < parser->end && *parser->position == '"')
    return read_quoted (parser);

  const char *start = parser->position;
  while (parser->position < parser->end && strchr (",\r\n", *parser->position) == NULL)
    parser->position++;
  return g_strndup (start, (gsize)(parser->position - start));
}

/* Lines end with CR LF, LF or, from very old programs, CR alone. */
static void
skip_line_end (Parser *parser)
{
  const char *start = parser->position;

  if (parser->position < parser->end && *parser->position == '\r')
    parser->position++;
  if (parser->position < parser->end && *parser->position == '\n')
    parser->position++;
  parser->line += parser->position > start;
}

static Row *
read_row (Parser *parser)
{
  Row *row = g_new0 (Row, 1);

  row->line = parser->line;
  row->fields = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (row->fields, read_field (parser));
  while (parser->position < parser->end && *parser->position == ',')
    {
      parser->position++;
      g_ptr_array_add (row->fields, read_field (parser));
    }
  if (parser->position < parser->end && *parser->position != '\r' && *parser->position != '\n')
    {
      allies_problems_add (parser->problems, ALLIES_ERROR_SYNTAX, parser->line, 0,
                           _ ("There is text after a closing quotation mark."));
      parser->position = parser->end;
    }
  skip_line_end (parser);
  return row;
}

static gboolean
is_blank (const Row *row)
{
  return row->fields->len == 1 && *(const char *)row->fields->pdata[0] == '\0';
}

AlliesCsv *
allies_csv_new (GBytes *bytes, AlliesProblems *problems)
{
  g_return_val_if_fail (bytes != NULL && problems != NULL, NULL);

  AlliesCsv *csv = g_new0 (AlliesCsv, 1);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  Parser parser = { data, data + length, 1, problems };

  csv->rows = g_ptr_array_new_with_free_func (row_free);
  if (!g_utf8_validate_len (data, length, NULL))
    {
      allies_problems_add (problems, ALLIES_ERROR_SYNTAX, 1, 0, _ ("The text is not valid UTF-8."));
      return csv;
    }
  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    parser.position += 3;
  while (parser.position < parser.end)
    {
      Row *row = read_row (&parser);

      if (is_blank (row))
        row_free (row);
      else
        g_ptr_array_add (csv->rows, row);
    }
  return csv;
}

void
allies_csv_free (AlliesCsv *csv)
{
  if (csv == NULL)
    return;
  g_ptr_array_unref (csv->rows);
  g_free (csv);
}

guint
allies_csv_get_n_rows (const AlliesCsv *csv)
{
  g_return_val_if_fail (csv != NULL, 0);
  return csv->rows->len > 0 ? csv->rows->len - 1 : 0;
}

static gboolean
find_column (const AlliesCsv *csv, const char *column, guint *index)
{
  if (csv->rows->len == 0)
    return FALSE;
  const Row *header = csv->rows->pdata[0];
  return g_ptr_array_find_with_equal_func (header->fields, column, g_str_equal, index);
}

gboolean
allies_csv_has_column (const AlliesCsv *csv, const char *column)
{
  guint index;

  g_return_val_if_fail (csv != NULL && column != NULL, FALSE);
  return find_column (csv, column, &index);
}

const char *
allies_csv_get (const AlliesCsv *csv, guint row, const char *column)
{
  guint index;

  g_return_val_if_fail (csv != NULL && row < allies_csv_get_n_rows (csv), "");
  const Row *found = csv->rows->pdata[row + 1];
  if (!find_column (csv, column, &index) || index >= found->fields->len)
    return "";
  return found->fields->pdata[index];
}

guint
allies_csv_get_line (const AlliesCsv *csv, guint row)
{
  g_return_val_if_fail (csv != NULL && row < allies_csv_get_n_rows (csv), 0);
  return ((const Row *)csv->rows->pdata[row + 1])->line;
}

/* A spreadsheet takes a text that starts like this for a formula. */
static gboolean
starts_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL;
}

static gboolean
is_number (const char *text)
{
  char *rest;

  g_ascii_strtod (text, &rest);
  return rest != text && *rest == '\0';
}

static void
append_field (GString *text, const char *field, gboolean disarm)
{
  g_autofree char *safe = disarm ? g_strconcat ("'", field, NULL) : g_strdup (field);

  if (strpbrk (safe, ",\"\r\n") == NULL)
    {
      g_string_append (text, safe);
      return;
    }
  g_auto (GStrv) parts = g_strsplit (safe, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);
  g_string_append_printf (text, "\"%s\"", doubled);
}

void
allies_csv_append_text (GString *text, const char *field)
{
  g_return_if_fail (text != NULL && field != NULL);

  append_field (text, field, starts_formula (field));
}

void
allies_csv_append_row (GString *text, const char *const *fields)
{
  g_return_if_fail (text != NULL && fields != NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      /* a plain negative number is a number */
      append_field (text, fields[i], starts_formula (fields[i]) && !is_number (fields[i]));
    }
  g_string_append_c (text, '\n');
}
