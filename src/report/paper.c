/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/paper.h"

#include <glib/gi18n-lib.h>

AlliesPaperSize
allies_paper_get_size (AlliesPaper paper)
{
  /* 13.333 × 7.5 inches; 297 × 210 mm; 11 × 8.5 inches; in points of 1/72 inch */
  static const AlliesPaperSize sizes[] = {
    [ALLIES_PAPER_SCREEN] = { 960, 540 },
    [ALLIES_PAPER_A4] = { 841.89, 595.28 },
    [ALLIES_PAPER_LETTER] = { 792, 612 },
  };

  g_return_val_if_fail (paper < ALLIES_N_PAPERS, sizes[ALLIES_PAPER_SCREEN]);
  return sizes[paper];
}

const char *
allies_paper_get_name (AlliesPaper paper)
{
  static const char *const names[] = {
    [ALLIES_PAPER_SCREEN] = N_ ("Screen, 16:9"),
    [ALLIES_PAPER_A4] = N_ ("A4"),
    [ALLIES_PAPER_LETTER] = N_ ("US Letter"),
  };

  g_return_val_if_fail (paper < ALLIES_N_PAPERS, "");
  return _ (names[paper]);
}
