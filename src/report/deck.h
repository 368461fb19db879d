/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"
#include "scene/metrics.h"
#include "scene/scene.h"

G_BEGIN_DECLS

/**
 * AlliesDeckEntry:
 * @id: identifier of a page
 * @topic: what it is about, in two or three words
 * @number: its number, from 1
 *
 * A line of the deck's contents.
 */
typedef struct
{
  const char *id;
  const char *topic;
  guint number;
} AlliesDeckEntry;

/**
 * allies_deck_new:
 * @results: what it shows
 * @metrics: metrics of the font with which it will be drawn
 * @draft: whether it is marked as a draft
 *
 * Makes the deck for the CEO. Pages on a roadmap are left out where there is none.
 *
 * Returns: (transfer full): the deck, a scene with a page for each page
 */
AlliesScene *allies_deck_new (AlliesResults *results, AlliesMetrics *metrics, gboolean draft);

G_END_DECLS
