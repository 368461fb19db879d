/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/terms.h"

G_BEGIN_DECLS

/**
 * allies_calendar_words_get_month:
 * @month: 1 to 12
 *
 * Returns: (transfer none): its name
 */
const char *allies_calendar_words_get_month (guint month);

/**
 * allies_calendar_words_month:
 * @terms: terms of a roadmap
 * @month: a month of the roadmap, counted from 1
 *
 * Returns: (transfer full) (nullable): that month in the calendar, such as "March 2027"; %NULL
 * where months are counted
 */
char *allies_calendar_words_month (const AlliesTerms *terms, guint month);

/**
 * allies_calendar_words_span:
 * @terms: terms of a roadmap
 * @start: months from the start of the roadmap to that of the span
 * @end: months from the start of the roadmap to the end of the span
 *
 * Returns: (transfer full) (nullable): the span in the calendar, such as "March – October 2027";
 *   %NULL where months are counted
 */
char *allies_calendar_words_span (const AlliesTerms *terms, guint start, guint end);

/**
 * allies_calendar_words_short_span:
 * @terms: terms of a roadmap
 * @start: months from the start of the roadmap to that of the span
 * @end: months from the start of the roadmap to the end of the span
 *
 * Returns: (transfer full) (nullable): the same in figures, such as "3/2027 – 10/2027", where there
 *   is little room
 */
char *allies_calendar_words_short_span (const AlliesTerms *terms, guint start, guint end);

G_END_DECLS
