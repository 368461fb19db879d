/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/target.h"

struct _AlliesTarget
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesTarget, allies_target, ALLIES_TYPE_RECORD)

enum
{
  FIELD_CAPABILITY,
  FIELD_LEVEL,
  FIELD_WHY,
};

static const AlliesField fields[] = {
  { "capability", ALLIES_FIELD_KEY },
  { "level", ALLIES_FIELD_NUMBER, .minimum = -1e6, .maximum = 1e6, .required = TRUE },
  { "why", ALLIES_FIELD_TEXT },
  { NULL },
};

static void
allies_target_class_init (AlliesTargetClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "target";
  record_class->fields = fields;
}

static void
allies_target_init (AlliesTarget *self)
{
}

const char *
allies_target_get_capability (AlliesTarget *target)
{
  return allies_record_get_string (target, FIELD_CAPABILITY);
}

double
allies_target_get_level (AlliesTarget *target)
{
  return allies_record_get_number (target, FIELD_LEVEL);
}

const char *
allies_target_get_why (AlliesTarget *target)
{
  return allies_record_get_string (target, FIELD_WHY);
}
