/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"
#include "scene/metrics.h"
#include "scene/scene.h"

G_BEGIN_DECLS

/**
 * allies_speaker_pages_new:
 * @results: what the deck shows
 * @metrics: metrics of the font with which they will be drawn
 * @deck: the deck
 * @presentation: (nullable): how the deck is presented
 *
 * Makes the speakers' own pages: one for each page of the deck on which something begins, with what
 * to say, what the CEO will ask, and where the numbers come from.
 *
 * Returns: (transfer full): a scene
 */
AlliesScene *allies_speaker_pages_new (AlliesResults *results,
                                       AlliesMetrics *metrics,
                                       AlliesScene *deck,
                                       AlliesPresentation *presentation);

G_END_DECLS
