/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "dossier/edit-history.h"
#include "dossier/own-catalogue.h"
#include "dossier/year-closing.h"
#include "roadmap/promise.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What was said on the command line; NULL and NaN for what was not. */
typedef struct
{
  const char *initiative;
  int state;
  const char *started;
  const char *finished;
  double cost;
  double benefit;
  const char *note;
} Said;

/* (transfer full) (nullable) */
static AlliesInitiative *
find_initiative (AlliesDossier *dossier, guint year, const char *id, GError **error)
{
  g_autoptr (AlliesCatalogue) bundled = allies_catalogue_new_bundled (
      allies_dossier_get_model (dossier, year), allies_command_language (), error);

  if (bundled == NULL)
    return NULL;

  g_autoptr (AlliesCatalogue) joined = allies_own_catalogue_join (dossier, year, bundled);
  AlliesInitiative *found = allies_catalogue_find (joined, id);
  if (found != NULL)
    return g_object_ref (found);
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
               _ ("There is no initiative “%.80s”, neither in the dossier nor in the catalogue."),
               id);
  return NULL;
}

/* Work goes on in a stage; without one the roadmap would plan it again. What is done or dropped
 * stands nowhere if need be. */
static gboolean
can_have_state (AlliesDossier *dossier, guint year, const Said *said, GError **error)
{
  g_autofree char *key = g_strdup_printf ("placement/%u/%s", year, said->initiative);
  AlliesPlacement *placement = allies_dossier_get (dossier, key);

  if (said->state != ALLIES_INITIATIVE_UNDER_WAY
      || (placement != NULL && *allies_placement_get_stage (placement) != '\0'))
    return TRUE;
  g_set_error (
      error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT,
      _ ("“%s” stands in no stage of the dossier, so work on it cannot be under way; write the "
         "roadmap into it first with “allies-cli plan FILE --write”."),
      said->initiative);
  return FALSE;
}

static double
or_old (double said, double old)
{
  return isnan (said) ? old : said;
}

/* (transfer full): what was tracked before with what is said now */
static AlliesInitiativeProgress *
new_progress (AlliesDossier *dossier, guint year, const Said *said)
{
  g_autofree char *key = g_strdup_printf ("progress/%u/%s", year, said->initiative);
  g_autoptr (AlliesInitiativeProgress) fresh =
      allies_record_new (ALLIES_TYPE_INITIATIVE_PROGRESS, "initiative", said->initiative, NULL);
  AlliesInitiativeProgress *kept = allies_dossier_get (dossier, key);
  AlliesInitiativeProgress *old = kept != NULL ? kept : fresh;

  return allies_record_with (
      old, "state", said->state, "started",
      said->started != NULL ? said->started : allies_initiative_progress_get_started (old),
      "finished",
      said->finished != NULL ? said->finished : allies_initiative_progress_get_finished (old),
      "observed-cost", or_old (said->cost, allies_initiative_progress_get_cost (old)),
      "observed-benefit", or_old (said->benefit, allies_initiative_progress_get_benefit (old)),
      NULL);
}

static AlliesInitiativeProgress *
with_note (AlliesInitiativeProgress *progress, const char *note)
{
  return note != NULL ? allies_record_with (progress, "note", note, NULL) : g_object_ref (progress);
}

static gboolean
change (AlliesDossier *dossier,
        guint year,
        AlliesInitiative *initiative,
        const Said *said,
        GError **error)
{
  g_autoptr (AlliesInitiativeProgress) silent = new_progress (dossier, year, said);
  g_autoptr (AlliesInitiativeProgress) noted = with_note (silent, said->note);
  g_autoptr (AlliesInitiativeProgress) progress = allies_promise_keep (dossier, initiative, noted);
  g_autofree char *fault = allies_initiative_progress_find_fault (progress);

  if (fault != NULL)
    {
      g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_INVALID, fault);
      return FALSE;
    }

  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);
  allies_edit_history_begin (history, _ ("Progress"));
  allies_edit_history_put (history, year, g_steal_pointer (&progress));
  allies_edit_history_end (history);
  return TRUE;
}

static int
track (const char *path, int wanted_year, const Said *said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossierFile) file =
      allies_dossier_file_open (path, allies_command_language (), &error);

  if (file == NULL)
    return allies_command_complain (g_steal_pointer (&error));

  AlliesDossier *dossier = allies_dossier_file_get_dossier (file);
  guint year = allies_input_year (dossier, wanted_year, &error);
  g_autoptr (AlliesInitiative) initiative = NULL;

  if (year != 0 && allies_year_closing_check_open (dossier, year, &error))
    initiative = find_initiative (dossier, year, said->initiative, &error);
  if (initiative == NULL || !can_have_state (dossier, year, said, &error)
      || !change (dossier, year, initiative, said, &error)
      || !allies_dossier_file_save (file, &error))
    return allies_command_complain (g_steal_pointer (&error));
  return 0;
}

static gboolean
parse_amount (const char *word, double lowest, double *amount)
{
  return word == NULL
         || (allies_number_from_text (word, amount) && *amount >= lowest && *amount <= 1e15);
}

static int
find_state (const char *word)
{
  for (int i = 0; allies_initiative_states[i] != NULL; i++)
    if (g_strcmp0 (word, allies_initiative_states[i]) == 0)
      return i;
  return -1;
}

int
allies_command_track (int argc, char **argv)
{
  int year = 0;
  g_autofree char *state = NULL;
  g_autofree char *started = NULL;
  g_autofree char *finished = NULL;
  g_autofree char *cost = NULL;
  g_autofree char *benefit = NULL;
  g_autofree char *note = NULL;
  GOptionEntry entries[] = {
    { "state", 0, 0, G_OPTION_ARG_STRING, &state, N_ ("planned, under-way, done or dropped"),
      "STATE" },
    { "started", 0, 0, G_OPTION_ARG_STRING, &started, N_ ("The day work began"), "YYYY-MM-DD" },
    { "finished", 0, 0, G_OPTION_ARG_STRING, &finished, N_ ("The day it ended"), "YYYY-MM-DD" },
    { "cost", 0, 0, G_OPTION_ARG_STRING, &cost, N_ ("One-off cost observed"), "AMOUNT" },
    { "benefit", 0, 0, G_OPTION_ARG_STRING, &benefit, N_ ("Benefit a year observed"), "AMOUNT" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_ ("What there is to say"), "TEXT" },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_ ("Year; the latest by default"), "YEAR" },
    { NULL }
  };

  if (!allies_command_parse ("FILE INITIATIVE",
                             _ ("Keeps track of how far an initiative of the roadmap is."), entries,
                             &argc, &argv))
    return ALLIES_EXIT_USAGE;

  Said said = { argc > 2 ? argv[2] : NULL, find_state (state), started, finished, NAN, NAN, note };
  if (argc != 3 || state == NULL)
    return allies_command_misuse (_ ("“track” takes one dossier, one initiative and --state."));
  if (said.state < 0)
    return allies_command_misuse (_ ("“%s” is no state; use planned, under-way, done or dropped."),
                                  state);
  if (!parse_amount (cost, 0, &said.cost) || !parse_amount (benefit, -1e15, &said.benefit))
    return allies_command_misuse (_ ("Amounts are plain numbers such as 250000."));
  if (g_str_equal (argv[1], "-"))
    return allies_command_misuse (_ ("“track” needs a file to write to."));
  return track (argv[1], year, &said);
}
