/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The names of elements and attributes of a dossier that a pool reads. */
enum
{
  WORD_DOSSIER,
  WORD_ORGANISATION,
  WORD_ASSESSMENT,
  WORD_RESPONDENT,
  WORD_ANSWER,
  WORD_AGREEMENT,
  WORD_COMPLETION,
  WORD_REVEAL,
  WORD_HANDOUT,
  WORD_PRACTICE,
  WORD_FORMAT,
  WORD_NAME,
  WORD_INDUSTRY,
  WORD_SIZE,
  WORD_REGION,
  WORD_YEAR,
  WORD_MODEL,
  WORD_MODEL_VERSION,
  WORD_ANSWERING,
  WORD_ID,
  WORD_SIDE,
  WORD_QUESTION,
  WORD_STATE,
  WORD_LEVEL,
  WORD_NUMBER,
  WORD_FLAGGED,
  WORD_TIME,
  WORD_ALTERNATIVE,
};

/**
 * allies_pool_words:
 *
 * The names themselves, in the order of the enumeration, ended by %NULL.
 */
extern const char *const allies_pool_words[];

G_END_DECLS
