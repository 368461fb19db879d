/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"
#include "model/initiative.h"

G_BEGIN_DECLS

#define ALLIES_MONEY_FIELD(name)                                                                   \
  {                                                                                                \
    name, ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1e15                                       \
  }

/**
 * ALLIES_MONEY_FIELDS:
 *
 * The fields of a record that hold what an initiative costs and brings, in the dossier's currency,
 * how long it takes and how much work it is; in the order of #AlliesMoneyField.
 */
#define ALLIES_MONEY_FIELDS                                                                        \
  ALLIES_MONEY_FIELD ("cost-low"), ALLIES_MONEY_FIELD ("cost-likely"),                             \
      ALLIES_MONEY_FIELD ("cost-high"), ALLIES_MONEY_FIELD ("running-low"),                        \
      ALLIES_MONEY_FIELD ("running-likely"), ALLIES_MONEY_FIELD ("running-high"),                  \
      ALLIES_MONEY_FIELD ("benefit-low"), ALLIES_MONEY_FIELD ("benefit-likely"),                   \
      ALLIES_MONEY_FIELD ("benefit-high"),                                                         \
      { "marketing-effort", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1e5 },                   \
      { "technology-effort", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1e5 },                  \
  {                                                                                                \
    "ramp", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 240                                      \
  }

/**
 * AlliesMoneyField:
 * @ALLIES_MONEY_FIELD_COST: the first of three fields for the one-off cost: low, likely and high
 * @ALLIES_MONEY_FIELD_RUNNING: the first of three for the running cost a year
 * @ALLIES_MONEY_FIELD_BENEFIT: the first of three for the benefit a year
 * @ALLIES_MONEY_FIELD_MARKETING: person-months of the marketing team
 * @ALLIES_MONEY_FIELD_TECHNOLOGY: person-months of the technology team
 * @ALLIES_MONEY_FIELD_RAMP: months until the full benefit
 * @ALLIES_MONEY_FIELD_END: the first field after them
 *
 * Indices of the fields, counted from the first of them.
 */
typedef enum
{
  ALLIES_MONEY_FIELD_COST = 0,
  ALLIES_MONEY_FIELD_RUNNING = 3,
  ALLIES_MONEY_FIELD_BENEFIT = 6,
  ALLIES_MONEY_FIELD_MARKETING = 9,
  ALLIES_MONEY_FIELD_TECHNOLOGY = 10,
  ALLIES_MONEY_FIELD_RAMP = 11,
  ALLIES_MONEY_FIELD_END = 12,
} AlliesMoneyField;

/**
 * allies_money_fields_get_range:
 * @record: a record with these fields
 * @field: index in the record of the first of three fields
 * @range: (out): the amounts, where they are given
 *
 * Returns: whether they are given
 */
gboolean allies_money_fields_get_range (gpointer record, guint field, AlliesMoneyRange *range);

/**
 * allies_money_fields_apply:
 * @record: a record with these fields
 * @first: index in the record of the first of them
 * @initiative: an initiative
 * @owner: who leads it, negative for whom it says
 * @duration: months of work, NaN for what it says
 *
 * Returns: (transfer full): the initiative with all that the record gives in the place of what it
 *   says
 */
AlliesInitiative *allies_money_fields_apply (
    gpointer record, guint first, AlliesInitiative *initiative, int owner, double duration);

/**
 * allies_money_fields_check:
 * @record: a record with these fields
 * @first: index in the record of the first of them
 * @element: its element, to which faults go: amounts that are incomplete or do not rise
 */
void allies_money_fields_check (gpointer record, guint first, const AlliesXmlElement *element);

G_END_DECLS
