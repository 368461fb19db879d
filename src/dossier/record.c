/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/record-private.h"

#include "base/identifier.h"

#include <math.h>
#include <string.h>

#define VERSION_LENGTH 12

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AlliesRecord, allies_record, G_TYPE_OBJECT)

AlliesRecordPrivate *
allies_record_get_private (gpointer record)
{
  return allies_record_get_instance_private (ALLIES_RECORD (record));
}

const AlliesField *
allies_record_get_fields (gpointer record)
{
  return ALLIES_RECORD_GET_CLASS (record)->fields;
}

AlliesRecordValue *
allies_record_get_value (gpointer record, guint field)
{
  AlliesRecordPrivate *private = allies_record_get_private (record);

  return &private->values[field];
}

static gboolean
is_string (AlliesFieldKind kind)
{
  return kind == ALLIES_FIELD_KEY || kind == ALLIES_FIELD_ID || kind == ALLIES_FIELD_STRING
         || kind == ALLIES_FIELD_TIME || kind == ALLIES_FIELD_TEXT;
}

/* What was around a text that has been replaced is about the old one. */
static void
forget_original (gpointer record, guint field)
{
  AlliesRecordPrivate *private = allies_record_get_private (record);

  g_clear_pointer (&private->originals[field], allies_xml_extra_unref);
}

void
allies_record_set_string (gpointer record, guint field, const char *string)
{
  AlliesRecordValue *value = allies_record_get_value (record, field);

  forget_original (record, field);
  g_free (value->string);
  value->string = g_strdup (string != NULL ? string : "");
}

static void
set_list (gpointer record, guint field, const char *const *list)
{
  AlliesRecordValue *value = allies_record_get_value (record, field);

  forget_original (record, field);
  g_strfreev (value->list);
  value->list = list != NULL ? g_strdupv ((char **)list) : g_new0 (char *, 1);
}

/* The records themselves never change, so that they can be shared. */
static void
set_records (gpointer record, guint field, const GPtrArray *records)
{
  AlliesRecordValue *value = allies_record_get_value (record, field);

  g_ptr_array_set_size (value->records, 0);
  for (guint i = 0; records != NULL && i < records->len; i++)
    g_ptr_array_add (value->records, g_object_ref (records->pdata[i]));
}

static void
allies_record_constructed (GObject *object)
{
  AlliesRecordPrivate *private = allies_record_get_instance_private (ALLIES_RECORD (object));
  const AlliesField *fields = allies_record_get_fields (object);
  guint n = 0;

  G_OBJECT_CLASS (allies_record_parent_class)->constructed (object);
  while (fields[n].name != NULL)
    n++;
  private->values = g_new0 (AlliesRecordValue, n);
  private->originals = g_new0 (AlliesXmlExtra *, n);
  for (guint i = 0; i < n; i++)
    {
      if (is_string (fields[i].kind))
      private->values[i].string = g_strdup ("");
      else if (fields[i].kind == ALLIES_FIELD_LIST) private->values[i].list = g_new0 (char *, 1);
      else if (fields[i].kind == ALLIES_FIELD_RECORDS) private->values[i].records =
          g_ptr_array_new_with_free_func (g_object_unref);
      else private->values[i].number = fields[i].kind == ALLIES_FIELD_NUMBER ? NAN : 0;
    }
}

static void
allies_record_finalize (GObject *object)
{
  AlliesRecordPrivate *private = allies_record_get_instance_private (ALLIES_RECORD (object));
  const AlliesField *fields = allies_record_get_fields (object);

  for (guint i = 0; fields[i].name != NULL; i++)
    {
      if (is_string (fields[i].kind))
        g_free (private->values[i].string);
      else if (fields[i].kind == ALLIES_FIELD_LIST)
        g_strfreev (private->values[i].list);
      else if (fields[i].kind == ALLIES_FIELD_RECORDS)
        g_ptr_array_unref (private->values[i].records);
      allies_xml_extra_unref (private->originals[i]);
    }
  g_free (private->values);
  g_free (private->originals);
  g_free (private->alternative);
  allies_xml_extra_unref (private->extra);
  G_OBJECT_CLASS (allies_record_parent_class)->finalize (object);
}

static void
allies_record_class_init (AlliesRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = allies_record_constructed;
  object_class->finalize = allies_record_finalize;
}

