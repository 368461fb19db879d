/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesStartYear:
 *
 * With which questionnaire the next year starts, and what becomes of each question, before anything
 * happens. Its buttons activate the actions "years.start", "years.choose" and "years.back" of
 * whoever holds it.
 */
#define ALLIES_TYPE_START_YEAR (allies_start_year_get_type ())
G_DECLARE_FINAL_TYPE (AlliesStartYear, allies_start_year, ALLIES, START_YEAR, GtkWidget)

/**
 * allies_start_year_offer:
 * @panel: a panel
 * @before: the questionnaire of the last year
 * @model: another one
 * @origin: where @model comes from, in a few words
 * @year: the year to start
 *
 * Offers to keep @before or to go on to @model, which is chosen at first.
 */
void allies_start_year_offer (AlliesStartYear *panel,
                              AlliesModel *before,
                              AlliesModel *model,
                              const char *origin,
                              guint year);

/**
 * allies_start_year_get_model:
 * @panel: a panel
 *
 * Returns: (transfer none): the questionnaire that is chosen
 */
AlliesModel *allies_start_year_get_model (AlliesStartYear *panel);

/**
 * allies_start_year_begin:
 * @session: a session
 * @model: questionnaire of the next year
 *
 * Starts the year after the latest one as one edit. Where the questionnaire moves on, both versions
 * are in the file before the edit is made.
 *
 * Returns: whether the year is there
 */
gboolean allies_start_year_begin (AlliesSession *session, AlliesModel *model);

G_END_DECLS
