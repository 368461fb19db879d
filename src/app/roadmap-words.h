/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/* What the page of the roadmap says above its board. */

/**
 * allies_roadmap_words_missing:
 * @organisation: a company of which some money is not known
 *
 * Returns: (transfer full): which money is missing before there can be a roadmap
 */
char *allies_roadmap_words_missing (AlliesOrganisation *organisation);

/**
 * allies_roadmap_words_sums:
 * @roadmap: a roadmap
 * @currency: the dossier's currency
 *
 * Returns: (transfer full): how many initiatives, what they cost and are worth, and how much of the
 *   gap they close
 */
char *allies_roadmap_words_sums (const AlliesRoadmap *roadmap, const char *currency);

/**
 * allies_roadmap_words_assumed:
 * @results: results with a roadmap
 * @roadmap: the roadmap
 *
 * Returns: (transfer full): what of it is a planning assumption
 */
char *allies_roadmap_words_assumed (AlliesResults *results, const AlliesRoadmap *roadmap);

G_END_DECLS