static void
allies_record_init (AlliesRecord *self)
{
}

static guint
find_field (gpointer record, const char *name)
{
  const AlliesField *fields = allies_record_get_fields (record);

  for (guint i = 0; fields[i].name != NULL; i++)
    if (g_str_equal (fields[i].name, name))
      return i;
  g_error ("%s has no field “%s”", G_OBJECT_TYPE_NAME (record), name);
}

static void
set_valist (gpointer record, va_list *arguments)
{
  const AlliesField *fields = allies_record_get_fields (record);

  for (const char *name = va_arg (*arguments, const char *); name != NULL;
       name = va_arg (*arguments, const char *))
    {
      guint field = find_field (record, name);

      if (is_string (fields[field].kind))
        allies_record_set_string (record, field, va_arg (*arguments, const char *));
      else if (fields[field].kind == ALLIES_FIELD_LIST)
        set_list (record, field, va_arg (*arguments, const char *const *));
      else if (fields[field].kind == ALLIES_FIELD_RECORDS)
        set_records (record, field, va_arg (*arguments, const GPtrArray *));
      else if (fields[field].kind == ALLIES_FIELD_CHOICE)
        allies_record_get_value (record, field)->number = va_arg (*arguments, int);
      else
        allies_record_get_value (record, field)->number = va_arg (*arguments, double);
    }
}

gpointer
allies_record_new (GType type, ...)
{
  gpointer record = g_object_new (type, NULL);
  va_list arguments;

  va_start (arguments, type);
  set_valist (record, &arguments);
  va_end (arguments);
  return record;
}

static gpointer
copy (gpointer record)
{
  gpointer duplicate = g_object_new (G_OBJECT_TYPE (record), NULL);
  AlliesRecordPrivate *from = allies_record_get_private (record);
  AlliesRecordPrivate *to = allies_record_get_instance_private (ALLIES_RECORD (duplicate));
  const AlliesField *fields = allies_record_get_fields (record);

  for (guint i = 0; fields[i].name != NULL; i++)
    {
      if (is_string (fields[i].kind))
        allies_record_set_string (duplicate, i, from->values[i].string);
      else if (fields[i].kind == ALLIES_FIELD_LIST)
        set_list (duplicate, i, (const char *const *)from->values[i].list);
      else if (fields[i].kind == ALLIES_FIELD_RECORDS)
        set_records (duplicate, i, from->values[i].records);
      else
        to->values[i] = from->values[i];
      to->originals[i] = allies_xml_extra_ref (from->originals[i]);
    }
  to->extra = allies_xml_extra_ref (from->extra);
  to->alternative = g_strdup (from->alternative);
  return duplicate;
}

gpointer
allies_record_with (gpointer record, ...)
{
  g_return_val_if_fail (ALLIES_IS_RECORD (record), NULL);

  gpointer duplicate = copy (record);
  va_list arguments;

  va_start (arguments, record);
  set_valist (duplicate, &arguments);
  va_end (arguments);
  return duplicate;
}

char *
allies_record_dup_version (AlliesRecord *record)
{
  g_return_val_if_fail (ALLIES_IS_RECORD (record), NULL);

  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

  allies_record_write_as (record, NULL, writer);
  allies_xml_writer_end (writer);
  g_autoptr (GBytes) bytes = allies_xml_writer_finish (writer);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return g_strndup (digest, VERSION_LENGTH);
}

const char *
allies_record_get_alternative (AlliesRecord *record)
{
  g_return_val_if_fail (ALLIES_IS_RECORD (record), NULL);

  AlliesRecordPrivate *private = allies_record_get_private (record);
  return private->alternative != NULL ? private->alternative : "";
}

gpointer
allies_record_as_alternative (AlliesRecord *record, gboolean alternative)
{
  g_return_val_if_fail (ALLIES_IS_RECORD (record), NULL);

  gpointer duplicate = copy (record);
  AlliesRecordPrivate *private = allies_record_get_instance_private (ALLIES_RECORD (duplicate));

  g_free (private->alternative);
  private->alternative = alternative ? allies_record_dup_version (record) : NULL;
  return duplicate;
}

