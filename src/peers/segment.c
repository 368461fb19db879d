/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/segment.h"

#include "model/company-size.h"
#include "model/industry.h"
#include "model/region.h"

#include <glib/gi18n-lib.h>

#define ALL    (-1)
#define GLOBAL 0 /* index of "global" among the regions */

static int
find_region (const char *code)
{
  int index = allies_region_find (code);

  return index == GLOBAL ? ALL : index;
}

AlliesSegment
allies_segment_new (const char *industry, const char *size, const char *region)
{
  return (AlliesSegment){ allies_industry_find (industry), allies_company_size_find (size),
                          find_region (region) };
}

static const char *
choose (const char *chosen, const char *own)
{
  return *chosen != '\0' ? chosen : own;
}

AlliesSegment
allies_segment_of (AlliesDossier *dossier, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), ((AlliesSegment){ ALL, ALL, ALL }));

  AlliesOrganisation *organisation = allies_dossier_get_organisation (dossier);
  AlliesComparison *comparison = allies_dossier_get_comparison (dossier, year);
  const char *industry = allies_organisation_get_industry (organisation);
  const char *size = allies_organisation_get_size (organisation);
  const char *region = allies_organisation_get_region (organisation);

  if (comparison == NULL)
    return allies_segment_new (industry, size, region);
  return allies_segment_new (choose (allies_comparison_get_industry (comparison), industry),
                             choose (allies_comparison_get_size (comparison), size),
                             choose (allies_comparison_get_region (comparison), region));
}

static void
check (const AlliesXmlElement *element, const char *attribute, int index)
{
  const char *code = allies_xml_element_get (element, attribute);

  if (code != NULL && index < 0)
    allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                 _ ("“%.80s” is not a code for “%s”; leave “%s” out for all."),
                                 code, attribute, attribute);
}

AlliesSegment
allies_segment_read (const AlliesXmlElement *element)
{
  g_return_val_if_fail (element != NULL, ((AlliesSegment){ ALL, ALL, ALL }));

  AlliesSegment segment = allies_segment_new (allies_xml_element_get (element, "industry"),
                                              allies_xml_element_get (element, "size"),
                                              allies_xml_element_get (element, "region"));

  check (element, "industry", segment.industry);
  check (element, "size", segment.size);
  check (element, "region", allies_region_find (allies_xml_element_get (element, "region")));
  return segment;
}

void
allies_segment_write (AlliesSegment segment, AlliesXmlWriter *writer)
{
  g_return_if_fail (writer != NULL);
  if (segment.industry >= 0)
    allies_xml_writer_attribute (writer, "industry",
                                 allies_industry_get ((guint)segment.industry)->code);
  if (segment.size >= 0)
    allies_xml_writer_attribute (writer, "size", allies_company_sizes[segment.size]);
  if (segment.region >= 0)
    allies_xml_writer_attribute (writer, "region", allies_regions[segment.region]);
}

gboolean
allies_segment_equal (AlliesSegment a, AlliesSegment b)
{
  return a.industry == b.industry && a.size == b.size && a.region == b.region;
}

AlliesSegment
allies_segment_widen (AlliesSegment segment, AlliesSegmentWidth width)
{
  if (width >= ALLIES_SEGMENT_ANY_SIZE)
    segment.size = ALL;
  if (width >= ALLIES_SEGMENT_ANY_REGION)
    segment.region = ALL;
  if (width >= ALLIES_SEGMENT_ALL)
    segment.industry = ALL;
  return segment;
}

AlliesSegment
allies_segment_join (AlliesSegment a, AlliesSegment b)
{
  return (AlliesSegment){
    a.industry == b.industry ? a.industry : ALL,
    a.size == b.size ? a.size : ALL,
    a.region == b.region ? a.region : ALL,
  };
}

gboolean
allies_segment_is_public_education (AlliesSegment segment)
{
  return segment.industry >= 0 && segment.industry == allies_industry_find ("public-education");
}

char *
allies_segment_describe (AlliesSegment segment)
{
  const char *industry =
      segment.industry >= 0 ? allies_industry_get_name ((guint)segment.industry) : NULL;
  const char *size = segment.size >= 0 ? allies_company_size_get_name ((guint)segment.size) : NULL;
  const char *region = segment.region >= 0 ? allies_region_get_name ((guint)segment.region) : NULL;

  if (industry == NULL && size == NULL && region == NULL)
    return g_strdup (_ ("all industries, sizes and regions"));
  if (industry == NULL && size == NULL)
    /* Translators: %s is a region */
    return g_strdup_printf (_ ("all industries and sizes, %s"), region);
  if (region == NULL && industry == NULL)
    /* Translators: %s is a range such as “250 to 999 people” */
    return g_strdup_printf (_ ("all industries and regions, %s"), size);
  if (industry == NULL)
    /* Translators: a range such as “250 to 999 people”, then a region */
    return g_strdup_printf (_ ("all industries, %s, %s"), size, region);
  if (size == NULL && region == NULL)
    /* Translators: %s is an industry */
    return g_strdup_printf (_ ("%s, all sizes and regions"), industry);
  if (size == NULL)
    /* Translators: an industry, then a region */
    return g_strdup_printf (_ ("%s, all sizes, %s"), industry, region);
  if (region == NULL)
    /* Translators: an industry, then a range such as “250 to 999 people” */
    return g_strdup_printf (_ ("%s, %s, all regions"), industry, size);
  /* Translators: an industry, a range such as “250 to 999 people”, a region */
  return g_strdup_printf (_ ("%s, %s, %s"), industry, size, region);
}
