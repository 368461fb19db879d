/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"


G_BEGIN_DECLS

/**
 * AlliesCompletionState:
 * @ALLIES_COMPLETION_FINISHED: it has finished
 * @ALLIES_COMPLETION_LOOK: it has not, and agrees to look all the same
 *
 * What a side says about its answers of a year.
 */
typedef enum
{
  ALLIES_COMPLETION_FINISHED,
  ALLIES_COMPLETION_LOOK,
} AlliesCompletionState;

/**
 * AlliesCompletion:
 *
 * A side says that it has finished its answers of a year, or that it agrees to look earlier. Immutable;
 * made by allies_record_new() with the field names of the file format.
 */
#define ALLIES_TYPE_COMPLETION (allies_completion_get_type ())
G_DECLARE_FINAL_TYPE (AlliesCompletion, allies_completion, ALLIES, COMPLETION, AlliesRecord)

/**
 * allies_completion_get_side:
 * @completion: a completion
 *
 * Returns: (transfer none): code of the side
 */
const char *allies_completion_get_side (AlliesCompletion *completion);

/**
 * allies_completion_get_state:
 * @completion: a completion
 *
 * Returns: what it says
 */
AlliesCompletionState allies_completion_get_state (AlliesCompletion *completion);

/**
 * allies_completion_get_time:
 * @completion: a completion
 *
 * Returns: (transfer none): when, in UTC
 */
const char *allies_completion_get_time (AlliesCompletion *completion);

G_END_DECLS
