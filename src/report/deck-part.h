/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/deck-frame.h"

G_BEGIN_DECLS

/**
 * AlliesDeckPart:
 * @id: its identifier, that of its first page
 * @topic: what it is about, in a few words
 * @draw: draws its pages
 * @applies: (nullable): whether there is anything to show; always when %NULL
 * @fixed: whether it stays where it is and cannot be hidden
 *
 * A part of the deck: a page, or the pages that one table or chart goes on over.
 */
typedef struct
{
  const char *id;
  const char *topic;
  void (*draw) (AlliesDeckFrame *frame);
  gboolean (*applies) (AlliesResults *results);
  gboolean fixed;
} AlliesDeckPart;

/**
 * allies_deck_part_list:
 * @results: what the deck shows
 * @presentation: (nullable): in which order
 *
 * Returns: (transfer container) (element-type AlliesDeckPart): the parts that have something to
 * show, hidden ones included, in the order wished for
 */
GPtrArray *allies_deck_part_list (AlliesResults *results, AlliesPresentation *presentation);

/**
 * allies_deck_part_is_hidden:
 * @part: a part
 * @presentation: (nullable): how the deck is presented
 *
 * Returns: whether it is left out
 */
gboolean allies_deck_part_is_hidden (const AlliesDeckPart *part, AlliesPresentation *presentation);

/**
 * allies_deck_part_get_topic:
 * @part: a part
 *
 * Returns: (transfer none): its topic in the language in use
 */
const char *allies_deck_part_get_topic (const AlliesDeckPart *part);

/**
 * allies_deck_part_find:
 * @id: identifier of a part or of one of its pages
 *
 * Returns: (transfer none) (nullable): the part, whether or not there is anything to show
 */
const AlliesDeckPart *allies_deck_part_find (const char *id);

G_END_DECLS
