/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/basis-panel.h"

#include "report/number-text.h"
#include "report/table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEADING_GAP 12.0
#define PADDING     9.0

static char *
dup_answers (AlliesDeckFrame *frame)
{
  guint answered;
  guint applicable;

  allies_score_count (allies_results_get_score (frame->results), &answered, &applicable);
  return g_strdup_printf (_ ("%u of %u questions"), answered, applicable);
}

static char *
dup_targets (AlliesDeckFrame *frame)
{
  guint n;
  guint set = 0;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (frame->results), &n);

  for (guint i = 0; i < n; i++)
    set += !isnan (gaps[i].target);
  return g_strdup_printf (_ ("%u of %u capabilities"), set, n);
}

static char *
dup_revenue (AlliesDeckFrame *frame)
{
  double revenue = allies_organisation_get_revenue (
      allies_dossier_get_organisation (allies_results_get_dossier (frame->results)));

  return isnan (revenue)
             ? g_strdup (_ ("not known"))
             : allies_number_text_money (revenue, allies_deck_frame_get_currency (frame));
}

static char *
dup_initiatives (AlliesDeckFrame *frame)
{
  if (!allies_results_has_money (frame->results))
    return g_strdup (_ ("not chosen yet"));
  return allies_number_text_count (
      allies_roadmap_count (allies_results_get_roadmap (frame->results)));
}

static void
add_row (AlliesTable *table, const char *name, char *amount)
{
  const char *cells[] = { name, amount, NULL };

  allies_table_add_row (table, NULL, TRUE, cells);
  g_free (amount);
}

void
allies_basis_panel_draw (AlliesDeckFrame *frame, double left, double top)
{
  double width = frame->width - ALLIES_DECK_MARGIN - left;
  double y =
      top
      + allies_deck_frame_draw_heading (frame, left, top - 1, width, _ ("What a roadmap rests on"))
      + HEADING_GAP;
  g_autoptr (AlliesTable) table = allies_table_new (ALLIES_STYLE_BODY);
  guint next = 0;

  allies_table_add_column (table, _ ("What it needs"), 200, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("What there is"), 160, ALLIES_ANCHOR_START);
  add_row (table, _ ("Answers of both of us"), dup_answers (frame));
  add_row (table, _ ("Targets, set or proposed"), dup_targets (frame));
  add_row (table, _ ("Revenue of the company"), dup_revenue (frame));
  add_row (table, _ ("Initiatives in stages"), dup_initiatives (frame));
  allies_table_set_padding (table, PADDING);
  allies_table_fit (table, frame->builder, width);
  allies_table_draw (table, frame->builder, left, y, frame->content_bottom, &next, NULL, NULL);
}