static gboolean
equal_records (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!allies_record_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
equal_values (AlliesFieldKind kind, const AlliesRecordValue *a, const AlliesRecordValue *b)
{
  if (is_string (kind))
    return g_str_equal (a->string, b->string);
  if (kind == ALLIES_FIELD_LIST)
    return g_strv_equal ((const char *const *)a->list, (const char *const *)b->list);
  if (kind == ALLIES_FIELD_RECORDS)
    return equal_records (a->records, b->records);
  return a->number == b->number || (isnan (a->number) && isnan (b->number));
}

static gboolean
holds_unknown (AlliesRecord *record)
{
  AlliesRecordPrivate *private = allies_record_get_private (record);
  const AlliesField *fields = allies_record_get_fields (record);

  for (guint i = 0; fields[i].name != NULL; i++)
    if (private->originals[i] != NULL)
      return TRUE;
  return private->extra != NULL;
}

static gboolean
equal_unknown (AlliesRecord *a, AlliesRecord *b)
{
  if (!holds_unknown (a) && !holds_unknown (b))
    return TRUE;

  g_autofree char *version = allies_record_dup_version (a);
  g_autofree char *other = allies_record_dup_version (b);
  return g_str_equal (version, other);
}

gboolean
allies_record_equal (AlliesRecord *a, AlliesRecord *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;

  const AlliesField *fields = allies_record_get_fields (a);
  for (guint i = 0; fields[i].name != NULL; i++)
    if (!equal_values (fields[i].kind, allies_record_get_value (a, i),
                       allies_record_get_value (b, i)))
      return FALSE;
  return g_str_equal (allies_record_get_alternative (a), allies_record_get_alternative (b))
         && equal_unknown (a, b);
}

char *
allies_record_dup_key (AlliesRecord *record, guint year)
{
  g_return_val_if_fail (ALLIES_IS_RECORD (record), NULL);

  const AlliesField *fields = allies_record_get_fields (record);
  const char *element = ALLIES_RECORD_GET_CLASS (record)->element;
  const char *alternative = allies_record_get_alternative (record);
  GString *key = g_string_new (*alternative != '\0' ? ALLIES_RECORD_ALTERNATIVE : element);

  g_string_append_printf (key, "/%u", year);
  if (*alternative != '\0')
    g_string_append_printf (key, "/%s", element);
  for (guint i = 0; fields[i].name != NULL; i++)
    if (fields[i].kind == ALLIES_FIELD_KEY)
      g_string_append_printf (key, "/%s", allies_record_get_value (record, i)->string);
  if (*alternative != '\0')
    g_string_append_printf (key, "/%s", alternative);
  return g_string_free (key, FALSE);
}

guint
allies_record_key_get_year (const char *key)
{
  const char *slash = key != NULL ? strchr (key, '/') : NULL;

  return slash != NULL ? (guint)g_ascii_strtoull (slash + 1, NULL, 10) : 0;
}

const char *
allies_record_get_time (AlliesRecord *record)
{
  g_return_val_if_fail (ALLIES_IS_RECORD (record), NULL);

  const AlliesField *fields = allies_record_get_fields (record);
  for (guint i = 0; fields[i].name != NULL; i++)
    if (fields[i].kind == ALLIES_FIELD_TIME)
      return allies_record_get_value (record, i)->string;
  return "";
}

const char *
allies_record_get_string (gpointer record, guint field)
{
  g_return_val_if_fail (ALLIES_IS_RECORD (record), NULL);
  return allies_record_get_value (record, field)->string;
}

double
allies_record_get_number (gpointer record, guint field)
{
  g_return_val_if_fail (ALLIES_IS_RECORD (record), NAN);
  return allies_record_get_value (record, field)->number;
}

int
allies_record_get_choice (gpointer record, guint field)
{
  g_return_val_if_fail (ALLIES_IS_RECORD (record), 0);
  return (int)allies_record_get_value (record, field)->number;
}

const char *const *
allies_record_get_list (gpointer record, guint field)
{
  g_return_val_if_fail (ALLIES_IS_RECORD (record), NULL);
  return (const char *const *)allies_record_get_value (record, field)->list;
}

const GPtrArray *
allies_record_get_records (gpointer record, guint field)
{
  g_return_val_if_fail (ALLIES_IS_RECORD (record), NULL);
  return allies_record_get_value (record, field)->records;
}
