/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-element.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define ALLIES_TYPE_SCALE (allies_scale_get_type ())
G_DECLARE_FINAL_TYPE (AlliesScale, allies_scale, ALLIES, SCALE, GObject)

/**
 * allies_scale_read:
 * @element: a scale element
 * @language: (nullable): language of the names
 *
 * Faults: fewer than two levels, levels that do not rise.
 *
 * Returns: (transfer full): the scale; with faults, one from 1 to 2
 */
AlliesScale *allies_scale_read (const AlliesXmlElement *element, const char *language);

/**
 * allies_scale_get_n_levels:
 * @scale: a scale
 *
 * Returns: the number of levels, at least 2
 */
guint allies_scale_get_n_levels (AlliesScale *scale);

/**
 * allies_scale_get_value:
 * @scale: a scale
 * @index: below allies_scale_get_n_levels()
 *
 * Returns: the number of a level, in the order of the scale (rising)
 */
double allies_scale_get_value (AlliesScale *scale, guint index);

/**
 * allies_scale_get_name:
 * @scale: a scale
 * @index: below allies_scale_get_n_levels()
 *
 * Returns: (transfer none): the name of a level, such as "Defined"
 */
const char *allies_scale_get_name (AlliesScale *scale, guint index);

/**
 * allies_scale_get_low:
 * @scale: a scale
 *
 * Returns: the lowest value
 */
double allies_scale_get_low (AlliesScale *scale);

/**
 * allies_scale_get_high:
 * @scale: a scale
 *
 * Returns: the highest value
 */
double allies_scale_get_high (AlliesScale *scale);

/**
 * allies_scale_get_span:
 * @scale: a scale
 *
 * Returns: high − low, above 0
 */
double allies_scale_get_span (AlliesScale *scale);

/**
 * allies_scale_find:
 * @scale: a scale
 * @value: a value
 * @index: (out) (optional): its index
 *
 * Returns: whether @value is exactly a level of the scale
 */
gboolean allies_scale_find (AlliesScale *scale, double value, guint *index);

/**
 * allies_scale_nearest:
 * @scale: a scale
 * @value: any value
 *
 * Returns: index of the nearest level, the higher one of two equally near (half up)
 */
guint allies_scale_nearest (AlliesScale *scale, double value);

G_END_DECLS
