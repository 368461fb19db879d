/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/earlier.h"

struct _AlliesEarlier
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesEarlier, allies_earlier, ALLIES_TYPE_RECORD)

enum
{
  FIELD_RESPONDENT,
  FIELD_QUESTION,
  FIELD_VERSION,
  FIELD_STATE,
  FIELD_LEVEL,
  FIELD_NUMBER,
  FIELD_TIME,
  FIELD_PRACTICE,
  FIELD_REASON,
  FIELD_NOTE,
};

static const AlliesField fields[] = {
  { "respondent", ALLIES_FIELD_KEY },
  { "question", ALLIES_FIELD_KEY },
  { "version", ALLIES_FIELD_KEY },
  { "state", ALLIES_FIELD_CHOICE, .words = allies_answer_states },
  { "level", ALLIES_FIELD_NUMBER, .minimum = -1e6, .maximum = 1e6 },
  { "number", ALLIES_FIELD_NUMBER, .minimum = -1e15, .maximum = 1e15 },
  { "time", ALLIES_FIELD_TIME },
  { "practice", ALLIES_FIELD_LIST },
  { "reason", ALLIES_FIELD_TEXT },
  { "note", ALLIES_FIELD_TEXT },
  { NULL },
};

static void
allies_earlier_class_init (AlliesEarlierClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "earlier";
  record_class->fields = fields;
}

static void
allies_earlier_init (AlliesEarlier *self)
{
}

const char *
allies_earlier_get_respondent (AlliesEarlier *earlier)
{
  return allies_record_get_string (earlier, FIELD_RESPONDENT);
}

const char *
allies_earlier_get_question (AlliesEarlier *earlier)
{
  return allies_record_get_string (earlier, FIELD_QUESTION);
}

AlliesAnswerState
allies_earlier_get_state (AlliesEarlier *earlier)
{
  return (AlliesAnswerState)allies_record_get_choice (earlier, FIELD_STATE);
}

double
allies_earlier_get_level (AlliesEarlier *earlier)
{
  return allies_record_get_number (earlier, FIELD_LEVEL);
}

double
allies_earlier_get_number (AlliesEarlier *earlier)
{
  return allies_record_get_number (earlier, FIELD_NUMBER);
}

const char *
allies_earlier_get_time (AlliesEarlier *earlier)
{
  return allies_record_get_string (earlier, FIELD_TIME);
}

const char *const *
allies_earlier_get_practices (AlliesEarlier *earlier)
{
  return allies_record_get_list (earlier, FIELD_PRACTICE);
}

const char *
allies_earlier_get_reason (AlliesEarlier *earlier)
{
  return allies_record_get_string (earlier, FIELD_REASON);
}

const char *
allies_earlier_get_note (AlliesEarlier *earlier)
{
  return allies_record_get_string (earlier, FIELD_NOTE);
}

AlliesEarlier *
allies_earlier_new (AlliesAnswer *answer)
{
  g_return_val_if_fail (ALLIES_IS_ANSWER (answer), NULL);

  g_autofree char *version = allies_record_dup_version (ALLIES_RECORD (answer));

  return allies_record_new (
      ALLIES_TYPE_EARLIER, "respondent", allies_answer_get_respondent (answer), "question",
      allies_answer_get_question (answer), "version", version, "state",
      (int)allies_answer_get_state (answer), "level", allies_answer_get_level (answer), "number",
      allies_answer_get_number (answer), "time", allies_answer_get_time (answer), "practice",
      allies_answer_get_practices (answer), "reason", allies_answer_get_reason (answer), "note",
      allies_answer_get_note (answer), NULL);
}
