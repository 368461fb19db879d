/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/tracking.h"

#include "app/figure-text.h"
#include "app/money-text.h"
#include "roadmap/promise.h"
#include "roadmap/roadmap-writing.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define EXAMPLE 250000

static const char *const names[ALLIES_TRACKING_N_FIELDS] = { "started", "finished", "observed-cost",
                                                             "observed-benefit", "note" };

static AlliesInitiativeProgress *
get_progress (AlliesSession *session, const char *initiative)
{
  g_autofree char *key =
      g_strdup_printf ("progress/%u/%s", allies_session_get_year (session), initiative);

  return allies_dossier_get (allies_session_get_dossier (session), key);
}

static AlliesRoadmap *
get_roadmap (AlliesSession *session)
{
  return allies_results_get_roadmap (allies_session_get_results (session));
}

AlliesInitiativeState
allies_tracking_get_state (AlliesSession *session, const char *initiative)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && initiative != NULL,
                        ALLIES_INITIATIVE_PLANNED);

  AlliesInitiativeProgress *progress = get_progress (session, initiative);
  return progress != NULL ? allies_initiative_progress_get_state (progress)
                          : ALLIES_INITIATIVE_PLANNED;
}

const char *
allies_tracking_get_word (AlliesInitiativeState state)
{
  switch (state)
    {
    case ALLIES_INITIATIVE_UNDER_WAY:
      return _ ("◐ under way");
    case ALLIES_INITIATIVE_DONE:
      return _ ("✓ done");
    case ALLIES_INITIATIVE_DROPPED:
      return _ ("✕ dropped");
    case ALLIES_INITIATIVE_PLANNED:
    default:
      return _ ("○ planned");
    }
}

static char *
dup_amount (double amount)
{
  return isnan (amount) ? g_strdup ("") : allies_figure_text_format (amount, 2);
}

char *
allies_tracking_dup_text (AlliesSession *session, const char *initiative, AlliesTrackingField field)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && initiative != NULL, NULL);

  AlliesInitiativeProgress *progress = get_progress (session, initiative);

  if (progress == NULL)
    return g_strdup ("");
  switch (field)
    {
    case ALLIES_TRACKING_STARTED:
      return g_strdup (allies_initiative_progress_get_started (progress));
    case ALLIES_TRACKING_FINISHED:
      return g_strdup (allies_initiative_progress_get_finished (progress));
    case ALLIES_TRACKING_COST:
      return dup_amount (allies_initiative_progress_get_cost (progress));
    case ALLIES_TRACKING_BENEFIT:
      return dup_amount (allies_initiative_progress_get_benefit (progress));
    case ALLIES_TRACKING_NOTE:
      return g_strdup (allies_initiative_progress_get_note (progress));
    case ALLIES_TRACKING_N_FIELDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Work goes on in a stage; without one the roadmap would plan it again. */
char *
allies_tracking_find_obstacle (AlliesSession *session,
                               const char *initiative,
                               AlliesInitiativeState state)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && initiative != NULL, NULL);

  if (state != ALLIES_INITIATIVE_UNDER_WAY
      || allies_roadmap_find_stage (get_roadmap (session), initiative) != ALLIES_STAGE_NONE)
    return NULL;
  if (allies_tracking_get_state (session, initiative) == ALLIES_INITIATIVE_DROPPED)
    return g_strdup (_ ("It is dropped. Make it planned and put it into a stage first."));
  return g_strdup (_ ("It stands in no stage. Put it into one before work begins."));
}

/* (transfer full) */
static AlliesInitiativeProgress *
start_progress (AlliesSession *session, const char *initiative)
{
  AlliesInitiativeProgress *progress = get_progress (session, initiative);

  return progress != NULL
             ? g_object_ref (progress)
             : allies_record_new (ALLIES_TYPE_INITIATIVE_PROGRESS, "initiative", initiative, NULL);
}

/* What is planned and of which nothing is known needs no record. The roadmap is written with it, so
 * that work goes on in the stage that is shown. */
