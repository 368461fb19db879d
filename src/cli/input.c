/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/input.h"

#include "base/durable-file.h"
#include "base/xml-guard.h"
#include "cli/command.h"
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

AlliesResults *
allies_input_results (const char *path, int year, const char *peers, GError **error)
{
  g_autoptr (AlliesDossier) dossier = allies_input_dossier (path, error);
  guint found = dossier != NULL ? allies_input_year (dossier, year, error) : 0;

  if (found == 0)
    return NULL;
  return peers != NULL ? compute_with_peers (dossier, found, peers, error)
                       : allies_results_new_bundled (dossier, found, error);
}
