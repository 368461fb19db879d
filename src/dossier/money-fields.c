/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/money-fields.h"

#include <glib/gi18n-lib.h>
#include <math.h>

gboolean
allies_money_fields_get_range (gpointer record, guint field, AlliesMoneyRange *range)
{
  g_return_val_if_fail (ALLIES_IS_RECORD (record) && range != NULL, FALSE);

  AlliesMoneyRange given = { ALLIES_MONEY_AMOUNT, allies_record_get_number (record, field),
                             allies_record_get_number (record, field + 1),
                             allies_record_get_number (record, field + 2) };

  if (isnan (given.low) || isnan (given.likely) || isnan (given.high))
    return FALSE;
  *range = given;
  return TRUE;
}

AlliesInitiative *
allies_money_fields_apply (
    gpointer record, guint first, AlliesInitiative *initiative, int owner, double duration)
{
  g_return_val_if_fail (ALLIES_IS_RECORD (record) && ALLIES_IS_INITIATIVE (initiative), NULL);

  AlliesMoneyRange cost;
  AlliesMoneyRange running;
  AlliesMoneyRange benefit;
  AlliesInitiativeTerms terms = {
    owner,
    duration,
    allies_record_get_number (record, first + ALLIES_MONEY_FIELD_RAMP),
    { allies_record_get_number (record, first + ALLIES_MONEY_FIELD_MARKETING),
      allies_record_get_number (record, first + ALLIES_MONEY_FIELD_TECHNOLOGY) },
    allies_money_fields_get_range (record, first + ALLIES_MONEY_FIELD_COST, &cost) ? &cost : NULL,
    allies_money_fields_get_range (record, first + ALLIES_MONEY_FIELD_RUNNING, &running) ? &running
                                                                                         : NULL,
    allies_money_fields_get_range (record, first + ALLIES_MONEY_FIELD_BENEFIT, &benefit) ? &benefit
                                                                                         : NULL,
  };

  return allies_initiative_with_terms (initiative, &terms);
}

static void
check_range (gpointer record, guint field, const char *name, const AlliesXmlElement *element)
{
  AlliesMoneyRange range;
  guint n = 0;

  for (guint i = 0; i < 3; i++)
    n += !isnan (allies_record_get_number (record, field + i));
  if (n > 0 && n < 3)
    allies_xml_element_complain (
        element, ALLIES_ERROR_INVALID,
        _ ("Give all three of “%s-low”, “%s-likely” and “%s-high”, or none."), name, name, name);
  else if (allies_money_fields_get_range (record, field, &range)
           && (range.low > range.likely || range.likely > range.high))
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("Low, likely and high must rise: %g, %g, %g."), range.low,
                                 range.likely, range.high);
}

void
allies_money_fields_check (gpointer record, guint first, const AlliesXmlElement *element)
{
  g_return_if_fail (ALLIES_IS_RECORD (record) && element != NULL);

  check_range (record, first + ALLIES_MONEY_FIELD_COST, "cost", element);
  check_range (record, first + ALLIES_MONEY_FIELD_RUNNING, "running", element);
  check_range (record, first + ALLIES_MONEY_FIELD_BENEFIT, "benefit", element);
}
