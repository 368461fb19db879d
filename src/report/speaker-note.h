/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/deck-part.h"

G_BEGIN_DECLS

/**
 * AlliesSpeakerNote:
 * @say: what to say, sentences ended by %NULL
 * @question: what the CEO will ask
 * @answer: the answer, sentences ended by %NULL
 * @source: where the numbers come from
 *
 * What the two of them need beside a page of the deck.
 */
typedef struct
{
  GStrv say;
  char *question;
  GStrv answer;
  char *source;
} AlliesSpeakerNote;

/**
 * allies_speaker_note_new:
 * @results: what the deck shows
 * @page: identifier of a page of the deck
 *
 * Returns: (transfer full) (nullable): the note for the page; %NULL for pages on which something
 *   goes on that began before
 */
AlliesSpeakerNote *allies_speaker_note_new (AlliesResults *results, const char *page);

/**
 * allies_speaker_note_free:
 * @note: (transfer full) (nullable): a note
 */
void allies_speaker_note_free (AlliesSpeakerNote *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesSpeakerNote, allies_speaker_note_free)

G_END_DECLS
