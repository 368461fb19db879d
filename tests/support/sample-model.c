/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-model.h"

#include "support/sample.h"

void
sample_check_faults (const SampleCase *cases, guint n, SampleReader reader)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesXmlDocument) document = sample_document (cases[i].text);
      AlliesXmlElement *root = allies_xml_document_get_root (document);
      g_autoptr (GObject) part = root != NULL ? reader (root) : NULL;
      g_autofree char *faults = sample_faults (document);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (faults, ==, cases[i].faults);
      g_assert_nonnull (part);
    }
}

gpointer
sample_read (const char *text, SampleReader reader)
{
  g_autoptr (AlliesXmlDocument) document = sample_document (text);
  gpointer part = reader (allies_xml_document_get_root (document));
  g_autofree char *faults = sample_faults (document);

  g_assert_cmpstr (faults, ==, "");
  return part;
}

static gpointer
read_scale (const AlliesXmlElement *element)
{
  return allies_scale_read (element, NULL);
}

AlliesScale *
sample_scale (const char *values)
{
  g_auto (GStrv) parts = g_strsplit (values, " ", -1);
  g_autoptr (GString) text = g_string_new ("<scale>");

  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (text, "<level value='%s'><name>%s</name></level>", parts[i], parts[i]);
  g_string_append (text, "</scale>");
  return sample_read (text->str, read_scale);
}

AlliesModel *
sample_model (void)
{
  g_autoptr (GError) error = NULL;
  AlliesModel *model = allies_model_new_bundled ("cmo-cio", NULL, &error);

  g_assert_no_error (error);
  return model;
}
