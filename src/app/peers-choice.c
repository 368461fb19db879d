/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/peers-choice.h"

#include "base/durable-file.h"

#include <glib/gi18n-lib.h>

static AlliesPeers *
load (const char *path, AlliesModel *model, const char *language, GError **error)
{
  g_autoptr (GBytes) bytes = allies_durable_file_load (path, error);
  g_autofree char *name = g_filename_display_basename (path);

  return bytes != NULL ? allies_peers_new_from_bytes (bytes, name, model, language, error) : NULL;
}

static void
use_chosen (AlliesPeersChoice *choice, AlliesModel *model, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesPeers) peers = NULL;

  g_clear_pointer (&choice->fault, g_free);
  if (choice->path == NULL)
    return;
  peers = load (choice->path, model, language, &error);
  if (peers != NULL)
    g_set_object (&choice->peers, peers);
  else
    /* Translators: %s is a sentence that says what is wrong with a file */
    choice->fault = g_strdup_printf (
        _ ("The peers that come with Allies are used, as those you chose cannot be: %s"),
        error->message);
}

gboolean
allies_peers_choice_follow (AlliesPeersChoice *choice,
                            AlliesModel *model,
                            const char *language,
                            GError **error)
{
  g_return_val_if_fail (choice != NULL && ALLIES_IS_MODEL (model), FALSE);

  g_autoptr (AlliesPeers) peers = allies_peers_new_bundled (model, language, error);

  if (peers == NULL)
    return FALSE;
  g_set_object (&choice->peers, peers);
  use_chosen (choice, model, language);
  return TRUE;
}

gboolean
allies_peers_choice_set (AlliesPeersChoice *choice,
                         const char *path,
                         AlliesModel *model,
                         const char *language,
                         GError **error)
{
  g_return_val_if_fail (choice != NULL && ALLIES_IS_MODEL (model), FALSE);

  g_autoptr (AlliesPeers) peers = path != NULL ? load (path, model, language, error)
                                               : allies_peers_new_bundled (model, language, error);

  if (peers == NULL)
    return FALSE;
  g_set_object (&choice->peers, peers);
  g_free (choice->path);
  choice->path = g_strdup (path);
  g_clear_pointer (&choice->fault, g_free);
  return TRUE;
}

void
allies_peers_choice_restore (AlliesPeersChoice *choice,
                             const char *path,
                             AlliesModel *model,
                             const char *language)
{
  g_return_if_fail (choice != NULL && path != NULL && ALLIES_IS_MODEL (model));

  g_free (choice->path);
  choice->path = g_strdup (path);
  use_chosen (choice, model, language);
}

void
allies_peers_choice_clear (AlliesPeersChoice *choice)
{
  g_return_if_fail (choice != NULL);

  g_clear_object (&choice->peers);
  g_clear_pointer (&choice->path, g_free);
  g_clear_pointer (&choice->fault, g_free);
}
