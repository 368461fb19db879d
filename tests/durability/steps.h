/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/edit-history.h"

G_BEGIN_DECLS

/**
 * steps_run:
 * @history: the history of @dossier
 * @dossier: a dossier made by sample_dossier_new()
 * @seed: which work is done
 * @number: which step of it, from 0
 *
 * One step of some work: an answer, something undone or done again. The same
 * seed and number do the same to the same dossier.
 */
void steps_run (AlliesEditHistory *history, AlliesDossier *dossier, guint seed, guint number);

G_END_DECLS
