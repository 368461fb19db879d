/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesClosingState:
 * @ALLIES_CLOSING_CLOSED: from now on the year stays as it is
 * @ALLIES_CLOSING_REOPENED: it can be changed again
 *
 * What was done with a year.
 */
typedef enum
{
  ALLIES_CLOSING_CLOSED,
  ALLIES_CLOSING_REOPENED,
} AlliesClosingState;

/**
 * AlliesClosing:
 *
 * A year was closed, or opened again. All of them stay, in the order of their identifiers, which
 * are made from their time; the last one counts. Immutable; made by allies_record_new() with the
 * field names of the file format.
 */
#define ALLIES_TYPE_CLOSING (allies_closing_get_type ())
G_DECLARE_FINAL_TYPE (AlliesClosing, allies_closing, ALLIES, CLOSING, AlliesRecord)

/**
 * allies_closing_get_id:
 * @closing: a closing
 *
 * Returns: (transfer none): its identifier, which sorts as its time
 */
const char *allies_closing_get_id (AlliesClosing *closing);

/**
 * allies_closing_get_state:
 * @closing: a closing
 *
 * Returns: what was done
 */
AlliesClosingState allies_closing_get_state (AlliesClosing *closing);

/**
 * allies_closing_get_by:
 * @closing: a closing
 *
 * Returns: (transfer none): the name of who did it; "" where that is not known
 */
const char *allies_closing_get_by (AlliesClosing *closing);

/**
 * allies_closing_get_time:
 * @closing: a closing
 *
 * Returns: (transfer none): when, in UTC
 */
const char *allies_closing_get_time (AlliesClosing *closing);

/**
 * allies_closing_get_why:
 * @closing: a closing
 *
 * Returns: (transfer none): why it was opened again; "" for one that closes
 */
const char *allies_closing_get_why (AlliesClosing *closing);

G_END_DECLS
