/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck.h"

#include "dossier/dossier-writer.h"
#include "report/deck-pages.h"
#include "report/findings.h"

#include <glib/gi18n-lib.h>

static const char *
get_topic (const char *id, gboolean first_stage)
{
  static const char *const topics[][2] = {
    { "summary", N_ ("The answer first") },
    { "standing", N_ ("Where we stand") },
    { "capabilities", N_ ("The capabilities on one page") },
    { "gaps", N_ ("The gaps that matter") },
    { "alignment", N_ ("Where we see it differently") },
    { "roadmap", N_ ("The way forward") },
    { "pays", N_ ("What each stage pays back") },
    { "decisions", N_ ("Decisions requested") },
    { "answers", N_ ("Appendix: answers") },
    { "method", N_ ("Appendix: method") },
    { "sources", N_ ("Appendix: sources") },
  };

  /* only the first page of a stage, whichever stage that is */
  if (g_str_has_prefix (id, "stage-"))
    return first_stage ? _ ("The stages one by one") : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_str_equal (topics[i][0], id))
      return _ (topics[i][1]);
  return NULL;
}

/* What is on which page is known once the deck has been drawn. */
static GPtrArray *
list_contents (AlliesScene *previous)
{
  GPtrArray *contents = g_ptr_array_new_with_free_func (g_free);
  gboolean first_stage = TRUE;

  for (guint i = 0; previous != NULL && i < allies_scene_get_n_pages (previous); i++)
    {
      const char *id = allies_scene_get_page (previous, i)->id;
      const char *topic = get_topic (id, first_stage);
      AlliesDeckEntry *entry;

      if (topic == NULL)
        continue;
      first_stage = first_stage && !g_str_has_prefix (id, "stage-");
      entry = g_new0 (AlliesDeckEntry, 1);
      entry->id = id;
      entry->topic = topic;
      entry->number = i + 1;
      g_ptr_array_add (contents, entry);
    }
  return contents;
}

static void
draw_plan_pages (AlliesDeckFrame *frame)
{
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (frame->results), &n);

  allies_page_roadmap_draw (frame);
  for (guint i = 0; i < n; i++)
    if (stages[i].sum.n > 0)
      allies_page_stage_draw (frame, i);
  allies_page_pays_draw (frame);
}

static void
draw_pages (AlliesDeckFrame *frame)
{
  g_autoptr (GPtrArray) contents = list_contents (frame->previous);

  allies_page_cover_draw (frame, contents);
  allies_page_summary_draw (frame);
  allies_page_standing_draw (frame);
  allies_page_capabilities_draw (frame);
  allies_page_gaps_draw (frame);
  if (allies_alignment_get_overall (allies_results_get_alignment (frame->results))->n > 0)
    allies_page_alignment_draw (frame);
  if (allies_findings_has_plan (frame->results))
    draw_plan_pages (frame);
  allies_page_decisions_draw (frame);
  allies_appendix_answers_draw (frame);
  allies_appendix_method_draw (frame);
  allies_appendix_sources_draw (frame);
}

static char *
dup_authors (AlliesOrganisation *organisation)
{
  const char *marketing = allies_organisation_get_marketing_executive (organisation);
  const char *technology = allies_organisation_get_technology_executive (organisation);

  if (*marketing != '\0' && *technology != '\0')
    return g_strdup_printf (_ ("%s and %s"), marketing, technology);
  return g_strconcat (marketing, technology, NULL);
}

static void
set_metadata (AlliesDeckFrame *frame)
{
  AlliesOrganisation *organisation = allies_deck_frame_get_organisation (frame);
  const char *language = allies_dossier_get_language (allies_results_get_dossier (frame->results));
  g_autofree char *title = g_strdup_printf (_ ("%s: marketing and technology in %u"),
                                            allies_organisation_get_name (organisation),
                                            allies_results_get_year (frame->results));
  g_autofree char *authors = dup_authors (organisation);
  g_auto (GStrv) tag = g_strsplit_set (language != NULL ? language : "en", "_.@", 2);
  AlliesSceneMetadata metadata = {
    title, authors, allies_model_get_name (allies_results_get_model (frame->results)),
    frame->fingerprint, g_str_equal (tag[0], "C") ? "en" : tag[0]
  };

  allies_scene_builder_set_metadata (frame->builder, &metadata);
}

static AlliesScene *
draw_deck (AlliesResults *results,
           AlliesMetrics *metrics,
           gboolean draft,
           GHashTable *answers,
           GHashTable *rules,
           AlliesScene *previous)
{
  g_autoptr (AlliesSceneBuilder) builder = allies_scene_builder_new (metrics);
  g_autofree char *fingerprint =
      allies_dossier_dup_fingerprint (allies_results_get_dossier (results));
  AlliesDeckFrame frame = { builder, results, draft, 0, fingerprint, answers, rules, previous };

  set_metadata (&frame);
  draw_pages (&frame);
  return allies_scene_builder_end (builder);
}

AlliesScene *
allies_deck_new (AlliesResults *results, AlliesMetrics *metrics, gboolean draft)
{
  g_return_val_if_fail (results != NULL && ALLIES_IS_METRICS (metrics), NULL);

  g_autoptr (GHashTable) answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) rules = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (AlliesScene) first = draw_deck (results, metrics, draft, answers, rules, NULL);

  /* links and contents need to know where things are, so the deck is drawn twice */
  return draw_deck (results, metrics, draft, answers, rules, first);
}
