/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "dossier/dossier-writer.h"
#include "model/company-size.h"
#include "model/industry.h"
#include "model/region.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAXIMUM_AMOUNT 1e15

typedef struct
{
  char *output;
  char *organisation;
  char *industry;
  char *size;
  char *region;
  char *country;
  char *currency;
  char *model;
  char *marketing_executive;
  char *technology_executive;
  int year;
  gboolean blind;
  double revenue;
  double marketing_budget;
  double technology_budget;
} Options;

static gboolean
check_code (const char *option, const char *code, int found, const char *const *known)
{
  g_autofree char *list = NULL;

  if (code == NULL || found >= 0)
    return TRUE;
  list = g_strjoinv (", ", (char **)known);
  allies_command_misuse (_ ("“%s” is no %s that Allies knows. It knows: %s."), code, option, list);
  return FALSE;
}

static gboolean
check_industry (const char *code)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; i < allies_industry_get_n (); i++)
    g_ptr_array_add (known, (gpointer)allies_industry_get (i)->code);
  g_ptr_array_add (known, NULL);
  return check_code ("industry", code, allies_industry_find (code),
                     (const char *const *)known->pdata);
}

/* NaN is an amount that is not given. */
static gboolean
is_amount (double value)
{
  return isnan (value) || (value >= 0 && value <= MAXIMUM_AMOUNT);
}

static gboolean
check_options (const Options *options, int argc)
{
  if (argc != 1)
    allies_command_misuse (_ ("“new” takes options only."));
  else if (options->output == NULL || options->organisation == NULL || options->industry == NULL
           || options->size == NULL || options->region == NULL || options->year == 0)
    allies_command_misuse (
        _ ("“new” needs -o, --organisation, --industry, --size, --region and --year."));
  else if (options->year < 1900 || options->year > 2999)
    allies_command_misuse (_ ("The year must lie between 1900 and 2999."));
  else if (!is_amount (options->revenue) || !is_amount (options->marketing_budget)
           || !is_amount (options->technology_budget))
    allies_command_misuse (_ ("Revenue and budgets must lie between 0 and 1,000,000,000,000,000."));
  else
    return check_industry (options->industry)
           && check_code ("size", options->size, allies_company_size_find (options->size),
                          allies_company_sizes)
           && check_code ("region", options->region, allies_region_find (options->region),
                          allies_regions);
  return FALSE;
}

/* A bundled model goes by its id; any other one is a file, which then travels inside the dossier.
 */
static AlliesModel *
load_model (const char *name, gboolean *inside, GError **error)
{
  const char *id = name != NULL ? name : ALLIES_MODEL_DEFAULT;

  *inside = !allies_model_is_bundled (id);
  if (!*inside)
    return allies_model_new_bundled (id, allies_command_language (), error);

  g_autoptr (GBytes) bytes = allies_input_load (id, error);
  return bytes != NULL ? allies_model_new_from_bytes (bytes, id, allies_command_language (), error)
                       : NULL;
}

static void
fill (AlliesDossier *dossier, AlliesModel *model, const Options *options)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");

  allies_dossier_put (
      dossier, 0,
      allies_record_new (
          ALLIES_TYPE_ORGANISATION, "name", options->organisation, "industry", options->industry,
          "size", options->size, "region", options->region, "country", options->country, "currency",
          options->currency != NULL ? options->currency : "EUR", "revenue", options->revenue,
          "marketing-budget", options->marketing_budget, "technology-budget",
          options->technology_budget, "marketing-executive", options->marketing_executive,
          "technology-executive", options->technology_executive, NULL));
  allies_dossier_put (dossier, (guint)options->year,
                      allies_record_new (ALLIES_TYPE_ASSESSMENT, "year", (double)options->year,
                                         "date", date, "model", allies_model_get_id (model),
                                         "model-version", allies_model_get_version (model),
                                         "answering", options->blind ? 1 : 0, NULL));
}

static int
create (const Options *options)
{
  g_autoptr (AlliesDossier) dossier = allies_dossier_new (allies_command_language ());
  g_autoptr (AlliesDossierFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gboolean inside;
  g_autoptr (AlliesModel) model = load_model (options->model, &inside, &error);

  if (model == NULL)
    return allies_command_complain (g_steal_pointer (&error));
  if (inside)
    allies_dossier_add_model (dossier, model);
  fill (dossier, model, options);
  if (g_str_equal (options->output, "-"))
    {
      g_autoptr (GBytes) bytes = allies_dossier_write (dossier);

      return allies_output_file ("-", bytes, &error)
                 ? 0
                 : allies_command_complain (g_steal_pointer (&error));
    }
  file = allies_dossier_file_create (options->output, dossier, &error);
  return file != NULL ? 0 : allies_command_complain (g_steal_pointer (&error));
}

static void
clear_options (Options *options)
{
  char **strings[] = { &options->output,   &options->organisation,
                       &options->industry, &options->size,
                       &options->region,   &options->country,
                       &options->currency, &options->marketing_executive,
                       &options->model,    &options->technology_executive };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_free (*strings[i]);
}

int
allies_command_new (int argc, char **argv)
{
  Options options = { .revenue = NAN, .marketing_budget = NAN, .technology_budget = NAN };
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("File to make"), "FILE" },
    { "organisation", 0, 0, G_OPTION_ARG_STRING, &options.organisation, N_ ("Name"), "NAME" },
    { "industry", 0, 0, G_OPTION_ARG_STRING, &options.industry, N_ ("Such as retail"), "CODE" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size,
      N_ ("micro, small, medium, large, enterprise or very-large"), "CODE" },
    { "region", 0, 0, G_OPTION_ARG_STRING, &options.region, N_ ("Such as europe"), "CODE" },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_ ("Year of the assessment"), "YEAR" },
    { "model", 0, 0, G_OPTION_ARG_STRING, &options.model,
      N_ ("Questionnaire: an id or a *.maturity file; cmo-cio by default"), "ID" },
    { "blind", 0, 0, G_OPTION_ARG_NONE, &options.blind,
      N_ ("Neither side sees the other's answers until both have finished"), NULL },
    { "country", 0, 0, G_OPTION_ARG_STRING, &options.country, N_ ("ISO 3166 code"), "CODE" },
    { "currency", 0, 0, G_OPTION_ARG_STRING, &options.currency,
      N_ ("ISO 4217 code; EUR by default"), "CODE" },
    { "revenue", 0, 0, G_OPTION_ARG_DOUBLE, &options.revenue, N_ ("Revenue a year"), "AMOUNT" },
    { "marketing-budget", 0, 0, G_OPTION_ARG_DOUBLE, &options.marketing_budget,
      N_ ("Marketing budget a year"), "AMOUNT" },
    { "technology-budget", 0, 0, G_OPTION_ARG_DOUBLE, &options.technology_budget,
      N_ ("Technology budget a year"), "AMOUNT" },
    { "cmo", 0, 0, G_OPTION_ARG_STRING, &options.marketing_executive, N_ ("Name of the CMO"),
      "NAME" },
    { "cio", 0, 0, G_OPTION_ARG_STRING, &options.technology_executive, N_ ("Name of the CIO"),
      "NAME" },
    { NULL }
  };
  int status = ALLIES_EXIT_USAGE;

  if (allies_command_parse ("", _ ("Starts a dossier for one organisation."), entries, &argc, &argv)
      && check_options (&options, argc))
    status = create (&options);
  clear_options (&options);
  return status;
}
