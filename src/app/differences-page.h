/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * AlliesDifferencesPage:
 *
 * Where both sides see it differently, and what they settle. Until the answers are revealed it
 * shows how far each side is, and nothing about answers.
 */
#define ALLIES_TYPE_DIFFERENCES_PAGE (allies_differences_page_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesDifferencesPage, allies_differences_page, ALLIES, DIFFERENCES_PAGE, AlliesPage)

G_END_DECLS
