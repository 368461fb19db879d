/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/* What stands for all industries or all sizes; all regions are "global". */
#define ALLIES_COMPARISON_ALL "all"

/**
 * AlliesComparison:
 *
 * With whom a company compares itself in a year, where that is not its own segment. Immutable; made
 * by allies_record_new() with the field names of the file format.
 */
#define ALLIES_TYPE_COMPARISON (allies_comparison_get_type ())
G_DECLARE_FINAL_TYPE (AlliesComparison, allies_comparison, ALLIES, COMPARISON, AlliesRecord)

/**
 * allies_comparison_get_industry:
 * @comparison: a comparison
 *
 * Returns: (transfer none): code of an industry or %ALLIES_COMPARISON_ALL; "" for that of the
 * company
 */
const char *allies_comparison_get_industry (AlliesComparison *comparison);

/**
 * allies_comparison_get_size:
 * @comparison: a comparison
 *
 * Returns: (transfer none): code of a size or %ALLIES_COMPARISON_ALL; "" for that of the company
 */
const char *allies_comparison_get_size (AlliesComparison *comparison);

/**
 * allies_comparison_get_region:
 * @comparison: a comparison
 *
 * Returns: (transfer none): code of a region; "" for that of the company
 */
const char *allies_comparison_get_region (AlliesComparison *comparison);

G_END_DECLS
