/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/* By what a deck can be told to match a dossier; it travels in the keywords of the PDF. */

/**
 * allies_deck_mark_new:
 * @year: year of the assessment that the deck is about
 * @fingerprint: of the dossier in that year, see allies_dossier_dup_fingerprint()
 *
 * Returns: (transfer full): the mark of a deck of that year, such as "allies-deck, 2026, 7f3a-91c2"
 */
char *allies_deck_mark_new (guint year, const char *fingerprint);

/**
 * allies_deck_mark_check:
 * @mark: keywords of a PDF
 * @dossier: a dossier
 * @message: (out) (transfer full): what was found, in a sentence
 *
 * Returns: whether a deck with this mark was made from the dossier as it is now
 */
gboolean allies_deck_mark_check (const char *mark, AlliesDossier *dossier, char **message);

G_END_DECLS
