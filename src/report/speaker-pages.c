/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/speaker-pages.h"

#include "report/deck-mark.h"
#include "report/speaker-note.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>

#define MARK_WIDTH  14.0
#define LINE_GAP    8.0
#define HEADING_GAP 6.0
#define SECTION_GAP 18.0
#define COLUMN_GAP  40.0
#define HAND_ROW    24.0
#define TEXT_SHARE  0.56

/* Where the text of a note goes on, and in which style. */
typedef struct
{
  AlliesDeckFrame *frame;
  double x;
  double width;
  double y;
  AlliesStyle style;
  double mark;       /* how far below the top of a line its mark is */
  gboolean is_drawn; /* or only measured */
} Column;

static void
put (Column *column, double indent, AlliesStyle style, AlliesInk ink, const char *text)
{
  AlliesSceneBuilder *builder = column->frame->builder;
  double width = column->width - indent;

  column->y += column->is_drawn
                   ? allies_text_flow_draw (builder, column->x + indent, column->y, width,
                                            ALLIES_ANCHOR_START, style, ink, text)
                   : allies_text_flow_measure (builder, style, text, width);
}

static void
put_heading (Column *column, const char *text)
{
  put (column, 0, ALLIES_STYLE_STRONG, ALLIES_INK_MUTED, text);
  column->y += HEADING_GAP;
}

static void
put_sentences (Column *column, GStrv sentences)
{
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      if (column->is_drawn)
        allies_scene_builder_disc (column->frame->builder, column->x + 3, column->y + column->mark,
                                   2.4, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
      put (column, MARK_WIDTH, column->style, ALLIES_INK_INK, sentences[i]);
      column->y += LINE_GAP;
    }
  column->y += SECTION_GAP - LINE_GAP;
}

static void
put_note (Column *column, const AlliesSpeakerNote *note)
{
  put_heading (column, _ ("What to say"));
  put_sentences (column, note->say);
  put_heading (column, _ ("What the CEO will ask"));
  put (column, 0, ALLIES_STYLE_HEADING, ALLIES_INK_INK, note->question);
  column->y += LINE_GAP;
  put_sentences (column, note->answer);
}

static void
put_source (Column *column, const AlliesSpeakerNote *note)
{
  put_heading (column, _ ("Where the numbers come from"));
  put (column, 0, ALLIES_STYLE_BODY, ALLIES_INK_MUTED, note->source);
}

/* Returns: whether all of a note has room in a column */
static gboolean
fits (const Column *column, const AlliesSpeakerNote *note)
{
  Column trial = *column;

  trial.is_drawn = FALSE;
  put_note (&trial, note);
  put_source (&trial, note);
  return trial.y <= column->frame->content_bottom;
}

static void
put_picture (Column *column, const AlliesScenePage *page)
{
  AlliesSceneBuilder *builder = column->frame->builder;
  double height = page->height * column->width / page->width;
  g_autofree char *description = g_strdup_printf (_ ("Picture of the page “%s”"), page->title);

  allies_scene_builder_picture (builder, column->x, column->y, column->width, page, description);
  allies_scene_builder_rectangle (builder, column->x, column->y, column->width, height, 0,
                                  ALLIES_INK_NONE, ALLIES_INK_FAINT, 0.6);
  column->y += height + SECTION_GAP;
}

/* Lines to write on by hand, where there is room for some. */
static void
put_lines (Column *column)
{
  double bottom = column->frame->content_bottom;

  if (column->y + 2 * HAND_ROW > bottom)
    return;
  put_heading (column, _ ("Our own notes"));
  for (double y = column->y + HAND_ROW - HEADING_GAP; y < bottom; y += HAND_ROW)
    allies_scene_builder_line (column->frame->builder, column->x, y, column->x + column->width, y,
                               ALLIES_INK_FAINT, 0.6, ALLIES_DASH_SOLID);
}

/* The text at the left, as large as it has room; the page it is about at the right, with room for
 * one's own words. What has no room at the left goes below the page. */
static void
draw_note (AlliesDeckFrame *frame,
           const AlliesSpeakerNote *note,
           const AlliesScenePage *page,
           double top)
{
  double room = frame->content_width - COLUMN_GAP;
  Column left = {
    frame, ALLIES_DECK_MARGIN, room * TEXT_SHARE, top, ALLIES_STYLE_LARGE, 9.5, TRUE
  };
  Column right = { frame,
                   ALLIES_DECK_MARGIN + left.width + COLUMN_GAP,
                   room - left.width,
                   top,
                   ALLIES_STYLE_BODY,
                   8,
                   TRUE };

  if (!fits (&left, note))
    {
      left.style = ALLIES_STYLE_BODY;
      left.mark = right.mark;
    }
  gboolean is_whole = fits (&left, note);
  put_note (&left, note);
  if (is_whole)
    put_source (&left, note);
  put_picture (&right, page);
  if (!is_whole)
    {
      put_source (&right, note);
      right.y += SECTION_GAP;
    }
  put_lines (&right);
}

static void
draw_page (AlliesDeckFrame *frame, const AlliesScenePage *page, guint number)
{
  g_autoptr (AlliesSpeakerNote) note = allies_speaker_note_new (frame->results, page->id);
  g_autofree char *topic = g_strdup_printf (_ ("Page %u"), number);

  if (note == NULL)
    return;
  draw_note (frame, note, page,
             allies_deck_frame_begin (frame, page->id, topic, page->title, NULL) + SECTION_GAP);
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
