/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-document.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/**
 * allies_dossier_read:
 * @document: an *.allies file
 * @language: (nullable): language of the questionnaires' texts
 *
 * Faults go to the document: unknown questions, capabilities, respondents and
 * stages, levels that are not on the scale, entries that are there twice.
 *
 * Returns: (transfer full) (nullable): the dossier, incomplete when there are faults; %NULL when
 *   the file is of another kind
 */
AlliesDossier *allies_dossier_read (AlliesXmlDocument *document, const char *language);

/**
 * allies_dossier_read_record:
 * @element: an element of a dossier, such as an answer
 *
 * Reads one record as it is read from a file. What it refers to is not looked at.
 *
 * Returns: (transfer full) (nullable): the record, %NULL when the element is none; faults go to its
 *   document
 */
AlliesRecord *allies_dossier_read_record (const AlliesXmlElement *element);

/**
 * allies_dossier_new_from_bytes:
 * @bytes: content of an *.allies file
 * @name: name of the file as the user knows it
 * @language: (nullable): language of the questionnaires' texts
 * @error: return location; the first fault
 *
 * Returns: (transfer full) (nullable): the dossier
 */
AlliesDossier *allies_dossier_new_from_bytes (GBytes *bytes,
                                              const char *name,
                                              const char *language,
                                              GError **error);

G_END_DECLS
