/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * AlliesResultsPage:
 *
 * Where the company stands among its peers and how far it is from its targets.
 */
#define ALLIES_TYPE_RESULTS_PAGE (allies_results_page_get_type ())
G_DECLARE_FINAL_TYPE (AlliesResultsPage, allies_results_page, ALLIES, RESULTS_PAGE, AlliesPage)

G_END_DECLS
