/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-targets.h"

#include "report/findings.h"
#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define VISIBLE 0.05 /* what differs by less reads the same */

typedef struct
{
  guint aims;   /* targets, whether or not there is a score beside them */
  guint set;    /* those of capabilities with enough answers */
  guint behind; /* of these */
  guint enough;
  guint all;
} Counts;

static Counts
count (const AlliesResults *results)
{
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);
  Counts counts = { .all = n };

  for (guint i = 0; i < n; i++)
    {
      counts.aims += !isnan (gaps[i].target);
      counts.set += !isnan (gaps[i].target) && !isnan (gaps[i].score) && !gaps[i].partial;
      counts.behind += gaps[i].gap_target >= VISIBLE && !gaps[i].partial;
      counts.enough += gaps[i].enough;
    }
  return counts;
}

/* Returns: (transfer full): the same while some have too few answers */
static char *
describe_behind_so_far (const Counts *counts, const char *behind)
{
  g_autofree char *set = allies_number_text_count (counts->set);

  if (counts->set == 1)
    return g_strdup (_ ("The only capability answered so far is below its target"));
  return g_strdup_printf (
      ngettext ("%s of the %s capabilities answered so far is below its target",
                "%s of the %s capabilities answered so far are below their targets",
                counts->behind),
      behind, set);
}

/* Returns: (transfer full): a whole sentence on those still below their target */
static char *
describe_behind (const Counts *counts)
{
  g_autofree char *number = allies_number_text_count (counts->behind);
  g_autofree char *capital = allies_number_text_capitalise (number);

  if (counts->behind == 0)
    return g_strdup (counts->set < counts->aims
                         ? _ ("What is answered so far is where we want it to be")
                         : _ ("Every capability is where we want it to be"));
  if (counts->set < counts->aims)
    return describe_behind_so_far (counts, capital);
  if (counts->behind == counts->all && counts->all > 1)
    return g_strdup_printf (_ ("All %s capabilities are below their targets"), number);
  return g_strdup_printf (ngettext ("%s capability is below its target",
                                    "%s capabilities are below their targets", counts->behind),
                          capital);
}

/* Returns: (transfer full): the same, and which is furthest from its target */
static char *
describe_furthest (const AlliesResults *results, const char *behind)
{
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);
  const AlliesGap *furthest = NULL;

  for (guint i = 0; i < n; i++)
    if (gaps[i].gap_target >= VISIBLE && !gaps[i].partial
        && (furthest == NULL || gaps[i].gap_target > furthest->gap_target))
      furthest = &gaps[i];
  if (furthest == NULL)
    return g_strdup (behind);

  AlliesModel *model = allies_results_get_model (results);
  g_autofree char *distance = allies_number_text_score (furthest->gap_target);

  return g_strdup_printf (
      _ ("%s; %s is furthest, by %s levels"), behind,
      allies_capability_get_name (allies_model_find_capability (model, furthest->id)), distance);
}

char *
allies_findings_targets (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  Counts counts = count (results);
  g_autofree char *behind = describe_behind (&counts);
  g_autofree char *enough = allies_number_text_count (counts.enough);

  if (counts.set == 0 && counts.aims > 0)
    return g_strdup (_ ("Targets are there; how far we are from them is not known yet"));
  if (allies_findings_lacks_targets (results) || counts.set == 0)
    return g_strdup (_ ("What good looks like is still ours to say: no target is set"));
  if (counts.enough == 0)
    return describe_furthest (results, behind);
  return g_strdup_printf (
      ngettext ("%s; in %s, enough is enough", "%s; in %s, enough is enough", counts.enough),
      behind, enough);
}

static const char *
get_proposal_reason (AlliesProposal proposal)
{
  switch (proposal)
    {
    case ALLIES_PROPOSAL_TOP_QUARTILE:
      return _ ("proposed: top quarter of peers");
    case ALLIES_PROPOSAL_SCORE:
      return _ ("proposed: keep our lead on peers");
    case ALLIES_PROPOSAL_MEDIAN:
      return _ ("proposed: peer median, as it matters less");
    case ALLIES_PROPOSAL_NONE:
    default:
      return _ ("proposed");
    }
}

/* How ambitious an agreed target is, by what it is compared with. */
static const char *
get_ambition (const AlliesGap *gap)
{
  const AlliesPeerValues *peers = gap->cell != NULL ? allies_peer_cell_get (gap->cell) : NULL;
  double median = gap->cell != NULL ? allies_peer_cell_get_centre (gap->cell, NULL) : NAN;

  if (peers == NULL || isnan (median))
    return _ ("agreed; no peers to compare with");
  if (isnan (peers->q3))
    return gap->target > median + VISIBLE ? _ ("agreed; above the peer median")
                                          : _ ("agreed; not above the peer median");
  if (gap->target > peers->q3 + VISIBLE)
    return _ ("agreed; in the top quarter of peers");
  if (gap->target >= peers->q3 - VISIBLE)
    return _ ("agreed; top quarter of peers");
  if (gap->target > median + VISIBLE)
    return _ ("agreed; above the peer median");
  return gap->target >= median - VISIBLE ? _ ("agreed; the peer median")
                                         : _ ("agreed; below the peer median");
}

char *
allies_findings_target_reason (const AlliesGap *gap)
{
  g_return_val_if_fail (gap != NULL, NULL);

  if (gap->enough)
    return g_strdup (_ ("enough: effort here could move"));
  if (isnan (gap->target))
    return g_strdup (_ ("no target yet"));
  return g_strdup (gap->proposed ? get_proposal_reason (gap->proposal_from) : get_ambition (gap));
}
