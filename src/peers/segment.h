/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-element.h"
#include "base/xml-writer.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/**
 * AlliesSegment:
 * @industry: index of an industry, see allies_industry_get(); -1 for all
 * @size: index of a company size, see allies_company_sizes; -1 for all
 * @region: index of a region, see allies_regions; -1 for all
 *
 * Which organisations peers are taken from. A plain value.
 */
typedef struct
{
  int industry;
  int size;
  int region;
} AlliesSegment;

/**
 * AlliesSegmentWidth:
 * @ALLIES_SEGMENT_GIVEN: industry, region and size as asked for
 * @ALLIES_SEGMENT_ANY_SIZE: all sizes
 * @ALLIES_SEGMENT_ANY_REGION: all sizes and regions
 * @ALLIES_SEGMENT_ALL: everybody
 *
 * How far the look-up of peers had to widen a segment, in its order.
 */
typedef enum
{
  ALLIES_SEGMENT_GIVEN,
  ALLIES_SEGMENT_ANY_SIZE,
  ALLIES_SEGMENT_ANY_REGION,
  ALLIES_SEGMENT_ALL,
} AlliesSegmentWidth;

/**
 * allies_segment_new:
 * @industry: (nullable): code of an industry
 * @size: (nullable): code of a company size
 * @region: (nullable): code of a region; "global" is all of them
 *
 * Returns: the segment; a code that is unknown, empty or %NULL stands for all
 */
AlliesSegment allies_segment_new (const char *industry, const char *size, const char *region);

/**
 * allies_segment_of:
 * @dossier: a dossier
 * @year: a year
 *
 * Each part is what the year's comparison says, else the organisation's own.
 *
 * Returns: the segment with which the organisation is compared in that year
 */
AlliesSegment allies_segment_of (AlliesDossier *dossier, guint year);

/**
 * allies_segment_read:
 * @element: an element with optional attributes industry, size and region
 *
 * Returns: the segment; an unknown code is a fault of the element's document
 */
AlliesSegment allies_segment_read (const AlliesXmlElement *element);

/**
 * allies_segment_write:
 * @segment: a segment
 * @writer: a writer inside an element
 *
 * Writes the attributes of what is not "all".
 */
void allies_segment_write (AlliesSegment segment, AlliesXmlWriter *writer);

/**
 * allies_segment_equal:
 * @a: a segment
 * @b: another
 *
 * Returns: whether they are the same
 */
gboolean allies_segment_equal (AlliesSegment a, AlliesSegment b);

/**
 * allies_segment_widen:
 * @segment: a segment
 * @width: how far
 *
 * Returns: the segment without its size, then its region, then its industry
 */
AlliesSegment allies_segment_widen (AlliesSegment segment, AlliesSegmentWidth width);

/**
 * allies_segment_join:
 * @a: a segment
 * @b: another
 *
 * Returns: what they have in common; "all" where they differ
 */
AlliesSegment allies_segment_join (AlliesSegment a, AlliesSegment b);

/**
 * allies_segment_is_public_education:
 * @segment: a segment
 *
 * Returns: whether it is the public sector and education, which has no peers among companies
 */
gboolean allies_segment_is_public_education (AlliesSegment segment);

/**
 * allies_segment_describe:
 * @segment: a segment
 *
 * Returns: (transfer full): part of a sentence, such as "Retail and e-commerce, 250 to 999 people,
 *   Europe" or "all industries, sizes and regions"
 */
char *allies_segment_describe (AlliesSegment segment);

G_END_DECLS
