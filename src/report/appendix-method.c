/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/column-pages.h"
#include "report/deck-pages.h"
#include "report/method-rule.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>

#define COLUMN_GAP     28.0
#define N_COLUMNS      2
#define HEADING_HEIGHT 18
#define RULE_GAP       11

/* @user_data: (array) the texts of the sections */
static double
measure_rule (AlliesDeckFrame *frame, guint i, AlliesStyle style, double width, gpointer user_data)
{
  return HEADING_HEIGHT
         + allies_text_flow_measure (frame->builder, style, ((char **)user_data)[i], width);
}

static void
draw_rule (AlliesDeckFrame *frame,
           guint i,
           AlliesStyle style,
           const AlliesColumnPlace *place,
           gpointer user_data)
{
  g_autofree char *name = allies_deck_frame_dup_rule_place ((AlliesMethodSection)i);

  allies_scene_builder_name_place (frame->builder, name);
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_HEADING);
  allies_style_text (frame->builder, place->x, place->y + 12, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_HEADING, ALLIES_INK_INK,
                     allies_method_section_get_heading ((AlliesMethodSection)i));
  allies_scene_builder_pop_role (frame->builder);
  allies_text_flow_draw (frame->builder, place->x, place->y + HEADING_HEIGHT, place->width,
                         ALLIES_ANCHOR_START, style, ALLIES_INK_INK, ((char **)user_data)[i]);
}

void
allies_appendix_method_draw (AlliesDeckFrame *frame)
{
  g_auto (GStrv) texts = g_new0 (char *, ALLIES_METHOD_N_SECTIONS + 1);
  const AlliesColumnPages pages = { "method",
                                    _ ("Appendix: method"),
                                    _ ("Anyone can check how the numbers are made"),
                                    N_COLUMNS,
                                    COLUMN_GAP,
                                    RULE_GAP,
                                    measure_rule,
                                    draw_rule,
                                    texts };

  for (guint i = 0; i < ALLIES_METHOD_N_SECTIONS; i++)
    texts[i] = allies_method_section_dup_text ((AlliesMethodSection)i, frame->results);
  allies_column_pages_draw (frame, &pages, ALLIES_METHOD_N_SECTIONS);
}
