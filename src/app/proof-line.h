/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/plan-study.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesProofLine:
 *
 * Says how far the roadmap shown is from the best possible, as far as that is known, and offers to
 * stop looking, or to use a better roadmap that was found.
 */
#define ALLIES_TYPE_PROOF_LINE (allies_proof_line_get_type ())
G_DECLARE_FINAL_TYPE (AlliesProofLine, allies_proof_line, ALLIES, PROOF_LINE, GtkWidget)

/**
 * allies_proof_line_show:
 * @line: a line
 * @study: what is known
 * @roadmap: the roadmap that is shown
 * @currency: its currency
 */
void allies_proof_line_show (AlliesProofLine *line,
                             AlliesPlanStudy *study,
                             const AlliesRoadmap *roadmap,
                             const char *currency);

G_END_DECLS
