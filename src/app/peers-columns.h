/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/data-table.h"
#include "peers/gaps.h"

#include <glib/gi18n-lib.h>

G_BEGIN_DECLS

/* The columns of a table that say how one stands among the peers, and how old those are: filled by
 * allies_peers_columns_add(). Which peers they are is said where a number explains itself. */
#define ALLIES_PEERS_COLUMNS                                                                       \
  { _ ("Standing"), FALSE, 14, TRUE },                                                             \
  {                                                                                                \
    _ ("Peers’ age"), FALSE, 14, TRUE                                                              \
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
