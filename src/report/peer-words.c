/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/peer-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *
get_quarter (AlliesQuarter quarter)
{
  switch (quarter)
    {
    case ALLIES_QUARTER_BOTTOM:
      return _ ("in the bottom quarter");
    case ALLIES_QUARTER_THIRD:
      return _ ("in the quarter below the median");
    case ALLIES_QUARTER_SECOND:
      return _ ("in the quarter above the median");
    case ALLIES_QUARTER_TOP:
      return _ ("in the top quarter");
    case ALLIES_QUARTER_UNKNOWN:
    default:
      return "";
    }
}

static char *
dup_percentile (const AlliesStandingValues *values)
{
  if (values->cannot_tell)
    /* Translators: numbers from 0 to 100; the last two are the limits of an interval */
    return g_strdup_printf (
        _ ("cannot be told apart from the median (percentile %.0f, from %.0f to "
           "%.0f)"),
        values->percentile, values->percentile_low, values->percentile_high);
  /* Translators: numbers from 0 to 100; the last two are the limits of an interval */
  return g_strdup_printf (_ ("percentile %.0f, from %.0f to %.0f"), values->percentile,
                          values->percentile_low, values->percentile_high);
}

char *
allies_peer_words_dup_standing (const AlliesGap *gap)
{
  g_return_val_if_fail (gap != NULL, NULL);

  if (gap->standing == NULL)
    return g_strdup ("");
  if (gap->partial)
    return g_strdup (_ ("not enough answers yet"));

  const AlliesStandingValues *values = allies_standing_get (gap->standing);
  if (values->percentile_kind == ALLIES_PERCENTILE_AT)
    return dup_percentile (values);
  if (values->cannot_tell)
    return g_strdup (_ ("cannot be told apart from the median"));
  if (values->percentile_kind == ALLIES_PERCENTILE_BELOW)
    return g_strdup (_ ("below the 5th percentile"));
  if (values->percentile_kind == ALLIES_PERCENTILE_ABOVE)
    return g_strdup (_ ("above the 95th percentile"));
  if (values->is_mean)
    return g_strdup (values->gap_centre > 0 ? _ ("below the mean") : _ ("at or above the mean"));
  return g_strdup (get_quarter (values->quarter));
}

const char *
allies_peer_words_get_age (AlliesAgeing ageing)
{
  switch (ageing)
    {
    case ALLIES_AGEING_AMBER:
      return _ ("more than five years old");
    case ALLIES_AGEING_GREY:
      return _ ("more than ten years old");
    case ALLIES_AGEING_FRESH:
    default:
      return _ ("current");
    }
}

char *
allies_peer_words_dup_age (AlliesPeerCell *cell, guint year)
{
  g_return_val_if_fail (ALLIES_IS_PEER_CELL (cell), NULL);

  AlliesAgeing newest = allies_ageing_of (allies_peer_cell_get (cell)->year, year);
  AlliesAgeing oldest = allies_peer_words_get_ageing (cell, year);

  if (newest == oldest)
    return g_strdup (allies_peer_words_get_age (newest));
  if (newest == ALLIES_AGEING_AMBER)
    return g_strdup (_ ("more than five years old, in part more than ten"));
  return g_strdup (oldest == ALLIES_AGEING_GREY ? _ ("in part more than ten years old")
                                                : _ ("in part more than five years old"));
}

AlliesAgeing
allies_peer_words_get_ageing (AlliesPeerCell *cell, guint year)
{
  g_return_val_if_fail (ALLIES_IS_PEER_CELL (cell), ALLIES_AGEING_FRESH);

  const AlliesPeerValues *values = allies_peer_cell_get (cell);
  return allies_ageing_of (values->from_year > 0 ? values->from_year : values->year, year);
}

char *
allies_peer_words_dup_years (AlliesPeerCell *cell)
{
  g_return_val_if_fail (ALLIES_IS_PEER_CELL (cell), NULL);

  const AlliesPeerValues *values = allies_peer_cell_get (cell);
  return values->from_year > 0 && values->from_year < values->year
             ? g_strdup_printf ("%u–%u", values->from_year, values->year)
             : g_strdup_printf ("%u", values->year);
}

char *
allies_peer_words_dup_n (AlliesPeerCell *cell)
{
  g_return_val_if_fail (ALLIES_IS_PEER_CELL (cell), NULL);

  guint n = allies_peer_cell_get (cell)->n;
  guint n_figures = g_list_model_get_n_items (allies_peer_cell_get_figures (cell));

  if (n > 0)
    return g_strdup_printf ("%u", n);
  if (n_figures > 0)
    return g_strdup_printf (ngettext ("%u figure", "%u figures", n_figures), n_figures);
  return g_strdup (_ ("not published"));
}

const char *
allies_peer_words_get_evidence (AlliesPeerCell *cell)
{
  g_return_val_if_fail (ALLIES_IS_PEER_CELL (cell), NULL);

  const AlliesPeerValues *values = allies_peer_cell_get (cell);
  if (values->grade != ALLIES_PEER_UNGRADED)
    return allies_peer_grade_get_name (values->grade);
  switch (values->basis)
    {
    case ALLIES_PEER_POOLED:
      return _ ("the organisations’ own answers");
    case ALLIES_PEER_PUBLISHED:
      return _ ("one survey");
    case ALLIES_PEER_ILLUSTRATIVE:
      return _ ("none");
    case ALLIES_PEER_ESTIMATED:
    default:
      return "";
    }
}
