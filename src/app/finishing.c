/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/finishing.h"

#include "app/environment.h"
#include "dossier/visibility.h"

#include <glib/gi18n-lib.h>

static char *
dup_key (AlliesSession *session, AlliesSide side)
{
  return g_strdup_printf ("completion/%u/%s", allies_session_get_year (session),
                          allies_side_codes[side]);
}

static gboolean
is_blind (AlliesSession *session)
{
  AlliesAssessment *assessment = allies_dossier_get_assessment (
      allies_session_get_dossier (session), allies_session_get_year (session));

  return assessment != NULL && allies_assessment_is_blind (assessment);
}

static AlliesReveal *
get_reveal (AlliesSession *session)
{
  g_autofree char *key = g_strdup_printf ("reveal/%u", allies_session_get_year (session));

  return allies_dossier_get (allies_session_get_dossier (session), key);
}

AlliesFinishing
allies_finishing_get (AlliesSession *session, AlliesSide side)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), ALLIES_FINISHING_ANSWERING);

  AlliesDossier *dossier = allies_session_get_dossier (session);
  g_autofree char *key = dup_key (session, side);

  if (allies_visibility_is_finished (dossier, allies_session_get_year (session), side))
    return ALLIES_FINISHING_FINISHED;
  return allies_dossier_get (dossier, key) != NULL ? ALLIES_FINISHING_LOOKS
                                                   : ALLIES_FINISHING_ANSWERING;
}

static void
put_reveal (AlliesSession *session)
{
  g_autofree char *time = allies_environment_dup_time ();

  if (is_blind (session) && allies_session_is_revealed (session) && get_reveal (session) == NULL)
    allies_edit_history_put (allies_session_get_history (session),
                             allies_session_get_year (session),
                             allies_record_new (ALLIES_TYPE_REVEAL, "time", time, NULL));
}

static void
say (AlliesSession *session, AlliesCompletionState state, const char *label)
{
  AlliesEditHistory *history = allies_session_get_history (session);
  g_autofree char *time = allies_environment_dup_time ();
  int side = allies_session_get_side (session);

  g_return_if_fail (side != ALLIES_SIDE_NONE);
  allies_edit_history_begin (history, label);
  allies_edit_history_put (history, allies_session_get_year (session),
                           allies_record_new (ALLIES_TYPE_COMPLETION, "side",
                                              allies_side_codes[side], "state", (int)state, "time",
                                              time, NULL));
  put_reveal (session);
  allies_edit_history_end (history);
  /* what both have seen is not hidden again, and stays as it was, also by undoing */
  if (get_reveal (session) != NULL)
    allies_edit_history_clear (history);
}

void
allies_finishing_finish (AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_SESSION (session));
  say (session, ALLIES_COMPLETION_FINISHED, _ ("I have finished"));
}

void
allies_finishing_look (AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_SESSION (session));
  say (session, ALLIES_COMPLETION_LOOK, _ ("Look now"));
}

void
allies_finishing_take_back (AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_SESSION (session));

  AlliesEditHistory *history = allies_session_get_history (session);
  int side = allies_session_get_side (session);

  if (side == ALLIES_SIDE_NONE || get_reveal (session) != NULL)
    return;
  g_autofree char *key = dup_key (session, (AlliesSide)side);
  allies_edit_history_begin (history, _ ("Go on answering"));
  allies_edit_history_replace (history, key, NULL);
  allies_edit_history_end (history);
}

gboolean
allies_finishing_is_sealed (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);
  return is_blind (session) && get_reveal (session) != NULL;
}

void
allies_finishing_seal (AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_SESSION (session));

  AlliesEditHistory *history = allies_session_get_history (session);

  if (!is_blind (session) || !allies_session_is_revealed (session) || get_reveal (session) != NULL
      || allies_session_is_closed (session))
    return;
  allies_edit_history_begin (history, _ ("Look at the differences"));
  put_reveal (session);
  allies_edit_history_end (history);
  /* what was answered before stays as it was, also by undoing */
  allies_edit_history_clear (history);
}
