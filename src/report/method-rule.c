/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/method-rule.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define EVEN 1e-9

static const char *const headings[ALLIES_METHOD_N_SECTIONS] = {
  [ALLIES_METHOD_POSITIONS] = N_ ("Positions"),
  [ALLIES_METHOD_SCORES] = N_ ("Scores"),
  [ALLIES_METHOD_ALIGNMENT] = N_ ("Alignment"),
  [ALLIES_METHOD_PEERS] = N_ ("Peers"),
  [ALLIES_METHOD_GAPS] = N_ ("Gaps and priority"),
  [ALLIES_METHOD_ROADMAP] = N_ ("Roadmap"),
  [ALLIES_METHOD_MONEY] = N_ ("Money"),
};

typedef struct
{
  AlliesMethodSection section;
  const char *text;
} Rule;

static const Rule rules[ALLIES_METHOD_N_RULES] = {
  [ALLIES_RULE_ALONE] = { ALLIES_METHOD_POSITIONS, N_ ("Each of us answers alone.") },
  [ALLIES_RULE_SIDE] = { ALLIES_METHOD_POSITIONS,
                         N_ ("A side is the mean of its people who gave a level; practices count "
                             "as the share that is ticked.") },
  [ALLIES_RULE_POSITION] = { ALLIES_METHOD_POSITIONS,
                             N_ ("The position of a question is the level we agreed on, else the "
                                 "mean of both sides, each counting once.") },
  [ALLIES_RULE_NOT_APPLICABLE] = { ALLIES_METHOD_POSITIONS,
                                   N_ ("“Not applicable” needs a reason and leaves the count.") },
  [ALLIES_RULE_UNKNOWN] = { ALLIES_METHOD_POSITIONS, N_ ("“Don’t know” counts as unanswered.") },
  [ALLIES_RULE_FIGURE] = { ALLIES_METHOD_POSITIONS,
                           N_ ("Figures never enter a score; their mean is "
                               "compared with peers.") },
  [ALLIES_RULE_SCORE] = { ALLIES_METHOD_SCORES,
                          N_ ("A capability is the weighted mean of its questions, a pillar that "
                              "of its capabilities, the whole that of the pillars: capability "
                              "scores are averaged, not pooled questions.") },
  [ALLIES_RULE_BOUNDS] = { ALLIES_METHOD_SCORES,
                           N_ ("Bounds put all that is unanswered at the bottom and at the top of "
                               "the scale.") },
  [ALLIES_RULE_PARTIAL] = { ALLIES_METHOD_SCORES,
                            N_ ("A score with less than two thirds of its weight answered is shown "
                                "as partial and never ranked.") },
  [ALLIES_RULE_GEOMETRIC] = { ALLIES_METHOD_SCORES,
                              N_ ("Where the questionnaire says so, a pillar is the geometric mean "
                                  "of its capabilities, in which a low one counts for more.") },
  [ALLIES_RULE_MINIMUM] = { ALLIES_METHOD_SCORES,
                            N_ ("Where the questionnaire says so, a pillar is worth as much as its "
                                "lowest capability, as a chain is as strong as its weakest "
                                "link.") },
  [ALLIES_RULE_INDEX] = { ALLIES_METHOD_ALIGNMENT,
                          N_ ("Over the questions that both of us answered with a level: 100 × (1 "
                              "− mean distance ÷ length of the scale).") },
  [ALLIES_RULE_DIFFERENCE] = { ALLIES_METHOD_ALIGNMENT,
                               N_ ("A difference is the CMO’s level less the CIO’s.") },
  [ALLIES_RULE_BANDS] = { ALLIES_METHOD_ALIGNMENT,
                          N_ ("Under 50 we are strangers, from 50 acquaintances, from 75 partners, "
                              "from 90 allies.") },
  [ALLIES_RULE_SHARES] = { ALLIES_METHOD_ALIGNMENT,
                           N_ ("Shares count the questions with our answers at the same level, or "
                               "at most one step of the scale apart.") },
  [ALLIES_RULE_CHANCE] = { ALLIES_METHOD_ALIGNMENT,
                           N_ ("Agreement beyond chance is Cohen’s kappa with squared distances, "
                               "its interval that of Fleiss, Cohen and Everitt.") },
  [ALLIES_RULE_ORIGINAL] = { ALLIES_METHOD_ALIGNMENT,
                             N_ ("What we settled later changes neither.") },
  [ALLIES_RULE_ESTIMATE] = { ALLIES_METHOD_PEERS,
                             N_ ("Estimated peers rest on published survey figures: the share of "
                                 "companies at or above a level gives, by a logistic curve with "
                                 "one common slope, a median and quartiles for each capability.") },
  [ALLIES_RULE_FIGURE_WEIGHT] = { ALLIES_METHOD_PEERS,
                                  N_ ("Older and less fitting figures weigh less.") },
  [ALLIES_RULE_SEGMENT] = { ALLIES_METHOD_PEERS,
                            N_ ("The nearest segment that is known answers, and is named.") },
  [ALLIES_RULE_PILLAR_PEERS] = { ALLIES_METHOD_PEERS,
                                 N_ ("Peers of a pillar are the weighted mean of those of its "
                                     "capabilities, which is a simplification: real quartiles of a "
                                     "pillar lie closer together.") },
  [ALLIES_RULE_QUARTER] = { ALLIES_METHOD_PEERS,
                            N_ ("A score is in the top quarter from the upper quartile on, in the "
                                "second from the median, in the third from the lower quartile, "
                                "else in the bottom one.") },
  [ALLIES_RULE_PERCENTILE] = { ALLIES_METHOD_PEERS,
                               N_ ("A percentile is read off the distribution of 20 pooled "
                                   "organisations or more; estimated peers give none.") },
  [ALLIES_RULE_GAP] = { ALLIES_METHOD_GAPS,
                        N_ ("A gap is the level of the peers or of the target less our score: "
                            "above zero we are behind.") },
  [ALLIES_RULE_PRIORITY] = { ALLIES_METHOD_GAPS,
                             N_ ("Priority = importance ÷ 5 × gap to target ÷ length of the scale "
                                 "× 100.") },
  [ALLIES_RULE_IMPORTANCE] = { ALLIES_METHOD_GAPS,
                               N_ ("Importance is the mean of what both of us gave, 3 where "
                                   "neither did.") },
  [ALLIES_RULE_TARGET] = { ALLIES_METHOD_GAPS,
                           N_ ("Where no target is set, one is proposed: peers’ top quartile or "
                               "our own score, whichever is higher; the peer median where "
                               "importance is 2 or less.") },
  [ALLIES_RULE_ROADMAP_CHOICE] = { ALLIES_METHOD_ROADMAP,
                                   N_ ("An initiative may be chosen once, after or together with "
                                       "what it requires.") },
  [ALLIES_RULE_ROADMAP_STAGE] = { ALLIES_METHOD_ROADMAP,
                                  N_ ("A stage keeps its budget and the capacity of both teams, "
                                      "and the present value of its initiatives must be above "
                                      "zero.") },
  [ALLIES_RULE_ROADMAP_VALUE] = { ALLIES_METHOD_ROADMAP,
                                  N_ ("Value = benefits, growing evenly to their full height, less "
                                      "running cost, from the end of the stage to the horizon, "
                                      "less one-off cost at the middle of the stage, discounted "
                                      "month by month.") },
  [ALLIES_RULE_ROADMAP_SEARCH] = { ALLIES_METHOD_ROADMAP,
                                   N_ ("The plan weighs value against gaps closed; it is a good "
                                       "plan found by search, not proven to be the best.") },
  [ALLIES_RULE_MONEY_ASSUMED] = { ALLIES_METHOD_MONEY,
                                  N_ ("Cost and benefit are planning assumptions: shares of "
                                      "revenue or budgets from the catalogue of initiatives, where "
                                      "the dossier gives no amounts.") },
  [ALLIES_RULE_MONEY_REPLACE] = { ALLIES_METHOD_MONEY,
                                  N_ ("Replace them with your own before you commit money.") },
  [ALLIES_RULE_MONEY_RISK] = { ALLIES_METHOD_MONEY,
                               N_ ("Risk: each amount is drawn 10 000 times between its low and "
                                   "its high figure, most often near the likely one (PERT), "
                                   "independently of the others.") },
};

