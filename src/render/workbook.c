/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/workbook.h"

#include "base/error.h"
#include "base/platform-locale.h"
#include "render/archive.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <xlsxwriter.h>

#define LONGEST_NAME  31
#define LONGEST_TEXT  32767
#define WIDEST        60.0
#define NARROWEST     8.0
#define FILTER_WIDTH  3.0
#define PADDING       2.0
#define TEXT_FORMAT   49 /* the format "@" of the standard */
#define A4            9
#define MOST_DECIMALS 3

typedef struct
{
  lxw_workbook *workbook;
  lxw_format *heading;
  lxw_format *text;
  lxw_format *numbers[ALLIES_SHEET_MONEY + 1][MOST_DECIMALS + 1];
  GHashTable *names;
  lxw_error error;
} Writer;

static void
note (Writer *writer, lxw_error error)
{
  if (writer->error == LXW_NO_ERROR)
    writer->error = error;
}

static lxw_format *
get_number_format (Writer *writer, const AlliesSheetColumn *column)
{
  static const char *const codes[][MOST_DECIMALS + 1] = {
    [ALLIES_SHEET_TEXT] = { "General", "General", "General", "General" },
    [ALLIES_SHEET_NUMBER] = { "0", "0.0", "0.00", "0.000" },
    [ALLIES_SHEET_PERCENT] = { "0%", "0.0%", "0.00%", "0.000%" },
    [ALLIES_SHEET_MONEY] = { "#,##0", "#,##0.0", "#,##0.00", "#,##0.000" },
  };
  lxw_format **format = &writer->numbers[column->kind][column->decimals];

  if (*format == NULL)
    {
      *format = workbook_add_format (writer->workbook);
      format_set_num_format (*format, codes[column->kind][column->decimals]);
      format_set_align (*format, LXW_ALIGN_VERTICAL_TOP);
    }
  return *format;
}

/* Their format keeps texts texts even when somebody edits them later. */
static void
add_formats (Writer *writer)
{
  writer->heading = workbook_add_format (writer->workbook);
  format_set_bold (writer->heading);
  format_set_bottom (writer->heading, LXW_BORDER_THIN);
  format_set_num_format_index (writer->heading, TEXT_FORMAT);
  writer->text = workbook_add_format (writer->workbook);
  format_set_num_format_index (writer->text, TEXT_FORMAT);
  format_set_text_wrap (writer->text);
  format_set_align (writer->text, LXW_ALIGN_VERTICAL_TOP);
}

static gboolean
is_free (Writer *writer, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_hash_table_add (writer->names, g_steal_pointer (&folded));
}

static char *
dup_plain_name (const char *title)
{
  GString *name = g_string_new (NULL);

  for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_kept = g_unichar_isalnum (c) || g_unichar_ismark (c);

      if (is_kept && c <= 0xFFFF)
        g_string_append_unichar (name, c);
      else if (name->len > 0 && name->str[name->len - 1] != ' ')
        g_string_append_c (name, ' ');
    }
  g_strchomp (name->str);
  return g_string_free (name, FALSE);
}

/* Letters, digits and spaces, which no program quarrels with; no name twice; not the one name that
 * is reserved. */
static char *
dup_sheet_name (Writer *writer, const char *title)
{
  g_autofree char *plain = dup_plain_name (title);
  g_autofree char *stem =
      g_utf8_substring (plain, 0, MIN (g_utf8_strlen (plain, -1), LONGEST_NAME));

  g_strchomp (stem);

  g_autofree char *name =
      *stem == '\0' || g_ascii_strcasecmp (stem, "history") == 0 ? NULL : g_strdup (stem);

  for (guint i = 2; name == NULL || !is_free (writer, name); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      glong room = LONGEST_NAME - 1 - (glong)strlen (number);
      g_autofree char *cut = g_utf8_substring (stem, 0, MIN (g_utf8_strlen (stem, -1), room));

      g_free (name);
      name = g_strdup_printf ("%s %s", *cut != '\0' ? cut : "Sheet", number);
    }
  return g_steal_pointer (&name);
}

/* Readers of the format take "_x0041_" in a text for one character. */
static gboolean
looks_encoded (const char *text)
{
  if (text[0] != '_' || text[1] != 'x')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;
  return text[6] == '_';
}

/* The text as it is to be written, as long as a cell may hold, counted in UTF-16 as readers do. */
static char *
dup_cell_text (const char *text)
{
  GString *kept = g_string_new (NULL);
  guint length = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint more = (c > 0xFFFF ? 2 : 1) + (looks_encoded (p) ? 6 : 0);

      if (length + more > LONGEST_TEXT - 1)
        {
          g_string_append (kept, "…");
          break;
        }
      if (looks_encoded (p))
        g_string_append (kept, "_x005F");
      g_string_append_unichar (kept, c);
      length += more;
    }
  return g_string_free (kept, FALSE);
}

static double
measure_text (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  glong widest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    widest = MAX (widest, g_utf8_strlen (lines[i], -1));
  return widest;
}

static double
measure_number (const AlliesSheetColumn *column, double number)
{
  double shown = fabs (column->kind == ALLIES_SHEET_PERCENT ? number * 100 : number);
  double digits = shown >= 10 ? floor (log10 (shown)) + 1 : 1;
  double marks = column->kind == ALLIES_SHEET_MONEY ? floor ((digits - 1) / 3) : 0;

  return digits + marks + column->decimals + (column->decimals > 0) + (number < 0)
         + (column->kind == ALLIES_SHEET_PERCENT);
}

