/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlliesIndustry:
 * @code: its code in files, such as "retail"
 * @nace: the divisions of NACE Rev. 2 that it covers
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *nace;
} AlliesIndustry;

/**
 * allies_industry_get_n:
 *
 * Returns: the number of industries
 */
guint allies_industry_get_n (void);

/**
 * allies_industry_get:
 * @index: below allies_industry_get_n()
 *
 * Returns: (transfer none): an industry
 */
const AlliesIndustry *allies_industry_get (guint index);

/**
 * allies_industry_find:
 * @code: (nullable): a code
 *
 * Returns: its index, or -1
 */
int allies_industry_find (const char *code);

/**
 * allies_industry_get_name:
 * @index: below allies_industry_get_n()
 *
 * Returns: (transfer none): its name to show
 */
const char *allies_industry_get_name (guint index);

G_END_DECLS
