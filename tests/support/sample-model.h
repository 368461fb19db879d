/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/catalogue.h"

G_BEGIN_DECLS

/**
 * SampleCase:
 * @text: an element
 * @faults: what its reader complains of, one "line:column: sentence" a line
 */
typedef struct
{
  const char *text;
  const char *faults;
} SampleCase;

/**
 * SampleReader:
 * @element: an element
 *
 * Returns: (transfer full): the #GObject read from it
 */
typedef gpointer (*SampleReader) (const AlliesXmlElement *element);

/**
 * sample_check_faults:
 * @cases: (array length=n): what is read
 * @n: how many
 * @reader: reads an element
 */
void sample_check_faults (const SampleCase *cases, guint n, SampleReader reader);

/**
 * sample_read:
 * @text: an element without fault
 * @reader: reads it
 *
 * Returns: (transfer full): the #GObject read from it
 */
gpointer sample_read (const char *text, SampleReader reader);

/**
 * sample_scale:
 * @values: levels, one after the other with a space between them, such as "0 0.2 0.5 1"
 *
 * Returns: (transfer full): a scale of these levels, each with its number as its name
 */
AlliesScale *sample_scale (const char *values);

/**
 * sample_model:
 *
 * Returns: (transfer full): the questionnaire that is part of the program
 */
AlliesModel *sample_model (void);

G_END_DECLS
