/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/targeting.h"

#include "app/figure-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

GArray *
allies_targeting_list_levels (AlliesScale *scale)
{
  g_return_val_if_fail (ALLIES_IS_SCALE (scale), NULL);

  GArray *levels = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < allies_scale_get_n_levels (scale); i++)
    {
      double level = allies_scale_get_value (scale, i);

      if (i > 0)
        {
          double middle = (allies_scale_get_value (scale, i - 1) + level) / 2;

          g_array_append_val (levels, middle);
        }
      g_array_append_val (levels, level);
    }
  return levels;
}

/* Half steps of some scales are quarters, and none is shown as what it is not. */
char *
allies_targeting_dup_level (double level)
{
  gboolean is_quarter = level * 4 == floor (level * 4) && level * 2 != floor (level * 2);

  return allies_figure_text_format_fixed (level, is_quarter ? 2 : 1);
}

AlliesTarget *
allies_targeting_get (AlliesSession *session, const char *capability)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && capability != NULL, NULL);

  return allies_dossier_get_target (allies_session_get_dossier (session),
                                    allies_session_get_year (session), capability);
}

static gboolean
take_away (AlliesSession *session, const char *label, gpointer record)
{
  AlliesEditHistory *history = allies_session_get_history (session);
  g_autofree char *key = NULL;

  if (record == NULL)
    return FALSE;
  key = allies_record_dup_key (record, allies_session_get_year (session));
  allies_edit_history_begin (history, label);
  allies_edit_history_replace (history, key, NULL);
  return allies_edit_history_end (history);
}

gboolean
allies_targeting_set_level (AlliesSession *session, const char *capability, double level)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && capability != NULL, FALSE);

  AlliesTarget *before = allies_targeting_get (session, capability);

  if (isnan (level))
    return take_away (session, _ ("Back to the proposed target"), before);
  if (before != NULL && allies_target_get_level (before) == level)
    return FALSE;
  return allies_edit_history_apply (
      allies_session_get_history (session), _ ("Target"), allies_session_get_year (session),
      before != NULL
          ? allies_record_with (before, "level", level, NULL)
          : allies_record_new (ALLIES_TYPE_TARGET, "capability", capability, "level", level, NULL));
}

gboolean
allies_targeting_set_why (AlliesSession *session, const char *capability, const char *why)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && capability != NULL, FALSE);
  g_return_val_if_fail (why != NULL, FALSE);

  AlliesTarget *before = allies_targeting_get (session, capability);
  g_autofree char *trimmed = g_strstrip (g_strdup (why));

  if (before == NULL || g_str_equal (allies_target_get_why (before), trimmed))
    return FALSE;
  return allies_edit_history_apply (allies_session_get_history (session), _ ("Reason for a target"),
                                    allies_session_get_year (session),
                                    allies_record_with (before, "why", trimmed, NULL));
}

static gboolean
is_open_proposal (const AlliesGap *gap)
{
  return gap->proposed && !isnan (gap->proposal);
}

guint
allies_targeting_count_proposals (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), 0);

  guint n = 0;
  guint count = 0;
  const AlliesGap *gaps =
      allies_gaps_get_all (allies_results_get_gaps (allies_session_get_results (session)), &n);

  for (guint i = 0; i < n; i++)
    count += is_open_proposal (&gaps[i]);
  return count;
}

gboolean
allies_targeting_take_all (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);

  /* the results go as soon as the first target is set */
  g_autoptr (AlliesResults) results = allies_results_ref (allies_session_get_results (session));
  AlliesEditHistory *history = allies_session_get_history (session);
  guint n = 0;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);

  allies_edit_history_begin (history, _ ("Take all proposals"));
  for (guint i = 0; i < n; i++)
    if (is_open_proposal (&gaps[i]))
      allies_edit_history_put (history, allies_session_get_year (session),
                               allies_record_new (ALLIES_TYPE_TARGET, "capability", gaps[i].id,
                                                  "level", gaps[i].proposal, NULL));
  return allies_edit_history_end (history);
}

double
allies_targeting_get_importance (AlliesSession *session, AlliesSide side, const char *capability)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && capability != NULL, NAN);

  AlliesImportance *importance = allies_dossier_get_importance (
      allies_session_get_view (session), allies_session_get_year (session), side, capability);

  return importance != NULL ? allies_importance_get_value (importance) : NAN;
}

gboolean
allies_targeting_set_importance (AlliesSession *session, const char *capability, double value)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && capability != NULL, FALSE);
  g_return_val_if_fail (
      isnan (value) || (value >= ALLIES_IMPORTANCE_LOWEST && value <= ALLIES_IMPORTANCE_HIGHEST),
      FALSE);

  int side = allies_session_get_side (session);
  guint year = allies_session_get_year (session);
  AlliesImportance *before = NULL;

  if (side == ALLIES_SIDE_NONE)
    return FALSE;
  before = allies_dossier_get_importance (allies_session_get_dossier (session), year,
                                          (AlliesSide)side, capability);
  if (isnan (value))
    return take_away (session, _ ("Take importance back"), before);
  if (before != NULL && allies_importance_get_value (before) == value)
    return FALSE;
  return allies_edit_history_apply (
      allies_session_get_history (session), _ ("Importance"), year,
      before != NULL ? allies_record_with (before, "value", value, NULL)
                     : allies_record_new (ALLIES_TYPE_IMPORTANCE, "side", allies_side_codes[side],
                                          "capability", capability, "value", value, NULL));
}

const char *
allies_targeting_get_word (double importance)
{
  const char *const words[] = { _ ("little"), _ ("some"), _ ("medium"), _ ("much"),
                                _ ("decisive") };
  int index = (int)floor (importance + 0.5) - ALLIES_IMPORTANCE_LOWEST;

  return words[CLAMP (index, 0, (int)G_N_ELEMENTS (words) - 1)];
}

char *
allies_targeting_dup_proposal (const AlliesGap *gap)
{
  g_return_val_if_fail (gap != NULL, NULL);

  g_autofree char *level = NULL;

  if (gap->proposal_from == ALLIES_PROPOSAL_NONE)
    return g_strdup (gap->cell == NULL ? _ ("no proposal, as there are no peers")
                                       : _ ("no proposal"));
  level = allies_targeting_dup_level (gap->proposal);
  switch (gap->proposal_from)
    {
    case ALLIES_PROPOSAL_TOP_QUARTILE:
      return g_strdup_printf (_ ("proposed %s: the top quartile of your peers"), level);
    case ALLIES_PROPOSAL_MEDIAN:
      return g_strdup_printf (_ ("proposed %s: the middle of your peers, as it matters little"),
                              level);
    case ALLIES_PROPOSAL_SCORE:
    case ALLIES_PROPOSAL_NONE:
    default:
      return g_strdup_printf (_ ("proposed %s: your own score"), level);
    }
}
