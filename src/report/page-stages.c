/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/calendar-words.h"
#include "report/deck-pages.h"
#include "report/findings-money.h"
#include "report/findings.h"
#include "report/number-text.h"
#include "report/page-parting.h"
#include "report/stage-return.h"

#include <glib/gi18n-lib.h>

/* What a page may look like, the best to read first. It is tried with so few rows that
 * they may fit on one page, and with so many that they take several in any type. */
typedef struct
{
  AlliesStyle style;
  guint most;             /* rows on one page */
  guint from;             /* rows on several */
  double narrowest;       /* width of the content; in less it is not tried */
  gboolean tells_success; /* whether it says how success is known */
  double padding;         /* least space above and below the texts of a row */
  double most_padding;
} Composition;

static const Composition compositions[] = {
  { ALLIES_STYLE_LARGE, 3, G_MAXUINT, 800, TRUE, 6, 16 },
  { ALLIES_STYLE_BODY, 6, G_MAXUINT, 740, TRUE, 3.5, 14 },
  { ALLIES_STYLE_BODY, 3, G_MAXUINT, 0, TRUE, 3.5, 14 },
  { ALLIES_STYLE_BODY, 8, 11, 0, FALSE, 3.2, 10 },
  { ALLIES_STYLE_SMALL, 0, 0, 0, FALSE, 2.4, 7 },
};

#define LAST (&compositions[G_N_ELEMENTS (compositions) - 1])
#define FOOT 4.0

static char *
dup_lifts (AlliesDeckFrame *frame, AlliesInitiative *initiative)
{
  AlliesModel *model = allies_results_get_model (frame->results);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint n;
  const AlliesLift *lifts = allies_initiative_get_lifts (initiative, &n);

  for (guint i = 0; i < n; i++)
    {
      AlliesCapability *capability = allies_model_find_capability_of (model, lifts[i].question);

      if (capability != NULL
          && !g_ptr_array_find (labels, allies_capability_get_label (capability), NULL))
        g_ptr_array_add (labels, (char *)allies_capability_get_label (capability));
    }
  g_ptr_array_add (labels, NULL);
  return g_strjoinv (", ", (char **)labels->pdata);
}

static void
add_row (AlliesDeckFrame *frame,
         AlliesTable *table,
         const AlliesRoadmapEntry *entry,
         gboolean tells_success)
{
  AlliesInitiative *initiative = entry->initiative;
  const char *currency = allies_deck_frame_get_currency (frame);
  g_autofree char *months = g_strdup_printf ("%g", allies_initiative_get_duration (initiative));
  g_autofree char *cost = allies_number_text_money (entry->economics.cost.likely, currency);
  g_autofree char *benefit = allies_number_text_money (entry->economics.benefit.likely, currency);
  g_autofree char *value = allies_number_text_signed_money (entry->value, currency);
  g_autofree char *lifts = dup_lifts (frame, initiative);
  g_autofree char *name = allies_findings_money_mark (frame->results, initiative);
  const char *cells[] = { name,
                          allies_initiative_get_outcome (initiative),
                          allies_owner_get_name (allies_initiative_get_owner (initiative)),
                          months,
                          cost,
                          benefit,
                          value,
                          lifts,
                          tells_success ? allies_initiative_get_success (initiative) : NULL,
                          NULL };

  allies_table_add_row (table, allies_initiative_get_id (initiative), TRUE, cells);
}

static AlliesTable *
make_table (AlliesDeckFrame *frame, const AlliesRoadmapStage *stage, const Composition *composition)
{
  AlliesTable *table = allies_table_new (composition->style);

  allies_table_add_column (table, _ ("Initiative"), 146, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("What is different afterwards"), 290, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("Leads"), 50, ALLIES_ANCHOR_START);
  allies_table_keep_whole (table);
  allies_table_add_column (table, _ ("Months"), 46, ALLIES_ANCHOR_END);
  allies_table_add_column (table, _ ("One-off cost"), 62, ALLIES_ANCHOR_END);
  allies_table_add_column (table, _ ("Benefit a year"), 66, ALLIES_ANCHOR_END);
  allies_table_add_column (table, _ ("Value"), 60, ALLIES_ANCHOR_END);
  allies_table_add_column (table, _ ("Lifts"), 130, ALLIES_ANCHOR_START);
  if (composition->tells_success)
    allies_table_add_column (table, _ ("We will know by"), 150, ALLIES_ANCHOR_START);
  for (guint i = 0; i < stage->entries->len; i++)
    add_row (frame, table, &g_array_index (stage->entries, AlliesRoadmapEntry, i),
             composition->tells_success);
  allies_table_fit (table, frame->builder, frame->content_width);
  allies_table_lower (table, frame->builder);
  return table;
}

