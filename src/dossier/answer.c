/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/answer.h"

struct _AlliesAnswer
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesAnswer, allies_answer, ALLIES_TYPE_RECORD)

const char *const allies_answer_states[] = { "open",           "level",   "practices", "number",
                                             "not-applicable", "unknown", NULL };
const char *const allies_answer_confidences[] = { "unsaid", "sure", "fairly", "guess", NULL };

static const char *const no_or_yes[] = { "no", "yes", NULL };

enum
{
  FIELD_RESPONDENT,
  FIELD_QUESTION,
  FIELD_STATE,
  FIELD_LEVEL,
  FIELD_NUMBER,
  FIELD_CONFIDENCE,
  FIELD_FLAGGED,
  FIELD_TIME,
  FIELD_PRACTICE,
  FIELD_REASON,
  FIELD_NOTE,
  FIELD_EVIDENCE,
};

static const AlliesField fields[] = {
  { "respondent", ALLIES_FIELD_KEY },
  { "question", ALLIES_FIELD_KEY },
  { "state", ALLIES_FIELD_CHOICE, .words = allies_answer_states },
  { "level", ALLIES_FIELD_NUMBER, .minimum = -1e6, .maximum = 1e6 },
  { "number", ALLIES_FIELD_NUMBER, .minimum = -1e15, .maximum = 1e15 },
  { "confidence", ALLIES_FIELD_CHOICE, .words = allies_answer_confidences },
  { "flagged", ALLIES_FIELD_CHOICE, .words = no_or_yes },
  { "time", ALLIES_FIELD_TIME },
  { "practice", ALLIES_FIELD_LIST },
  { "reason", ALLIES_FIELD_TEXT },
  { "note", ALLIES_FIELD_TEXT },
  { "evidence", ALLIES_FIELD_LIST },
  { NULL },
};

static void
allies_answer_class_init (AlliesAnswerClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "answer";
  record_class->fields = fields;
}

static void
allies_answer_init (AlliesAnswer *self)
{
}

const char *
allies_answer_get_respondent (AlliesAnswer *answer)
{
  return allies_record_get_string (answer, FIELD_RESPONDENT);
}

const char *
allies_answer_get_question (AlliesAnswer *answer)
{
  return allies_record_get_string (answer, FIELD_QUESTION);
}

AlliesAnswerState
allies_answer_get_state (AlliesAnswer *answer)
{
  return (AlliesAnswerState)allies_record_get_choice (answer, FIELD_STATE);
}

double
allies_answer_get_level (AlliesAnswer *answer)
{
  return allies_record_get_number (answer, FIELD_LEVEL);
}

double
allies_answer_get_number (AlliesAnswer *answer)
{
  return allies_record_get_number (answer, FIELD_NUMBER);
}

AlliesConfidence
allies_answer_get_confidence (AlliesAnswer *answer)
{
  return (AlliesConfidence)allies_record_get_choice (answer, FIELD_CONFIDENCE);
}

gboolean
allies_answer_is_flagged (AlliesAnswer *answer)
{
  return allies_record_get_choice (answer, FIELD_FLAGGED);
}

const char *
allies_answer_get_time (AlliesAnswer *answer)
{
  return allies_record_get_string (answer, FIELD_TIME);
}

const char *const *
allies_answer_get_practices (AlliesAnswer *answer)
{
  return allies_record_get_list (answer, FIELD_PRACTICE);
}

const char *
allies_answer_get_reason (AlliesAnswer *answer)
{
  return allies_record_get_string (answer, FIELD_REASON);
}

const char *
allies_answer_get_note (AlliesAnswer *answer)
{
  return allies_record_get_string (answer, FIELD_NOTE);
}

const char *const *
allies_answer_get_evidence (AlliesAnswer *answer)
{
  return allies_record_get_list (answer, FIELD_EVIDENCE);
}
