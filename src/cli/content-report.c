/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/content-report.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
}

static void
print_rows (const char *title, AlliesFormat format, const char *const *columns, GPtrArray *rows)
{
  if (format == ALLIES_FORMAT_TEXT)
    g_print ("%s\n", title);
  allies_output_table (format, columns, rows);
  g_print ("\n");
}

static char *
dup_plain_number (double value)
{
  return isnan (value) ? g_strdup ("") : g_strdup_printf ("%g", value);
}

static void
append_name (GString *names, const char *name)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", name);
}

static void
add_question_sources (GPtrArray *rows, AlliesQuestion *question)
{
  g_auto (GStrv) row = g_new0 (char *, 5);

  row[0] = g_strdup (allies_question_get_id (question));
  row[1] = allies_question_is_scored (question)
               ? dup_plain_number (allies_question_get_weight (question))
               : g_strdup ("");
  row[2] = g_strjoinv (" ", (char **)allies_question_get_sources (question));
  row[3] = g_strdup (allies_question_get_weight_reason (question));
  g_ptr_array_add (rows, g_steal_pointer (&row));
}

static void
report_questions (AlliesModel *model, AlliesFormat format)
{
  const char *const columns[] = { "question", "weight", "sources", "weight_reason", NULL };
  GListModel *questions = allies_model_get_questions (model);
  g_autoptr (GPtrArray) rows = new_rows ();

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      add_question_sources (rows, question);
    }
  print_rows (_ ("Where the questions come from"), format, columns, rows);
}

/* (transfer full): the ids of the questions that come from a source */
static char *
dup_questions_of (AlliesModel *model, const char *source, guint *n)
{
  GListModel *questions = allies_model_get_questions (model);
  g_autoptr (GString) names = g_string_new (NULL);

  *n = 0;
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      if (!g_strv_contains (allies_question_get_sources (question), source))
        continue;
      append_name (names, allies_question_get_id (question));
      *n += 1;
    }
  return g_strdup (names->str);
}

static void
report_sources (AlliesModel *model, AlliesFormat format)
{
  const char *const columns[] = { "source", "work", "title", "n", "questions", NULL };
  GListModel *sources = allies_model_get_sources (model);
  g_autoptr (GPtrArray) rows = new_rows ();

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (AlliesSource) source = g_list_model_get_item (sources, i);
      g_auto (GStrv) row = g_new0 (char *, 6);
      guint n;

      row[0] = g_strdup (allies_source_get_id (source));
      row[1] = g_strdup (allies_source_get_work (source));
      row[2] = g_strdup (allies_source_get_title (source));
      row[4] = dup_questions_of (model, allies_source_get_id (source), &n);
      row[3] = g_strdup_printf ("%u", n);
      g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  print_rows (_ ("What each source finds in the questionnaire"), format, columns, rows);
}

void
allies_content_report_model (AlliesModel *model, AlliesFormat format)
{
  g_return_if_fail (ALLIES_IS_MODEL (model));
  report_questions (model, format);
  report_sources (model, format);
}

static void
add_lifting (
    GPtrArray *rows, AlliesCatalogue *catalogue, const char *question, double from, double to)
{
  g_autoptr (GPtrArray) lifting = allies_catalogue_list_lifting (catalogue, question, from);
  g_autoptr (GString) names = g_string_new (NULL);
  g_auto (GStrv) row = g_new0 (char *, 5);

  for (guint i = 0; i < lifting->len; i++)
    append_name (names, allies_initiative_get_id (lifting->pdata[i]));
  row[0] = g_strdup (question);
  row[1] = dup_plain_number (from);
  row[2] = dup_plain_number (to);
  row[3] = g_strdup (names->str);
  g_ptr_array_add (rows, g_steal_pointer (&row));
}

