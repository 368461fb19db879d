/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesHandout:
 *
 * Marks a copy made for one side, from which the answers of the other were left out: what is not in it
 * has not been deleted. Immutable; made by allies_record_new() with the field names of the file format.
 */
#define ALLIES_TYPE_HANDOUT (allies_handout_get_type ())
G_DECLARE_FINAL_TYPE (AlliesHandout, allies_handout, ALLIES, HANDOUT, AlliesRecord)

/**
 * allies_handout_get_side:
 * @handout: a handout
 *
 * Returns: (transfer none): code of the side that it is for
 */
const char *allies_handout_get_side (AlliesHandout *handout);

/**
 * allies_handout_get_time:
 * @handout: a handout
 *
 * Returns: (transfer none): when it was made, in UTC
 */
const char *allies_handout_get_time (AlliesHandout *handout);

G_END_DECLS
