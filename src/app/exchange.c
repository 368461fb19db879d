/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/exchange.h"

#include "app/environment.h"
#include "app/new-dossier.h"
#include "base/durable-file.h"
#include "dossier/dossier-reader.h"
#include "dossier/dossier-writer.h"
#include "dossier/merge-report.h"
#include "dossier/merge.h"
#include "dossier/visibility.h"

#include <glib/gi18n-lib.h>

char *
allies_exchange_dup_file_name (AlliesSession *session, AlliesSide side)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  AlliesOrganisation *organisation =
      allies_dossier_get_organisation (allies_session_get_dossier (session));
  g_autofree char *name =
      allies_new_dossier_dup_safe_name (allies_organisation_get_name (organisation));

  /* Translators: an organisation, a year, then CMO or CIO; the name of a file */
  return g_strdup_printf (_ ("%s %u for the %s.allies"), name, allies_session_get_year (session),
                          allies_side_get_title (side));
}

/* (transfer full) (nullable): where what was sent is kept, named after whom it is for and when */
static char *
dup_sent_path (AlliesDossier *copy)
{
  guint year = allies_dossier_get_latest_year (copy);
  g_autoptr (GPtrArray) handouts = allies_dossier_list (copy, "handout", year);

  if (handouts->len != 1)
    return NULL;

  g_autofree char *version = allies_record_dup_version (handouts->pdata[0]);
  g_autofree char *name = g_strconcat (version, ".allies", NULL);
  return g_build_filename (g_get_user_data_dir (), "allies", "sent", name, NULL);
}

/* What cannot be remembered is brought in without it; that is no reason not to send. */
static void
remember (AlliesDossier *copy, GBytes *bytes)
{
  g_autofree char *path = dup_sent_path (copy);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;

  if (path != NULL && g_mkdir_with_parents (folder, 0700) == 0)
    allies_durable_file_replace (path, bytes, NULL);
}

gboolean
allies_exchange_send (AlliesSession *session, AlliesSide side, const char *path, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && path != NULL, FALSE);

  g_autofree char *time = allies_environment_dup_time ();
  g_autoptr (AlliesDossier) copy =
      allies_visibility_new_handout (allies_session_get_dossier (session), side, time);
  g_autoptr (GBytes) bytes = allies_dossier_write (copy);

  if (!allies_durable_file_replace (path, bytes, error))
    return FALSE;
  remember (copy, bytes);
  return TRUE;
}

static AlliesDossier *
open (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = allies_durable_file_load (path, error);

  return bytes != NULL ? allies_dossier_new_from_bytes (bytes, path,
                                                        allies_environment_get_language (), error)
                       : NULL;
}

static const char *
get_name (AlliesDossier *dossier)
{
  return allies_organisation_get_name (allies_dossier_get_organisation (dossier));
}

gboolean
allies_exchange_is_own (AlliesSession *session, const char *path)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && path != NULL, FALSE);

  g_autoptr (AlliesDossier) other = open (path, NULL);

  return other != NULL
         && g_str_equal (get_name (other), get_name (allies_session_get_dossier (session)));
}

/* (transfer full) (nullable): the copy as it was sent, when this is what came back of it */
static AlliesDossier *
find_base (AlliesDossier *theirs)
{
  g_autofree char *path = dup_sent_path (theirs);
  g_autoptr (AlliesDossier) base = path != NULL ? open (path, NULL) : NULL;

  return base != NULL && g_str_equal (get_name (base), get_name (theirs)) ? g_steal_pointer (&base)
                                                                          : NULL;
}

GStrv
allies_exchange_bring_in (AlliesSession *session, const char *path, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && path != NULL, NULL);

  AlliesDossier *ours = allies_session_get_dossier (session);
  g_autoptr (AlliesDossier) theirs = open (path, error);
  g_autoptr (AlliesDossier) base = theirs != NULL ? find_base (theirs) : NULL;
  g_autoptr (AlliesDossier) merged =
      theirs != NULL ? allies_dossier_merge (base, ours, theirs, error) : NULL;

  if (merged == NULL)
    return NULL;

  g_autoptr (AlliesDossier) shown =
      allies_visibility_new_view (merged, allies_session_get_side (session));
  g_auto (GStrv) sentences = allies_merge_report_new (ours, merged, shown);
  allies_merge_apply (allies_session_get_history (session), ours, merged, _ ("Bring answers in"));
  return g_steal_pointer (&sentences);
}
