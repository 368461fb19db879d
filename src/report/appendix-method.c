/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/method-rule.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>

#define COLUMN_GAP     28.0
#define N_COLUMNS      2
#define HEADING_HEIGHT 18
#define RULE_GAP       11

static double
begin_page (AlliesDeckFrame *frame, guint part)
{
  return allies_deck_frame_begin_part (frame, "method", part, _ ("Appendix: method"),
                                       _ ("Anyone can check how the numbers are made"), NULL);
}

static double
get_column_width (const AlliesDeckFrame *frame)
{
  return (frame->content_width - COLUMN_GAP * (N_COLUMNS - 1)) / N_COLUMNS;
}

static double
draw_rule (AlliesDeckFrame *frame, const char *heading, const char *text, double x, double y)
{
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_HEADING);
  allies_style_text (frame->builder, x, y + 12, ALLIES_ANCHOR_START, ALLIES_STYLE_HEADING,
                     ALLIES_INK_INK, heading);
  allies_scene_builder_pop_role (frame->builder);
  return HEADING_HEIGHT
         + allies_text_flow_draw (frame->builder, x, y + HEADING_HEIGHT, get_column_width (frame),
                                  ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_INK, text);
}

void
allies_appendix_method_draw (AlliesDeckFrame *frame)
{
  guint part = 1;
  double top = begin_page (frame, part);
  double y = top;
  guint column = 0;

  for (guint i = 0; i < ALLIES_METHOD_N_SECTIONS; i++)
    {
      g_autofree char *place = allies_deck_frame_dup_rule_place ((AlliesMethodSection)i);
      g_autofree char *text =
          allies_method_section_dup_text ((AlliesMethodSection)i, frame->results);
      double height = HEADING_HEIGHT
                      + allies_text_flow_measure (frame->builder, ALLIES_STYLE_BODY, text,
                                                  get_column_width (frame));

      if (y > top && y + height > frame->content_bottom)
        {
          column = (column + 1) % N_COLUMNS;
          if (column == 0)
            {
              allies_deck_frame_end (frame, NULL);
              top = begin_page (frame, ++part);
            }
          y = top;
        }
      allies_scene_builder_name_place (frame->builder, place);
      y += draw_rule (frame, allies_method_section_get_heading ((AlliesMethodSection)i), text,
                      ALLIES_DECK_MARGIN + column * (get_column_width (frame) + COLUMN_GAP), y)
           + RULE_GAP;
    }
  allies_deck_frame_end (frame, NULL);
}
