/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/basis-panel.h"
#include "report/deck-pages.h"
#include "report/findings-lack.h"
#include "report/findings.h"
#include "report/number-text.h"
#include "report/numbered-point.h"
#include "report/table.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define POINT_GAP    34
#define COLUMN_GAP   48.0
#define START_GAP    9
#define MOST_PADDING 8.0
#define MOST_ROOM    130.0 /* of what is asked for without a roadmap */

/* How decisions and first steps share a page, the best to read first. */
typedef struct
{
  AlliesStyle style;
  double left_share; /* of the width, for the decisions */
  double padding;    /* least space above and below the texts of a row */
} Composition;

static const Composition compositions[] = {
  { ALLIES_STYLE_BODY, 0.44, 3.2 },
  { ALLIES_STYLE_BODY, 0.38, 3 },
  { ALLIES_STYLE_SMALL, 0.44, 2.6 },
  { ALLIES_STYLE_SMALL, 0.36, 2.4 },
};

static double
get_left_width (const AlliesDeckFrame *frame, const Composition *composition)
{
  return frame->content_width * composition->left_share;
}

static double
draw_decision (AlliesDeckFrame *frame,
               double width,
               guint number,
               const char *text,
               const char *detail,
               double top)
{
  AlliesNumberedPoint point = { number, text, detail };

  return allies_numbered_point_draw (frame->builder, ALLIES_DECK_MARGIN, top, width, &point)
         + POINT_GAP;
}

static void
count_owners (const AlliesRoadmapStage *stage, guint counts[3])
{
  for (guint i = 0; i < stage->entries->len; i++)
    counts[allies_initiative_get_owner (
        g_array_index (stage->entries, AlliesRoadmapEntry, i).initiative)]++;
}

static char *
describe_worth (AlliesDeckFrame *frame, const AlliesRoadmapStage *stage)
{
  g_autofree char *worth =
      allies_number_text_money (fabs (stage->sum.value), allies_deck_frame_get_currency (frame));

  if (!(stage->sum.value > 0))
    return g_strdup_printf (
        ngettext ("%u initiative over %u months; it falls %s short of paying for itself within %u "
                  "months.",
                  "%u initiatives over %u months; together they fall %s short of paying for "
                  "themselves within %u months.",
                  stage->sum.n),
        stage->sum.n, stage->terms->end - stage->terms->start, worth,
        allies_terms_get_horizon (
            allies_roadmap_get_terms (allies_results_get_roadmap (frame->results))));
  return g_strdup_printf (
      ngettext ("%u initiative over %u months; it is worth %s more than it costs within %u months.",
                "%u initiatives over %u months; together they are worth %s more than they cost "
                "within %u months.",
                stage->sum.n),
      stage->sum.n, stage->terms->end - stage->terms->start, worth,
      allies_terms_get_horizon (
          allies_roadmap_get_terms (allies_results_get_roadmap (frame->results))));
}

static void
draw_decisions (
    AlliesDeckFrame *frame, double width, guint index, const AlliesRoadmapStage *stage, double top)
{
  guint owners[3] = { 0 };
  g_autofree char *cost =
      allies_number_text_money (stage->sum.cost, allies_deck_frame_get_currency (frame));
  double y = top;

  count_owners (stage, owners);
  g_autofree char *release =
      g_strdup_printf (_ ("Release %s for stage %u, %s"), cost, index + 1, stage->terms->name);
  g_autofree char *release_detail = describe_worth (frame, stage);
  g_autofree char *people =
      g_strdup_printf (_ ("Set aside %.0f person-months of marketing and %.0f of technology"),
                       stage->sum.marketing, stage->sum.technology);
  g_autofree char *marketing = allies_number_text_count (owners[ALLIES_OWNER_MARKETING]);
  g_autofree char *technology = allies_number_text_count (owners[ALLIES_OWNER_TECHNOLOGY]);
  g_autofree char *both = allies_number_text_count (owners[ALLIES_OWNER_BOTH]);
  g_autofree char *people_detail =
      g_strdup_printf (_ ("Led by the CMO: %s. Led by the CIO: %s. Led by both of us: %s."),
                       marketing, technology, both);

  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_LIST);
  y = draw_decision (frame, width, 1, release, release_detail, y);
  y = draw_decision (frame, width, 2, people, people_detail, y);
  draw_decision (frame, width, 3, _ ("Make us jointly accountable for the targets"),
                 _ ("We report together after each stage. The next one starts when the one before "
                    "shows what it promised."),
                 y);
  allies_scene_builder_pop_role (frame->builder);
}

