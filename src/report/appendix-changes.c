/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/peers-change.h"
#include "report/deck-pages.h"
#include "report/findings-years.h"
#include "report/number-text.h"
#include "report/page-parting.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NAME_WIDTH   320
#define NUMBER_WIDTH 90

static char *
dup_score (double score, gboolean partial)
{
  g_autofree char *text = allies_number_text_score (score);

  return partial && !isnan (score) ? g_strdup_printf (_ ("%s (partial)"), text)
                                   : g_steal_pointer (&text);
}

static void
add_row (AlliesDeckFrame *frame,
         AlliesTable *table,
         const AlliesYearChange *change,
         gboolean strong,
         const char *name)
{
  AlliesYearComparison *comparison = allies_results_get_changes (frame->results);
  double moved =
      allies_peers_change_find (allies_results_get_peers (frame->results), comparison, change->id);
  g_autofree char *old = dup_score (change->old_score, change->old_partial);
  g_autofree char *new = dup_score (change->new_score, change->new_partial);
  g_autofree char *reported = allies_number_text_signed_score (change->reported);
  g_autofree char *ours = allies_number_text_signed_score (change->ours);
  g_autofree char *model = allies_number_text_signed_score (change->model);
  g_autofree char *peers = allies_number_text_signed_score (moved);
  const char *cells[] = { name, old, new, reported, ours, model, peers, NULL };

  allies_table_add_row (table, change->id, strong, cells);
}

/* What only the older questionnaire has is named by it, and stands at the end. */
static AlliesModel *
get_model (const AlliesYearComparison *comparison, const char *id)
{
  AlliesModel *model = allies_score_get_model (allies_year_comparison_get_score (comparison, TRUE));
  gboolean known = allies_model_find_pillar (model, id) != NULL
                   || allies_model_find_capability (model, id) != NULL;

  return known ? model
               : allies_score_get_model (allies_year_comparison_get_score (comparison, FALSE));
}

static void
add_capabilities (AlliesDeckFrame *frame, AlliesTable *table, const char *pillar)
{
  AlliesYearComparison *comparison = allies_results_get_changes (frame->results);
  guint n;
  const AlliesYearChange *changes = allies_year_comparison_get_capabilities (comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      AlliesModel *model = get_model (comparison, changes[i].id);
      AlliesCapability *capability = allies_model_find_capability (model, changes[i].id);

      if (g_str_equal (allies_pillar_get_id (allies_model_find_pillar_of (model, changes[i].id)),
                       pillar))
        add_row (frame, table, &changes[i], FALSE, allies_capability_get_name (capability));
    }
}

static void
add_pillars (AlliesDeckFrame *frame, AlliesTable *table)
{
  AlliesYearComparison *comparison = allies_results_get_changes (frame->results);
  guint n;
  const AlliesYearChange *changes = allies_year_comparison_get_pillars (comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      AlliesPillar *pillar =
          allies_model_find_pillar (get_model (comparison, changes[i].id), changes[i].id);

      add_row (frame, table, &changes[i], TRUE, allies_pillar_get_name (pillar));
      add_capabilities (frame, table, changes[i].id);
    }
}

static AlliesTable *
make_table (AlliesDeckFrame *frame)
{
  AlliesYearComparison *comparison = allies_results_get_changes (frame->results);
  AlliesTable *table = allies_table_new (ALLIES_STYLE_SMALL);
  g_autofree char *from = g_strdup_printf ("%u", allies_year_comparison_get_from (comparison));
  g_autofree char *to = g_strdup_printf ("%u", allies_year_comparison_get_to (comparison));
  const char *const columns[] = {
    from, to, _ ("As reported"), _ ("Ours"), _ ("Questionnaire"), _ ("Peers")
  };

  allies_table_add_column (table, _ ("Capability"), NAME_WIDTH, ALLIES_ANCHOR_START);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    allies_table_add_column (table, columns[i], NUMBER_WIDTH, ALLIES_ANCHOR_END);
  add_row (frame, table, allies_year_comparison_get_overall (comparison), TRUE, _ ("The whole"));
  add_pillars (frame, table);
  allies_table_fit (table, frame->builder, frame->content_width);
  return table;
}

void
allies_appendix_changes_draw (AlliesDeckFrame *frame)
{
  g_autoptr (AlliesTable) table = make_table (frame);
  AlliesYearComparison *comparison = allies_results_get_changes (frame->results);
  g_autofree char *compatibility = allies_findings_compatibility (comparison);
  g_autofree char *source = g_strdup_printf (
      _ ("%s. Ours and questionnaire add up to what is reported; – where it cannot be told."),
      compatibility);
  g_autofree char *title = g_strdup_printf (
      _ ("All capabilities are listed here as in %u and as in %u"),
      allies_year_comparison_get_from (comparison), allies_year_comparison_get_to (comparison));
  guint next = 0;

  for (guint part = 1; next < allies_table_get_n_rows (table); part++)
    {
      double top = allies_deck_frame_begin_part (frame, "then-and-now", part,
                                                 _ ("Appendix: then and now"), title, NULL);

      if (part == 1)
        allies_page_parting_share (frame, table, title, top);
      allies_table_draw (table, frame->builder, ALLIES_DECK_MARGIN, top, frame->content_bottom,
                         &next, NULL, NULL);
      allies_deck_frame_end (frame, source);
    }
}
