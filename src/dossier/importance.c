/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/importance.h"

struct _AlliesImportance
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesImportance, allies_importance, ALLIES_TYPE_RECORD)

enum
{
  FIELD_SIDE,
  FIELD_CAPABILITY,
  FIELD_VALUE,
};

static const AlliesField fields[] = {
  { "side", ALLIES_FIELD_KEY },
  { "capability", ALLIES_FIELD_KEY },
  { "value", ALLIES_FIELD_NUMBER, .minimum = 1, .maximum = 5, .required = TRUE },
  { NULL },
};

static void
allies_importance_class_init (AlliesImportanceClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "importance";
  record_class->fields = fields;
}

static void
allies_importance_init (AlliesImportance *self)
{
}

const char *
allies_importance_get_side (AlliesImportance *importance)
{
  return allies_record_get_string (importance, FIELD_SIDE);
}

const char *
allies_importance_get_capability (AlliesImportance *importance)
{
  return allies_record_get_string (importance, FIELD_CAPABILITY);
}

double
allies_importance_get_value (AlliesImportance *importance)
{
  return allies_record_get_number (importance, FIELD_VALUE);
}
