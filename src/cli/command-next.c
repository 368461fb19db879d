/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "dossier/next-year.h"

#include <glib/gi18n-lib.h>

static const char *const fates[] = { "same", "replaced", "partly", "added" };

/* (transfer full) (nullable): the questionnaire of the next year */
static AlliesModel *
load_model (AlliesDossier *dossier, guint from, const char *name, GError **error)
{
  if (name == NULL)
    return g_object_ref (allies_dossier_get_model (dossier, from));
  if (allies_model_is_bundled (name))
    return allies_model_new_bundled (name, allies_command_language (), error);

  g_autoptr (GBytes) bytes = allies_input_load (name, error);
  return bytes != NULL
             ? allies_model_new_from_bytes (bytes, name, allies_command_language (), error)
             : NULL;
}

static const char *
get_fate (const AlliesCarriedQuestion *carried)
{
  if (carried->question == NULL)
    return carried->into != NULL ? "merged" : "gone";
  return fates[carried->fate];
}

static void
print_counts (const GArray *list)
{
  guint same = 0;
  guint partly = 0;
  guint added = 0;
  guint gone = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const AlliesCarriedQuestion *carried = &g_array_index (list, AlliesCarriedQuestion, i);

      gone += carried->question == NULL ? 1 : 0;
      added += carried->before == NULL ? 1 : 0;
      partly += carried->before != NULL && carried->fate == ALLIES_QUESTION_PARTLY ? 1 : 0;
    }
  same = list->len - partly - added - gone;
  g_print (_ ("Questions that stay comparable: %u; in part: %u; new: %u; gone: %u.\n\n"), same,
           partly, added, gone);
}

/* Without a change there is nothing to list but all questions. */
static void
print_preview (AlliesModel *before, AlliesModel *model, AlliesFormat format)
{
  const char *const columns[] = { "question", "before", "fate", NULL };
  g_autoptr (GArray) list = allies_next_year_list_questions (before, model);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < list->len; i++)
    {
      const AlliesCarriedQuestion *carried = &g_array_index (list, AlliesCarriedQuestion, i);
      AlliesQuestion *question = carried->question != NULL ? carried->question : carried->into;
      char **row = g_new0 (char *, 4);

      row[0] = g_strdup (question != NULL ? allies_question_get_id (question) : "");
      row[1] = g_strdup (carried->before != NULL ? allies_question_get_id (carried->before) : "");
      row[2] = g_strdup (get_fate (carried));
      g_ptr_array_add (rows, row);
    }
  if (format == ALLIES_FORMAT_TEXT)
    print_counts (list);
  allies_output_table (format, columns, rows);
}

typedef struct
{
  int from;
  int year;
  const char *model;
  gboolean preview;
  AlliesFormat format;
} Options;

static gboolean
start (AlliesDossierFile *file, const Options *options, GError **error)
{
  AlliesDossier *dossier = allies_dossier_file_get_dossier (file);
  guint from = allies_input_year (dossier, options->from, error);
  g_autoptr (AlliesModel) model = NULL;

  if (from == 0 || !allies_next_year_check (dossier, from, (guint)options->year, error))
    return FALSE;
  model = load_model (dossier, from, options->model, error);
  if (model == NULL)
    return FALSE;
  if (options->preview)
    {
      print_preview (allies_dossier_get_model (dossier, from), model, options->format);
      return TRUE;
    }

  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  allies_next_year_keep_models (dossier, from, model);
  allies_next_year_start (history, dossier, from, (guint)options->year, model, date);
  return allies_dossier_file_save (file, error);
}

int
allies_command_next (int argc, char **argv)
{
  Options options = { 0 };
  g_autofree char *model = NULL;
  g_autofree char *format_word = NULL;
  GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_ ("Year to start"), "YEAR" },
    { "from", 0, 0, G_OPTION_ARG_INT, &options.from,
      N_ ("Year to start from; the latest by default"), "YEAR" },
    { "model", 0, 0, G_OPTION_ARG_STRING, &model,
      N_ ("Questionnaire: an id or a *.maturity file; that of the last year by default"), "ID" },
    { "preview", 0, 0, G_OPTION_ARG_NONE, &options.preview,
      N_ ("Only list what becomes of each question"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_word, N_ ("text or csv, of the preview"),
      "FORMAT" },
    { NULL }
  };
  g_autoptr (AlliesDossierFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!allies_command_parse (
          "FILE",
          _ ("Starts a year from the last. Targets, importance, respondents and unfinished "
             "initiatives are carried; answers are not. The last year stays as it is."),
          entries, &argc, &argv)
      || !allies_output_parse_format (format_word, &options.format))
    return ALLIES_EXIT_USAGE;
  if (argc != 2 || options.year == 0)
    return allies_command_misuse (_ ("“next” takes one dossier and --year."));
  if (options.format == ALLIES_FORMAT_JSON)
    return allies_command_misuse (_ ("The preview is text or csv."));
  if (g_str_equal (argv[1], "-"))
    return allies_command_misuse (_ ("“next” needs a file to write to."));
  options.model = model;
  file = allies_dossier_file_open (argv[1], allies_command_language (), &error);
  if (file == NULL || !start (file, &options, &error))
    return allies_command_complain (g_steal_pointer (&error));
  return 0;
}
