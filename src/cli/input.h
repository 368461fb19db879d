/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-file.h"
#include "report/results.h"

G_BEGIN_DECLS

#define ALLIES_INPUT_SIDE_HELP                                                                     \
  N_ ("marketing or technology; whose answers, while both still answer blindly")

/**
 * allies_input_load:
 * @path: a path; "-" is standard input
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the content
 */
GBytes *allies_input_load (const char *path, GError **error);

/**
 * allies_input_dossier:
 * @path: an *.allies file; "-" is standard input
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the dossier
 */
AlliesDossier *allies_input_dossier (const char *path, GError **error);

/**
 * allies_input_year:
 * @dossier: a dossier
 * @wanted: a year, or 0 for the latest
 * @error: return location
 *
 * Returns: the year, 0 when the dossier does not have it
 */
guint allies_input_year (AlliesDossier *dossier, int wanted, GError **error);

/**
 * allies_input_results:
 * @path: an *.allies file; "-" is standard input
 * @year: a year, or 0 for the latest
 * @peers: (nullable): a *.peers file instead of the bundled peers
 * @side: (nullable): code of the side that looks
 * @error: return location; %ALLIES_ERROR_CONFLICT when both sides still answer blindly and @side does
 *   not say whose answers are meant
 *
 * While both sides still answer blindly, the results are those of one side's answers.
 *
 * Returns: (transfer full) (nullable): the results
 */
AlliesResults *allies_input_results (
    const char *path, int year, const char *peers, const char *side, GError **error);

G_END_DECLS