static double
measure_column (const AlliesSheet *sheet, guint column)
{
  const AlliesSheetColumn *found = allies_sheet_get_column (sheet, column);
  g_autofree char *heading = allies_sheet_dup_heading (sheet, column);
  double width = fmax (NARROWEST, measure_text (heading) + FILTER_WIDTH);

  for (guint row = 0; row < allies_sheet_get_n_rows (sheet); row++)
    {
      const AlliesSheetCell *cell = allies_sheet_get_cell (sheet, row, column);

      if (cell->text != NULL)
        width = fmax (width, measure_text (cell->text) + PADDING);
      else if (!isnan (cell->number))
        width = fmax (width, measure_number (found, cell->number) + PADDING);
    }
  return fmin (width, WIDEST);
}

static void
write_text (Writer *writer,
            lxw_worksheet *worksheet,
            lxw_row_t row,
            guint column,
            const char *text,
            lxw_format *format)
{
  g_autofree char *safe = dup_cell_text (text);

  note (writer, worksheet_write_string (worksheet, row, (lxw_col_t)column, safe, format));
}

static void
write_column (Writer *writer, lxw_worksheet *worksheet, const AlliesSheet *sheet, guint column)
{
  lxw_format *format = get_number_format (writer, allies_sheet_get_column (sheet, column));
  g_autofree char *heading = allies_sheet_dup_heading (sheet, column);

  note (writer, worksheet_set_column (worksheet, (lxw_col_t)column, (lxw_col_t)column,
                                      measure_column (sheet, column), NULL));
  write_text (writer, worksheet, 0, column, heading, writer->heading);
  for (guint row = 0; row < allies_sheet_get_n_rows (sheet); row++)
    {
      const AlliesSheetCell *cell = allies_sheet_get_cell (sheet, row, column);

      if (cell->text != NULL)
        write_text (writer, worksheet, row + 1, column, cell->text, writer->text);
      else if (!isnan (cell->number))
        note (writer,
              worksheet_write_number (worksheet, row + 1, (lxw_col_t)column, cell->number, format));
    }
}

static void
write_sheet (Writer *writer, const AlliesSheet *sheet)
{
  g_autofree char *name = dup_sheet_name (writer, allies_sheet_get_title (sheet));
  lxw_worksheet *worksheet = workbook_add_worksheet (writer->workbook, name);
  guint n = allies_sheet_get_n_columns (sheet);

  if (worksheet == NULL)
    {
      note (writer, LXW_ERROR_PARAMETER_VALIDATION);
      return;
    }
  for (guint column = 0; column < n; column++)
    write_column (writer, worksheet, sheet, column);
  worksheet_freeze_panes (worksheet, 1, 0);
  note (writer, worksheet_autofilter (worksheet, 0, 0, allies_sheet_get_n_rows (sheet),
                                      (lxw_col_t)(n - 1)));
  worksheet_set_landscape (worksheet);
  worksheet_set_paper (worksheet, A4);
  worksheet_fit_to_pages (worksheet, 1, 0);
  note (writer, worksheet_repeat_rows (worksheet, 0, 0));
}

/* To the library, no moment at all stands for now. */
static time_t
get_moment (const char *date)
{
  g_autofree char *text = g_strconcat (date, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (text, NULL);
  gint64 seconds = moment != NULL ? g_date_time_to_unix (moment) : 1;

  return (time_t)(seconds != 0 ? seconds : 1);
}

static void
set_properties (Writer *writer, const AlliesWorkbookProperties *properties)
{
  lxw_doc_properties values = { .title = (char *)properties->title,
                                .company = (char *)properties->company,
                                .created = get_moment (properties->date) };

  note (writer, workbook_set_properties (writer->workbook, &values));
}

static lxw_error
write_file (const char *folder,
            const char *path,
            const GPtrArray *sheets,
            const AlliesWorkbookProperties *properties)
{
  lxw_workbook_options options = { .tmpdir = (char *)folder };
  Writer writer = { .workbook = workbook_new_opt (path, &options) };

  if (writer.workbook == NULL)
    return LXW_ERROR_MEMORY_MALLOC_FAILED;
  writer.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_formats (&writer);
  set_properties (&writer, properties);
  for (guint i = 0; i < sheets->len; i++)
    write_sheet (&writer, sheets->pdata[i]);
  note (&writer, workbook_close (writer.workbook));
  g_hash_table_unref (writer.names);
  return writer.error;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static GBytes *
load_whole (const char *folder, const char *path, GError **error)
{
  char *content = NULL;
  gsize length = 0;
  g_autoptr (GBytes) bytes = NULL;

  if (!g_file_get_contents (path, &content, &length, error))
    return NULL;
  bytes = g_bytes_new_take (content, length);
  if (allies_archive_is_whole (bytes))
    return g_steal_pointer (&bytes);
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_RENDER,
               _ ("The workbook could not be made: there is too little room in %s."), folder);
  return NULL;
}

/* The library writes to a path only; a folder that nobody else can enter takes it and its drafts.
 */
GBytes *
allies_workbook_render (const GPtrArray *sheets,
                        const AlliesWorkbookProperties *properties,
                        GError **error)
{
  g_return_val_if_fail (sheets != NULL && sheets->len > 0 && properties != NULL, NULL);

  g_autofree char *folder = g_dir_make_tmp ("allies-XXXXXX", error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "new.xlsx", NULL) : NULL;
  AlliesPlatformLocale *locale = NULL;
  GBytes *bytes = NULL;
  lxw_error fault;

  if (folder == NULL)
    return NULL;
  locale = allies_platform_locale_begin ();
  fault = write_file (folder, path, sheets, properties);
  allies_platform_locale_end (locale);
  if (fault != LXW_NO_ERROR)
    g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_RENDER,
                 _ ("The workbook could not be made in %s: %s"), folder, lxw_strerror (fault));
  else
    bytes = load_whole (g_get_tmp_dir (), path, error);
  remove_folder (folder);
  return bytes;
}
