/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
  FIELD_START,
};

static const AlliesField fields[] = {
  { "horizon", ALLIES_FIELD_NUMBER, .minimum = 0.25, .maximum = 30, .required = TRUE },
  { "rate", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1, .required = TRUE },
  { "weight", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1, .required = TRUE },
  { "start", ALLIES_FIELD_STRING },
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

const char *
allies_plan_get_start (AlliesPlan *plan)
{
  return allies_record_get_string (plan, FIELD_START);
}

gboolean
allies_plan_parse_start (const char *text, guint *year, guint *month)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) != strlen ("2027-03"))
    return FALSE;
  for (guint i = 0; text[i] != '\0'; i++)
    if (i == 4 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;

  guint64 number = g_ascii_strtoull (text + 5, NULL, 10);
  guint64 years = g_ascii_strtoull (text, NULL, 10);
  if (number < 1 || number > 12 || years < ALLIES_PLAN_FIRST_YEAR || years > ALLIES_PLAN_LAST_YEAR)
    return FALSE;
  if (year != NULL)
    *year = (guint)years;
  if (month != NULL)
    *month = (guint)number;
  return TRUE;
}

void
allies_plan_check (AlliesPlan *plan, const AlliesXmlElement *element)
{
  g_return_if_fail (ALLIES_IS_PLAN (plan) && element != NULL);

  const char *start = allies_plan_get_start (plan);

  if (*start != '\0' && !allies_plan_parse_start (start, NULL, NULL))
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("“%.40s” is not a month such as 2027-03."), start);
}
