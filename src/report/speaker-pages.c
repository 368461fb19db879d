/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/speaker-pages.h"

#include "report/deck-mark.h"
#include "report/speaker-note.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARK_WIDTH  14.0
#define LINE_GAP    8.0
#define HEADING_GAP 6.0
#define SECTION_GAP 18.0
#define COLUMN_GAP  40.0
#define HAND_ROW    24.0
#define LEFT_SHARE  0.5

static double
draw_heading (AlliesDeckFrame *frame, double x, double y, double width, const char *text)
{
  return y
         + allies_text_flow_draw (frame->builder, x, y, width, ALLIES_ANCHOR_START,
                                  ALLIES_STYLE_STRONG, ALLIES_INK_MUTED, text)
         + HEADING_GAP;
}

static double
draw_sentences (AlliesDeckFrame *frame, double x, double y, double width, GStrv sentences)
{
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      allies_scene_builder_disc (frame->builder, x + 3, y + 9.5, 2.4, ALLIES_INK_INK,
                                 ALLIES_INK_NONE, 0);
      y += allies_text_flow_draw (frame->builder, x + MARK_WIDTH, y, width - MARK_WIDTH,
                                  ALLIES_ANCHOR_START, ALLIES_STYLE_LARGE, ALLIES_INK_INK,
                                  sentences[i])
           + LINE_GAP;
    }
  return y + SECTION_GAP - LINE_GAP;
}

static double
draw_left (AlliesDeckFrame *frame, const AlliesSpeakerNote *note, double top, double width)
{
  return draw_sentences (frame, ALLIES_DECK_MARGIN,
                         draw_heading (frame, ALLIES_DECK_MARGIN, top, width, _ ("What to say")),
                         width, note->say);
}

static double
draw_right (AlliesDeckFrame *frame, const AlliesSpeakerNote *note, double left, double top)
{
  double width = frame->width - ALLIES_DECK_MARGIN - left;
  double y = draw_heading (frame, left, top, width, _ ("What the CEO will ask"));

  y += allies_text_flow_draw (frame->builder, left, y, width, ALLIES_ANCHOR_START,
                              ALLIES_STYLE_HEADING, ALLIES_INK_INK, note->question)
       + LINE_GAP;
  y = draw_sentences (frame, left, y, width, note->answer);
  y = draw_heading (frame, left, y, width, _ ("Where the numbers come from"));
  return y
         + allies_text_flow_draw (frame->builder, left, y, width, ALLIES_ANCHOR_START,
                                  ALLIES_STYLE_BODY, ALLIES_INK_MUTED, note->source);
}

/* Lines to write on by hand, where there is room for some. */
static void
draw_lines (AlliesDeckFrame *frame, double top)
{
  double y = top + SECTION_GAP + HAND_ROW;

  if (y + HAND_ROW > frame->content_bottom - HAND_ROW / 2)
    return;
  allies_text_flow_draw (frame->builder, ALLIES_DECK_MARGIN, top + SECTION_GAP,
                         frame->content_width, ALLIES_ANCHOR_START, ALLIES_STYLE_STRONG,
                         ALLIES_INK_MUTED, _ ("Our own notes"));
  for (y += HAND_ROW; y < frame->content_bottom - HAND_ROW / 2; y += HAND_ROW)
    allies_scene_builder_line (frame->builder, ALLIES_DECK_MARGIN, y,
                               ALLIES_DECK_MARGIN + frame->content_width, y, ALLIES_INK_FAINT, 0.6,
                               ALLIES_DASH_SOLID);
}

static void
draw_page (AlliesDeckFrame *frame, const AlliesScenePage *page, guint number)
{
  g_autoptr (AlliesSpeakerNote) note = allies_speaker_note_new (frame->results, page->id);
  g_autofree char *topic = g_strdup_printf (_ ("Page %u"), number);
  double width = (frame->content_width - COLUMN_GAP) * LEFT_SHARE;
  double top;

  if (note == NULL)
    return;
  top = allies_deck_frame_begin (frame, page->id, topic, page->title, NULL) + SECTION_GAP;
  double left = draw_left (frame, note, top, width);
  draw_lines (frame,
              fmax (left, draw_right (frame, note, ALLIES_DECK_MARGIN + width + COLUMN_GAP, top)));
  allies_deck_frame_end (frame,
                         _ ("For the speakers only; made from the same dossier as the deck."));
}

AlliesScene *
allies_speaker_pages_new (AlliesResults *results,
                          AlliesMetrics *metrics,
                          AlliesScene *deck,
                          AlliesPresentation *presentation)
{
  g_return_val_if_fail (results != NULL && ALLIES_IS_METRICS (metrics) && deck != NULL, NULL);

  guint year = allies_results_get_year (results);
  g_autoptr (AlliesSceneBuilder) builder = allies_scene_builder_new (metrics);
  const char *fingerprint = allies_results_get_fingerprint (results);
  g_autofree char *mark = allies_deck_mark_new (year, fingerprint);
  AlliesPaperSize size = allies_paper_get_size (allies_presentation_get_paper (presentation));
  const AlliesSceneMetadata *of_deck = allies_scene_get_metadata (deck);
  g_autofree char *title = g_strdup_printf (_ ("%s: notes for the speakers"), of_deck->title);
  AlliesSceneMetadata metadata = { title, of_deck->author, of_deck->subject, mark,
                                   of_deck->language };
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);
  AlliesDeckFrame frame = { .builder = builder,
                            .results = results,
                            .presentation = presentation,
                            .width = size.width,
                            .height = size.height,
                            .content_width = size.width - 2 * ALLIES_DECK_MARGIN,
                            .content_bottom = allies_deck_frame_get_bottom (&size),
                            .fingerprint = fingerprint,
                            .pages = pages };

  allies_scene_builder_set_metadata (builder, &metadata);
  for (guint i = 0; i < allies_scene_get_n_pages (deck); i++)
    draw_page (&frame, allies_scene_get_page (deck, i), i + 1);
  return allies_scene_builder_end (builder);
}
