/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesReveal:
 *
 * The moment from which both sides of a year see each other's answers. Immutable; made by
 * allies_record_new() with the field names of the file format.
 */
#define ALLIES_TYPE_REVEAL (allies_reveal_get_type ())
G_DECLARE_FINAL_TYPE (AlliesReveal, allies_reveal, ALLIES, REVEAL, AlliesRecord)

/**
 * allies_reveal_get_time:
 * @reveal: a reveal
 *
 * Returns: (transfer none): when, in UTC
 */
const char *allies_reveal_get_time (AlliesReveal *reveal);

G_END_DECLS
