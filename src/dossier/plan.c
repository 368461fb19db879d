/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/plan.h"

struct _AlliesPlan
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesPlan, allies_plan, ALLIES_TYPE_RECORD)

enum
{
  FIELD_HORIZON,
  FIELD_RATE,
  FIELD_WEIGHT,
};

static const AlliesField fields[] = {
  { "horizon", ALLIES_FIELD_NUMBER, .minimum = 0.25, .maximum = 30, .required = TRUE },
  { "rate", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1, .required = TRUE },
  { "weight", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1, .required = TRUE },
  { NULL },
};

static void
allies_plan_class_init (AlliesPlanClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "plan";
  record_class->fields = fields;
}

static void
allies_plan_init (AlliesPlan *self)
{
}

double
allies_plan_get_horizon (AlliesPlan *plan)
{
  return allies_record_get_number (plan, FIELD_HORIZON);
}

double
allies_plan_get_rate (AlliesPlan *plan)
{
  return allies_record_get_number (plan, FIELD_RATE);
}

double
allies_plan_get_weight (AlliesPlan *plan)
{
  return allies_record_get_number (plan, FIELD_WEIGHT);
}
