/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/bundle.h"

#include "allies-core-resources.h"
#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define PREFIX "/io/github/allies/Allies/"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

GBytes *
allies_bundle_load (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, NULL);

  g_autofree char *path = g_strconcat (PREFIX, name, NULL);
  GBytes *bytes = g_resource_lookup_data (allies_core_get_resource (), path,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
                 _ ("There is no “%s” in this version of Allies."), name);
  return bytes;
}

char **
allies_bundle_list (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);

  g_autofree char *path = g_strconcat (PREFIX, folder, NULL);
  g_auto (GStrv) names = g_resource_enumerate_children (allies_core_get_resource (), path,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (list, g_strconcat (folder, "/", names[i], NULL));
  g_ptr_array_sort (list, compare_names);
  g_ptr_array_add (list, NULL);
  return (char **)g_ptr_array_steal (list, NULL);
}
