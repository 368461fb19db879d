/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/estimate.h"

struct _AlliesEstimate
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesEstimate, allies_estimate, ALLIES_TYPE_RECORD)

/* The first is not written; the others follow the order of AlliesOwner. */
static const char *const owners[] = { "unsaid", "marketing", "technology", "both", NULL };

enum
{
  FIELD_INITIATIVE,
  FIELD_OWNER,
  FIELD_DURATION,
  FIELD_MONEY,
  FIELD_CONFIRMED_BY = FIELD_MONEY + ALLIES_MONEY_FIELD_END,
  FIELD_NOTE,
};

static const AlliesField fields[] = {
  { "initiative", ALLIES_FIELD_KEY },
  { "owner", ALLIES_FIELD_CHOICE, .words = owners },
  { "duration", ALLIES_FIELD_NUMBER, .minimum = 0.5, .maximum = 120 },
  ALLIES_MONEY_FIELDS,
  { "confirmed-by", ALLIES_FIELD_STRING },
  { "note", ALLIES_FIELD_TEXT },
  { NULL },
};

static void
allies_estimate_class_init (AlliesEstimateClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "estimate";
  record_class->fields = fields;
}

static void
allies_estimate_init (AlliesEstimate *self)
{
}

const char *
allies_estimate_get_initiative (AlliesEstimate *estimate)
{
  return allies_record_get_string (estimate, FIELD_INITIATIVE);
}

const char *
allies_estimate_get_confirmed_by (AlliesEstimate *estimate)
{
  return allies_record_get_string (estimate, FIELD_CONFIRMED_BY);
}

const char *
allies_estimate_get_note (AlliesEstimate *estimate)
{
  return allies_record_get_string (estimate, FIELD_NOTE);
}

double
allies_estimate_get_money (AlliesEstimate *estimate, AlliesMoneyField field)
{
  return allies_record_get_number (estimate, FIELD_MONEY + (guint)field);
}

double
allies_estimate_get_duration (AlliesEstimate *estimate)
{
  return allies_record_get_number (estimate, FIELD_DURATION);
}

AlliesInitiative *
allies_estimate_apply (AlliesEstimate *estimate, AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_ESTIMATE (estimate), NULL);
  return allies_money_fields_apply (estimate, FIELD_MONEY, initiative,
                                    allies_record_get_choice (estimate, FIELD_OWNER) - 1,
                                    allies_record_get_number (estimate, FIELD_DURATION));
}

void
allies_estimate_check (AlliesEstimate *estimate, const AlliesXmlElement *element)
{
  g_return_if_fail (ALLIES_IS_ESTIMATE (estimate));
  allies_money_fields_check (estimate, FIELD_MONEY, element);
}
