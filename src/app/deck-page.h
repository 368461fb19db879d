/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * AlliesDeckPage:
 *
 * The presentation for the CEO, as it will be on paper.
 */
#define ALLIES_TYPE_DECK_PAGE (allies_deck_page_get_type ())
G_DECLARE_FINAL_TYPE (AlliesDeckPage, allies_deck_page, ALLIES, DECK_PAGE, AlliesPage)

G_END_DECLS
