/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-extra.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AlliesFieldKind:
 * @ALLIES_FIELD_KEY: an identifier that is part of the record's key; required
 * @ALLIES_FIELD_ID: an identifier
 * @ALLIES_FIELD_STRING: a word or name, kept in an attribute
 * @ALLIES_FIELD_CHOICE: one of the words of the field
 * @ALLIES_FIELD_NUMBER: a number; NaN when it is not given
 * @ALLIES_FIELD_TIME: a moment in UTC, ISO 8601
 * @ALLIES_FIELD_TEXT: a text, kept in a child element
 * @ALLIES_FIELD_LIST: texts, each kept in a child element
 * @ALLIES_FIELD_RECORDS: records of a type of their own, each kept in a child element
 */
typedef enum
{
  ALLIES_FIELD_KEY,
  ALLIES_FIELD_ID,
  ALLIES_FIELD_STRING,
  ALLIES_FIELD_CHOICE,
  ALLIES_FIELD_NUMBER,
  ALLIES_FIELD_TIME,
  ALLIES_FIELD_TEXT,
  ALLIES_FIELD_LIST,
  ALLIES_FIELD_RECORDS,
} AlliesFieldKind;

/**
 * AlliesField:
 * @name: name of the attribute or child element, and of the field in allies_record_new()
 * @kind: its kind
 * @words: the words of a choice, the first being the one that is not written; ended by %NULL
 * @minimum: lowest number allowed
 * @maximum: highest number allowed
 * @required: whether a file must give it
 * @get_type: the type of the records in it
 *
 * One field of a kind of record; the table of a class describes it completely,
 * so that reading, writing, copying and comparing are written once.
 */
typedef struct
{
  const char *name;
  AlliesFieldKind kind;
  const char *const *words;
  double minimum;
  double maximum;
  gboolean required;
  GType (*get_type) (void);
} AlliesField;

#define ALLIES_TYPE_RECORD (allies_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (AlliesRecord, allies_record, ALLIES, RECORD, GObject)

/**
 * AlliesRecordClass:
 * @element: name of the element in a file
 * @fields: its fields, ended by one without a name
 * @children: (nullable): names of child elements that are records of their own, ended by %NULL
 *
 * A record is an immutable entry of a dossier: an answer, a target, a stage.
 * Changing one means putting another in its place, which is what makes undo,
 * merge and history simple.
 */
struct _AlliesRecordClass
{
  GObjectClass parent_class;
  const char *element;
  const AlliesField *fields;
  const char *const *children;
};

/**
 * allies_record_new:
 * @type: a type of record
 * @...: names of fields, each followed by its value (const char * for identifiers, strings,
 *   times and texts; int for choices; double for numbers; GStrv for lists;
 *   GPtrArray of records), then %NULL
 *
 * Returns: (transfer full): a record
 */
gpointer allies_record_new (GType type, ...) G_GNUC_NULL_TERMINATED;

/**
 * allies_record_with:
 * @record: a record
 * @...: names of fields and their new values, as in allies_record_new(), then %NULL
 *
 * Returns: (transfer full): a copy with some fields changed; what is unknown is kept
 */
gpointer allies_record_with (gpointer record, ...) G_GNUC_NULL_TERMINATED;

/**
 * allies_record_read:
 * @type: a type of record
 * @element: its element in a file
 *
 * Returns: (transfer full): the record; faults go to the element's document
 */
gpointer allies_record_read (GType type, const AlliesXmlElement *element);

/**
 * allies_record_write:
 * @record: a record
 * @writer: a writer; the element is started and left open for further children
 *
 * Writes the element with all its fields and what was unknown.
 */
void allies_record_write (AlliesRecord *record, AlliesXmlWriter *writer);

/**
 * allies_record_equal:
 * @a: (nullable): a record
 * @b: (nullable): another
 *
 * Returns: whether they are of one type and hold the same, what is unknown included
 */
gboolean allies_record_equal (AlliesRecord *a, AlliesRecord *b);

/**
 * allies_record_dup_key:
 * @record: a record
 * @year: year of its assessment; 0 for the organisation
 *
 * Returns: (transfer full): the key under which a dossier holds it, such as
 *   "answer/2026/marketing/data.single-view.identity", or for an alternative to it
 *   "alternative/2026/answer/marketing/data.single-view.identity/0123456789ab"
 */
char *allies_record_dup_key (AlliesRecord *record, guint year);

/**
 * allies_record_key_get_year:
 * @key: a key of a record
 *
 * Returns: the year it is of; 0 for the organisation
 */
guint allies_record_key_get_year (const char *key);

/**
 * allies_record_dup_version:
 * @record: a record
 *
 * Returns: (transfer full): twelve hexadecimal digits that stand for all it holds, the same for it
 *   and for an alternative made of it
 */
char *allies_record_dup_version (AlliesRecord *record);

/**
 * allies_record_get_alternative:
 * @record: a record
 *
 * Returns: (transfer none): its version when it waits beside the record of its key for somebody to
 *   choose between them; "" for the record of the key itself
 */
const char *allies_record_get_alternative (AlliesRecord *record);

/**
 * allies_record_as_alternative:
 * @record: a record
 * @alternative: whether it is to wait beside the record of its key
 *
 * Returns: (transfer full): the same as an alternative, or as the record of its key
 */
gpointer allies_record_as_alternative (AlliesRecord *record, gboolean alternative);

/**
 * allies_record_get_time:
 * @record: a record
 *
 * Returns: (transfer none): the moment it says it was made, "" for kinds that do not say
 */
const char *allies_record_get_time (AlliesRecord *record);

/**
 * allies_record_get_string:
 * @record: a record
 * @field: index of a field that holds a string
 *
 * Returns: (transfer none): its value, "" when it is not given
 */
const char *allies_record_get_string (gpointer record, guint field);

/**
 * allies_record_get_number:
 * @record: a record
 * @field: index of a number field
 *
 * Returns: its value, NaN when it is not given
 */
double allies_record_get_number (gpointer record, guint field);

/**
 * allies_record_get_choice:
 * @record: a record
 * @field: index of a choice field
 *
 * Returns: index of the word
 */
int allies_record_get_choice (gpointer record, guint field);

/**
 * allies_record_get_list:
 * @record: a record
 * @field: index of a list field
 *
 * Returns: (transfer none) (array zero-terminated=1): its texts
 */
const char *const *allies_record_get_list (gpointer record, guint field);

/**
 * allies_record_get_records:
 * @record: a record
 * @field: index of a field of records
 *
 * Returns: (transfer none) (element-type AlliesRecord): the records in it
 */
const GPtrArray *allies_record_get_records (gpointer record, guint field);

G_END_DECLS
