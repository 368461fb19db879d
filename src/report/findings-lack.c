/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-lack.h"

#include "report/findings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROADMAP_STEP                                                                               \
  {                                                                                                \
    N_ ("Expect a joint roadmap"), N_ ("Stages that each pay for themselves, from both of us.")    \
  }

static const struct
{
  const char *finding;
  const char *ask;
  const char *wait;
  AlliesLackStep steps[ALLIES_LACK_STEPS];
} words[ALLIES_N_LACKS] = {
  [ALLIES_LACK_ANSWERS] = {
    NULL,
    N_ ("We ask for time to complete our answers, so that a roadmap can follow"),
    N_ ("A roadmap follows once both of us have answered"),
    { { N_ ("Give us time to complete the assessment"),
        N_ ("A roadmap needs the answers of both sides.") },
      { N_ ("Hear us when both of us have answered"),
        N_ ("We bring the gaps that matter most, and what we see differently.") },
      ROADMAP_STEP },
  },
  [ALLIES_LACK_TARGETS] = {
    N_ ("We know where we stand; where we want to be is still to be decided"),
    N_ ("We ask you to agree on the targets, so that a roadmap can follow"),
    N_ ("A roadmap follows once targets are set"),
    { { N_ ("Agree on the targets"),
        N_ ("How far each capability is to go, and which matter most.") },
      { N_ ("Tell us what may be spent"),
        N_ ("Budgets and teams decide how much fits into a stage.") },
      ROADMAP_STEP },
  },
  [ALLIES_LACK_DISTANCE] = {
    N_ ("We are where we want to be: no target is open"),
    N_ ("We ask for one decision: to stay at this level, or to aim higher"),
    N_ ("No roadmap is needed while no target is open"),
    { { N_ ("Stay at this level, or aim higher"),
        N_ ("Every capability that has a target has reached it.") },
      { N_ ("Have us measure again in a year"), N_ ("Peers move, and so do customers.") },
      { N_ ("Keep us jointly accountable for the targets"),
        N_ ("Each of us answers alone, and we report together.") } },
  },
  [ALLIES_LACK_MONEY] = {
    N_ ("We know where we stand and where we want to be; what it costs and brings is still open"),
    N_ ("We ask for revenue and budgets to plan with, so that a roadmap can follow"),
    N_ ("A roadmap follows once revenue and budgets are known"),
    { { N_ ("Give us revenue and budgets to plan with"),
        N_ ("Cost and benefit of every initiative are scaled by them.") },
      { N_ ("Name who confirms the figures in Finance"),
        N_ ("Amounts from the catalogue stay marked until they are confirmed.") },
      ROADMAP_STEP },
  },
  [ALLIES_LACK_INITIATIVES] = {
    N_ ("We know where we stand and where we want to be; the roadmap holds no initiative yet"),
    N_ ("We ask to look at budgets, teams and horizon together, so that a roadmap can follow"),
    N_ ("The roadmap holds no initiative yet"),
    { { N_ ("Look at budgets, teams and horizon with us"),
        N_ ("As they are, no initiative has a place in a stage.") },
      { N_ ("Say which gaps must not wait"), N_ ("They come first when the terms change.") },
      ROADMAP_STEP },
  },
};

static gboolean
is_ranked (AlliesResults *results)
{
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);

  for (guint i = 0; i < n; i++)
    if (!gaps[i].partial && !isnan (gaps[i].score))
      return TRUE;
  return FALSE;
}

AlliesLack
allies_findings_find_lack (AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, ALLIES_LACK_NOTHING);

  if (allies_findings_has_plan (results))
    return ALLIES_LACK_NOTHING;
  if (!is_ranked (results))
    return ALLIES_LACK_ANSWERS;
  if (allies_findings_lacks_targets (results))
    return ALLIES_LACK_TARGETS;
  if (allies_findings_count_gaps (results) == 0)
    return ALLIES_LACK_DISTANCE;
  return allies_results_has_money (results) ? ALLIES_LACK_INITIATIVES : ALLIES_LACK_MONEY;
}

char *
allies_findings_lack (AlliesResults *results)
{
  AlliesLack lack = allies_findings_find_lack (results);
  guint answered;
  guint applicable;

  g_return_val_if_fail (lack != ALLIES_LACK_NOTHING, NULL);

  if (lack != ALLIES_LACK_ANSWERS)
    return g_strdup (_ (words[lack].finding));
  allies_score_count (allies_results_get_score (results), &answered, &applicable);
  return g_strdup_printf (
      _ ("We have answered %u of %u questions, which is too little to say where we stand"),
      answered, applicable);
}

const char *
allies_findings_lack_ask (AlliesLack lack)
{
  g_return_val_if_fail (lack > ALLIES_LACK_NOTHING && lack < ALLIES_N_LACKS, NULL);

  return _ (words[lack].ask);
}

const char *
allies_findings_lack_wait (AlliesLack lack)
{
  g_return_val_if_fail (lack > ALLIES_LACK_NOTHING && lack < ALLIES_N_LACKS, NULL);

  return _ (words[lack].wait);
}

AlliesLackStep
allies_findings_lack_step (AlliesLack lack, guint index)
{
  AlliesLackStep step = { NULL, NULL };

  g_return_val_if_fail (lack > ALLIES_LACK_NOTHING && lack < ALLIES_N_LACKS, step);
  g_return_val_if_fail (index < ALLIES_LACK_STEPS, step);

  step.ask = _ (words[lack].steps[index].ask);
  step.reason = _ (words[lack].steps[index].reason);
  return step;
}
