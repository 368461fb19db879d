/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/* Choosing with whom the company is compared in the year shown. */

/**
 * AlliesComparedPart:
 * @ALLIES_COMPARED_INDUSTRY: the industry
 * @ALLIES_COMPARED_SIZE: the size
 * @ALLIES_COMPARED_REGION: the region
 */
typedef enum
{
  ALLIES_COMPARED_INDUSTRY,
  ALLIES_COMPARED_SIZE,
  ALLIES_COMPARED_REGION,
} AlliesComparedPart;

#define ALLIES_N_COMPARED_PARTS 3

/**
 * allies_comparing_get:
 * @session: a session
 * @part: a part of the segment
 *
 * Returns: (transfer none): the code that was chosen; "" for that of the company
 */
const char *allies_comparing_get (AlliesSession *session, AlliesComparedPart part);

/**
 * allies_comparing_get_own:
 * @session: a session
 * @part: a part of the segment
 *
 * Returns: (transfer none): the code of the company itself; "" when it is not given
 */
const char *allies_comparing_get_own (AlliesSession *session, AlliesComparedPart part);

/**
 * allies_comparing_set:
 * @session: a session
 * @part: a part of the segment
 * @code: a code (see #AlliesComparison), or "" for that of the company
 *
 * One edit, to be undone as one.
 *
 * Returns: whether something changed
 */
gboolean allies_comparing_set (AlliesSession *session, AlliesComparedPart part, const char *code);

G_END_DECLS
