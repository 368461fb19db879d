/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck.h"

#include "base/error.h"
#include "report/deck-mark.h"
#include "report/deck-part.h"
#include "report/paper.h"
#include "scene/scene-check.h"

#include <glib/gi18n-lib.h>

/* A part counts from its first page. */
static void
add_entry (AlliesDeckFrame *frame, const AlliesDeckPart *part, guint page, guint number)
{
  AlliesDeckEntry *entry = g_new0 (AlliesDeckEntry, 1);

  entry->id = frame->pages->pdata[page];
  entry->topic = allies_deck_part_get_topic (part);
  entry->number = number;
  g_ptr_array_add (frame->contents, entry);
}

/* What is hidden does not count: the others have the numbers that they have without it. */
static void
draw_part (AlliesDeckFrame *frame, const AlliesDeckPart *part)
{
  guint number = frame->number;
  guint page = frame->pages->len;

  frame->hidden = allies_deck_part_is_hidden (part, frame->presentation);
  part->draw (frame);
  if (frame->hidden)
    frame->number = number;
  else if (frame->pages->len > page)
    add_entry (frame, part, page, number + 1);
}

/* The cover tells what is on which page, so that it is drawn when that is known. */
static void
draw_cover (AlliesDeckFrame *frame, const AlliesDeckPart *cover)
{
  frame->number = 0;
  frame->hidden = FALSE;
  cover->draw (frame);
  allies_scene_builder_put_page_first (frame->builder);
}

static void
draw_pages (AlliesDeckFrame *frame, gboolean with_hidden)
{
  g_autoptr (GPtrArray) parts = allies_deck_part_list (frame->results, frame->presentation);

  frame->number = 1;
  for (guint i = 1; i < parts->len; i++)
    if (with_hidden || !allies_deck_part_is_hidden (parts->pdata[i], frame->presentation))
      draw_part (frame, parts->pdata[i]);
  draw_cover (frame, parts->pdata[0]);
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
  g_autofree char *mark =
      allies_deck_mark_new (allies_results_get_year (frame->results), frame->fingerprint);
  g_auto (GStrv) tag = g_strsplit_set (language != NULL ? language : "en", "_.@", 2);
  AlliesSceneMetadata metadata = {
    title, authors, allies_model_get_name (allies_results_get_model (frame->results)), mark,
    g_str_equal (tag[0], "C") ? "en" : tag[0]
  };

  allies_scene_builder_set_metadata (frame->builder, &metadata);
}

AlliesScene *
allies_deck_new_with (AlliesResults *results,
                      AlliesMetrics *metrics,
                      const AlliesDeckOptions *options)
{
  g_return_val_if_fail (results != NULL && ALLIES_IS_METRICS (metrics) && options != NULL, NULL);

  g_autoptr (AlliesSceneBuilder) builder = allies_scene_builder_new (metrics);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_free);
  AlliesPaperSize size =
      allies_paper_get_size (allies_presentation_get_paper (options->presentation));
  AlliesDeckFrame frame = { .builder = builder,
                            .results = results,
                            .presentation = options->presentation,
                            .logo = options->logo,
                            .width = size.width,
                            .height = size.height,
                            .content_width = size.width - 2 * ALLIES_DECK_MARGIN,
                            .content_bottom = allies_deck_frame_get_bottom (&size),
                            .fingerprint = allies_results_get_fingerprint (results),
                            .pages = pages,
                            .contents = contents };

  set_metadata (&frame);
  draw_pages (&frame, options->with_hidden);
  return allies_scene_builder_end (builder);
}

AlliesScene *
allies_deck_new (AlliesResults *results, AlliesMetrics *metrics, AlliesPresentation *presentation)
{
  return allies_deck_new_with (results, metrics, &(AlliesDeckOptions){ presentation });
}

AlliesPalette *
allies_deck_new_palette (AlliesPresentation *presentation)
{
  const char *accent = allies_presentation_get_accent (presentation);

  return *accent != '\0' ? allies_palette_new_with_accent (
             allies_palette_light (), (guint32)g_ascii_strtoull (accent, NULL, 16))
                         : allies_palette_copy (allies_palette_light ());
}

gboolean
allies_deck_check (AlliesScene *deck, GError **error)
{
  g_return_val_if_fail (deck != NULL, FALSE);

  g_auto (GStrv) findings = allies_scene_check (deck);

  if (findings[0] == NULL)
    return TRUE;
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_RENDER,
               _ ("There is not room for everything on paper. %s. Shorten that text, or choose "
                  "other paper."),
               findings[0]);
  return FALSE;
}
