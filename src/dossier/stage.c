/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/stage.h"

struct _AlliesStage
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesStage, allies_stage, ALLIES_TYPE_RECORD)

enum
{
  FIELD_ID,
  FIELD_MONTHS,
  FIELD_BUDGET,
  FIELD_MARKETING_CAPACITY,
  FIELD_TECHNOLOGY_CAPACITY,
  FIELD_ASSUMED,
  FIELD_NAME,
};

static const char *const no_or_yes[] = { "no", "yes", NULL };

static const AlliesField fields[] = {
  { "id", ALLIES_FIELD_KEY },
  { "months", ALLIES_FIELD_NUMBER, .minimum = 0.5, .maximum = 120, .required = TRUE },
  { "budget", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1e15 },
  { "marketing-capacity", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1e6 },
  { "technology-capacity", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1e6 },
  { "assumed", ALLIES_FIELD_CHOICE, .words = no_or_yes },
  { "name", ALLIES_FIELD_TEXT },
  { NULL },
};

static void
allies_stage_class_init (AlliesStageClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "stage";
  record_class->fields = fields;
}

static void
allies_stage_init (AlliesStage *self)
{
}

const char *
allies_stage_get_id (AlliesStage *stage)
{
  return allies_record_get_string (stage, FIELD_ID);
}

double
allies_stage_get_months (AlliesStage *stage)
{
  return allies_record_get_number (stage, FIELD_MONTHS);
}

double
allies_stage_get_budget (AlliesStage *stage)
{
  return allies_record_get_number (stage, FIELD_BUDGET);
}

double
allies_stage_get_marketing_capacity (AlliesStage *stage)
{
  return allies_record_get_number (stage, FIELD_MARKETING_CAPACITY);
}

double
allies_stage_get_technology_capacity (AlliesStage *stage)
{
  return allies_record_get_number (stage, FIELD_TECHNOLOGY_CAPACITY);
}

gboolean
allies_stage_is_assumed (AlliesStage *stage)
{
  return allies_record_get_choice (stage, FIELD_ASSUMED) == 1;
}

const char *
allies_stage_get_name (AlliesStage *stage)
{
  return allies_record_get_string (stage, FIELD_NAME);
}
