/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/presentation.h"

G_BEGIN_DECLS

/**
 * AlliesPaperSize:
 * @width: in points
 * @height: in points
 *
 * Size of a page, lying on its long side.
 */
typedef struct
{
  double width;
  double height;
} AlliesPaperSize;

/**
 * allies_paper_get_size:
 * @paper: a paper
 *
 * Returns: its size
 */
AlliesPaperSize allies_paper_get_size (AlliesPaper paper);

/**
 * allies_paper_get_name:
 * @paper: a paper
 *
 * Returns: (transfer none): what people call it
 */
const char *allies_paper_get_name (AlliesPaper paper);

G_END_DECLS
