/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * AlliesYearsPage:
 *
 * Two years of the dossier side by side, and the way into the next one.
 */
#define ALLIES_TYPE_YEARS_PAGE (allies_years_page_get_type ())
G_DECLARE_FINAL_TYPE (AlliesYearsPage, allies_years_page, ALLIES, YEARS_PAGE, AlliesPage)

G_END_DECLS
