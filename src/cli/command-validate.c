/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-translations.h"
#include "cli/command.h"
#include "cli/content-report.h"
#include "cli/input.h"
#include "dossier/dossier-reader.h"
#include "dossier/stage-file.h"
#include "model/catalogue-advice.h"
#include "model/model-advice.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AlliesXmlDocument *document; /* NULL when the file could not be read */
  GObject *content;            /* (nullable) */
  AlliesModel *model;          /* (nullable): the one that content is for */
  gboolean readable;           /* there may still be advice */
  char *complaint;             /* (nullable): why it could not be read */
} File;

typedef GObject *(*ReadFunc) (AlliesXmlDocument *document,
                              AlliesXmlElement *root,
                              AlliesModel *model);
typedef void (*AdviseFunc) (const File *file, AlliesXmlElement *root);
typedef void (*ReportFunc) (const File *file, AlliesFormat format);

static GObject *
read_model (AlliesXmlDocument *document, AlliesXmlElement *root, AlliesModel *model)
{
  return G_OBJECT (allies_model_read (root, NULL));
}

static GObject *
read_catalogue (AlliesXmlDocument *document, AlliesXmlElement *root, AlliesModel *model)
{
  return G_OBJECT (allies_catalogue_read (root, model, NULL));
}

static GObject *
read_peers (AlliesXmlDocument *document, AlliesXmlElement *root, AlliesModel *model)
{
  return G_OBJECT (allies_peers_read (root, model, NULL));
}

static GObject *
read_stages (AlliesXmlDocument *document, AlliesXmlElement *root, AlliesModel *model)
{
  return G_OBJECT (allies_stage_file_read (root));
}

static GObject *
read_dossier (AlliesXmlDocument *document, AlliesXmlElement *root, AlliesModel *model)
{
  AlliesDossier *dossier = allies_dossier_read (document, NULL);

  return dossier != NULL ? G_OBJECT (dossier) : NULL;
}

static void
advise_model (const File *file, AlliesXmlElement *root)
{
  allies_model_advise (ALLIES_MODEL (file->content), root);
  allies_xml_translations_check (root);
}

static void
advise_catalogue (const File *file, AlliesXmlElement *root)
{
  if (file->model != NULL)
    allies_catalogue_advise (ALLIES_CATALOGUE (file->content), root, file->model);
  allies_xml_translations_check (root);
}

static void
report_model (const File *file, AlliesFormat format)
{
  allies_content_report_model (ALLIES_MODEL (file->content), format);
}

static void
report_catalogue (const File *file, AlliesFormat format)
{
  if (file->model != NULL)
    allies_content_report_catalogue (ALLIES_CATALOGUE (file->content), file->model, format);
}

static void
report_peers (const File *file, AlliesFormat format)
{
  allies_content_report_peers (ALLIES_PEERS (file->content), format);
}

/* models come first: the others refer to them */
static const struct
{
  const char *root;
  const char *namespace_uri;
  ReadFunc read;
  AdviseFunc advise;
  ReportFunc report;
} kinds[] = {
  { "model", ALLIES_MODEL_NAMESPACE, read_model, advise_model, report_model },
  { "catalogue", ALLIES_CATALOGUE_NAMESPACE, read_catalogue, advise_catalogue, report_catalogue },
  { "peers", ALLIES_PEERS_NAMESPACE, read_peers, NULL, report_peers },
  { "stages", ALLIES_STAGES_NAMESPACE, read_stages, NULL, NULL },
  { "dossier", ALLIES_DOSSIER_NAMESPACE, read_dossier, NULL, NULL },
};

static int
find_kind (AlliesXmlElement *root)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (allies_xml_element_is (root, kinds[i].root, kinds[i].namespace_uri))
      return (int)i;
  return -1;
}

static void
file_clear (gpointer data)
{
  File *file = data;

  g_clear_pointer (&file->document, allies_xml_document_free);
  g_clear_object (&file->content);
  g_clear_object (&file->model);
  g_clear_pointer (&file->complaint, g_free);
}

