/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"
#include "scene/metrics.h"
#include "scene/palette.h"
#include "scene/scene.h"

G_BEGIN_DECLS

/* Pixels in which a logo is drawn at most: 360 dots an inch on the cover. */
#define ALLIES_DECK_LOGO_WIDTH  800
#define ALLIES_DECK_LOGO_HEIGHT 240

/**
 * AlliesDeckOptions:
 * @presentation: (nullable): how it is presented; for the screen and whole when %NULL
 * @logo: (nullable): logo of the company
 * @with_hidden: whether hidden parts are drawn too, in their places; their pages have no number
 *
 * What else a deck is made of than results.
 */
typedef struct
{
  AlliesPresentation *presentation;
  AlliesPixels *logo;
  gboolean with_hidden;
} AlliesDeckOptions;

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

/**
 * allies_deck_new_with:
 * @results: what it shows
 * @metrics: metrics of the font with which it will be drawn
 * @options: what else it is made of
 *
 * Like allies_deck_new().
 *
 * Returns: (transfer full): the deck, a scene with a page for each page
 */
AlliesScene *allies_deck_new_with (AlliesResults *results,
                                   AlliesMetrics *metrics,
                                   const AlliesDeckOptions *options);

/**
 * allies_deck_new_palette:
 * @presentation: (nullable): how a deck is presented
 *
 * Returns: (transfer full): the colours in which it is drawn: those of paper, with the accent of
 *   the company where there is one
 */
AlliesPalette *allies_deck_new_palette (AlliesPresentation *presentation);

G_END_DECLS
