/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/marks.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define CONTENTS_WIDTH 272.0
#define CONTENTS_TOP   150.0
#define CONTENTS_HEAD  12.0
#define CONTENTS_ROW   21.0
#define COLUMN_GAP     52.0
#define AUTHOR_SPACE   27.0
#define AUTHORS_GAP    30.0
#define PURPOSE_GAP    8.0
#define LOWEST_TOP     150.0
#define HIGHEST_TOP    76.0
#define PURPOSE_LINES  3
#define BAND_HEIGHT    10.0
#define LOGO_TOP       36.0
#define LOGO_WIDTH     160.0
#define LOGO_HEIGHT    48.0
#define MODEL_RISE     40.0 /* of the line above the title */

static const char *
get_marketing_role (void)
{
  return _ ("Chief Marketing Officer");
}

static const char *
get_technology_role (void)
{
  return _ ("Chief Information Officer");
}

static double
get_left_width (const AlliesDeckFrame *frame)
{
  return frame->content_width - CONTENTS_WIDTH - COLUMN_GAP;
}

/* A name stays beside its mark, also where it is written from right to left. */
static double
draw_author (
    AlliesDeckFrame *frame, double top, AlliesOwner owner, const char *name, const char *role)
{
  const char *shown = *name != '\0' ? name : role;
  double width = MIN (get_left_width (frame) - 18,
                      allies_text_flow_measure_line (frame->builder, ALLIES_STYLE_HEADING, shown));
  double height =
      allies_text_flow_draw (frame->builder, ALLIES_DECK_MARGIN + 18, top - 2, width,
                             ALLIES_ANCHOR_START, ALLIES_STYLE_HEADING, ALLIES_INK_INK, shown);

  allies_marks_owner (frame->builder, ALLIES_DECK_MARGIN, top + 6, owner);
  allies_style_text (frame->builder, ALLIES_DECK_MARGIN + 18, top + height + 10,
                     ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_MUTED,
                     *name != '\0' ? role : "");
  return height + AUTHOR_SPACE;
}

static void
draw_authors (AlliesDeckFrame *frame, double top)
{
  AlliesOrganisation *organisation = allies_deck_frame_get_organisation (frame);
  double y = top;

  y += draw_author (frame, y, ALLIES_OWNER_MARKETING,
                    allies_organisation_get_marketing_executive (organisation),
                    get_marketing_role ());
  draw_author (frame, y, ALLIES_OWNER_TECHNOLOGY,
               allies_organisation_get_technology_executive (organisation), get_technology_role ());
}

static void
begin_entry (AlliesDeckFrame *frame)
{
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_ITEM);
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_BODY);
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_LINK);
}

static void
end_entry (AlliesDeckFrame *frame)
{
  for (guint i = 0; i < 3; i++)
    allies_scene_builder_pop_role (frame->builder);
}

static void
draw_contents (AlliesDeckFrame *frame)
{
  double right = frame->width - ALLIES_DECK_MARGIN;
  double left = right - CONTENTS_WIDTH;
  double room = frame->content_bottom - HIGHEST_TOP - CONTENTS_HEAD;
  double row = MIN (CONTENTS_ROW, room / MAX (frame->contents->len, 1));
  double y = MIN (CONTENTS_TOP, frame->content_bottom - CONTENTS_HEAD - row * frame->contents->len);

  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_HEADING);
  allies_style_text (frame->builder, left, y, ALLIES_ANCHOR_START, ALLIES_STYLE_HEADING,
                     ALLIES_INK_INK, _ ("Contents"));
  allies_scene_builder_pop_role (frame->builder);
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_LIST);
  y += CONTENTS_HEAD;
  for (guint i = 0; i < frame->contents->len; i++)
    {
      const AlliesDeckEntry *entry = frame->contents->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", entry->number);
      g_autofree char *target = g_strconcat ("#", entry->id, NULL);

      allies_scene_builder_line (frame->builder, left, y, right, y, ALLIES_INK_FAINT, 0.6,
                                 ALLIES_DASH_SOLID);
      begin_entry (frame);
      allies_style_text (frame->builder, left, y + 14, ALLIES_ANCHOR_START, ALLIES_STYLE_BODY,
                         ALLIES_INK_INK, entry->topic);
      allies_style_text (frame->builder, right, y + 14, ALLIES_ANCHOR_END, ALLIES_STYLE_BODY,
                         ALLIES_INK_MUTED, number);
      allies_scene_builder_link (frame->builder, left, y, CONTENTS_WIDTH, row, target);
      end_entry (frame);
      y += row;
    }
  allies_scene_builder_pop_role (frame->builder);
}

static void
draw_note (AlliesDeckFrame *frame)
{
  const char *note = allies_organisation_get_note (allies_deck_frame_get_organisation (frame));
  double height =
      allies_text_flow_measure (frame->builder, ALLIES_STYLE_SMALL, note, get_left_width (frame));

  allies_text_flow_draw (frame->builder, ALLIES_DECK_MARGIN, frame->content_bottom - height,
                         get_left_width (frame), ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL,
                         ALLIES_INK_MUTED, note);
}

