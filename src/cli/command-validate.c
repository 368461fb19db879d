/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "dossier/dossier-reader.h"

#include <glib/gi18n-lib.h>

typedef void (*CheckFunc) (AlliesXmlDocument *document, AlliesXmlElement *root);

static void
check_model (AlliesXmlDocument *document, AlliesXmlElement *root)
{
  g_autoptr (AlliesModel) model = allies_model_read (root, NULL);
}

/* What refers to a model is checked against it when the model is part of Allies. */
static AlliesModel *
find_model (AlliesXmlElement *root)
{
  const char *id = allies_xml_element_get (root, "model");

  return id != NULL && allies_model_is_bundled (id) ? allies_model_new_bundled (id, NULL, NULL)
                                                    : NULL;
}

static void
check_catalogue (AlliesXmlDocument *document, AlliesXmlElement *root)
{
  g_autoptr (AlliesModel) model = find_model (root);
  g_autoptr (AlliesCatalogue) catalogue = allies_catalogue_read (root, model, NULL);
}

static void
check_peers (AlliesXmlDocument *document, AlliesXmlElement *root)
{
  g_autoptr (AlliesModel) model = find_model (root);
  g_autoptr (AlliesPeers) peers = allies_peers_read (root, model, NULL);
}

static void
check_dossier (AlliesXmlDocument *document, AlliesXmlElement *root)
{
  g_autoptr (AlliesDossier) dossier = allies_dossier_read (document, NULL);
}

static const struct
{
  const char *root;
  const char *namespace_uri;
  CheckFunc check;
} kinds[] = {
  { "model", ALLIES_MODEL_NAMESPACE, check_model },
  { "catalogue", ALLIES_CATALOGUE_NAMESPACE, check_catalogue },
  { "peers", ALLIES_PEERS_NAMESPACE, check_peers },
  { "dossier", ALLIES_DOSSIER_NAMESPACE, check_dossier },
};

static void
check_document (AlliesXmlDocument *document)
{
  AlliesXmlElement *root = allies_xml_document_get_root (document);

  if (root == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (allies_xml_element_is (root, kinds[i].root, kinds[i].namespace_uri))
      {
        if (allies_xml_document_open (document, kinds[i].root, kinds[i].namespace_uri) != NULL)
          kinds[i].check (document, root);
        return;
      }
  allies_xml_element_complain (
      root, ALLIES_ERROR_INVALID, _ ("“%s” in namespace “%s” is none of the files of Allies."),
      allies_xml_element_get_name (root), allies_xml_element_get_namespace (root));
}

static gboolean
validate (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = allies_input_load (path, &error);

  if (bytes == NULL)
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }

  g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, path);
  AlliesProblems *problems = allies_xml_document_get_problems (document);
  check_document (document);
  for (guint i = 0; i < allies_problems_get_n (problems); i++)
    {
      g_autofree char *line = allies_problems_describe (problems, i);

      g_printerr ("%s\n", line);
    }
  return allies_problems_get_n (problems) == 0;
}

int
allies_command_validate (int argc, char **argv)
{
  GOptionEntry entries[] = { { NULL } };
  int status = 0;

  if (!allies_command_parse (
          "FILE…",
          _ ("Checks questionnaires, initiatives, peers and dossiers, and lists every fault."),
          entries, &argc, &argv))
    return ALLIES_EXIT_USAGE;
  if (argc < 2)
    return allies_command_misuse (_ ("“validate” takes one file or more."));
  for (int i = 1; i < argc; i++)
    if (!validate (argv[i]))
      status = ALLIES_EXIT_FAILED;
  return status;
}
