/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/marks.h"

#define OWN_RADIUS    6
#define BEFORE_RADIUS 4
#define DIAMOND       5.5
#define TARGET_WIDTH  3
#define TARGET_HEIGHT 14
#define OWNER_SIZE    8
#define SIDE_SIZE     10

void
allies_marks_own (AlliesSceneBuilder *builder, double x, double y, gboolean hollow)
{
  allies_scene_builder_disc (builder, x, y, OWN_RADIUS,
                             hollow ? ALLIES_INK_SURFACE : ALLIES_INK_INK,
                             hollow ? ALLIES_INK_MUTED : ALLIES_INK_INK, 1.5);
}

void
allies_marks_peers (AlliesSceneBuilder *builder, double x, double y)
{
  AlliesPoint points[] = {
    { x, y - DIAMOND }, { x + DIAMOND, y }, { x, y + DIAMOND }, { x - DIAMOND, y }
  };

  allies_scene_builder_polygon (builder, points, G_N_ELEMENTS (points), ALLIES_INK_SURFACE,
                                ALLIES_INK_PEERS, 1.5);
}

void
allies_marks_target (AlliesSceneBuilder *builder, double x, double y)
{
  allies_scene_builder_rectangle (builder, x - TARGET_WIDTH / 2.0, y - TARGET_HEIGHT / 2.0,
                                  TARGET_WIDTH, TARGET_HEIGHT, 0, ALLIES_INK_TARGET,
                                  ALLIES_INK_NONE, 0);
}

void
allies_marks_before (AlliesSceneBuilder *builder, double x, double y)
{
  allies_scene_builder_disc (builder, x, y, BEFORE_RADIUS, ALLIES_INK_SURFACE, ALLIES_INK_MUTED,
                             1.5);
}

void
allies_marks_side (AlliesSceneBuilder *builder, double x, double y, AlliesSide side)
{
  if (side == ALLIES_SIDE_MARKETING)
    allies_scene_builder_disc (builder, x, y, SIDE_SIZE / 2.0, ALLIES_INK_MARKETING,
                               ALLIES_INK_NONE, 0);
  else
    allies_scene_builder_rectangle (builder, x - SIDE_SIZE / 2.0, y - SIDE_SIZE / 2.0, SIDE_SIZE,
                                    SIDE_SIZE, 0, ALLIES_INK_TECHNOLOGY, ALLIES_INK_NONE, 0);
}

double
allies_marks_owner (AlliesSceneBuilder *builder, double x, double y, AlliesOwner owner)
{
  double left = x;

  if (owner != ALLIES_OWNER_TECHNOLOGY)
    {
      allies_scene_builder_disc (builder, left + OWNER_SIZE / 2.0, y, OWNER_SIZE / 2.0,
                                 ALLIES_INK_MARKETING, ALLIES_INK_NONE, 0);
      left += OWNER_SIZE + 1;
    }
  if (owner != ALLIES_OWNER_MARKETING)
    {
      allies_scene_builder_rectangle (builder, left, y - OWNER_SIZE / 2.0, OWNER_SIZE, OWNER_SIZE,
                                      0, ALLIES_INK_TECHNOLOGY, ALLIES_INK_NONE, 0);
      left += OWNER_SIZE + 1;
    }
  return left - 1 - x;
}

double
allies_marks_legend_text (AlliesSceneBuilder *builder, double x, double y, const char *text)
{
  return allies_style_text (builder, x, y + 3.2, ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL,
                            ALLIES_INK_MUTED, text);
}
