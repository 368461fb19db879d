/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/**
 * allies_merge_report_new:
 * @before: a dossier before it was merged with another
 * @merged: the two in one
 *
 * Returns: (transfer full) (array zero-terminated=1): sentences on what came in, then one for each
 *   conflict; one that says so when nothing did
 */
GStrv allies_merge_report_new (AlliesDossier *before, AlliesDossier *merged);

G_END_DECLS
