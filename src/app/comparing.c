/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/comparing.h"

#include <glib/gi18n-lib.h>

static const char *const fields[ALLIES_N_COMPARED_PARTS] = { "industry", "size", "region" };

static const char *
get_part (AlliesComparison *comparison, AlliesComparedPart part)
{
  switch (part)
    {
    case ALLIES_COMPARED_INDUSTRY:
      return allies_comparison_get_industry (comparison);
    case ALLIES_COMPARED_SIZE:
      return allies_comparison_get_size (comparison);
    case ALLIES_COMPARED_REGION:
    default:
      return allies_comparison_get_region (comparison);
    }
}

static AlliesComparison *
get_comparison (AlliesSession *session)
{
  return allies_dossier_get_comparison (allies_session_get_dossier (session),
                                        allies_session_get_year (session));
}

const char *
allies_comparing_get (AlliesSession *session, AlliesComparedPart part)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), "");

  AlliesComparison *comparison = get_comparison (session);
  return comparison != NULL ? get_part (comparison, part) : "";
}

const char *
allies_comparing_get_own (AlliesSession *session, AlliesComparedPart part)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), "");

  AlliesOrganisation *organisation =
      allies_dossier_get_organisation (allies_session_get_dossier (session));

  switch (part)
    {
    case ALLIES_COMPARED_INDUSTRY:
      return allies_organisation_get_industry (organisation);
    case ALLIES_COMPARED_SIZE:
      return allies_organisation_get_size (organisation);
    case ALLIES_COMPARED_REGION:
    default:
      return allies_organisation_get_region (organisation);
    }
}

static const char *
get_label (AlliesComparedPart part)
{
  const char *const labels[ALLIES_N_COMPARED_PARTS] = { _ ("Industry of the peers"),
                                                        _ ("Size of the peers"),
                                                        _ ("Region of the peers") };

  return labels[part];
}

gboolean
allies_comparing_set (AlliesSession *session, AlliesComparedPart part, const char *code)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && code != NULL, FALSE);

  AlliesComparison *before = get_comparison (session);
  g_autoptr (AlliesComparison) after =
      before != NULL ? allies_record_with (before, fields[part], code, NULL)
                     : allies_record_new (ALLIES_TYPE_COMPARISON, fields[part], code, NULL);

  if (g_str_equal (allies_comparing_get (session, part), code))
    return FALSE;
  return allies_edit_history_apply (allies_session_get_history (session), get_label (part),
                                    allies_session_get_year (session), g_steal_pointer (&after));
}
