/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/method-rule.h"
#include "report/paper.h"
#include "report/style.h"

G_BEGIN_DECLS

#define ALLIES_DECK_MARGIN 48.0

/**
 * AlliesDeckEntry:
 * @id: identifier of a page
 * @topic: what it is about, in two or three words
 * @number: its number, from 1
 *
 * A line of the deck's contents.
 */
typedef struct
{
  const char *id;
  const char *topic;
  guint number;
} AlliesDeckEntry;

/**
 * AlliesDeckFrame:
 * @builder: where the deck is drawn
 * @results: what it shows
 * @presentation: (nullable): how it is presented
 * @logo: (nullable): logo of the company, on every page
 * @width: of a page, in points
 * @height: of a page
 * @content_width: between the margins
 * @content_bottom: where the source line begins
 * @number: number of the page being drawn, from 1
 * @hidden: whether the page being drawn is left out of what is handed over, and so has no number
 * @fingerprint: fingerprint of the dossier
 * @pages: (element-type utf8): identifiers of the pages begun, those included that are hidden and
 *   have no number
 * @contents: (element-type AlliesDeckEntry): what is on which page, for the page that tells it,
 * which is drawn last
 *
 * What every page of the deck has in common.
 */
typedef struct
{
  AlliesSceneBuilder *builder;
  AlliesResults *results;
  AlliesPresentation *presentation;
  AlliesPixels *logo;
  double width;
  double height;
  double content_width;
  double content_bottom;
  guint number;
  gboolean hidden;
  const char *fingerprint;
  GPtrArray *pages;
  GPtrArray *contents;
} AlliesDeckFrame;

/**
 * allies_deck_frame_get_bottom:
 * @size: size of a page
 *
 * Returns: where the content of a page ends; narrow pages keep room for one more line of sources
 */
double allies_deck_frame_get_bottom (const AlliesPaperSize *size);

/**
 * allies_deck_frame_begin:
 * @frame: a frame
 * @id: identifier of the page
 * @topic: what the page is about, in two or three words, shown above the title
 * @title: the finding, a sentence
 * @subtitle: (nullable): what is shown, and in which unit
 *
 * Starts a page with its title.
 *
 * Returns: top of the content
 */
double allies_deck_frame_begin (AlliesDeckFrame *frame,
                                const char *id,
                                const char *topic,
                                const char *title,
                                const char *subtitle);

/**
 * allies_deck_frame_begin_part:
 * @frame: a frame
 * @id: identifier of the first page
 * @part: 1 for the first page, 2 and more for those on which it goes on
 * @topic: what the page is about
 * @title: the finding
 * @subtitle: (nullable): what is shown
 *
 * Like allies_deck_frame_begin() for what may take several pages: the further
 * ones have identifiers of their own, and bookmarks below that of the first.
 *
 * Returns: top of the content
 */
double allies_deck_frame_begin_part (AlliesDeckFrame *frame,
                                     const char *id,
                                     guint part,
                                     const char *topic,
                                     const char *title,
                                     const char *subtitle);

/**
 * allies_deck_frame_dup_part_id:
 * @id: identifier of the first page
 * @part: from 1
 *
 * Returns: (transfer full): identifier of that part, such as "answers-2"
 */
char *allies_deck_frame_dup_part_id (const char *id, guint part);

/**
 * allies_deck_frame_end:
 * @frame: a frame
 * @source: (nullable): what the exhibit rests on
 *
 * Ends a page with its source line, organisation, date, fingerprint and number.
 */
void allies_deck_frame_end (AlliesDeckFrame *frame, const char *source);

/**
 * allies_deck_frame_has_accent:
 * @frame: a frame
 *
 * Returns: whether the company has a colour of its own; without one nothing is drawn in it
 */
gboolean allies_deck_frame_has_accent (const AlliesDeckFrame *frame);

/**
 * allies_deck_frame_draw_logo:
 * @frame: a frame with a page
 * @anchor: whether @x is the left or the right edge
 * @x: that edge
 * @y: upper edge
 * @width: most width
 * @height: most height
 *
 * Draws the logo as large as fits, and nothing where there is none.
 */
void allies_deck_frame_draw_logo (
    AlliesDeckFrame *frame, AlliesAnchor anchor, double x, double y, double width, double height);

/**
 * allies_deck_frame_begin_figure:
 * @frame: a frame
 * @description: what the chart shows, for those who cannot see it
 * @x: left edge of the chart
 * @y: upper edge of the chart
 *
 * What is drawn until allies_deck_frame_end_figure() is one chart, in places of its own.
 */
void allies_deck_frame_begin_figure (AlliesDeckFrame *frame,
                                     const char *description,
                                     double x,
                                     double y);

/**
 * allies_deck_frame_end_figure:
 * @frame: a frame with a figure
 */
void allies_deck_frame_end_figure (AlliesDeckFrame *frame);

/**
 * allies_deck_frame_draw_heading:
 * @frame: a frame
 * @x: left edge
 * @top: upper edge
 * @width: where lines break
 * @text: the heading
 *
 * Draws a heading below the title of a page.
 *
 * Returns: its height
 */
double allies_deck_frame_draw_heading (
    AlliesDeckFrame *frame, double x, double top, double width, const char *text);

/**
 * allies_deck_frame_get_organisation:
 * @frame: a frame
 *
 * Returns: (transfer none): the organisation
 */
AlliesOrganisation *allies_deck_frame_get_organisation (const AlliesDeckFrame *frame);

/**
 * allies_deck_frame_get_currency:
 * @frame: a frame
 *
 * Returns: (transfer none): the dossier's currency
 */
const char *allies_deck_frame_get_currency (const AlliesDeckFrame *frame);

/**
 * allies_deck_frame_dup_answers_place:
 * @capability: identifier of a capability
 *
 * Returns: (transfer full): name of the place where its answers are told
 */
char *allies_deck_frame_dup_answers_place (const char *capability);

/**
 * allies_deck_frame_dup_rule_place:
 * @section: a section of the method
 *
 * Returns: (transfer full): name of the place where it is told
 */
char *allies_deck_frame_dup_rule_place (AlliesMethodSection section);

/**
 * allies_deck_frame_dup_stage_place:
 * @stage: a stage, from 0
 *
 * Returns: (transfer full): name of the place where it is told
 */
char *allies_deck_frame_dup_stage_place (guint stage);

/**
 * allies_deck_frame_link_subjects:
 * @frame: a frame whose page is drawn
 *
 * Links what the page shows: capabilities and pillars to their answers in the appendix, initiatives
 * to the page of their stage.
 */
void allies_deck_frame_link_subjects (AlliesDeckFrame *frame);

/**
 * allies_deck_frame_link_rule:
 * @frame: a frame
 * @rule: a rule of the method
 * @x: left edge
 * @y: top edge
 * @width: width
 * @height: height
 *
 * Links an area of the page, where a figure stands, to the rule by which it was made.
 */
void allies_deck_frame_link_rule (
    AlliesDeckFrame *frame, AlliesMethodRule rule, double x, double y, double width, double height);

/**
 * allies_deck_frame_end_with_money:
 * @frame: a frame whose page shows money of the roadmap
 *
 * Ends the page, saying what its money rests on.
 */
void allies_deck_frame_end_with_money (AlliesDeckFrame *frame);

/**
 * allies_deck_frame_get_assumption_note:
 *
 * Returns: (transfer none): the sentence that marks money as a planning assumption
 */
const char *allies_deck_frame_get_assumption_note (void);

G_END_DECLS
