/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/model.h"
#include "peers/figure.h"

G_BEGIN_DECLS

/**
 * AlliesFigureSources:
 * @figures: published-figures.csv: one published figure a row
 * @industries: industry-labels.csv: which industries (codes, parted by spaces) a printed label is
 *   about
 * @left_out: (nullable): left-out.csv: identifiers of figures that do not count, with the reason
 * @indicators: (nullable): indicators.csv: identifiers of means that are peers of a number
 *   question, with that question and the reason
 *
 * The tables from which peers are estimated.
 */
typedef struct
{
  GBytes *figures;
  GBytes *industries;
  GBytes *left_out;
  GBytes *indicators;
} AlliesFigureSources;

/**
 * AlliesFigureTable:
 *
 * Published figures, and what each printed industry stands for.
 */
typedef struct _AlliesFigureTable AlliesFigureTable;

/**
 * allies_figure_table_new:
 * @sources: the tables
 * @model: the model to which the figures are assigned
 * @error: return location
 *
 * Faults (with file and line): columns that are missing, identifiers used twice or unknown,
 * capabilities and questions that the model does not have, shares outside 0 to 100, unknown words.
 *
 * Returns: (transfer full) (nullable): the table
 */
AlliesFigureTable *
allies_figure_table_new (const AlliesFigureSources *sources, AlliesModel *model, GError **error);

/**
 * allies_figure_table_free:
 * @table: (nullable): the table
 */
void allies_figure_table_free (AlliesFigureTable *table);

/**
 * allies_figure_table_get_n:
 * @table: the table
 *
 * Returns: the number of figures that are not left out
 */
guint allies_figure_table_get_n (const AlliesFigureTable *table);

/**
 * allies_figure_table_get:
 * @table: the table
 * @index: below allies_figure_table_get_n()
 *
 * Returns: (transfer none): a figure, in the order of the file
 */
AlliesFigure *allies_figure_table_get (const AlliesFigureTable *table, guint index);

/**
 * allies_figure_table_get_left_out:
 * @table: the table
 * @id: identifier of a figure
 *
 * Returns: (transfer none) (nullable): why the figure is left out
 */
const char *allies_figure_table_get_left_out (const AlliesFigureTable *table, const char *id);

/**
 * allies_figure_table_covers:
 * @table: the table
 * @label: an industry as printed
 * @industry: index of an industry
 *
 * Returns: whether the label is about the industry
 */
gboolean
allies_figure_table_covers (const AlliesFigureTable *table, const char *label, guint industry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesFigureTable, allies_figure_table_free)

G_END_DECLS
