/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/initiative-progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AlliesInitiativeProgress
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesInitiativeProgress, allies_initiative_progress, ALLIES_TYPE_RECORD)

const char *const allies_initiative_states[] = { "planned", "under-way", "done", "dropped", NULL };

enum
{
  FIELD_INITIATIVE,
  FIELD_STATE,
  FIELD_STARTED,
  FIELD_FINISHED,
  FIELD_COST,
  FIELD_BENEFIT,
  FIELD_PROMISED_COST,
  FIELD_PROMISED_BENEFIT,
  FIELD_NOTE,
};

static const AlliesField fields[] = {
  { "initiative", ALLIES_FIELD_KEY },
  { "state", ALLIES_FIELD_CHOICE, .words = allies_initiative_states, .required = TRUE },
  { "started", ALLIES_FIELD_STRING },
  { "finished", ALLIES_FIELD_STRING },
  { "observed-cost", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1e15 },
  { "observed-benefit", ALLIES_FIELD_NUMBER, .minimum = -1e15, .maximum = 1e15 },
  { "promised-cost", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1e15 },
  { "promised-benefit", ALLIES_FIELD_NUMBER, .minimum = -1e15, .maximum = 1e15 },
  { "note", ALLIES_FIELD_TEXT },
  { NULL },
};

static void
allies_initiative_progress_class_init (AlliesInitiativeProgressClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "progress";
  record_class->fields = fields;
}

static void
allies_initiative_progress_init (AlliesInitiativeProgress *self)
{
}

const char *
allies_initiative_progress_get_initiative (AlliesInitiativeProgress *progress)
{
  return allies_record_get_string (progress, FIELD_INITIATIVE);
}

AlliesInitiativeState
allies_initiative_progress_get_state (AlliesInitiativeProgress *progress)
{
  return (AlliesInitiativeState)allies_record_get_choice (progress, FIELD_STATE);
}

const char *
allies_initiative_progress_get_started (AlliesInitiativeProgress *progress)
{
  return allies_record_get_string (progress, FIELD_STARTED);
}

const char *
allies_initiative_progress_get_finished (AlliesInitiativeProgress *progress)
{
  return allies_record_get_string (progress, FIELD_FINISHED);
}

double
allies_initiative_progress_get_cost (AlliesInitiativeProgress *progress)
{
  return allies_record_get_number (progress, FIELD_COST);
}

double
allies_initiative_progress_get_benefit (AlliesInitiativeProgress *progress)
{
  return allies_record_get_number (progress, FIELD_BENEFIT);
}

double
allies_initiative_progress_get_promised_cost (AlliesInitiativeProgress *progress)
{
  return allies_record_get_number (progress, FIELD_PROMISED_COST);
}

double
allies_initiative_progress_get_promised_benefit (AlliesInitiativeProgress *progress)
{
  return allies_record_get_number (progress, FIELD_PROMISED_BENEFIT);
}

const char *
allies_initiative_progress_get_note (AlliesInitiativeProgress *progress)
{
  return allies_record_get_string (progress, FIELD_NOTE);
}

gboolean
allies_initiative_progress_is_day (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) != strlen ("2026-09-14"))
    return FALSE;
  for (guint i = 0; text[i] != '\0'; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;
  return g_date_valid_dmy ((GDateDay)g_ascii_strtoull (text + 8, NULL, 10),
                           (GDateMonth)g_ascii_strtoull (text + 5, NULL, 10),
                           (GDateYear)g_ascii_strtoull (text, NULL, 10));
}

char *
allies_initiative_progress_find_fault (AlliesInitiativeProgress *progress)
{
  const char *days[] = { allies_initiative_progress_get_started (progress),
                         allies_initiative_progress_get_finished (progress) };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (*days[i] != '\0' && !allies_initiative_progress_is_day (days[i]))
      return g_strdup_printf (_ ("“%.40s” is not a day such as 2026-09-14."), days[i]);
  if (*days[0] != '\0' && *days[1] != '\0' && strcmp (days[1], days[0]) < 0)
    return g_strdup_printf (_ ("It would be finished on %s, before it started on %s."), days[1],
                            days[0]);
  return NULL;
}