static double
measure_flow (AlliesDeckFrame *frame, AlliesStyle style, const char *text, double width)
{
  return allies_text_flow_measure (frame->builder, style, text, width);
}

static double
measure_author (AlliesDeckFrame *frame, const char *name, const char *role)
{
  return measure_flow (frame, ALLIES_STYLE_HEADING, *name != '\0' ? name : role,
                       get_left_width (frame) - 18)
         + AUTHOR_SPACE;
}

/* A long name or note moves the title up, so that everything has room. */
static double
find_top (AlliesDeckFrame *frame, const char *title, const char *purpose)
{
  AlliesOrganisation *organisation = allies_deck_frame_get_organisation (frame);
  double width = get_left_width (frame);
  double height =
      measure_flow (frame, ALLIES_STYLE_TITLE, title, width) + PURPOSE_GAP
      + measure_flow (frame, ALLIES_STYLE_BODY, purpose, width) + AUTHORS_GAP
      + measure_author (frame, allies_organisation_get_marketing_executive (organisation),
                        get_marketing_role ())
      + measure_author (frame, allies_organisation_get_technology_executive (organisation),
                        get_technology_role ())
      + measure_flow (frame, ALLIES_STYLE_SMALL, allies_organisation_get_note (organisation),
                      width);

  return CLAMP (frame->content_bottom - height, HIGHEST_TOP, LOWEST_TOP);
}

/* For whom the deck is, and who may see it. */
static char *
dup_purpose (AlliesDeckFrame *frame)
{
  const char *line = allies_presentation_get_confidentiality (frame->presentation);

  return g_strdup_printf ("%s %s",
                          allies_presentation_is_draft (frame->presentation)
                              ? _ ("Draft for the Chief Executive Officer.")
                              : _ ("For the Chief Executive Officer."),
                          *line != '\0' ? line : _ ("Confidential."));
}

/* Beside a long title, which begins higher, the logo stands above the contents. */
static void
draw_company (AlliesDeckFrame *frame, double title_top)
{
  gboolean has_room = title_top - MODEL_RISE >= LOGO_TOP + LOGO_HEIGHT;

  if (allies_deck_frame_has_accent (frame))
    allies_scene_builder_rectangle (frame->builder, 0, 0, frame->width, BAND_HEIGHT, 0,
                                    ALLIES_INK_ACCENT, ALLIES_INK_NONE, 0);
  if (frame->logo == NULL)
    return;
  allies_scene_builder_push_figure (
      frame->builder, allies_organisation_get_name (allies_deck_frame_get_organisation (frame)));
  allies_deck_frame_draw_logo (frame, ALLIES_ANCHOR_START,
                               has_room ? ALLIES_DECK_MARGIN
                                        : frame->width - ALLIES_DECK_MARGIN - CONTENTS_WIDTH,
                               LOGO_TOP, LOGO_WIDTH, LOGO_HEIGHT);
  allies_scene_builder_pop_role (frame->builder);
}

static void
draw_left (AlliesDeckFrame *frame, const char *title)
{
  AlliesModel *model = allies_results_get_model (frame->results);
  g_autofree char *whole = dup_purpose (frame);
  double width = get_left_width (frame);
  g_autofree char *purpose =
      allies_text_flow_shorten (frame->builder, ALLIES_STYLE_BODY, whole, width, PURPOSE_LINES);
  double y = find_top (frame, title, purpose);

  draw_company (frame, y);
  allies_marks_owner (frame->builder, ALLIES_DECK_MARGIN, y - 28, ALLIES_OWNER_BOTH);
  allies_style_text (frame->builder, ALLIES_DECK_MARGIN + 26, y - 25, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_BODY, ALLIES_INK_MUTED, allies_model_get_name (model));
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_TITLE);
  y += allies_text_flow_draw_balanced (frame->builder, ALLIES_DECK_MARGIN, y - 8, width,
                                       ALLIES_ANCHOR_START, ALLIES_STYLE_TITLE, ALLIES_INK_INK,
                                       title)
       + PURPOSE_GAP;
  allies_scene_builder_pop_role (frame->builder);
  y += allies_text_flow_draw (frame->builder, ALLIES_DECK_MARGIN, y, width, ALLIES_ANCHOR_START,
                              ALLIES_STYLE_BODY, ALLIES_INK_MUTED, purpose)
       + AUTHORS_GAP;
  draw_authors (frame, y);
}

void
allies_page_cover_draw (AlliesDeckFrame *frame)
{
  AlliesOrganisation *organisation = allies_deck_frame_get_organisation (frame);
  g_autofree char *title = g_strdup_printf (
      _ ("%s: where marketing and technology stand in %u, and what to do next"),
      allies_organisation_get_name (organisation), allies_results_get_year (frame->results));

  frame->number++;
  g_ptr_array_add (frame->pages, g_strdup ("cover"));
  allies_scene_builder_begin_page (frame->builder, "cover", title, frame->width, frame->height);
  draw_left (frame, title);
  draw_note (frame);
  draw_contents (frame);
  allies_deck_frame_end (frame, NULL);
}
