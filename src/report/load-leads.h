/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/style.h"
#include "roadmap/roadmap.h"

G_BEGIN_DECLS

/**
 * AlliesLoadLeadsForm:
 * @ALLIES_LOAD_LEADS_COLUMNS: a column for each leader, in running text
 * @ALLIES_LOAD_LEADS_SMALL_COLUMNS: the same in small text
 * @ALLIES_LOAD_LEADS_LINES: a paragraph for each leader
 * @ALLIES_LOAD_LEADS_NONE: nothing
 *
 * How much room the names of what is led take, the most first.
 */
typedef enum
{
  ALLIES_LOAD_LEADS_COLUMNS,
  ALLIES_LOAD_LEADS_SMALL_COLUMNS,
  ALLIES_LOAD_LEADS_LINES,
  ALLIES_LOAD_LEADS_NONE,
} AlliesLoadLeadsForm;

/**
 * AlliesLoadLeads:
 * @builder: a builder
 * @left: left edge
 * @width: the room across
 * @form: how they are written
 * @spacing: points between two names of a column
 *
 * Who leads which initiatives of a stage, by name.
 */
typedef struct
{
  AlliesSceneBuilder *builder;
  double left;
  double width;
  AlliesLoadLeadsForm form;
  double spacing;
} AlliesLoadLeads;

/**
 * allies_load_leads_place:
 * @self: how they are written
 * @stage: a stage
 * @top: top edge
 * @draw: whether to draw and not only to measure
 *
 * Returns: the height they take, 0 for none
 */
double allies_load_leads_place (const AlliesLoadLeads *self,
                                const AlliesRoadmapStage *stage,
                                double top,
                                gboolean draw);

G_END_DECLS