static gboolean
apply (AlliesSession *session,
       const char *label,
       const char *initiative,
       AlliesInitiativeProgress *progress)
{
  AlliesEditHistory *history = allies_session_get_history (session);
  guint year = allies_session_get_year (session);
  g_autoptr (AlliesRoadmap) roadmap = allies_roadmap_ref (get_roadmap (session));
  g_autoptr (AlliesRecord) empty =
      allies_record_new (ALLIES_TYPE_INITIATIVE_PROGRESS, "initiative", initiative, NULL);
  AlliesRecord *old = ALLIES_RECORD (get_progress (session, initiative));
  gboolean is_empty = allies_record_equal (ALLIES_RECORD (progress), empty);
  g_autofree char *key = g_strdup_printf ("progress/%u/%s", year, initiative);

  if (old != NULL ? allies_record_equal (old, ALLIES_RECORD (progress)) : is_empty)
    return FALSE;
  allies_edit_history_begin (history, label);
  allies_roadmap_write (history, allies_session_get_dossier (session), year, roadmap);
  if (is_empty)
    allies_edit_history_replace (history, key, NULL);
  else
    allies_edit_history_put (history, year, g_object_ref (progress));
  return allies_edit_history_end (history);
}

gboolean
allies_tracking_set_state (AlliesSession *session,
                           const char *initiative,
                           AlliesInitiativeState state)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && initiative != NULL, FALSE);

  g_autoptr (AlliesInitiativeProgress) before = start_progress (session, initiative);
  g_autoptr (AlliesInitiativeProgress) changed =
      allies_record_with (before, "state", (int)state, NULL);
  AlliesInitiative *found =
      allies_catalogue_find (allies_session_get_catalogue (session), initiative);
  g_autoptr (AlliesInitiativeProgress) after =
      found != NULL ? allies_promise_keep (allies_session_get_dossier (session), found, changed)
                    : g_object_ref (changed);
  g_autofree char *obstacle = allies_tracking_find_obstacle (session, initiative, state);

  return obstacle == NULL && apply (session, _ ("Progress"), initiative, after);
}

/* An amount that may be below 0, in what people type. */
static gboolean
parse_amount (const char *text, gboolean may_be_negative, double *amount)
{
  gsize sign = *text == '-' ? 1 : g_str_has_prefix (text, "−") ? strlen ("−") : 0;

  if (sign > 0 && !may_be_negative)
    return FALSE;
  if (!allies_money_text_parse (text + sign, amount) || (sign > 0 && isnan (*amount)))
    return FALSE;
  if (sign > 0)
    *amount = -*amount;
  return TRUE;
}

static char *
dup_amount_fault (const char *text, gboolean may_be_negative)
{
  g_autofree char *example = allies_figure_text_format (EXAMPLE, 0);

  if (!may_be_negative && (*text == '-' || g_str_has_prefix (text, "−")))
    return g_strdup (_ ("An amount here is not below 0."));
  return g_strdup_printf (_ ("“%.40s” is no amount; type it like %s."), text, example);
}

/* (transfer full) (nullable): the progress with what was typed, or the fault */
static AlliesInitiativeProgress *
change (AlliesSession *session,
        const char *initiative,
        AlliesTrackingField field,
        const char *text,
        char **fault)
{
  g_autoptr (AlliesInitiativeProgress) before = start_progress (session, initiative);
  g_autoptr (AlliesInitiativeProgress) after = NULL;
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  gboolean is_amount = field == ALLIES_TRACKING_COST || field == ALLIES_TRACKING_BENEFIT;
  double amount = NAN;

  if (is_amount && !parse_amount (trimmed, field == ALLIES_TRACKING_BENEFIT, &amount))
    {
      *fault = dup_amount_fault (trimmed, field == ALLIES_TRACKING_BENEFIT);
      return NULL;
    }
  after = is_amount ? allies_record_with (before, names[field], amount, NULL)
                    : allies_record_with (before, names[field], trimmed, NULL);
  *fault = allies_initiative_progress_find_fault (after);
  return *fault == NULL ? g_steal_pointer (&after) : NULL;
}

char *
allies_tracking_find_fault (AlliesSession *session,
                            const char *initiative,
                            AlliesTrackingField field,
                            const char *text)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && initiative != NULL && text != NULL, NULL);
  g_return_val_if_fail (field < ALLIES_TRACKING_N_FIELDS, NULL);

  char *fault = NULL;
  g_autoptr (AlliesInitiativeProgress) changed = change (session, initiative, field, text, &fault);
  return fault;
}

gboolean
allies_tracking_set_text (AlliesSession *session,
                          const char *initiative,
                          AlliesTrackingField field,
                          const char *text)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && initiative != NULL && text != NULL, FALSE);
  g_return_val_if_fail (field < ALLIES_TRACKING_N_FIELDS, FALSE);

  g_autofree char *fault = NULL;
  g_autoptr (AlliesInitiativeProgress) changed = change (session, initiative, field, text, &fault);
  return changed != NULL && apply (session, _ ("Progress"), initiative, changed);
}
