/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * RecordCheck:
 * @text: an element as it stands in a file
 * @key: (nullable): its key in the year 2026; unchecked when %NULL
 * @fault: (nullable): the first fault that reading it must find; %NULL for none
 *
 * One element that is read. Without a fault it must be written back as it was.
 */
typedef struct
{
  const char *text;
  const char *key;
  const char *fault;
} RecordCheck;

/**
 * record_checks_run:
 * @type: a type of record
 * @checks: the elements, ended by one without a text
 *
 * Reads every element, and writes those without a fault back byte for byte.
 */
void record_checks_run (GType type, const RecordCheck *checks);

/**
 * record_read_text:
 * @type: a type of record
 * @text: an element as it stands in a file, without a fault
 *
 * Returns: (transfer full): the record
 */
gpointer record_read_text (GType type, const char *text);

G_END_DECLS
