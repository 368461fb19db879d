/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/own-lift.h"

struct _AlliesOwnLift
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesOwnLift, allies_own_lift, ALLIES_TYPE_RECORD)

enum
{
  FIELD_QUESTION,
  FIELD_FROM,
  FIELD_TO,
};

static const AlliesField fields[] = {
  { "question", ALLIES_FIELD_KEY },
  { "from", ALLIES_FIELD_NUMBER, .minimum = -1e6, .maximum = 1e6, .required = TRUE },
  { "to", ALLIES_FIELD_NUMBER, .minimum = -1e6, .maximum = 1e6, .required = TRUE },
  { NULL },
};

static void
allies_own_lift_class_init (AlliesOwnLiftClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "lift";
  record_class->fields = fields;
}

static void
allies_own_lift_init (AlliesOwnLift *self)
{
}

const char *
allies_own_lift_get_question (AlliesOwnLift *lift)
{
  return allies_record_get_string (lift, FIELD_QUESTION);
}

double
allies_own_lift_get_from (AlliesOwnLift *lift)
{
  return allies_record_get_number (lift, FIELD_FROM);
}

double
allies_own_lift_get_to (AlliesOwnLift *lift)
{
  return allies_record_get_number (lift, FIELD_TO);
}
