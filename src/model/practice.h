/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-element.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define ALLIES_TYPE_PRACTICE (allies_practice_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPractice, allies_practice, ALLIES, PRACTICE, GObject)

/**
 * allies_practice_read:
 * @element: a practice element of a question
 * @language: (nullable): language of the text
 *
 * Returns: (transfer full): one line of a checklist
 */
AlliesPractice *allies_practice_read (const AlliesXmlElement *element, const char *language);

/**
 * allies_practice_get_id:
 * @practice: a practice
 *
 * Returns: (transfer none): its identifier
 */
const char *allies_practice_get_id (AlliesPractice *practice);

/**
 * allies_practice_get_text:
 * @practice: a practice
 *
 * Returns: (transfer none): the sentence that describes it
 */
const char *allies_practice_get_text (AlliesPractice *practice);

G_END_DECLS
