/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/csv.h"
#include "dossier/edit-history.h"

G_BEGIN_DECLS

/**
 * allies_answer_import:
 * @history: the edit history of a dossier
 * @dossier: its dossier
 * @year: a year that the dossier has
 * @side: the side that answers
 * @csv: columns question and level (a level, a figure, practices joined by semicolons, "na" or
 *   "unknown"), and optionally note, evidence and confidence
 * @time: moment of the answers, ISO 8601 in UTC
 * @problems: collects what is wrong with the rows, with lines
 *
 * Takes answers of the executive of a side as one edit. With faults, nothing is changed.
 *
 * Returns: how many answers were taken
 */
guint allies_answer_import (AlliesEditHistory *history,
                            AlliesDossier *dossier,
                            guint year,
                            AlliesSide side,
                            const AlliesCsv *csv,
                            const char *time,
                            AlliesProblems *problems);

/**
 * allies_answer_import_by:
 * @history: the edit history of a dossier
 * @dossier: its dossier
 * @year: a year that the dossier has
 * @respondent: who answers, in the dossier or new
 * @csv: see allies_answer_import()
 * @time: moment of the answers, ISO 8601 in UTC
 * @problems: collects what is wrong with the rows, with lines
 *
 * Takes answers of one respondent, the executive or a delegate, as one edit. With faults, nothing
 * is changed.
 *
 * Returns: how many answers were taken
 */
guint allies_answer_import_by (AlliesEditHistory *history,
                               AlliesDossier *dossier,
                               guint year,
                               AlliesRespondent *respondent,
                               const AlliesCsv *csv,
                               const char *time,
                               AlliesProblems *problems);

/**
 * allies_respondent_ensure:
 * @history: a history with an edit begun
 * @dossier: its dossier
 * @year: a year that the dossier has
 * @side: a side
 *
 * Makes sure that the side has a respondent; the first one bears the executive's name.
 *
 * Returns: (transfer none): identifier of the side's first respondent
 */
const char *allies_respondent_ensure (AlliesEditHistory *history,
                                      AlliesDossier *dossier,
                                      guint year,
                                      AlliesSide side);

G_END_DECLS
