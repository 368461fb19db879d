/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"
#include "scene/metrics.h"
#include "scene/scene.h"

G_BEGIN_DECLS

/**
 * allies_deck_new:
 * @results: what it shows
 * @metrics: metrics of the font with which it will be drawn
 * @presentation: (nullable): how it is presented; for the screen and whole when %NULL
 *
 * Makes the deck for the CEO. Pages on a roadmap are left out where there is none.
 *
 * Returns: (transfer full): the deck, a scene with a page for each page
 */
AlliesScene *
allies_deck_new (AlliesResults *results, AlliesMetrics *metrics, AlliesPresentation *presentation);

/**
 * allies_deck_check:
 * @deck: a deck, or the pages for its speakers
 * @error: return location for an error
 *
 * Nothing on paper is cut or covered: a text that has no room is an error that names it and its
 * page.
 *
 * Returns: whether everything has its room; if not, %ALLIES_ERROR_RENDER
 */
gboolean allies_deck_check (AlliesScene *deck, GError **error);

G_END_DECLS
