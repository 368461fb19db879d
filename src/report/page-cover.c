/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/deck.h"
#include "report/marks.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>

#define CONTENTS_LEFT 640.0
#define CONTENTS_TOP  150.0
#define CONTENTS_ROW  21.0
#define LEFT_WIDTH    540.0

static double
draw_author (
    AlliesDeckFrame *frame, double top, AlliesOwner owner, const char *name, const char *role)
{
  double height = allies_text_flow_draw (frame->builder, ALLIES_DECK_MARGIN + 18, top - 2,
                                         LEFT_WIDTH - 18, ALLIES_ANCHOR_START, ALLIES_STYLE_HEADING,
                                         ALLIES_INK_INK, *name != '\0' ? name : role);

  allies_marks_owner (frame->builder, ALLIES_DECK_MARGIN, top + 6, owner);
  allies_style_text (frame->builder, ALLIES_DECK_MARGIN + 18, top + height + 10,
                     ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_MUTED,
                     *name != '\0' ? role : "");
  return height + 27;
}

static void
draw_authors (AlliesDeckFrame *frame, double top)
{
  AlliesOrganisation *organisation = allies_deck_frame_get_organisation (frame);
  double y = top;

  y += draw_author (frame, y, ALLIES_OWNER_MARKETING,
                    allies_organisation_get_marketing_executive (organisation),
                    _ ("Chief Marketing Officer"));
  draw_author (frame, y, ALLIES_OWNER_TECHNOLOGY,
               allies_organisation_get_technology_executive (organisation),
               _ ("Chief Information Officer"));
}

static void
draw_contents (AlliesDeckFrame *frame, const GPtrArray *contents)
{
  double right = ALLIES_DECK_WIDTH - ALLIES_DECK_MARGIN;
  double y = CONTENTS_TOP;

  allies_style_text (frame->builder, CONTENTS_LEFT, y, ALLIES_ANCHOR_START, ALLIES_STYLE_HEADING,
                     ALLIES_INK_INK, _ ("Contents"));
  y += 12;
  for (guint i = 0; i < contents->len; i++)
    {
      const AlliesDeckEntry *entry = contents->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", entry->number);
      g_autofree char *target = g_strconcat ("#", entry->id, NULL);

      allies_scene_builder_line (frame->builder, CONTENTS_LEFT, y, right, y, ALLIES_INK_FAINT, 0.6,
                                 ALLIES_DASH_SOLID);
      allies_style_text (frame->builder, CONTENTS_LEFT, y + 14, ALLIES_ANCHOR_START,
                         ALLIES_STYLE_BODY, ALLIES_INK_INK, entry->topic);
      allies_style_text (frame->builder, right, y + 14, ALLIES_ANCHOR_END, ALLIES_STYLE_BODY,
                         ALLIES_INK_MUTED, number);
      allies_scene_builder_link (frame->builder, CONTENTS_LEFT, y, right - CONTENTS_LEFT,
                                 CONTENTS_ROW, target);
      y += CONTENTS_ROW;
    }
}

static void
draw_note (AlliesDeckFrame *frame)
{
  const char *note = allies_organisation_get_note (allies_deck_frame_get_organisation (frame));
  double height = allies_text_flow_measure (frame->builder, ALLIES_STYLE_SMALL, note, LEFT_WIDTH);

  allies_text_flow_draw (frame->builder, ALLIES_DECK_MARGIN, ALLIES_DECK_CONTENT_BOTTOM - height,
                         LEFT_WIDTH, ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL, ALLIES_INK_MUTED,
                         note);
}

void
allies_page_cover_draw (AlliesDeckFrame *frame, const GPtrArray *contents)
{
  AlliesOrganisation *organisation = allies_deck_frame_get_organisation (frame);
  AlliesModel *model = allies_results_get_model (frame->results);
  g_autofree char *title = g_strdup_printf (
      _ ("%s: where marketing and technology stand in %u, and what to do next"),
      allies_organisation_get_name (organisation), allies_results_get_year (frame->results));
  double y = 150;

  frame->number++;
  allies_scene_builder_begin_page (frame->builder, "cover", title, ALLIES_DECK_WIDTH,
                                   ALLIES_DECK_HEIGHT);
  allies_marks_owner (frame->builder, ALLIES_DECK_MARGIN, y - 28, ALLIES_OWNER_BOTH);
  allies_style_text (frame->builder, ALLIES_DECK_MARGIN + 26, y - 25, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_BODY, ALLIES_INK_MUTED, allies_model_get_name (model));
  y += allies_text_flow_draw (frame->builder, ALLIES_DECK_MARGIN, y - 8, LEFT_WIDTH,
                              ALLIES_ANCHOR_START, ALLIES_STYLE_TITLE, ALLIES_INK_INK, title);
  y += 8;
  y += allies_text_flow_draw (frame->builder, ALLIES_DECK_MARGIN, y, LEFT_WIDTH,
                              ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_MUTED,
                              frame->draft ? _ ("Draft for the Chief Executive Officer. "
                                                "Confidential.")
                                           : _ ("For the Chief Executive Officer. Confidential."));
  draw_authors (frame, y + 30);
  draw_contents (frame, contents);
  draw_note (frame);
  allies_deck_frame_end (frame, NULL);
}
