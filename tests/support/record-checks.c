/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/record-checks.h"

#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/* A record stands inside a dossier and has its namespace from there. */
static AlliesXmlDocument *
new_document (const char *text)
{
  gsize name_end = strcspn (text, " />");
  g_autofree char *whole =
      g_strdup_printf ("%.*s xmlns='urn:allies:dossier:1'%s", (int)name_end, text, text + name_end);
  g_autoptr (GBytes) bytes = g_bytes_new (whole, strlen (whole));

  return allies_xml_document_new (bytes, "record");
}

static void
check_written (AlliesRecord *record, const char *text)
{
  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

  allies_record_write (record, writer);
  allies_xml_writer_end (writer);
  g_autoptr (GBytes) bytes = allies_xml_writer_finish (writer);
  g_autofree char *written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *expected = g_strconcat (HEAD, text, "\n", NULL);
  g_assert_cmpstr (written, ==, expected);
}

static void
run (GType type, const RecordCheck *check)
{
  g_autoptr (AlliesXmlDocument) document = new_document (check->text);
  AlliesProblems *problems = allies_xml_document_get_problems (document);
  g_autoptr (AlliesRecord) record =
      allies_record_read (type, allies_xml_document_get_root (document));
  g_autofree char *key = allies_record_dup_key (record, 2026);

  if (check->fault != NULL)
    {
      g_assert_cmpuint (allies_problems_get_n (problems), >, 0);
      g_assert_cmpstr (allies_problems_get (problems, 0)->message, ==, check->fault);
      return;
    }
  g_assert_cmpuint (allies_problems_get_n (problems), ==, 0);
  if (check->key != NULL)
    g_assert_cmpstr (key, ==, check->key);
  check_written (record, check->text);
}

void
record_checks_run (GType type, const RecordCheck *checks)
{
  for (guint i = 0; checks[i].text != NULL; i++)
    run (type, &checks[i]);
}

gpointer
record_read_text (GType type, const char *text)
{
  g_autoptr (AlliesXmlDocument) document = new_document (text);
  gpointer record = allies_record_read (type, allies_xml_document_get_root (document));

  g_assert_cmpuint (allies_problems_get_n (allies_xml_document_get_problems (document)), ==, 0);
  return record;
}
