/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/year-results.h"

#include "base/durable-file.h"

static gboolean
is_same (AlliesModel *model, AlliesModel *other)
{
  return g_str_equal (allies_model_get_id (model), allies_model_get_id (other))
         && g_str_equal (allies_model_get_version (model), allies_model_get_version (other));
}

/* (nullable): the peers that were chosen, where they are of that questionnaire */
static AlliesPeers *
load_chosen (AlliesSession *session, AlliesModel *model, const char *language)
{
  const char *path = allies_session_get_peers_path (session);
  g_autoptr (GBytes) bytes = path != NULL ? allies_durable_file_load (path, NULL) : NULL;

  return bytes != NULL ? allies_peers_new_from_bytes (bytes, path, model, language, NULL) : NULL;
}

static AlliesPeers *
load_peers (AlliesSession *session, AlliesModel *model, const char *language)
{
  AlliesPeers *peers;

  if (is_same (model, allies_session_get_model (session)))
    return g_object_ref (allies_session_get_peers (session));
  peers = load_chosen (session, model, language);
  return peers != NULL ? peers : allies_peers_new_bundled (model, language, NULL);
}

/* What the dossier knows better of the initiatives belongs to a year, so that it is joined anew. */
static AlliesCatalogue *
load_catalogue (AlliesSession *session, AlliesModel *model, const char *language)
{
  AlliesCatalogue *catalogue = is_same (model, allies_session_get_model (session))
                                   ? g_object_ref (allies_session_get_bundled_catalogue (session))
                                   : allies_catalogue_new_bundled (model, language, NULL);

  return catalogue != NULL ? catalogue
                           : g_object_ref (allies_session_get_bundled_catalogue (session));
}

AlliesResults *
allies_year_results_new (AlliesSession *session, guint year)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  AlliesDossier *view = allies_session_get_view (session);
  AlliesModel *model = allies_dossier_get_model (view, year);
  const char *language = allies_dossier_get_language (view);
  g_autoptr (AlliesPeers) peers = load_peers (session, model, language);
  g_autoptr (AlliesCatalogue) catalogue = load_catalogue (session, model, language);

  return allies_results_new (view, year, peers, catalogue);
}