static guint
share_with (AlliesDeckFrame *frame,
            AlliesTable *table,
            const Composition *composition,
            const AlliesPartRoom *room,
            AlliesStageReturnSize size)
{
  const AlliesTableShare share = { *room, allies_stage_return_get_height (size), 0,
                                   composition->most_padding };

  allies_table_set_padding (table, composition->padding);
  return allies_table_share (table, frame->builder, &share);
}

/* The return as large as takes no further page; short where nothing else helps. */
static guint
share_table (AlliesDeckFrame *frame,
             AlliesTable *table,
             const Composition *composition,
             const AlliesPartRoom *room)
{
  AlliesStageReturnSize least =
      composition == LAST ? ALLIES_STAGE_RETURN_SHORT : ALLIES_STAGE_RETURN_USUAL;
  guint fewest = share_with (frame, table, composition, room, least);

  for (int size = ALLIES_STAGE_RETURN_ROOMY; size > (int)least; size--)
    if (share_with (frame, table, composition, room, (AlliesStageReturnSize)size) <= fewest)
      return fewest;
  return share_with (frame, table, composition, room, least);
}

static gboolean
is_tried (const AlliesDeckFrame *frame,
          const AlliesRoadmapStage *stage,
          const Composition *composition)
{
  guint n = stage->entries->len;

  return (n <= composition->most || n >= composition->from)
         && frame->content_width >= composition->narrowest;
}

/* The best to read of those that take the fewest pages; the last takes no more than any. */
static AlliesTable *
compose (AlliesDeckFrame *frame, const AlliesRoadmapStage *stage, const AlliesPartRoom *room)
{
  g_autoptr (AlliesTable) best = NULL;
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (compositions) && fewest > 1; i++)
    {
      if (!is_tried (frame, stage, &compositions[i]))
        continue;

      g_autoptr (AlliesTable) table = make_table (frame, stage, &compositions[i]);
      guint parts = share_table (frame, table, &compositions[i], room);

      if (parts >= fewest)
        continue;
      fewest = parts;
      g_clear_pointer (&best, allies_table_free);
      best = g_steal_pointer (&table);
    }
  return g_steal_pointer (&best);
}

static AlliesTable *
new_table (AlliesDeckFrame *frame, const AlliesRoadmapStage *stage, const char *title, double top)
{
  AlliesPartRoom room = allies_page_parting_get_room (frame, title, top);

  room.first -= FOOT;
  room.others -= FOOT;
  return compose (frame, stage, &room);
}

static char *
dup_subtitle (AlliesTerms *terms, const AlliesRoadmapStage *stage)
{
  g_autofree char *span =
      allies_calendar_words_span (terms, stage->terms->start, stage->terms->end);

  if (span != NULL)
    /* Translators: the first is a span of months, as in "March – October 2027" */
    return g_strdup_printf (_ ("%s: %.0f person-months of marketing, %.0f of technology"), span,
                            stage->sum.marketing, stage->sum.technology);
  return g_strdup_printf (
      _ ("Months %u to %u: %.0f person-months of marketing, %.0f of technology"),
      stage->terms->start + 1, stage->terms->end, stage->sum.marketing, stage->sum.technology);
}

static void
draw_stage (AlliesDeckFrame *frame, guint stage)
{
  AlliesRoadmap *roadmap = allies_results_get_roadmap (frame->results);
  guint n;
  const AlliesRoadmapStage *entry = &allies_roadmap_get_stages (roadmap, &n)[stage];
  g_autoptr (AlliesTable) table = NULL;
  g_autofree char *title = allies_findings_stage (frame->results, stage);
  g_autofree char *subtitle = dup_subtitle (allies_roadmap_get_terms (roadmap), entry);
  g_autofree char *id = g_strdup_printf ("stage-%u", stage + 1);
  g_autofree char *place = allies_deck_frame_dup_stage_place (stage);
  g_autofree char *topic = g_strdup_printf (_ ("Stage %u of %u"), stage + 1, n);
  guint next = 0;

  for (guint part = 1; table == NULL || next < allies_table_get_n_rows (table); part++)
    {
      double top = allies_deck_frame_begin_part (frame, id, part, topic, title, subtitle);
      double y;

      if (table == NULL)
        table = new_table (frame, entry, title, top);
      allies_scene_builder_name_place (frame->builder, place);
      y = allies_table_draw (table, frame->builder, ALLIES_DECK_MARGIN, top,
                             frame->content_bottom - FOOT, &next, NULL, NULL);
      if (next == allies_table_get_n_rows (table))
        allies_stage_return_draw (frame, entry, y, frame->content_bottom - FOOT);
      allies_deck_frame_end_with_money (frame);
    }
}

void
allies_page_stages_draw (AlliesDeckFrame *frame)
{
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (frame->results), &n);

  for (guint i = 0; i < n; i++)
    if (stages[i].sum.n > 0)
      draw_stage (frame, i);
}
