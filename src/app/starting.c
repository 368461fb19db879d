/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/starting.h"

#include "roadmap/roadmap-writing.h"

#include <glib/gi18n-lib.h>

static AlliesPlan *
get_plan (AlliesSession *session)
{
  g_autofree char *key = g_strdup_printf ("plan/%u", allies_session_get_year (session));

  return allies_dossier_get (allies_session_get_dossier (session), key);
}

const char *
allies_starting_get (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), "");

  AlliesPlan *plan = get_plan (session);
  return plan != NULL ? allies_plan_get_start (plan) : "";
}

gboolean
allies_starting_set (AlliesSession *session, const char *month)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && month != NULL, FALSE);

  AlliesDossier *dossier = allies_session_get_dossier (session);
  guint year = allies_session_get_year (session);
  AlliesEditHistory *history = allies_session_get_history (session);
  g_autoptr (AlliesTerms) terms = NULL;

  if (g_str_equal (month, allies_starting_get (session))
      || (*month != '\0' && !allies_plan_parse_start (month, NULL, NULL)))
    return FALSE;
  terms = allies_terms_new (dossier, year);
  allies_edit_history_begin (history, _ ("Start of the roadmap"));
  allies_roadmap_write_stages (history, dossier, year, terms);
  allies_edit_history_put (history, year,
                           allies_record_with (get_plan (session), "start", month, NULL));
  return allies_edit_history_end (history);
}
