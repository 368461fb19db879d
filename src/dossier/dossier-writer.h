/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/**
 * allies_dossier_write:
 * @dossier: a dossier
 *
 * Returns: (transfer full): an *.allies file; the same content gives the same bytes
 */
GBytes *allies_dossier_write (AlliesDossier *dossier);

/**
 * allies_dossier_dup_fingerprint:
 * @dossier: a dossier
 * @year: year of an assessment
 *
 * Later years change nothing in it, nor do the questionnaires that are put inside for them, nor how
 * the deck is presented.
 *
 * Returns: (transfer full): eight hexadecimal digits made from the content up to that year, such as
 *   "7f3a-91c2", to tell a stale deck from a fresh one
 */
char *allies_dossier_dup_fingerprint (AlliesDossier *dossier, guint year);

G_END_DECLS