static int
compare_durations (gconstpointer a, gconstpointer b)
{
  const AlliesRoadmapEntry *first = *(const AlliesRoadmapEntry *const *)a;
  const AlliesRoadmapEntry *second = *(const AlliesRoadmapEntry *const *)b;
  double difference = allies_initiative_get_duration (first->initiative)
                      - allies_initiative_get_duration (second->initiative);

  if (difference != 0)
    return difference < 0 ? -1 : 1;
  return first < second ? -1 : first > second;
}

static void
add_initiative (AlliesTable *table, AlliesInitiative *initiative)
{
  g_autofree char *months = g_strdup_printf ("%g", allies_initiative_get_duration (initiative));
  const char *cells[] = { allies_initiative_get_name (initiative),
                          allies_owner_get_name (allies_initiative_get_owner (initiative)), months,
                          allies_initiative_get_success (initiative), NULL };

  allies_table_add_row (table, allies_initiative_get_id (initiative), TRUE, cells);
}

static AlliesTable *
make_table (AlliesDeckFrame *frame, const AlliesRoadmapStage *stage, const Composition *composition)
{
  AlliesTable *table = allies_table_new (composition->style);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  allies_table_add_column (table, _ ("Initiative"), 148, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("Leads"), 50, ALLIES_ANCHOR_START);
  allies_table_keep_whole (table);
  allies_table_add_column (table, _ ("Months"), 50, ALLIES_ANCHOR_END);
  allies_table_add_column (table, _ ("We will know by"), 182, ALLIES_ANCHOR_START);
  for (guint i = 0; i < stage->entries->len; i++)
    g_ptr_array_add (entries, &g_array_index (stage->entries, AlliesRoadmapEntry, i));
  g_ptr_array_sort (entries, compare_durations);
  for (guint i = 0; i < entries->len; i++)
    add_initiative (table, ((const AlliesRoadmapEntry *)entries->pdata[i])->initiative);
  allies_table_fit (table, frame->builder,
                    frame->content_width - get_left_width (frame, composition) - COLUMN_GAP);
  allies_table_lower (table, frame->builder);
  return table;
}

static guint
share_table (AlliesDeckFrame *frame,
             AlliesTable *table,
             const Composition *composition,
             double padding,
             double room)
{
  const AlliesTableShare share = { { room, room }, 0, 0, padding };

  allies_table_set_padding (table, composition->padding);
  return allies_table_share (table, frame->builder, &share);
}

/* The best to read that fits on the page; where none does, the last but one, as full as can be. */
static const Composition *
compose (AlliesDeckFrame *frame, const AlliesRoadmapStage *stage, double room, AlliesTable **table)
{
  const Composition *usual = &compositions[G_N_ELEMENTS (compositions) - 2];

  for (guint i = 0; i < G_N_ELEMENTS (compositions); i++)
    {
      *table = make_table (frame, stage, &compositions[i]);
      if (share_table (frame, *table, &compositions[i], MOST_PADDING, room) == 1)
        return &compositions[i];
      allies_table_free (*table);
    }
  *table = make_table (frame, stage, usual);
  return usual;
}

static char *
dup_start (guint index, const AlliesRoadmapStage *stage)
{
  if (stage->terms->start == 0)
    return g_strdup_printf (_ ("The first 90 days: all of stage %u starts, quick ones first"),
                            index + 1);
  return g_strdup_printf (_ ("All of stage %u starts in month %u, quick ones first"), index + 1,
                          stage->terms->start + 1);
}

