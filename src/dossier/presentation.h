/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesPaper:
 * @ALLIES_PAPER_SCREEN: 16:9, 13.333 by 7.5 inches
 * @ALLIES_PAPER_A4: A4, landscape
 * @ALLIES_PAPER_LETTER: US Letter, landscape
 *
 * What the deck is made for.
 */
typedef enum
{
  ALLIES_PAPER_SCREEN,
  ALLIES_PAPER_A4,
  ALLIES_PAPER_LETTER,
  ALLIES_N_PAPERS,
} AlliesPaper;

/* The words of the file format and of the command, in the order of AlliesPaper; ended by NULL. */
extern const char *const allies_papers[];

/**
 * AlliesPresentation:
 *
 * How the deck of a year is presented: nothing in it changes what the deck says. Immutable; made by
 * allies_record_new() with the field names of the file format.
 */
#define ALLIES_TYPE_PRESENTATION (allies_presentation_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPresentation, allies_presentation, ALLIES, PRESENTATION, AlliesRecord)

/**
 * allies_presentation_get_paper:
 * @presentation: (nullable): a presentation
 *
 * Returns: the paper, the screen's by default
 */
AlliesPaper allies_presentation_get_paper (AlliesPresentation *presentation);

/**
 * allies_presentation_is_draft:
 * @presentation: (nullable): a presentation
 *
 * Returns: whether each page is marked as a draft
 */
gboolean allies_presentation_is_draft (AlliesPresentation *presentation);

/**
 * allies_presentation_get_accent:
 * @presentation: (nullable): a presentation
 *
 * Returns: (transfer none): colour of the company as six hexadecimal digits, "" when there is none
 */
const char *allies_presentation_get_accent (AlliesPresentation *presentation);

/**
 * allies_presentation_get_confidentiality:
 * @presentation: (nullable): a presentation
 *
 * Returns: (transfer none): the line that stands on every page, "" when there is none
 */
const char *allies_presentation_get_confidentiality (AlliesPresentation *presentation);

/**
 * allies_presentation_get_order:
 * @presentation: (nullable): a presentation
 *
 * Returns: (transfer none): identifiers of pages in the order wished for, ended by %NULL; a page
 * that is not named follows the one that it follows otherwise
 */
const char *const *allies_presentation_get_order (AlliesPresentation *presentation);

/**
 * allies_presentation_get_hidden:
 * @presentation: (nullable): a presentation
 *
 * Returns: (transfer none): identifiers of the pages left out, ended by %NULL
 */
const char *const *allies_presentation_get_hidden (AlliesPresentation *presentation);

/**
 * allies_presentation_is_accent:
 * @accent: a text
 *
 * Returns: whether it is a colour as six hexadecimal digits, in small letters
 */
gboolean allies_presentation_is_accent (const char *accent);

/* What a colour needs at least to be seen on white paper (WCAG 2.1, 1.4.11). */
#define ALLIES_ACCENT_CONTRAST 3.0

/**
 * allies_presentation_get_accent_contrast:
 * @accent: a colour (see allies_presentation_is_accent())
 *
 * Returns: its contrast ratio to white paper, from 1 to 21
 */
double allies_presentation_get_accent_contrast (const char *accent);

G_END_DECLS
