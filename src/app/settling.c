/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/settling.h"

#include "app/environment.h"
#include "app/figure-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

AlliesAgreement *
allies_settling_get (AlliesSession *session, const char *question)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && question != NULL, NULL);

  return allies_dossier_get_agreement (allies_session_get_dossier (session),
                                       allies_session_get_year (session), question);
}

/* A reason outlives a change of mind: it is what was said, and can be edited. */
static gboolean
settle (AlliesSession *session,
        const char *label,
        const char *question,
        AlliesAgreementState state,
        double level)
{
  AlliesAgreement *before = allies_settling_get (session, question);
  g_autofree char *time = allies_environment_dup_time ();

  if (before != NULL && allies_agreement_get_state (before) == state
      && (state != ALLIES_AGREEMENT_LEVEL || allies_agreement_get_level (before) == level))
    return FALSE;

  AlliesAgreement *agreement =
      before != NULL
          ? allies_record_with (before, "state", (int)state, "level", level, "time", time, NULL)
          : allies_record_new (ALLIES_TYPE_AGREEMENT, "question", question, "state", (int)state,
                               "level", level, "time", time, NULL);
  return allies_edit_history_apply (allies_session_get_history (session), label,
                                    allies_session_get_year (session), agreement);
}

gboolean
allies_settling_agree (AlliesSession *session, const char *question, double level)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && question != NULL, FALSE);
  g_return_val_if_fail (isfinite (level), FALSE);

  return settle (session, _ ("Settle a difference"), question, ALLIES_AGREEMENT_LEVEL, level);
}

gboolean
allies_settling_differ (AlliesSession *session, const char *question)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && question != NULL, FALSE);

  return settle (session, _ ("Agree to differ"), question, ALLIES_AGREEMENT_DIFFER, NAN);
}

gboolean
allies_settling_set_not_applicable (AlliesSession *session, const char *question)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && question != NULL, FALSE);

  return settle (session, _ ("Does not apply"), question, ALLIES_AGREEMENT_NOT_APPLICABLE, NAN);
}

gboolean
allies_settling_set_why (AlliesSession *session, const char *question, const char *why)
{
  g_return_val_if_fail (why != NULL, FALSE);

  AlliesAgreement *before = allies_settling_get (session, question);
  g_autofree char *trimmed = g_strstrip (g_strdup (why));
  g_autofree char *time = allies_environment_dup_time ();

  if (before == NULL || g_str_equal (allies_agreement_get_why (before), trimmed))
    return FALSE;
  return allies_edit_history_apply (
      allies_session_get_history (session), _ ("Reason"), allies_session_get_year (session),
      allies_record_with (before, "why", trimmed, "time", time, NULL));
}

gboolean
allies_settling_take_back (AlliesSession *session, const char *question)
{
  AlliesAgreement *before = allies_settling_get (session, question);
  AlliesEditHistory *history = NULL;
  g_autofree char *key = NULL;

  if (before == NULL)
    return FALSE;
  history = allies_session_get_history (session);
  key = allies_record_dup_key (ALLIES_RECORD (before), allies_session_get_year (session));
  allies_edit_history_begin (history, _ ("Take a settlement back"));
  allies_edit_history_replace (history, key, NULL);
  return allies_edit_history_end (history);
}

guint
allies_settling_count (AlliesSession *session, guint *total)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && total != NULL, 0);

  const AlliesDifference *differences = allies_alignment_get_differences (
      allies_results_get_alignment (allies_session_get_results (session)), total);
  guint settled = 0;

  for (guint i = 0; i < *total; i++)
    settled += allies_settling_get (session, differences[i].question) != NULL;
  return settled;
}

char *
allies_settling_dup_state (AlliesSession *session, const char *question)
{
  AlliesAgreement *agreement = allies_settling_get (session, question);
  g_autofree char *level = NULL;

  if (agreement == NULL)
    return g_strdup (_ ("open"));
  switch (allies_agreement_get_state (agreement))
    {
    case ALLIES_AGREEMENT_DIFFER:
      return g_strdup (_ ("agreed to differ"));
    case ALLIES_AGREEMENT_NOT_APPLICABLE:
      return g_strdup (_ ("does not apply"));
    case ALLIES_AGREEMENT_LEVEL:
    default:
      level = allies_figure_text_format (allies_agreement_get_level (agreement), 2);
      return g_strdup_printf (_ ("level %s"), level);
    }
}