static double
draw_start_heading (AlliesDeckFrame *frame, const char *heading, double left, double top)
{
  return top
         + allies_deck_frame_draw_heading (frame, left, top - 1,
                                           frame->width - ALLIES_DECK_MARGIN - left, heading)
         + START_GAP;
}

static double
measure_start_heading (AlliesDeckFrame *frame, const char *heading)
{
  double width = frame->content_width - get_left_width (frame, &compositions[0]) - COLUMN_GAP;

  return allies_text_flow_measure (frame->builder, ALLIES_STYLE_HEADING, heading, width)
         + START_GAP;
}

/* What is asked for instead, over the height of the page, and what there is so far. */
static void
draw_without_plan (AlliesDeckFrame *frame, double top)
{
  AlliesLack lack = allies_findings_find_lack (frame->results);
  double width = get_left_width (frame, &compositions[0]);
  double room = fmin ((frame->content_bottom - top) / ALLIES_LACK_STEPS, MOST_ROOM);
  double y = top;

  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_LIST);
  for (guint i = 0; i < ALLIES_LACK_STEPS; i++)
    {
      AlliesLackStep step = allies_findings_lack_step (lack, i);

      y = fmax (draw_decision (frame, width, i + 1, step.ask, step.reason, y),
                top + (i + 1) * room);
    }
  allies_scene_builder_pop_role (frame->builder);
  allies_basis_panel_draw (frame, ALLIES_DECK_MARGIN + width + COLUMN_GAP, top);
}

static double
begin_page (AlliesDeckFrame *frame, const char *title, guint part)
{
  return allies_deck_frame_begin_part (frame, "decisions", part, _ ("Decisions requested"), title,
                                       NULL)
         + 10;
}

/* What did not fit beside the decisions has pages of its own, and their whole width. */
static void
draw_rest (AlliesDeckFrame *frame,
           AlliesTable *table,
           const Composition *composition,
           const char *title,
           const char *heading)
{
  guint next = 0;

  for (guint part = 2; next < allies_table_get_n_rows (table); part++)
    {
      double top =
          draw_start_heading (frame, heading, ALLIES_DECK_MARGIN, begin_page (frame, title, part));

      if (part == 2)
        {
          allies_table_fit (table, frame->builder, frame->content_width);
          allies_table_lower (table, frame->builder);
          share_table (frame, table, composition, MOST_PADDING, frame->content_bottom - top);
        }
      allies_table_draw (table, frame->builder, ALLIES_DECK_MARGIN, top, frame->content_bottom,
                         &next, NULL, NULL);
      allies_deck_frame_end_with_money (frame);
    }
}

static void
draw_with_plan (AlliesDeckFrame *frame, const char *title)
{
  guint n;
  guint index = allies_findings_first_stage (frame->results);
  const AlliesRoadmapStage *stage =
      &allies_roadmap_get_stages (allies_results_get_roadmap (frame->results), &n)[index];
  g_autoptr (AlliesTable) table = NULL;
  g_autofree char *heading = dup_start (index, stage);
  double top = begin_page (frame, title, 1);
  const Composition *composition = compose (
      frame, stage, frame->content_bottom - top - measure_start_heading (frame, heading), &table);
  double width = get_left_width (frame, composition);
  double left = ALLIES_DECK_MARGIN + width + COLUMN_GAP;
  guint next = 0;

  draw_decisions (frame, width, index, stage, top);
  allies_table_draw (table, frame->builder, left, draw_start_heading (frame, heading, left, top),
                     frame->content_bottom, &next, NULL, NULL);
  allies_deck_frame_end_with_money (frame);
  allies_table_remove_rows (table, next);
  draw_rest (frame, table, composition, title, heading);
}

void
allies_page_decisions_draw (AlliesDeckFrame *frame)
{
  g_autofree char *title = allies_findings_decisions (frame->results);

  if (allies_findings_has_plan (frame->results))
    {
      draw_with_plan (frame, title);
      return;
    }
  draw_without_plan (frame, begin_page (frame, title, 1));
  allies_deck_frame_end (frame, NULL);
}