/* What a file refers to is the model given beside it, or else the one that is part of Allies. */
static AlliesModel *
find_model (GArray *files, const char *id)
{
  for (guint i = 0; id != NULL && i < files->len; i++)
    {
      const File *file = &g_array_index (files, File, i);

      if (file->readable && ALLIES_IS_MODEL (file->content)
          && g_str_equal (allies_model_get_id (ALLIES_MODEL (file->content)), id))
        return ALLIES_MODEL (g_object_ref (file->content));
    }
  return id != NULL && allies_model_is_bundled (id) ? allies_model_new_bundled (id, NULL, NULL)
                                                    : NULL;
}

static void
load (File *file, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = allies_input_load (path, &error);

  if (bytes == NULL)
    {
      file->complaint = g_strdup (error->message);
      return;
    }
  file->document = allies_xml_document_new (bytes, path);
  AlliesXmlElement *root = allies_xml_document_get_root (file->document);
  if (root != NULL && find_kind (root) < 0)
    allies_xml_element_complain (
        root, ALLIES_ERROR_INVALID, _ ("“%s” in namespace “%s” is none of the files of Allies."),
        allies_xml_element_get_name (root), allies_xml_element_get_namespace (root));
}

static gboolean
is_sound (const File *file)
{
  return file->document != NULL
         && allies_problems_get_n (allies_xml_document_get_problems (file->document)) == 0;
}

static void
check (File *file, int kind, GArray *files)
{
  AlliesXmlElement *root =
      file->document != NULL ? allies_xml_document_get_root (file->document) : NULL;

  if (root == NULL || find_kind (root) != kind
      || allies_xml_document_open (file->document, kinds[kind].root, kinds[kind].namespace_uri)
             == NULL)
    return;
  file->model = find_model (files, allies_xml_element_get (root, "model"));
  file->content = kinds[kind].read (file->document, root, file->model);
  file->readable = is_sound (file);
  if (file->content != NULL && kinds[kind].advise != NULL)
    kinds[kind].advise (file, root);
}

static void
print_problems (const File *file)
{
  if (file->complaint != NULL)
    g_printerr ("%s\n", file->complaint);
  if (file->document == NULL)
    return;

  AlliesProblems *problems = allies_xml_document_get_problems (file->document);
  for (guint i = 0; i < allies_problems_get_n (problems); i++)
    {
      g_autofree char *line = allies_problems_describe (problems, i);

      g_printerr ("%s\n", line);
    }
}

static void
print_report (const File *file, AlliesFormat format)
{
  int kind = file->readable ? find_kind (allies_xml_document_get_root (file->document)) : -1;

  if (kind >= 0 && kinds[kind].report != NULL)
    kinds[kind].report (file, format);
}

static GArray *
load_all (char **paths, int n)
{
  GArray *files = g_array_sized_new (FALSE, TRUE, sizeof (File), (guint)n);

  g_array_set_clear_func (files, file_clear);
  g_array_set_size (files, (guint)n);
  for (int i = 0; i < n; i++)
    load (&g_array_index (files, File, i), paths[i]);
  for (int kind = 0; kind < (int)G_N_ELEMENTS (kinds); kind++)
    for (guint i = 0; i < files->len; i++)
      check (&g_array_index (files, File, i), kind, files);
  return files;
}

int
allies_command_validate (int argc, char **argv)
{
  gboolean report = FALSE;
  g_autofree char *format_word = NULL;
  AlliesFormat format;
  GOptionEntry entries[] = {
    { "report", 0, 0, G_OPTION_ARG_NONE, &report,
      N_ ("Print what the content rests on: sources, initiatives, figures"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_word, N_ ("text or csv, for the report"),
      "FORMAT" },
    { NULL }
  };
  int status = 0;

  if (!allies_command_parse (
          "FILE…",
          _ ("Checks questionnaires, initiatives, peers and dossiers, and lists every fault."),
          entries, &argc, &argv)
      || !allies_output_parse_format (format_word, &format))
    return ALLIES_EXIT_USAGE;
  if (argc < 2)
    return allies_command_misuse (_ ("“validate” takes one file or more."));
  if (format == ALLIES_FORMAT_JSON)
    return allies_command_misuse (_ ("The report is printed as text or csv."));

  g_autoptr (GArray) files = load_all (argv + 1, argc - 1);
  for (guint i = 0; i < files->len; i++)
    {
      print_problems (&g_array_index (files, File, i));
      if (report)
        print_report (&g_array_index (files, File, i), format);
      if (!is_sound (&g_array_index (files, File, i)))
        status = ALLIES_EXIT_FAILED;
    }
  return status;
}
