/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * AlliesCapabilityRange:
 * @first: index of a capability
 * @n: how many capabilities
 */
typedef struct
{
  guint first;
  guint n;
} AlliesCapabilityRange;

/**
 * allies_difference_map_measure:
 * @builder: a builder, whose metrics measure
 * @results: results
 * @range: which capabilities
 * @width: width in points
 *
 * Returns: the least height the map needs
 */
double allies_difference_map_measure (AlliesSceneBuilder *builder,
                                      const AlliesResults *results,
                                      AlliesCapabilityRange range,
                                      double width);

/**
 * allies_difference_map_draw:
 * @builder: a builder with a page
 * @results: results
 * @range: which capabilities
 * @width: width in points
 * @height: height in points
 *
 * Draws for each capability what both sides answered on average, on the scale and joined by a line;
 * the one seen furthest apart stands out. Only questions that both answered with a level count.
 */
void allies_difference_map_draw (AlliesSceneBuilder *builder,
                                 const AlliesResults *results,
                                 AlliesCapabilityRange range,
                                 double width,
                                 double height);

/**
 * allies_difference_map_describe:
 * @results: results
 *
 * Returns: (transfer full): the map in words
 */
char *allies_difference_map_describe (const AlliesResults *results);

G_END_DECLS
