/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/journal-entry.h"

#include "base/xml-writer.h"
#include "dossier/dossier-reader.h"

#include <glib/gi18n-lib.h>

#define ROOT "edit"

static void
change_free (gpointer data)
{
  AlliesJournalChange *change = data;

  g_free (change->key);
  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change->text_before);
  g_free (change->text_after);
  g_free (change);
}

static void
add_change (const char *key, AlliesRecord *before, AlliesRecord *after, gpointer entry)
{
  AlliesJournalChange *change = g_new0 (AlliesJournalChange, 1);

  change->key = g_strdup (key);
  g_set_object (&change->before, before);
  g_set_object (&change->after, after);
  change->text_before = allies_journal_entry_dup_text (before);
  change->text_after = allies_journal_entry_dup_text (after);
  g_ptr_array_add (entry, change);
}

GPtrArray *
allies_journal_entry_new (AlliesEditHistory *history)
{
  GPtrArray *entry = g_ptr_array_new_with_free_func (change_free);

  allies_edit_history_visit_last (history, add_change, entry);
  return entry;
}

static void
write_side (const char *name, AlliesRecord *record, AlliesXmlWriter *writer)
{
  if (record == NULL)
    return;
  allies_xml_writer_start (writer, name, NULL);
  allies_record_write (record, writer);
  allies_xml_writer_end (writer);
  allies_xml_writer_end (writer);
}

GBytes *
allies_journal_entry_write (GPtrArray *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

  allies_xml_writer_start (writer, ROOT, ALLIES_DOSSIER_NAMESPACE);
  allies_xml_writer_attribute (writer, "format", "1.0");
  for (guint i = 0; i < entry->len; i++)
    {
      const AlliesJournalChange *change = entry->pdata[i];
      AlliesRecord *record = change->after != NULL ? change->after : change->before;

      allies_xml_writer_start (writer, "change", NULL);
      allies_xml_writer_attribute (writer, "key", change->key);
      allies_xml_writer_attribute (writer, "element", ALLIES_RECORD_GET_CLASS (record)->element);
      write_side ("before", change->before, writer);
      write_side ("after", change->after, writer);
      allies_xml_writer_end (writer);
    }
  allies_xml_writer_end (writer);
  return allies_xml_writer_finish (writer);
}

/* The year is the second part of every key. */
static gboolean
has_key (AlliesRecord *record, const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "/", 3);
  guint64 year = parts[0] != NULL && parts[1] != NULL ? g_ascii_strtoull (parts[1], NULL, 10) : 0;
  g_autofree char *own = allies_record_dup_key (record, (guint)MIN (year, G_MAXUINT));

  return g_str_equal (own, key);
}

static AlliesRecord *
read_side (const AlliesXmlElement *change, const char *side, const char *name, const char *key)
{
  AlliesXmlElement *around = allies_xml_element_first (change, side);
  AlliesXmlElement *element = around != NULL ? allies_xml_element_first (around, name) : NULL;
  AlliesRecord *record = element != NULL ? allies_dossier_read_record (element) : NULL;

  if (around != NULL && (record == NULL || !has_key (record, key)))
    allies_xml_element_complain (around, ALLIES_ERROR_INVALID,
                                 _ ("This entry does not hold what it says."));
  return record;
}

static void
read_change (const AlliesXmlElement *element, GPtrArray *entry)
{
  const char *key = allies_xml_element_require (element, "key");
  const char *name = allies_xml_element_require (element, "element");
  g_autoptr (AlliesRecord) before = read_side (element, "before", name, key);
  g_autoptr (AlliesRecord) after = read_side (element, "after", name, key);

  add_change (key, before, after, entry);
}

GPtrArray *
allies_journal_entry_read (GBytes *bytes, const char *name, GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  g_autoptr (AlliesXmlDocument) document = allies_xml_document_new (bytes, name);
  AlliesXmlElement *root = allies_xml_document_open (document, ROOT, ALLIES_DOSSIER_NAMESPACE);
  g_autoptr (GPtrArray) entry = g_ptr_array_new_with_free_func (change_free);

  for (AlliesXmlElement *element = root != NULL ? allies_xml_element_first (root, "change") : NULL;
       element != NULL; element = allies_xml_element_next (element))
    read_change (element, entry);
  if (!allies_problems_to_error (allies_xml_document_get_problems (document), error))
    return NULL;
  return g_steal_pointer (&entry);
}

gboolean
allies_journal_entry_equal (const GPtrArray *a, const GPtrArray *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; a->len == b->len && i < a->len; i++)
    {
      const AlliesJournalChange *one = a->pdata[i];
      const AlliesJournalChange *other = b->pdata[i];

      if (!g_str_equal (one->key, other->key)
          || g_strcmp0 (one->text_before, other->text_before) != 0
          || g_strcmp0 (one->text_after, other->text_after) != 0)
        return FALSE;
    }
  return a->len == b->len;
}

char *
allies_journal_entry_dup_text (AlliesRecord *record)
{
  if (record == NULL)
    return NULL;

  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  allies_record_write (record, writer);
  allies_xml_writer_end (writer);
  bytes = allies_xml_writer_finish (writer);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
