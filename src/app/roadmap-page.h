/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"
#include "app/plan-study.h"

G_BEGIN_DECLS

/**
 * AlliesRoadmapPage:
 *
 * The initiatives in stages, and what each stage costs and brings.
 */
#define ALLIES_TYPE_ROADMAP_PAGE (allies_roadmap_page_get_type ())
G_DECLARE_FINAL_TYPE (AlliesRoadmapPage, allies_roadmap_page, ALLIES, ROADMAP_PAGE, AlliesPage)

/**
 * allies_roadmap_page_get_study:
 * @page: a page with a session
 *
 * Returns: (transfer none): what is worked out about its roadmap
 */
AlliesPlanStudy *allies_roadmap_page_get_study (AlliesRoadmapPage *page);

G_END_DECLS
