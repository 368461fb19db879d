/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesOrganisation:
 *
 * The company that is assessed. Immutable; made by allies_record_new() with the field names of the
 * file format.
 */
#define ALLIES_TYPE_ORGANISATION (allies_organisation_get_type ())
G_DECLARE_FINAL_TYPE (AlliesOrganisation, allies_organisation, ALLIES, ORGANISATION, AlliesRecord)

/**
 * allies_organisation_get_name:
 * @organisation: an organisation
 *
 * Returns: (transfer none): its name; "" when not given yet
 */
const char *allies_organisation_get_name (AlliesOrganisation *organisation);

/**
 * allies_organisation_get_industry:
 * @organisation: an organisation
 *
 * Returns: (transfer none): code of its industry (see allies_industry_find()); "" when not given
 */
const char *allies_organisation_get_industry (AlliesOrganisation *organisation);

/**
 * allies_organisation_get_size:
 * @organisation: an organisation
 *
 * Returns: (transfer none): code of its size (see allies_company_size_find()); "" when not given
 */
const char *allies_organisation_get_size (AlliesOrganisation *organisation);

/**
 * allies_organisation_get_region:
 * @organisation: an organisation
 *
 * Returns: (transfer none): code of its region (see allies_region_find()); "" when not given
 */
const char *allies_organisation_get_region (AlliesOrganisation *organisation);

/**
 * allies_organisation_get_country:
 * @organisation: an organisation
 *
 * Returns: (transfer none): ISO 3166 code of its country; "" when not given
 */
const char *allies_organisation_get_country (AlliesOrganisation *organisation);

/**
 * allies_organisation_get_currency:
 * @organisation: an organisation
 *
 * Returns: (transfer none): ISO 4217 code of the currency of all its money; "" when not given
 */
const char *allies_organisation_get_currency (AlliesOrganisation *organisation);

/**
 * allies_organisation_get_revenue:
 * @organisation: an organisation
 *
 * Returns: revenue a year in its currency; NaN when not given
 */
double allies_organisation_get_revenue (AlliesOrganisation *organisation);

/**
 * allies_organisation_get_marketing_budget:
 * @organisation: an organisation
 *
 * Returns: marketing budget a year; NaN when not given
 */
double allies_organisation_get_marketing_budget (AlliesOrganisation *organisation);

/**
 * allies_organisation_get_technology_budget:
 * @organisation: an organisation
 *
 * Returns: technology budget a year; NaN when not given
 */
double allies_organisation_get_technology_budget (AlliesOrganisation *organisation);

/**
 * allies_organisation_get_marketing_executive:
 * @organisation: an organisation
 *
 * Returns: (transfer none): name of the CMO; "" when not given
 */
const char *allies_organisation_get_marketing_executive (AlliesOrganisation *organisation);

/**
 * allies_organisation_get_technology_executive:
 * @organisation: an organisation
 *
 * Returns: (transfer none): name of the CIO; "" when not given
 */
const char *allies_organisation_get_technology_executive (AlliesOrganisation *organisation);

/**
 * allies_organisation_get_note:
 * @organisation: an organisation
 *
 * Returns: (transfer none): a remark about the dossier as a whole, such as that it is an example
 */
const char *allies_organisation_get_note (AlliesOrganisation *organisation);

G_END_DECLS
