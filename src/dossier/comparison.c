/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/comparison.h"

struct _AlliesComparison
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesComparison, allies_comparison, ALLIES_TYPE_RECORD)

enum
{
  FIELD_INDUSTRY,
  FIELD_SIZE,
  FIELD_REGION,
};

static const AlliesField fields[] = {
  { "industry", ALLIES_FIELD_ID },
  { "size", ALLIES_FIELD_ID },
  { "region", ALLIES_FIELD_ID },
  { NULL },
};

static void
allies_comparison_class_init (AlliesComparisonClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "comparison";
  record_class->fields = fields;
}

static void
allies_comparison_init (AlliesComparison *self)
{
}

const char *
allies_comparison_get_industry (AlliesComparison *comparison)
{
  return allies_record_get_string (comparison, FIELD_INDUSTRY);
}

const char *
allies_comparison_get_size (AlliesComparison *comparison)
{
  return allies_record_get_string (comparison, FIELD_SIZE);
}

const char *
allies_comparison_get_region (AlliesComparison *comparison)
{
  return allies_record_get_string (comparison, FIELD_REGION);
}
