/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/input.h"

#include "base/durable-file.h"
#include "base/xml-guard.h"
#include "cli/command.h"
#include "dossier/visibility.h"
#include "dossier/dossier-reader.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static GBytes *
load_standard_input (GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 block[65536];
  gsize n;

  while ((n = fread (block, 1, sizeof block, stdin)) > 0)
    {
      g_byte_array_append (content, block, (guint)n);
      if (content->len > ALLIES_XML_MAXIMUM_SIZE)
        {
          g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_LIMIT,
                               _ ("The input is larger than 16 MiB, so it is not read."));
          return NULL;
        }
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

GBytes *
allies_input_load (const char *path, GError **error)
{
  if (g_str_equal (path, "-"))
    return load_standard_input (error);
  return allies_durable_file_load (path, error);
}

AlliesDossier *
allies_input_dossier (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = allies_input_load (path, error);

  if (bytes == NULL)
    return NULL;
  return allies_dossier_new_from_bytes (bytes, path, allies_command_language (), error);
}

guint
allies_input_year (AlliesDossier *dossier, int wanted, GError **error)
{
  guint year = wanted != 0 ? (guint)wanted : allies_dossier_get_latest_year (dossier);

  if (year != 0 && allies_dossier_get_assessment (dossier, year) != NULL)
    return year;
  if (wanted != 0)
    g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
                 _ ("The dossier has no assessment of %d."), wanted);
  else
    g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
                         _ ("The dossier has no assessment yet."));
  return 0;
}

static AlliesResults *
compute_with_peers (AlliesDossier *dossier, guint year, const char *path, GError **error)
{
  AlliesModel *model = allies_dossier_get_model (dossier, year);
  g_autoptr (GBytes) bytes = allies_input_load (path, error);
  g_autoptr (AlliesPeers) peers = NULL;
  g_autoptr (AlliesCatalogue) catalogue = NULL;

  if (bytes == NULL)
    return NULL;
  peers = allies_peers_new_from_bytes (bytes, path, model, allies_command_language (), error);
  if (peers == NULL)
    return NULL;
  catalogue = allies_catalogue_new_bundled (model, allies_command_language (), error);
  return catalogue != NULL ? allies_results_new (dossier, year, peers, catalogue) : NULL;
}

/* (transfer full) (nullable): as much of the dossier as may be shown */
static AlliesDossier *
dup_shown (AlliesDossier *dossier, guint year, const char *side, GError **error)
{
  int found = -1;

  for (int i = 0; side != NULL && i < ALLIES_N_SIDES; i++)
    if (g_str_equal (allies_side_codes[i], side))
      found = i;
  if (side != NULL && found < 0)
    g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_INVALID,
                 _ ("“%s” is no side; use marketing or technology."), side);
  else if (allies_visibility_is_revealed (dossier, year))
    return g_object_ref (dossier);
  else if (side == NULL)
    g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT,
                 _ ("Both sides still answer %u without seeing each other; say with --side whose "
                    "answers you mean."),
                 year);
  else
    return allies_visibility_new_view (dossier, found);
  return NULL;
}

AlliesResults *
allies_input_results (
    const char *path, int year, const char *peers, const char *side, GError **error)
{
  g_autoptr (AlliesDossier) dossier = allies_input_dossier (path, error);
  guint found = dossier != NULL ? allies_input_year (dossier, year, error) : 0;
  g_autoptr (AlliesDossier) shown = found != 0 ? dup_shown (dossier, found, side, error) : NULL;

  if (shown == NULL)
    return NULL;
  return peers != NULL ? compute_with_peers (shown, found, peers, error)
                       : allies_results_new_bundled (shown, found, error);
}
