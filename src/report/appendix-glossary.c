/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/column-pages.h"
#include "report/deck-pages.h"
#include "report/findings.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>

#define COLUMN_GAP 28.0
#define N_COLUMNS  3
#define TERM_GAP   9

typedef enum
{
  ALWAYS,
  WITH_PEERS,
  WITH_PLAN,
} Need;

/* The words of the deck that are not everybody's, in the order of the alphabet in English. */
static const struct
{
  const char *term;
  const char *meaning;
  Need need;
} entries[] = {
  { N_ ("Alignment index"),
    N_ ("How alike marketing and technology answered, from 0 to 100: 100 when every answer is the "
        "same."),
    ALWAYS },
  { N_ ("Bounds"),
    N_ ("Where a score would end if everything unanswered turned out lowest, or highest."),
    ALWAYS },
  { N_ ("Capability"), N_ ("Something a company is able to do, measured by a few questions."),
    ALWAYS },
  { N_ ("Estimated"),
    N_ ("Worked out from published surveys, not measured by asking companies these questions."),
    WITH_PEERS },
  { N_ ("Gap"), N_ ("How many levels are missing to a target, or to peers."), ALWAYS },
  { N_ ("Initiative"),
    N_ ("A piece of work with an owner, an end, a cost and a benefit, that lifts capabilities."),
    WITH_PLAN },
  { N_ ("Level"), N_ ("A step of the scale, described by what can be seen in the company."),
    ALWAYS },
  { N_ ("Median"),
    N_ ("The company in the middle: half of the peers are at or above it, half at or below."),
    WITH_PEERS },
  { N_ ("Middle half"), N_ ("The peers without the lowest and the highest quarter."), WITH_PEERS },
  { N_ ("One-off cost"), N_ ("What an initiative costs once, until it is done."), WITH_PLAN },
  { N_ ("Pays for itself"),
    N_ ("What a stage brings up to the horizon is worth more today than what it costs."),
    WITH_PLAN },
  { N_ ("Peers"), N_ ("Companies like this one, as far as there are figures about them."),
    WITH_PEERS },
  { N_ ("Person-month"), N_ ("One person’s work for a month."), WITH_PLAN },
  { N_ ("Pillar"), N_ ("One of the themes into which capabilities are grouped."), ALWAYS },
  { N_ ("Planning assumption"),
    N_ ("An amount from the catalogue of initiatives that nobody in the company has confirmed "
        "yet."),
    WITH_PLAN },
  { N_ ("Position"),
    N_ ("What counts for a question: the level agreed on, else the mean of both sides."), ALWAYS },
  { N_ ("Present value"),
    N_ ("Later money in money of today: the later it comes, the less it counts."), WITH_PLAN },
  { N_ ("Priority"), N_ ("How much a gap matters: importance times distance to the target."),
    ALWAYS },
  { N_ ("Running cost"), N_ ("What an initiative costs each year once it is done."), WITH_PLAN },
  { N_ ("Target"), N_ ("The level that we want a capability to reach."), ALWAYS },
  { N_ ("Top quarter"), N_ ("The quarter of the peers that is furthest."), WITH_PEERS },
};

static gboolean
is_needed (const AlliesDeckFrame *frame, Need need)
{
  switch (need)
    {
    case WITH_PEERS:
      return !allies_peers_is_empty (allies_results_get_peers (frame->results));
    case WITH_PLAN:
      return allies_findings_has_plan (frame->results);
    case ALWAYS:
    default:
      return TRUE;
    }
}

static AlliesStyle
get_term_style (AlliesStyle style)
{
  return style == ALLIES_STYLE_LARGE ? ALLIES_STYLE_HEADING : ALLIES_STYLE_STRONG;
}

/* @user_data: the indices of the entries that are needed */
static double
measure_entry (AlliesDeckFrame *frame, guint i, AlliesStyle style, double width, gpointer user_data)
{
  guint entry = ((const guint *)user_data)[i];

  return allies_text_flow_measure (frame->builder, get_term_style (style), _ (entries[entry].term),
                                   width)
         + allies_text_flow_measure (frame->builder, style, _ (entries[entry].meaning), width);
}

static void
draw_entry (AlliesDeckFrame *frame,
            guint i,
            AlliesStyle style,
            const AlliesColumnPlace *place,
            gpointer user_data)
{
  guint entry = ((const guint *)user_data)[i];
  double y = place->y
             + allies_text_flow_draw (frame->builder, place->x, place->y, place->width,
                                      ALLIES_ANCHOR_START, get_term_style (style), ALLIES_INK_INK,
                                      _ (entries[entry].term));

  allies_text_flow_draw (frame->builder, place->x, y, place->width, ALLIES_ANCHOR_START, style,
                         ALLIES_INK_INK, _ (entries[entry].meaning));
}

void
allies_appendix_glossary_draw (AlliesDeckFrame *frame)
{
  guint needed[G_N_ELEMENTS (entries)];
  const AlliesColumnPages pages = { "glossary",
                                    _ ("Appendix: glossary"),
                                    _ ("These are the words we use, and what they mean here"),
                                    N_COLUMNS,
                                    COLUMN_GAP,
                                    TERM_GAP,
                                    measure_entry,
                                    draw_entry,
                                    needed };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (is_needed (frame, entries[i].need))
      needed[n++] = i;
  allies_column_pages_draw (frame, &pages, n);
}
