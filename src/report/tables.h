/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/sheet.h"
#include "report/results.h"

G_BEGIN_DECLS

/**
 * AlliesTablesKind:
 * @ALLIES_TABLES_SCORES: scores with bounds and coverage
 * @ALLIES_TABLES_GAPS: gaps to peers and target, importance and priority
 * @ALLIES_TABLES_DIFFERENCES: what both sides gave for each question, and what they agreed
 * @ALLIES_TABLES_ANSWERS: every answer with all that was said with it, and what it was before
 * @ALLIES_TABLES_ROADMAP: the initiatives by stage with money, effort and value
 * @ALLIES_TABLES_CASH: the cash flow of each initiative, each stage and the whole by month
 * @ALLIES_TABLES_RISKS: what each stage and the whole come to, and the assumptions that matter most
 * @ALLIES_TABLES_SOURCES: the peers that are shown and the figures they rest on
 *
 * The tables that can be taken on into other programs.
 */
typedef enum
{
  ALLIES_TABLES_SCORES,
  ALLIES_TABLES_GAPS,
  ALLIES_TABLES_DIFFERENCES,
  ALLIES_TABLES_ANSWERS,
  ALLIES_TABLES_ROADMAP,
  ALLIES_TABLES_CASH,
  ALLIES_TABLES_RISKS,
  ALLIES_TABLES_SOURCES,
} AlliesTablesKind;

/**
 * allies_tables_names:
 *
 * The names of the tables, ended by %NULL; the index is an #AlliesTablesKind.
 */
extern const char *const allies_tables_names[];

/**
 * allies_tables_find:
 * @name: (nullable): a name
 * @kind: (out): the table
 *
 * Returns: whether there is such a table
 */
gboolean allies_tables_find (const char *name, AlliesTablesKind *kind);

/**
 * allies_tables_new:
 * @kind: which table
 * @results: what it shows
 *
 * Returns: (transfer full): the table; without rows where there is nothing to show
 */
AlliesSheet *allies_tables_new (AlliesTablesKind kind, AlliesResults *results);

/**
 * allies_tables_new_all:
 * @results: what they show
 *
 * Returns: (transfer full) (element-type AlliesSheet): all tables in the order of #AlliesTablesKind
 */
GPtrArray *allies_tables_new_all (AlliesResults *results);

/**
 * allies_tables_dup_title:
 * @results: results
 *
 * Returns: (transfer full): the organisation and the year, as the title of all tables together
 */
char *allies_tables_dup_title (const AlliesResults *results);

/**
 * allies_tables_dup_date:
 * @results: results
 *
 * Returns: (transfer full): the day that the assessment speaks of, else the first of its year, ISO
 *   8601
 */
char *allies_tables_dup_date (const AlliesResults *results);

G_END_DECLS
