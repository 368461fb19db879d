/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH   418.0
#define COLUMN_STEP    446.0
#define N_COLUMNS      2
#define HEADING_HEIGHT 18
#define RULE_GAP       16

typedef struct
{
  const char *heading;
  const char *text;
} Rule;

static const Rule rules[] = {
  { N_ ("Positions"),
    N_ ("Each of us answers alone. The position of a question is the level we agreed on, else the "
        "mean of both sides, each counting once. “Not applicable” needs a reason and leaves the "
        "count. “Don’t know” counts as unanswered.") },
  { N_ ("Scores"),
    N_ ("A capability is the weighted mean of its questions, a pillar that of its capabilities, "
        "the "
        "whole that of the pillars: capability scores are averaged, not pooled questions. Bounds "
        "put all that is unanswered at the bottom and at the top of the scale. A score with less "
        "than two thirds of its weight answered is shown as partial and never ranked.") },
  { N_ ("Alignment"),
    N_ ("Over the questions that both of us answered with a level: 100 × (1 − mean distance ÷ "
        "length of the scale). Under 50 we are strangers, from 50 acquaintances, from 75 partners, "
        "from 90 allies. Agreement beyond chance is Cohen’s kappa with squared distances, its "
        "interval that of Fleiss, Cohen and Everitt. What we settled later changes neither.") },
  { N_ ("Peers"),
    N_ ("Estimated peers rest on published survey figures: the share of companies at or above a "
        "level gives, by a logistic curve with one common slope, a median and quartiles for each "
        "capability. Older and less fitting figures weigh less. The nearest segment that is known "
        "answers, and is named. Peers of a pillar are the weighted mean of those of its "
        "capabilities, which is a simplification: real quartiles of a pillar lie closer together. "
        "Estimated peers give no percentile.") },
  { N_ ("Gaps and priority"),
    N_ ("Priority = importance ÷ 5 × gap to target ÷ length of the scale × 100. Importance is the "
        "mean of what both of us gave, 3 where neither did. Where no target is set, one is "
        "proposed: peers’ top quartile or our own score, whichever is higher; the peer median "
        "where "
        "importance is 2 or less.") },
  { N_ ("Roadmap"),
    N_ ("An initiative may be chosen once, after or together with what it requires. A stage keeps "
        "its budget and the capacity of both teams, and the present value of its initiatives must "
        "be above zero. Value = benefits, growing evenly to their full height, less running cost, "
        "from the end of the stage to the horizon, less one-off cost at the middle of the stage, "
        "discounted month by month. The plan weighs value against gaps closed; it is a good plan "
        "found by search, not proven to be the best.") },
  { N_ ("Money"),
    N_ ("Cost and benefit are planning assumptions: shares of revenue or budgets from the "
        "catalogue of initiatives. Replace them with your own before you commit money.") },
};

static double
begin_page (AlliesDeckFrame *frame, guint part)
{
  return allies_deck_frame_begin_part (frame, "method", part, _ ("Appendix: method"),
                                       _ ("Anyone can check how the numbers are made"), NULL);
}

static double
draw_rule (AlliesDeckFrame *frame, const Rule *rule, double x, double y)
{
  allies_style_text (frame->builder, x, y + 12, ALLIES_ANCHOR_START, ALLIES_STYLE_HEADING,
                     ALLIES_INK_INK, _ (rule->heading));
  return HEADING_HEIGHT
         + allies_text_flow_draw (frame->builder, x, y + HEADING_HEIGHT, COLUMN_WIDTH,
                                  ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_INK,
                                  _ (rule->text));
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
      double height = HEADING_HEIGHT
                      + allies_text_flow_measure (frame->builder, ALLIES_STYLE_BODY,
                                                  _ (rules[i].text), COLUMN_WIDTH);

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
      y += draw_rule (frame, &rules[i], ALLIES_DECK_MARGIN + column * COLUMN_STEP, y) + RULE_GAP;
    }
  allies_deck_frame_end (frame, NULL);
}
