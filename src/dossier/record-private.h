/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/* Of records and of their reading and writing only. */

#define ALLIES_RECORD_ALTERNATIVE "alternative"

typedef union
{
  char *string;
  double number;
  GStrv list;
  GPtrArray *records;
} AlliesRecordValue;

typedef struct
{
  AlliesRecordValue *values;
  AlliesXmlExtra **originals; /* texts that hold more than text, as they were read */
  AlliesXmlExtra *extra;
  char *alternative;
} AlliesRecordPrivate;

/**
 * allies_record_get_private:
 * @record: a record
 *
 * Returns: (transfer none): what it holds
 */
AlliesRecordPrivate *allies_record_get_private (gpointer record);

/**
 * allies_record_get_fields:
 * @record: a record
 *
 * Returns: (transfer none): the fields of its kind, ended by one without a name
 */
const AlliesField *allies_record_get_fields (gpointer record);

/**
 * allies_record_get_value:
 * @record: a record
 * @field: index of a field
 *
 * Returns: (transfer none): its value
 */
AlliesRecordValue *allies_record_get_value (gpointer record, guint field);

/**
 * allies_record_set_string:
 * @record: a record that nobody else has seen yet
 * @field: index of a field that holds a string
 * @string: (nullable): its value
 */
void allies_record_set_string (gpointer record, guint field, const char *string);

/**
 * allies_record_write_as:
 * @record: a record
 * @alternative: (nullable): the version to write it as
 * @writer: a writer
 *
 * Like allies_record_write(), but as an alternative or as the record of its key.
 */
void
allies_record_write_as (AlliesRecord *record, const char *alternative, AlliesXmlWriter *writer);

G_END_DECLS
