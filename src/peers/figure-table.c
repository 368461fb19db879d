/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/figure-table.h"

#include "base/csv.h"
#include "base/identifier.h"
#include "model/industry.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define NOT_PUBLISHED "n not published"

struct _AlliesFigureTable
{
  GPtrArray *figures;
  GHashTable *labels;   /* label → bits of industries, as a pointer */
  GHashTable *left_out; /* id → reason */
};

/* the fields of a row that are taken over as they are */
static const struct
{
  const char *column;
  gsize offset;
} plain[] = {
  { "statement", G_STRUCT_OFFSET (AlliesFigureValues, statement) },
  { "publisher", G_STRUCT_OFFSET (AlliesFigureValues, publisher) },
  { "publication_title", G_STRUCT_OFFSET (AlliesFigureValues, title) },
  { "year", G_STRUCT_OFFSET (AlliesFigureValues, published) },
  { "population", G_STRUCT_OFFSET (AlliesFigureValues, population) },
  { "industry", G_STRUCT_OFFSET (AlliesFigureValues, industry) },
  { "region", G_STRUCT_OFFSET (AlliesFigureValues, region) },
  { "size_class", G_STRUCT_OFFSET (AlliesFigureValues, size) },
  { "source_tier", G_STRUCT_OFFSET (AlliesFigureValues, tier) },
  { "where_seen", G_STRUCT_OFFSET (AlliesFigureValues, seen) },
};

static const char *const figure_columns[] = {
  "id",         "capability", "threshold_level", "p_at_or_above", "bound",      "fit",
  "value",      "sample_n",   "maps_to",         "statement",     "publisher",  "publication_title",
  "year",       "population", "industry",        "region",        "size_class", "source_tier",
  "where_seen", NULL
};

typedef struct
{
  AlliesCsv *csv;
  AlliesProblems *problems;
  guint row;
} Row;

static const char *
get (const Row *row, const char *column)
{
  return allies_csv_get (row->csv, row->row, column);
}

static void
complain (const Row *row, const char *format, const char *word)
{
  allies_problems_add (row->problems, ALLIES_ERROR_INVALID,
                       allies_csv_get_line (row->csv, row->row), 0, format, word);
}

static double
parse_number (const char *text)
{
  char *rest;
  double number = g_ascii_strtod (text, &rest);

  return rest != text && *rest == '\0' && isfinite (number) ? number : NAN;
}

/* first whole number of a text, with or without commas between thousands */
static guint
find_count (const char *text)
{
  guint64 count = 0;

  while (*text != '\0' && !g_ascii_isdigit (*text))
    text++;
  for (; g_ascii_isdigit (*text) || (*text == ',' && g_ascii_isdigit (text[1])); text++)
    if (*text != ',' && count < 1000000000)
      count = count * 10 + (guint64)g_ascii_digit_value (*text);
  return count < 1000000000 ? (guint)count : 0;
}

static guint
find_year (const char *text)
{
  for (; *text != '\0'; text++)
    {
      guint digits = 0;

      while (digits < 4 && g_ascii_isdigit (text[digits]))
        digits++;
      if (digits == 4)
        return (guint)(g_ascii_digit_value (text[0]) * 1000 + g_ascii_digit_value (text[1]) * 100
                       + g_ascii_digit_value (text[2]) * 10 + g_ascii_digit_value (text[3]));
    }
  return 0;
}

static char *
dup_id (const char *text)
{
  return g_ascii_strdown (text, -1);
}

static void
check_columns (AlliesCsv *csv, const char *const *columns, AlliesProblems *problems)
{
  for (guint i = 0; columns[i] != NULL; i++)
    if (!allies_csv_has_column (csv, columns[i]))
      allies_problems_add (problems, ALLIES_ERROR_INVALID, 1, 0, _ ("There is no column “%s”."),
                           columns[i]);
}

