/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * AlliesCompanyPage:
 *
 * What the dossier must know of the company, and which peers follow from it.
 */
#define ALLIES_TYPE_COMPANY_PAGE (allies_company_page_get_type ())
G_DECLARE_FINAL_TYPE (AlliesCompanyPage, allies_company_page, ALLIES, COMPANY_PAGE, AlliesPage)

/**
 * allies_company_count_missing:
 * @organisation: an organisation
 *
 * Returns: how many of the facts that results and roadmap rest on are not given: name, industry,
 *   size, region, currency, revenue and both budgets
 */
guint allies_company_count_missing (AlliesOrganisation *organisation);

G_END_DECLS
