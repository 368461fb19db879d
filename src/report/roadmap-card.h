/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/style.h"
#include "roadmap/roadmap.h"

G_BEGIN_DECLS

#define ALLIES_ROADMAP_CARD_KINDS   3
#define ALLIES_ROADMAP_CARD_PADDING 4

/**
 * AlliesRoadmapCards:
 * @builder: a builder
 * @numbers: (element-type utf8 guint): the number of each initiative
 * @currency: code of the currency
 * @width: of each card
 * @padding: above and below the text of a card
 * @roomy: whether a card also says how long its initiative takes and what it is worth
 *
 * The cards of a roadmap, one for each initiative.
 */
typedef struct
{
  AlliesSceneBuilder *builder;
  GHashTable *numbers;
  const char *currency;
  double width;
  double padding;
  gboolean roomy;
} AlliesRoadmapCards;

/**
 * allies_roadmap_cards_number:
 * @roadmap: a roadmap
 *
 * Numbers run through the whole roadmap, stage by stage and lane by lane, also where it takes more
 * than one page.
 *
 * Returns: (transfer full) (element-type utf8 guint): the number of each initiative
 */
GHashTable *allies_roadmap_cards_number (AlliesRoadmap *roadmap);

/**
 * allies_roadmap_cards_measure:
 * @self: cards
 * @entry: an initiative of the roadmap
 *
 * Returns: the height of its card
 */
double
allies_roadmap_cards_measure (const AlliesRoadmapCards *self, const AlliesRoadmapEntry *entry);

/**
 * allies_roadmap_cards_draw:
 * @self: cards
 * @entry: an initiative of the roadmap
 * @left: left edge
 * @top: top edge
 *
 * Draws its card.
 */
void allies_roadmap_cards_draw (const AlliesRoadmapCards *self,
                                const AlliesRoadmapEntry *entry,
                                double left,
                                double top);

G_END_DECLS
