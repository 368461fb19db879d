/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/closing.h"

struct _AlliesClosing
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesClosing, allies_closing, ALLIES_TYPE_RECORD)

enum
{
  FIELD_ID,
  FIELD_STATE,
  FIELD_BY,
  FIELD_TIME,
  FIELD_WHY,
};

static const char *const states[] = { "closed", "reopened", NULL };

static const AlliesField fields[] = {
  { "id", ALLIES_FIELD_KEY },
  { "state", ALLIES_FIELD_CHOICE, .words = states, .required = TRUE },
  { "by", ALLIES_FIELD_STRING },
  { "time", ALLIES_FIELD_TIME },
  { "why", ALLIES_FIELD_TEXT },
  { NULL },
};

static void
allies_closing_class_init (AlliesClosingClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "closing";
  record_class->fields = fields;
}

static void
allies_closing_init (AlliesClosing *self)
{
}

const char *
allies_closing_get_id (AlliesClosing *closing)
{
  return allies_record_get_string (closing, FIELD_ID);
}

AlliesClosingState
allies_closing_get_state (AlliesClosing *closing)
{
  return (AlliesClosingState)allies_record_get_choice (closing, FIELD_STATE);
}

const char *
allies_closing_get_by (AlliesClosing *closing)
{
  return allies_record_get_string (closing, FIELD_BY);
}

const char *
allies_closing_get_time (AlliesClosing *closing)
{
  return allies_record_get_string (closing, FIELD_TIME);
}

const char *
allies_closing_get_why (AlliesClosing *closing)
{
  return allies_record_get_string (closing, FIELD_WHY);
}