static void
read_numbers (const Row *row, AlliesFigureValues *values)
{
  const char *fit = get (row, "fit");
  const char *bound = get (row, "bound");
  guint found = 0;

  values->level = parse_number (get (row, "threshold_level"));
  values->share = parse_number (get (row, "p_at_or_above"));
  values->value = NAN;
  values->year = find_year (values->published);
  values->n = find_count (get (row, "sample_n"));
  values->bound = g_str_equal (bound, "upper bound") ? ALLIES_FIGURE_UPPER : ALLIES_FIGURE_EXACT;
  while (allies_figure_fits[found] != NULL && !g_str_equal (allies_figure_fits[found], fit))
    found++;
  values->fit = (AlliesFigureFit)MIN (found, ALLIES_FIGURE_FIT_X);
  if (allies_figure_fits[found] == NULL)
    complain (row, _ ("“%s” is no fit; use one of A, B, C, X."), fit);
  if (*bound != '\0' && !g_str_equal (bound, "exact") && values->bound == ALLIES_FIGURE_EXACT)
    complain (row, _ ("“%s” is no bound; use “exact” or “upper bound”."), bound);
  if (values->share < 0 || values->share > 100)
    complain (row, _ ("“%s” is no share in per cent."), get (row, "p_at_or_above"));
}

static AlliesFigure *
read_figure (const Row *row, const char *id, const char *question)
{
  AlliesFigureValues values = { .id = (char *)id };
  const char *sample = get (row, "sample_n");
  const char *reason = strrchr (get (row, "maps_to"), '|');

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    G_STRUCT_MEMBER (const char *, &values, plain[i].offset) = get (row, plain[i].column);
  read_numbers (row, &values);
  values.subject = (char *)(question != NULL ? question : get (row, "capability"));
  values.sample = (char *)(*sample != '\0' ? sample : NOT_PUBLISHED);
  reason = reason != NULL ? reason + 1 : get (row, "maps_to");
  while (*reason == ' ')
    reason++;
  values.reason = (char *)reason;
  if (question != NULL)
    values.value = parse_number (get (row, "value"));
  if (question != NULL && values.year == 0)
    complain (row, _ ("“%s” has no year."), id);
  if (question != NULL && isnan (values.value))
    complain (row, _ ("“%s” is not a number that a question could have."), get (row, "value"));
  return allies_figure_new (&values);
}

static void
read_figures (AlliesFigureTable *table,
              AlliesCsv *csv,
              AlliesModel *model,
              GHashTable *questions,
              AlliesProblems *problems)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Row row = { csv, problems, 0 };

  check_columns (csv, figure_columns, problems);
  for (; row.row < allies_csv_get_n_rows (csv); row.row++)
    {
      const char *capability = get (&row, "capability");
      char *id = dup_id (get (&row, "id"));

      if (!allies_identifier_is_valid (id))
        complain (&row, _ ("“%s” is not an identifier."), id);
      else if (*capability != '\0' && allies_model_find_capability (model, capability) == NULL)
        complain (&row, _ ("There is no capability “%s” in the model."), capability);
      else if (!g_hash_table_contains (table->left_out, id))
        g_ptr_array_add (table->figures,
                         read_figure (&row, id, g_hash_table_lookup (questions, id)));
      if (!g_hash_table_add (ids, id))
        complain (&row, _ ("The identifier “%s” is used twice."), get (&row, "id"));
    }
}

static gboolean
has_figure (AlliesCsv *figures, const char *id)
{
  for (guint i = 0; i < allies_csv_get_n_rows (figures); i++)
    if (g_ascii_strcasecmp (allies_csv_get (figures, i, "id"), id) == 0)
      return TRUE;
  return FALSE;
}

/* reads two columns about figures: identifier → text */
static void
read_decisions (GHashTable *decisions,
                GBytes *bytes,
                const char *column,
                AlliesCsv *figures,
                AlliesProblems *problems)
{
  const char *const columns[] = { "id", column, "reason", NULL };
  g_autoptr (AlliesCsv) csv = allies_csv_new (bytes, problems);
  Row row = { csv, problems, 0 };

  check_columns (csv, columns, problems);
  for (; row.row < allies_csv_get_n_rows (csv); row.row++)
    {
      const char *id = get (&row, "id");

      if (!has_figure (figures, id))
        complain (&row, _ ("There is no figure “%s”."), id);
      if (*get (&row, "reason") == '\0')
        complain (&row, _ ("No reason is given for “%s”."), id);
      g_hash_table_replace (decisions, dup_id (id), g_strdup (get (&row, column)));
    }
}

