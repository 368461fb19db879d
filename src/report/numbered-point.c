/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/numbered-point.h"

#include "report/text-flow.h"

#define NUMBER_WIDTH 30
#define DETAIL_GAP   2

double
allies_numbered_point_measure (AlliesSceneBuilder *builder,
                               double width,
                               const AlliesNumberedPoint *point)
{
  g_return_val_if_fail (point != NULL, 0);

  return allies_text_flow_measure (builder, ALLIES_STYLE_HEADING, point->text, width - NUMBER_WIDTH)
         + DETAIL_GAP
         + allies_text_flow_measure (builder, ALLIES_STYLE_BODY, point->detail,
                                     width - NUMBER_WIDTH);
}

double
allies_numbered_point_draw (AlliesSceneBuilder *builder,
                            double x,
                            double top,
                            double width,
                            const AlliesNumberedPoint *point)
{
  g_autofree char *number = g_strdup_printf ("%u", point->number);
  double left = x + NUMBER_WIDTH;
  double y = top;

  allies_scene_builder_push_role (builder, ALLIES_ROLE_ITEM);
  allies_scene_builder_push_role (builder, ALLIES_ROLE_LABEL);
  allies_style_text (builder, x, top + 18, ALLIES_ANCHOR_START, ALLIES_STYLE_TITLE,
                     ALLIES_INK_MUTED, number);
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_push_role (builder, ALLIES_ROLE_BODY);
  y += allies_text_flow_draw_balanced (builder, left, y, width - NUMBER_WIDTH, ALLIES_ANCHOR_START,
                                       ALLIES_STYLE_HEADING, ALLIES_INK_INK, point->text);
  y += allies_text_flow_draw_balanced (builder, left, y + DETAIL_GAP, width - NUMBER_WIDTH,
                                       ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_MUTED,
                                       point->detail);
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_pop_role (builder);
  return y;
}
