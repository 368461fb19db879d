/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH   418.0
#define COLUMN_STEP    446.0
#define N_COLUMNS      2
#define HEADING_HEIGHT 18
#define RULE_GAP       16

typedef enum
{
  PART_OTHER,
  PART_SCORES,
  PART_PEERS,
} Part;

typedef struct
{
  Part part;
  const char *heading;
  const char *text;
} Rule;

static const Rule rules[] = {
  { PART_OTHER, N_ ("Positions"),
    N_ ("Each of us answers alone. The position of a question is the level we agreed on, else the "
        "mean of both sides, each counting once. “Not applicable” needs a reason and leaves the "
        "count. “Don’t know” counts as unanswered.") },
  { PART_SCORES, N_ ("Scores"),
    N_ ("A capability is the weighted mean of its questions, a pillar that of its capabilities, "
        "the "
        "whole that of the pillars: capability scores are averaged, not pooled questions. Bounds "
        "put all that is unanswered at the bottom and at the top of the scale. A score with less "
        "than two thirds of its weight answered is shown as partial and never ranked.") },
  { PART_OTHER, N_ ("Alignment"),
    N_ ("Over the questions that both of us answered with a level: 100 × (1 − mean distance ÷ "
        "length of the scale). Under 50 we are strangers, from 50 acquaintances, from 75 partners, "
        "from 90 allies. Agreement beyond chance is Cohen’s kappa with squared distances, its "
        "interval that of Fleiss, Cohen and Everitt. What we settled later changes neither.") },
  { PART_PEERS, N_ ("Peers"),
    N_ ("Estimated peers rest on published survey figures: the share of companies at or above a "
        "level gives, by a logistic curve with one common slope, a median and quartiles for each "
        "capability. Older and less fitting figures weigh less. The nearest segment that is known "
        "answers, and is named. Peers of a pillar are the weighted mean of those of its "
        "capabilities, which is a simplification: real quartiles of a pillar lie closer together. "
        "Estimated peers give no percentile.") },
  { PART_OTHER, N_ ("Gaps and priority"),
    N_ ("Priority = importance ÷ 5 × gap to target ÷ length of the scale × 100. Importance is the "
        "mean of what both of us gave, 3 where neither did. Where no target is set, one is "
        "proposed: peers’ top quartile or our own score, whichever is higher; the peer median "
        "where "
        "importance is 2 or less.") },
  { PART_OTHER, N_ ("Roadmap"),
    N_ ("An initiative may be chosen once, after or together with what it requires. A stage keeps "
        "its budget and the capacity of both teams, and the present value of its initiatives must "
        "be above zero. Value = benefits, growing evenly to their full height, less running cost, "
        "from the end of the stage to the horizon, less one-off cost at the middle of the stage, "
        "discounted month by month. The plan weighs value against gaps closed; it is a good plan "
        "found by search, not proven to be the best.") },
  { PART_OTHER, N_ ("Money"),
    N_ ("Cost and benefit are planning assumptions: shares of revenue or budgets from the "
        "catalogue of initiatives. Replace them with your own before you commit money.") },
};

static gboolean
has_weakest_link (AlliesDeckFrame *frame)
{
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (frame->results));

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      if (allies_pillar_get_aggregation (pillar) == ALLIES_AGGREGATION_MINIMUM)
        return TRUE;
    }
  return FALSE;
}

/* Rules of which nothing is used in this deck are not told, those that are used besides are. */
static char *
dup_text (AlliesDeckFrame *frame, const Rule *rule)
{
  const char *text = _ (rule->text);

  if (rule->part == PART_PEERS && allies_peers_is_empty (allies_results_get_peers (frame->results)))
    return g_strdup (_ ("There are no peers for this questionnaire, so nothing is compared with "
                        "other companies. Its scores stand on their own."));
  if (rule->part == PART_SCORES && has_weakest_link (frame))
    return g_strdup_printf ("%s %s", text,
                            _ ("Where the questionnaire says so, a pillar is worth as much as its "
                               "lowest capability, as a chain is as strong as its weakest link."));
  return g_strdup (text);
}

static double
begin_page (AlliesDeckFrame *frame, guint part)
{
  return allies_deck_frame_begin_part (frame, "method", part, _ ("Appendix: method"),
                                       _ ("Anyone can check how the numbers are made"), NULL);
}

static double
draw_rule (AlliesDeckFrame *frame, const char *heading, const char *text, double x, double y)
{
  allies_style_text (frame->builder, x, y + 12, ALLIES_ANCHOR_START, ALLIES_STYLE_HEADING,
                     ALLIES_INK_INK, heading);
  return HEADING_HEIGHT
         + allies_text_flow_draw (frame->builder, x, y + HEADING_HEIGHT, COLUMN_WIDTH,
                                  ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_INK, text);
}

void
allies_appendix_method_draw (AlliesDeckFrame *frame)
{
  guint part = 1;
  double top = begin_page (frame, part);
  double y = top;
  guint column = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *text = dup_text (frame, &rules[i]);
      double height =
          HEADING_HEIGHT
          + allies_text_flow_measure (frame->builder, ALLIES_STYLE_BODY, text, COLUMN_WIDTH);

      if (y > top && y + height > ALLIES_DECK_CONTENT_BOTTOM)
        {
          column = (column + 1) % N_COLUMNS;
          if (column == 0)
            {
              allies_deck_frame_end (frame, NULL);
              top = begin_page (frame, ++part);
            }
          y = top;
        }
      y += draw_rule (frame, _ (rules[i].heading), text, ALLIES_DECK_MARGIN + column * COLUMN_STEP,
                      y)
           + RULE_GAP;
    }
  allies_deck_frame_end (frame, NULL);
}
