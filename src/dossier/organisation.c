/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/organisation.h"

struct _AlliesOrganisation
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesOrganisation, allies_organisation, ALLIES_TYPE_RECORD)

enum
{
  FIELD_NAME,
  FIELD_INDUSTRY,
  FIELD_SIZE,
  FIELD_REGION,
  FIELD_COUNTRY,
  FIELD_CURRENCY,
  FIELD_REVENUE,
  FIELD_MARKETING_BUDGET,
  FIELD_TECHNOLOGY_BUDGET,
  FIELD_MARKETING_EXECUTIVE,
  FIELD_TECHNOLOGY_EXECUTIVE,
  FIELD_NOTE,
};

static const AlliesField fields[] = {
  { "name", ALLIES_FIELD_STRING, .required = TRUE },
  { "industry", ALLIES_FIELD_ID },
  { "size", ALLIES_FIELD_ID },
  { "region", ALLIES_FIELD_ID },
  { "country", ALLIES_FIELD_STRING },
  { "currency", ALLIES_FIELD_STRING },
  { "revenue", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1e15 },
  { "marketing-budget", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1e15 },
  { "technology-budget", ALLIES_FIELD_NUMBER, .minimum = 0, .maximum = 1e15 },
  { "marketing-executive", ALLIES_FIELD_STRING },
  { "technology-executive", ALLIES_FIELD_STRING },
  { "note", ALLIES_FIELD_TEXT },
  { NULL },
};

static void
allies_organisation_class_init (AlliesOrganisationClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "organisation";
  record_class->fields = fields;
}

static void
allies_organisation_init (AlliesOrganisation *self)
{
}

const char *
allies_organisation_get_name (AlliesOrganisation *organisation)
{
  return allies_record_get_string (organisation, FIELD_NAME);
}

const char *
allies_organisation_get_industry (AlliesOrganisation *organisation)
{
  return allies_record_get_string (organisation, FIELD_INDUSTRY);
}

const char *
allies_organisation_get_size (AlliesOrganisation *organisation)
{
  return allies_record_get_string (organisation, FIELD_SIZE);
}

const char *
allies_organisation_get_region (AlliesOrganisation *organisation)
{
  return allies_record_get_string (organisation, FIELD_REGION);
}

const char *
allies_organisation_get_country (AlliesOrganisation *organisation)
{
  return allies_record_get_string (organisation, FIELD_COUNTRY);
}

const char *
allies_organisation_get_currency (AlliesOrganisation *organisation)
{
  return allies_record_get_string (organisation, FIELD_CURRENCY);
}

double
allies_organisation_get_revenue (AlliesOrganisation *organisation)
{
  return allies_record_get_number (organisation, FIELD_REVENUE);
}

double
allies_organisation_get_marketing_budget (AlliesOrganisation *organisation)
{
  return allies_record_get_number (organisation, FIELD_MARKETING_BUDGET);
}

double
allies_organisation_get_technology_budget (AlliesOrganisation *organisation)
{
  return allies_record_get_number (organisation, FIELD_TECHNOLOGY_BUDGET);
}

const char *
allies_organisation_get_marketing_executive (AlliesOrganisation *organisation)
{
  return allies_record_get_string (organisation, FIELD_MARKETING_EXECUTIVE);
}

const char *
allies_organisation_get_technology_executive (AlliesOrganisation *organisation)
{
  return allies_record_get_string (organisation, FIELD_TECHNOLOGY_EXECUTIVE);
}

const char *
allies_organisation_get_note (AlliesOrganisation *organisation)
{
  return allies_record_get_string (organisation, FIELD_NOTE);
}