static void
check_questions (GHashTable *questions, AlliesModel *model, AlliesProblems *problems)
{
  GHashTableIter iter;
  gpointer question;

  g_hash_table_iter_init (&iter, questions);
  while (g_hash_table_iter_next (&iter, NULL, &question))
    {
      AlliesQuestion *found = allies_model_find_question (model, question);

      if (found == NULL || allies_question_is_scored (found))
        allies_problems_add (problems, ALLIES_ERROR_INVALID, 0, 0,
                             _ ("There is no number question “%s” in the model."),
                             (const char *)question);
    }
}

static void
read_labels (AlliesFigureTable *table, GBytes *bytes, AlliesProblems *problems)
{
  static const char *const columns[] = { "label", "codes", NULL };
  g_autoptr (AlliesCsv) csv = allies_csv_new (bytes, problems);
  Row row = { csv, problems, 0 };

  check_columns (csv, columns, problems);
  for (; row.row < allies_csv_get_n_rows (csv); row.row++)
    {
      g_auto (GStrv) codes = g_strsplit (get (&row, "codes"), " ", -1);
      guint bits = 0;

      for (guint i = 0; codes[i] != NULL; i++)
        {
          int industry = allies_industry_find (codes[i]);

          if (industry < 0)
            complain (&row, _ ("There is no industry “%s”."), codes[i]);
          else
            bits |= 1u << industry;
        }
      g_hash_table_replace (table->labels, g_strdup (get (&row, "label")), GUINT_TO_POINTER (bits));
    }
}

static gboolean
read_all (AlliesFigureTable *table,
          const AlliesFigureSources *sources,
          AlliesModel *model,
          GError **error)
{
  g_autoptr (AlliesProblems) figure_problems = allies_problems_new ("published-figures.csv");
  g_autoptr (AlliesProblems) label_problems = allies_problems_new ("industry-labels.csv");
  g_autoptr (AlliesProblems) left_problems = allies_problems_new ("left-out.csv");
  g_autoptr (AlliesProblems) indicator_problems = allies_problems_new ("indicators.csv");
  g_autoptr (AlliesCsv) figures = allies_csv_new (sources->figures, figure_problems);
  g_autoptr (GHashTable) questions =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  read_labels (table, sources->industries, label_problems);
  if (sources->left_out != NULL)
    read_decisions (table->left_out, sources->left_out, "reason", figures, left_problems);
  if (sources->indicators != NULL)
    read_decisions (questions, sources->indicators, "question", figures, indicator_problems);
  check_questions (questions, model, indicator_problems);
  read_figures (table, figures, model, questions, figure_problems);
  return allies_problems_to_error (figure_problems, error)
         && allies_problems_to_error (label_problems, error)
         && allies_problems_to_error (left_problems, error)
         && allies_problems_to_error (indicator_problems, error);
}

AlliesFigureTable *
allies_figure_table_new (const AlliesFigureSources *sources, AlliesModel *model, GError **error)
{
  g_return_val_if_fail (sources != NULL && ALLIES_IS_MODEL (model), NULL);
  g_return_val_if_fail (sources->figures != NULL && sources->industries != NULL, NULL);

  g_autoptr (AlliesFigureTable) table = g_new0 (AlliesFigureTable, 1);

  table->figures = g_ptr_array_new_with_free_func (g_object_unref);
  table->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  table->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!read_all (table, sources, model, error))
    return NULL;
  return g_steal_pointer (&table);
}

void
allies_figure_table_free (AlliesFigureTable *table)
{
  if (table == NULL)
    return;
  g_ptr_array_unref (table->figures);
  g_hash_table_unref (table->labels);
  g_hash_table_unref (table->left_out);
  g_free (table);
}

guint
allies_figure_table_get_n (const AlliesFigureTable *table)
{
  g_return_val_if_fail (table != NULL, 0);
  return table->figures->len;
}

AlliesFigure *
allies_figure_table_get (const AlliesFigureTable *table, guint index)
{
  g_return_val_if_fail (table != NULL && index < table->figures->len, NULL);
  return table->figures->pdata[index];
}

const char *
allies_figure_table_get_left_out (const AlliesFigureTable *table, const char *id)
{
  g_return_val_if_fail (table != NULL && id != NULL, NULL);
  return g_hash_table_lookup (table->left_out, id);
}

gboolean
allies_figure_table_covers (const AlliesFigureTable *table, const char *label, guint industry)
{
  g_return_val_if_fail (table != NULL && label != NULL && industry < 32, FALSE);
  return (GPOINTER_TO_UINT (g_hash_table_lookup (table->labels, label)) >> industry) & 1;
}