void
allies_content_report_catalogue (AlliesCatalogue *catalogue,
                                 AlliesModel *model,
                                 AlliesFormat format)
{
  g_return_if_fail (ALLIES_IS_CATALOGUE (catalogue) && ALLIES_IS_MODEL (model));

  const char *const columns[] = { "question", "from", "to", "initiatives", NULL };
  GListModel *questions = allies_model_get_questions (model);
  AlliesScale *scale = allies_model_get_scale (model);
  g_autoptr (GPtrArray) rows = new_rows ();

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      for (guint k = 0;
           allies_question_is_scored (question) && k + 1 < allies_scale_get_n_levels (scale); k++)
        add_lifting (rows, catalogue, allies_question_get_id (question),
                     allies_scale_get_value (scale, k), allies_scale_get_value (scale, k + 1));
    }
  print_rows (_ ("What lifts each question"), format, columns, rows);
}

static void
add_cell (GPtrArray *rows, AlliesPeerCell *cell)
{
  const AlliesPeerValues *values = allies_peer_cell_get (cell);
  GListModel *figures = allies_peer_cell_get_figures (cell);
  g_autoptr (GString) names = g_string_new (NULL);
  g_auto (GStrv) row = g_new0 (char *, 8);

  for (guint i = 0; figures != NULL && i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, i);

      append_name (names, allies_figure_get (figure)->id);
    }
  row[0] = g_strdup (values->subject);
  row[1] = allies_segment_describe (values->segment);
  row[2] = g_strdup (allies_peer_basis_get_code (values->basis));
  row[3] = g_strdup (allies_peer_grade_get_code (values->grade));
  row[3] = row[3] != NULL ? row[3] : g_strdup ("");
  row[4] = allies_output_number (allies_peer_cell_get_centre (cell, NULL));
  row[5] = g_strdup_printf ("%u", values->year);
  row[6] = g_strdup (names->len > 0 ? names->str : values->source);
  g_ptr_array_add (rows, g_steal_pointer (&row));
}

static void
report_cells (AlliesPeers *peers, AlliesFormat format)
{
  const char *const columns[] = { "subject", "segment", "basis",   "grade",
                                  "median",  "year",    "figures", NULL };
  GListModel *cells = allies_peers_get_cells (peers);
  g_autoptr (GPtrArray) rows = new_rows ();

  for (guint i = 0; i < g_list_model_get_n_items (cells); i++)
    {
      g_autoptr (AlliesPeerCell) cell = g_list_model_get_item (cells, i);

      add_cell (rows, cell);
    }
  print_rows (_ ("What the peers rest on"), format, columns, rows);
}

static void
add_figure (GPtrArray *rows, AlliesFigure *figure)
{
  const AlliesFigureValues *values = allies_figure_get (figure);
  g_auto (GStrv) row = g_new0 (char *, 10);

  row[0] = g_strdup (values->id);
  row[1] = g_strdup (values->subject);
  row[2] = dup_plain_number (values->level);
  row[3] = dup_plain_number (isnan (values->share) ? values->value : values->share);
  row[4] = g_strdup (allies_figure_fits[values->fit]);
  row[5] = g_strdup (values->sample);
  row[6] = g_strdup_printf ("%u", values->year);
  row[7] = g_strdup (values->publisher);
  row[8] = g_strdup (values->title);
  g_ptr_array_add (rows, g_steal_pointer (&row));
}

static void
report_figures (AlliesPeers *peers, AlliesFormat format)
{
  const char *const columns[] = { "figure", "subject", "level",     "value", "fit",
                                  "sample", "year",    "publisher", "title", NULL };
  GListModel *figures = allies_peers_get_figures (peers);
  g_autoptr (GPtrArray) rows = new_rows ();

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, i);

      add_figure (rows, figure);
    }
  print_rows (_ ("The published figures"), format, columns, rows);
}

void
allies_content_report_peers (AlliesPeers *peers, AlliesFormat format)
{
  g_return_if_fail (ALLIES_IS_PEERS (peers));
  report_cells (peers, format);
  report_figures (peers, format);
}
