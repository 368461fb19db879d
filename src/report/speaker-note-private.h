/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/method-rule.h"
#include "report/results.h"

G_BEGIN_DECLS

/* Of the notes for the speakers only. */

#define ALLIES_NOTE_NAMED 3 /* of a list that would be longer */

/**
 * AlliesNoteDraft:
 * @results: what the deck shows
 * @say: what to say
 * @answer: the answer to the question
 * @question: what the CEO will ask
 * @rule: the rule by which the numbers are made
 * @stage: which stage the page is about
 *
 * A note while it is written.
 */
typedef struct
{
  AlliesResults *results;
  GStrvBuilder *say;
  GStrvBuilder *answer;
  const char *question;
  AlliesMethodRule rule;
  guint stage;
} AlliesNoteDraft;

/**
 * allies_note_add:
 * @list: sentences
 * @finding: (transfer full) (nullable): a finding with or without its full stop; nothing is added
 *   for %NULL or ""
 *
 * Adds a finding as a sentence.
 */
void allies_note_add (GStrvBuilder *list, char *finding);

/* One for each part of the deck, named alike. */
void allies_note_cover (AlliesNoteDraft *draft);
void allies_note_summary (AlliesNoteDraft *draft);
void allies_note_standing (AlliesNoteDraft *draft);
void allies_note_capabilities (AlliesNoteDraft *draft);
void allies_note_gaps (AlliesNoteDraft *draft);
void allies_note_alignment (AlliesNoteDraft *draft);
void allies_note_changes (AlliesNoteDraft *draft);
void allies_note_targets (AlliesNoteDraft *draft);
void allies_note_roadmap (AlliesNoteDraft *draft);
void allies_note_stage (AlliesNoteDraft *draft);
void allies_note_pays (AlliesNoteDraft *draft);
void allies_note_load (AlliesNoteDraft *draft);
void allies_note_risks (AlliesNoteDraft *draft);
void allies_note_decisions (AlliesNoteDraft *draft);

G_END_DECLS
