/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/record-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
check_time (const AlliesXmlElement *element, const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, utc);

  if (time == NULL)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("“%.40s” is not a moment such as 2026-09-14T10:30:00Z."), text);
}

static const char *
read_attribute (const AlliesXmlElement *element, const AlliesField *field)
{
  const char *text = field->required || field->kind == ALLIES_FIELD_KEY
                         ? allies_xml_element_require (element, field->name)
                         : allies_xml_element_get (element, field->name);

  if (text == NULL || (*text == '\0' && !field->required && field->kind != ALLIES_FIELD_KEY))
    return text;
  if (field->kind == ALLIES_FIELD_KEY || field->kind == ALLIES_FIELD_ID)
    return allies_xml_element_require_id (element, field->name);
  if (field->kind == ALLIES_FIELD_TIME)
    check_time (element, text);
  return text;
}

static GStrv
read_list (const AlliesXmlElement *element, const char *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (AlliesXmlElement *child = allies_xml_element_first (element, name); child != NULL;
       child = allies_xml_element_next (child))
    {
      g_autofree char *text = allies_xml_element_dup_text (child);

      g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}

static void
read_records (GPtrArray *records, const AlliesField *field, const AlliesXmlElement *element)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, field->name); child != NULL;
       child = allies_xml_element_next (child))
    g_ptr_array_add (records, allies_record_read (field->get_type (), child));
}

static void
read_field (gpointer record, guint index, const AlliesXmlElement *element)
{
  const AlliesField *field = &allies_record_get_fields (record)[index];
  AlliesRecordValue *value = allies_record_get_value (record, index);

  switch (field->kind)
    {
    case ALLIES_FIELD_KEY:
    case ALLIES_FIELD_ID:
    case ALLIES_FIELD_STRING:
    case ALLIES_FIELD_TIME:
      allies_record_set_string (record, index, read_attribute (element, field));
      break;
    case ALLIES_FIELD_CHOICE:
      value->number =
          allies_xml_element_choose (element, field->name, field->words, field->required ? -1 : 0);
      break;
    case ALLIES_FIELD_NUMBER:
      value->number = field->required
                          ? allies_xml_element_require_number (element, field->name, field->minimum,
                                                               field->maximum)
                          : allies_xml_element_get_number (element, field->name, field->minimum,
                                                           field->maximum, NAN);
      break;
    case ALLIES_FIELD_TEXT:
      g_free (value->string);
      value->string = allies_xml_element_dup_child_text (element, field->name, NULL);
      break;
    case ALLIES_FIELD_LIST:
      g_strfreev (value->list);
      value->list = read_list (element, field->name);
      break;
    case ALLIES_FIELD_RECORDS:
      read_records (value->records, field, element);
      break;
    default:
      g_return_if_reached ();
    }
}

static gboolean
allies_field_is_child (AlliesFieldKind kind)
{
  return kind == ALLIES_FIELD_TEXT || kind == ALLIES_FIELD_LIST || kind == ALLIES_FIELD_RECORDS;
}

gpointer
allies_record_read (GType type, const AlliesXmlElement *element)
{
  AlliesRecord *record = g_object_new (type, NULL);
  AlliesRecordPrivate *private = allies_record_get_private (record);
  const AlliesField *fields = allies_record_get_fields (record);
  g_autoptr (GPtrArray) attributes = g_ptr_array_new ();
  g_autoptr (GPtrArray) children = g_ptr_array_new ();

  for (guint i = 0; fields[i].name != NULL; i++)
    {
      read_field (record, i, element);
      if (fields[i].kind == ALLIES_FIELD_TEXT || fields[i].kind == ALLIES_FIELD_LIST)
      private->originals[i] =
          allies_xml_extra_new_named (element, fields[i].name, fields[i].kind == ALLIES_FIELD_TEXT);
      g_ptr_array_add (allies_field_is_child (fields[i].kind) ? children : attributes,
                       (char *)fields[i].name);
    }
  const char *const *nested = ALLIES_RECORD_GET_CLASS (record)->children;
  for (guint i = 0; nested != NULL && nested[i] != NULL; i++)
    g_ptr_array_add (children, (char *)nested[i]);
  if (allies_xml_element_get (element, ALLIES_RECORD_ALTERNATIVE) != NULL)
  private->alternative =
      g_strdup (allies_xml_element_require_id (element, ALLIES_RECORD_ALTERNATIVE));
  g_ptr_array_add (attributes, (char *)ALLIES_RECORD_ALTERNATIVE);
  g_ptr_array_add (attributes, NULL);
  g_ptr_array_add (children, NULL);
  private->extra = allies_xml_extra_new (element, (const char *const *)attributes->pdata,
                                         (const char *const *)children->pdata);
  return record;
}

static void
write_attribute (const AlliesField *field, const AlliesRecordValue *value, AlliesXmlWriter *writer)
{
  if (field->kind == ALLIES_FIELD_CHOICE)
    {
      if (value->number != 0 || field->required)
        allies_xml_writer_attribute (writer, field->name, field->words[(int)value->number]);
    }
  else if (field->kind == ALLIES_FIELD_NUMBER)
    {
      if (!isnan (value->number))
        allies_xml_writer_number (writer, field->name, value->number);
    }
  else if (*value->string != '\0' || field->required)
    allies_xml_writer_attribute (writer, field->name, value->string);
}

static void
write_records (const GPtrArray *records, AlliesXmlWriter *writer)
{
  for (guint i = 0; i < records->len; i++)
    {
      allies_record_write (records->pdata[i], writer);
      allies_xml_writer_end (writer);
    }
}

static void
write_children (const AlliesField *field, const AlliesRecordValue *value, AlliesXmlWriter *writer)
{
  if (field->kind == ALLIES_FIELD_TEXT)
    allies_xml_writer_leaf (writer, field->name, value->string);
  else if (field->kind == ALLIES_FIELD_RECORDS)
    write_records (value->records, writer);
  else
    for (guint i = 0; value->list[i] != NULL; i++)
      allies_xml_writer_leaf (writer, field->name, value->list[i]);
}

void
allies_record_write_as (AlliesRecord *record, const char *alternative, AlliesXmlWriter *writer)
{
  AlliesRecordPrivate *private = allies_record_get_private (record);
  const AlliesField *fields = allies_record_get_fields (record);

  allies_xml_writer_start (writer, ALLIES_RECORD_GET_CLASS (record)->element, NULL);
  for (guint i = 0; fields[i].name != NULL; i++)
    if (!allies_field_is_child (fields[i].kind))
      write_attribute (&fields[i], &private->values[i], writer);
  allies_xml_writer_attribute (writer, ALLIES_RECORD_ALTERNATIVE, alternative);
  allies_xml_extra_write_attributes (private->extra, writer);
  for (guint i = 0; fields[i].name != NULL; i++)
    if (private->originals[i] != NULL)
      allies_xml_extra_write_children (private->originals[i], writer);
    else if (allies_field_is_child (fields[i].kind))
      write_children (&fields[i], &private->values[i], writer);
  allies_xml_extra_write_children (private->extra, writer);
}

void
allies_record_write (AlliesRecord *record, AlliesXmlWriter *writer)
{
  g_return_if_fail (ALLIES_IS_RECORD (record) && writer != NULL);

  AlliesRecordPrivate *private = allies_record_get_private (record);
  allies_record_write_as (record, private->alternative, writer);
}
