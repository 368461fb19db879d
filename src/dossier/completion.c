/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/completion.h"

struct _AlliesCompletion
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesCompletion, allies_completion, ALLIES_TYPE_RECORD)

enum
{
  FIELD_SIDE,
  FIELD_STATE,
  FIELD_TIME,
};

static const char *const allies_completion_states[] = { "finished", "look", NULL };

static const AlliesField fields[] = {
  { "side", ALLIES_FIELD_KEY },
  { "state", ALLIES_FIELD_CHOICE, .words = allies_completion_states },
  { "time", ALLIES_FIELD_TIME },
  { NULL },
};

static void
allies_completion_class_init (AlliesCompletionClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "completion";
  record_class->fields = fields;
}

static void
allies_completion_init (AlliesCompletion *self)
{
}

const char *
allies_completion_get_side (AlliesCompletion *completion)
{
  return allies_record_get_string (completion, FIELD_SIDE);
}

AlliesCompletionState
allies_completion_get_state (AlliesCompletion *completion)
{
  return (AlliesCompletionState)allies_record_get_choice (completion, FIELD_STATE);
}

const char *
allies_completion_get_time (AlliesCompletion *completion)
{
  return allies_record_get_string (completion, FIELD_TIME);
}
