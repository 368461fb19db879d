/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/agreement.h"

struct _AlliesAgreement
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesAgreement, allies_agreement, ALLIES_TYPE_RECORD)

const char *const allies_agreement_states[] = { "level", "differ", "not-applicable", NULL };

enum
{
  FIELD_QUESTION,
  FIELD_STATE,
  FIELD_LEVEL,
  FIELD_TIME,
  FIELD_WHY,
};

static const AlliesField fields[] = {
  { "question", ALLIES_FIELD_KEY },
  { "state", ALLIES_FIELD_CHOICE, .words = allies_agreement_states },
  { "level", ALLIES_FIELD_NUMBER, .minimum = -1e6, .maximum = 1e6 },
  { "time", ALLIES_FIELD_TIME },
  { "why", ALLIES_FIELD_TEXT },
  { NULL },
};

static void
allies_agreement_class_init (AlliesAgreementClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "agreement";
  record_class->fields = fields;
}

static void
allies_agreement_init (AlliesAgreement *self)
{
}

const char *
allies_agreement_get_question (AlliesAgreement *agreement)
{
  return allies_record_get_string (agreement, FIELD_QUESTION);
}

AlliesAgreementState
allies_agreement_get_state (AlliesAgreement *agreement)
{
  return (AlliesAgreementState)allies_record_get_choice (agreement, FIELD_STATE);
}

double
allies_agreement_get_level (AlliesAgreement *agreement)
{
  return allies_record_get_number (agreement, FIELD_LEVEL);
}

const char *
allies_agreement_get_time (AlliesAgreement *agreement)
{
  return allies_record_get_string (agreement, FIELD_TIME);
}

const char *
allies_agreement_get_why (AlliesAgreement *agreement)
{
  return allies_record_get_string (agreement, FIELD_WHY);
}
