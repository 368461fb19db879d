/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/**
 * allies_merge_report_new:
 * @before: a dossier before it was merged with another
 * @merged: the two in one
 * @shown: as much of @merged as may be shown
 *
 * Returns: (transfer full) (array zero-terminated=1): sentences on what came in, then one for each
 *   conflict that may be shown and one for all others; one that says so when nothing came in
 */
GStrv allies_merge_report_new (AlliesDossier *before, AlliesDossier *merged, AlliesDossier *shown);

G_END_DECLS