const char *
allies_method_rule_get_text (AlliesMethodRule rule)
{
  g_return_val_if_fail (rule < ALLIES_METHOD_N_RULES, NULL);
  return _ (rules[rule].text);
}

AlliesMethodSection
allies_method_rule_get_section (AlliesMethodRule rule)
{
  g_return_val_if_fail (rule < ALLIES_METHOD_N_RULES, ALLIES_METHOD_POSITIONS);
  return rules[rule].section;
}

const char *
allies_method_section_get_heading (AlliesMethodSection section)
{
  g_return_val_if_fail (section < ALLIES_METHOD_N_SECTIONS, NULL);
  return _ (headings[section]);
}

static gboolean
aggregates_by (const AlliesResults *results, AlliesAggregation aggregation)
{
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (results));

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      if (allies_pillar_get_aggregation (pillar) == aggregation)
        return TRUE;
    }
  return FALSE;
}

/* Within one level is plain where a level is one, and to be told where steps differ. */
static gboolean
has_uneven_steps (const AlliesResults *results)
{
  AlliesScale *scale = allies_model_get_scale (allies_results_get_model (results));
  guint n = allies_scale_get_n_levels (scale);
  double step = allies_scale_get_span (scale) / (n - 1);

  for (guint i = 1; i < n; i++)
    if (fabs (allies_scale_get_value (scale, i) - allies_scale_get_value (scale, i - 1) - step)
        > EVEN * step)
      return TRUE;
  return FALSE;
}

static gboolean
is_used (AlliesMethodRule rule, const AlliesResults *results)
{
  if (rule == ALLIES_RULE_SHARES)
    return has_uneven_steps (results);
  if (rule == ALLIES_RULE_GEOMETRIC)
    return aggregates_by (results, ALLIES_AGGREGATION_GEOMETRIC);
  return rule != ALLIES_RULE_MINIMUM || aggregates_by (results, ALLIES_AGGREGATION_MINIMUM);
}

char *
allies_method_section_dup_text (AlliesMethodSection section, const AlliesResults *results)
{
  g_return_val_if_fail (section < ALLIES_METHOD_N_SECTIONS && results != NULL, NULL);

  GString *text = g_string_new (NULL);

  if (section == ALLIES_METHOD_PEERS && allies_peers_is_empty (allies_results_get_peers (results)))
    g_string_append (text, _ ("There are no peers for this questionnaire, so nothing is compared "
                              "with other companies. Its scores stand on their own."));
  else
    for (guint i = 0; i < ALLIES_METHOD_N_RULES; i++)
      if (rules[i].section == section && is_used ((AlliesMethodRule)i, results))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", _ (rules[i].text));
  return g_string_free (text, FALSE);
}
