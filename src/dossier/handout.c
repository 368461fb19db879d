/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/handout.h"

struct _AlliesHandout
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesHandout, allies_handout, ALLIES_TYPE_RECORD)

enum
{
  FIELD_SIDE,
  FIELD_TIME,
};

static const AlliesField fields[] = {
  { "side", ALLIES_FIELD_KEY },
  { "time", ALLIES_FIELD_TIME },
  { NULL },
};

static void
allies_handout_class_init (AlliesHandoutClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "handout";
  record_class->fields = fields;
}

static void
allies_handout_init (AlliesHandout *self)
{
}

const char *
allies_handout_get_side (AlliesHandout *handout)
{
  return allies_record_get_string (handout, FIELD_SIDE);
}

const char *
allies_handout_get_time (AlliesHandout *handout)
{
  return allies_record_get_string (handout, FIELD_TIME);
}
