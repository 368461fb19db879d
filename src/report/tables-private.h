/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/tables.h"

G_BEGIN_DECLS

/* One per table; see AlliesTablesKind. */
AlliesSheet *allies_tables_new_scores (AlliesResults *results);
AlliesSheet *allies_tables_new_gaps (AlliesResults *results);
AlliesSheet *allies_tables_new_differences (AlliesResults *results);
AlliesSheet *allies_tables_new_answers (AlliesResults *results);
AlliesSheet *allies_tables_new_roadmap (AlliesResults *results);
AlliesSheet *allies_tables_new_cash (AlliesResults *results);
AlliesSheet *allies_tables_new_risks (AlliesResults *results);
AlliesSheet *allies_tables_new_sources (AlliesResults *results);

/**
 * allies_tables_start:
 * @results: results
 * @title: title of the table, translated
 * @columns: (array length=n): its columns, headings marked for translation; money gets the
 *   currency of the dossier
 * @n: how many
 *
 * Returns: (transfer full): the table without rows
 */
AlliesSheet *allies_tables_start (const AlliesResults *results,
                                  const char *title,
                                  const AlliesSheetColumn *columns,
                                  guint n);

/**
 * allies_tables_add_subject:
 * @sheet: a table with a new row
 * @model: the model
 * @id: identifier of a pillar or capability, or "overall"
 *
 * Adds four cells: what it is, its pillar, its identifier and its name.
 */
void allies_tables_add_subject (AlliesSheet *sheet, AlliesModel *model, const char *id);

/**
 * allies_tables_add_question:
 * @sheet: a table with a new row
 * @model: the model
 * @question: a question
 *
 * Adds four cells: its pillar, its capability, its identifier and the question itself.
 */
void allies_tables_add_question (AlliesSheet *sheet, AlliesModel *model, AlliesQuestion *question);

/**
 * allies_tables_add_yes:
 * @sheet: a table with a row
 * @is_so: whether it is so
 *
 * Adds a cell with "yes", or with nothing.
 */
void allies_tables_add_yes (AlliesSheet *sheet, gboolean is_so);

G_END_DECLS
