/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/money-range.h"

#include <glib/gi18n-lib.h>

#define MAXIMUM_AMOUNT 1e15

static const char *const bases[] = { "revenue", "marketing-budget", "technology-budget", "amount",
                                     NULL };

AlliesMoneyRange
allies_money_range_read (const AlliesXmlElement *parent, const char *name)
{
  AlliesMoneyRange range = { ALLIES_MONEY_OF_REVENUE, 0, 0, 0 };
  AlliesXmlElement *element = allies_xml_element_first (parent, name);

  if (element == NULL)
    return range;
  range.base = (AlliesMoneyBase)allies_xml_element_choose (element, "of", bases, -1);
  range.low = allies_xml_element_require_number (element, "low", 0, MAXIMUM_AMOUNT);
  range.likely = allies_xml_element_require_number (element, "likely", 0, MAXIMUM_AMOUNT);
  range.high = allies_xml_element_require_number (element, "high", 0, MAXIMUM_AMOUNT);
  if (range.low > range.likely || range.likely > range.high)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("Low, likely and high must rise: %g, %g, %g."), range.low,
                                 range.likely, range.high);
  return range;
}

void
allies_money_range_write (const AlliesMoneyRange *range, const char *name, AlliesXmlWriter *writer)
{
  g_return_if_fail (range != NULL);
  if (range->high <= 0)
    return;
  allies_xml_writer_start (writer, name, NULL);
  allies_xml_writer_attribute (writer, "of", bases[range->base]);
  allies_xml_writer_number (writer, "low", range->low);
  allies_xml_writer_number (writer, "likely", range->likely);
  allies_xml_writer_number (writer, "high", range->high);
  allies_xml_writer_end (writer);
}
