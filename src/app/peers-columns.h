/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/data-table.h"
#include "peers/gaps.h"

#include <glib/gi18n-lib.h>

G_BEGIN_DECLS

/* The columns of a table that say how one stands among the peers, and which peers those are: filled
 * by allies_peers_columns_add(). */
#define ALLIES_PEERS_COLUMNS                                                                       \
  { _ ("Standing"), FALSE, 24 }, { _ ("Compared with"), FALSE, 26 }, { _ ("Basis"), FALSE, 22 },   \
      { _ ("n"), FALSE, 10 }, { _ ("Year"), FALSE, 9 }, { _ ("Age"), FALSE, 24 },                  \
  {                                                                                                \
    _ ("Evidence"), FALSE, 18                                                                      \
  }

/**
 * allies_peers_columns_add:
 * @row: a row that lacks the cells of %ALLIES_PEERS_COLUMNS
 * @gap: what it is about
 * @year: the year of the assessment
 *
 * Adds the cells; figures that are old are marked, and said to be.
 */
void allies_peers_columns_add (AlliesDataRow *row, const AlliesGap *gap, guint year);

G_END_DECLS
