/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-element.h"
#include "base/xml-writer.h"

G_BEGIN_DECLS

/**
 * AlliesMoneyBase:
 * @ALLIES_MONEY_OF_REVENUE: per cent of the organisation's revenue
 * @ALLIES_MONEY_OF_MARKETING: per cent of its marketing budget
 * @ALLIES_MONEY_OF_TECHNOLOGY: per cent of its technology budget
 * @ALLIES_MONEY_AMOUNT: an amount in the dossier's currency, given by the user
 *
 * What a figure of money is measured in.
 */
typedef enum
{
  ALLIES_MONEY_OF_REVENUE,
  ALLIES_MONEY_OF_MARKETING,
  ALLIES_MONEY_OF_TECHNOLOGY,
  ALLIES_MONEY_AMOUNT,
} AlliesMoneyBase;

/**
 * AlliesMoneyRange:
 * @base: what the figures are measured in
 * @low: at least 0
 * @likely: from @low to @high
 * @high: at least @likely
 *
 * A sum of money with its uncertainty: per cent of a base, or an amount.
 */
typedef struct
{
  AlliesMoneyBase base;
  double low;
  double likely;
  double high;
} AlliesMoneyRange;

/**
 * allies_money_range_read:
 * @parent: an initiative element
 * @name: "cost", "running" or "benefit"
 *
 * Returns: the range; all 0 when there is no such element; low ≤ likely ≤ high or a fault
 */
AlliesMoneyRange allies_money_range_read (const AlliesXmlElement *parent, const char *name);

/**
 * allies_money_range_write:
 * @range: a range
 * @name: name of the element
 * @writer: a writer
 */
void
allies_money_range_write (const AlliesMoneyRange *range, const char *name, AlliesXmlWriter *writer);

G_END_DECLS
