/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample.h"

#include <string.h>

GBytes *
sample_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

AlliesXmlDocument *
sample_document (const char *text)
{
  g_autoptr (GBytes) bytes = sample_bytes (text);

  return allies_xml_document_new (bytes, "sample");
}

char *
sample_repeat (const char *text, gsize times)
{
  gsize length = strlen (text);
  char *all = g_malloc (length * times + 1);

  for (gsize i = 0; i < times; i++)
    memcpy (all + i * length, text, length);
  all[length * times] = '\0';
  return all;
}

char *
sample_faults (AlliesXmlDocument *document)
{
  AlliesProblems *problems = allies_xml_document_get_problems (document);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < allies_problems_get_n (problems); i++)
    {
      g_autofree char *one = allies_problems_describe (problems, i);

      g_assert_true (g_str_has_prefix (one, "sample:"));
      g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", one + strlen ("sample:"));
    }
  return g_string_free (all, FALSE);
}

char *
sample_finish (AlliesXmlWriter *writer)
{
  g_autoptr (GBytes) bytes = allies_xml_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

GBytes *
sample_load (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}
