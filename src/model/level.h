/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-element.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define ALLIES_TYPE_LEVEL (allies_level_get_type ())
G_DECLARE_FINAL_TYPE (AlliesLevel, allies_level, ALLIES, LEVEL, GObject)

/**
 * allies_level_read:
 * @element: a level element of a question
 * @language: (nullable): language of the text
 *
 * Returns: (transfer full): one level of one question: an observable behaviour
 */
AlliesLevel *allies_level_read (const AlliesXmlElement *element, const char *language);

/**
 * allies_level_get_value:
 * @level: a level
 *
 * Returns: its number on the model's scale
 */
double allies_level_get_value (AlliesLevel *level);

/**
 * allies_level_get_text:
 * @level: a level
 *
 * Returns: (transfer none): the sentence that describes it
 */
const char *allies_level_get_text (AlliesLevel *level);

G_END_DECLS
