/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/font.h"
#include "report/results.h"
#include "scene/scene-builder.h"

G_BEGIN_DECLS

/**
 * sample_deck_names:
 *
 * The names of the sample decks, ended by %NULL: "example" and dossiers that are
 * unlike it, such as "empty", "six-stages" and "pseudo-language".
 */
extern const char *const sample_deck_names[];

/**
 * sample_deck_results:
 * @name: one of #sample_deck_names
 *
 * Returns: (transfer full): what that deck shows
 */
AlliesResults *sample_deck_results (const char *name);

/**
 * sample_deck:
 * @name: one of #sample_deck_names
 *
 * Returns: (transfer full): the deck, set in the font of the program
 */
AlliesScene *sample_deck (const char *name);

/**
 * sample_draw_deck:
 * @results: results
 *
 * Returns: (transfer full): their deck, set in the font of the program
 */
AlliesScene *sample_draw_deck (AlliesResults *results);

/**
 * sample_present_deck:
 * @results: results
 * @presentation: (nullable): how the deck is presented
 *
 * Returns: (transfer full): their deck, set in the font of the program
 */
AlliesScene *sample_present_deck (AlliesResults *results, AlliesPresentation *presentation);

/**
 * SamplePage:
 * @deck: name of a sample deck
 * @page: identifier of a page
 * @title: (nullable): its title, when it matters
 * @texts: texts that must be on the page, with "|" between them; "" for none
 * @absent: texts that must not be on it, with "|" between them; "" for none
 *
 * What one page says. Lines of a page are joined with spaces, so that a text may wrap.
 */
typedef struct
{
  const char *deck;
  const char *page;
  const char *title;
  const char *texts;
  const char *absent;
} SamplePage;

/**
 * sample_check_pages:
 * @pages: (array length=n): what pages say
 * @n: how many
 */
void sample_check_pages (const SamplePage *pages, guint n);

/**
 * sample_page_text:
 * @scene: a scene
 * @index: a page
 *
 * Returns: (transfer full): all texts of the page in reading order, with spaces between them
 */
char *sample_page_text (AlliesScene *scene, guint index);

/**
 * sample_check_scene:
 * @scene: a scene in which nothing may overlap or leave its page
 */
void sample_check_scene (AlliesScene *scene);

/**
 * sample_check_golden:
 * @name: name of a file in tests/golden, without ".txt"
 * @scene: a scene
 * @pages: how many of its pages count; 0 for all
 *
 * Compares the dump of a scene with the file, byte by byte; writes the file where
 * the environment says ALLIES_REFRESH_GOLDEN=1.
 */
void sample_check_golden (const char *name, AlliesScene *scene, guint pages);

/**
 * sample_paper:
 *
 * Returns: (transfer full): a builder with a page "paper" of 400 × 300 points and fixed metrics
 */
AlliesSceneBuilder *sample_paper (void);

/**
 * sample_check_paper:
 * @builder: what sample_paper() returned
 * @dump: the lines that were drawn, without the line of the page
 */
void sample_check_paper (AlliesSceneBuilder *builder, const char *dump);

G_END_DECLS
