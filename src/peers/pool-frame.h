/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/model.h"
#include "peers/pool-names.h"

G_BEGIN_DECLS

/**
 * AlliesPoolQuestion:
 * @kind: what it asks for
 * @subject: index of the subject it belongs to: its capability, or itself when it asks for a number
 * @weight: its weight in its capability
 * @minimum: the lowest number allowed
 * @maximum: the highest
 * @practices: the identifiers of its practices
 * @following: index of the question that comes after it in a file, where they are sorted
 */
typedef struct
{
  AlliesQuestionKind kind;
  guint subject;
  double weight;
  double minimum;
  double maximum;
  AlliesPoolNames *practices;
  guint following;
} AlliesPoolQuestion;

/**
 * AlliesPoolFrame:
 * @model: identifier of the questionnaire
 * @version: its version
 * @low: the lowest level of the scale
 * @high: the highest
 * @levels: (array length=n_levels): the levels, rising
 * @n_levels: how many
 * @questions: the identifiers of the questions in order
 * @list: (array): the questions in the same order
 * @subjects: what cells are about: the capabilities in order, then the questions for a number
 * @n_capabilities: how many of @subjects are capabilities
 *
 * What of a questionnaire matters to a pool, as plain values that several threads may read at once.
 */
typedef struct
{
  char *model;
  char *version;
  double low;
  double high;
  double *levels;
  guint n_levels;
  AlliesPoolNames *questions;
  AlliesPoolQuestion *list;
  AlliesPoolNames *subjects;
  guint n_capabilities;
} AlliesPoolFrame;

/**
 * allies_pool_frame_new:
 * @model: a model
 *
 * Returns: (transfer full): its frame
 */
AlliesPoolFrame *allies_pool_frame_new (AlliesModel *model);

/**
 * allies_pool_frame_free:
 * @frame: (nullable): a frame
 */
void allies_pool_frame_free (AlliesPoolFrame *frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPoolFrame, allies_pool_frame_free)

G_END_DECLS
