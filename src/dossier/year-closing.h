/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/edit-history.h"

G_BEGIN_DECLS

/**
 * allies_year_closing_list:
 * @dossier: a dossier
 * @year: a year
 *
 * Returns: (transfer container) (element-type AlliesClosing): when it was closed and opened again,
 *   the oldest first
 */
GPtrArray *allies_year_closing_list (AlliesDossier *dossier, guint year);

/**
 * allies_year_closing_is_closed:
 * @dossier: a dossier
 * @year: a year
 *
 * Returns: whether the year stays as it is
 */
gboolean allies_year_closing_is_closed (AlliesDossier *dossier, guint year);

/**
 * allies_year_closing_keeps:
 * @key: key of a record
 *
 * How a deck is presented may change in a closed year, since it changes nothing of what the deck
 * says; so may what tells of closing itself, and of copies for one side.
 *
 * Returns: whether a record with this key stays as it is once its year is closed
 */
gboolean allies_year_closing_keeps (const char *key);

/**
 * allies_year_closing_dup_sentence:
 * @year: a year that is closed
 *
 * Returns: (transfer full): what is said to somebody who wants to change it
 */
char *allies_year_closing_dup_sentence (guint year);

/**
 * allies_year_closing_check_open:
 * @dossier: a dossier
 * @year: a year
 * @error: return location; %ALLIES_ERROR_CONFLICT with that sentence
 *
 * Returns: whether the year may be changed
 */
gboolean allies_year_closing_check_open (AlliesDossier *dossier, guint year, GError **error);

/**
 * allies_year_closing_check:
 * @dossier: a dossier
 * @year: a year that it has
 * @error: return location; %ALLIES_ERROR_CONFLICT with what is missing
 *
 * A year is closed when both sides have finished, and where the answers of both are.
 *
 * Returns: whether the year can be closed now
 */
gboolean allies_year_closing_check (AlliesDossier *dossier, guint year, GError **error);

/**
 * allies_year_closing_check_merged:
 * @merged: two dossiers brought together
 * @ours: one of them
 * @theirs: the other
 * @error: return location; %ALLIES_ERROR_CONFLICT
 *
 * Nothing comes into a year that is closed in @merged but from where it was closed: at least one of
 * the two must hold the record that closed it, and say the same of the year.
 *
 * Returns: whether that is so
 */
gboolean allies_year_closing_check_merged (AlliesDossier *merged,
                                           AlliesDossier *ours,
                                           AlliesDossier *theirs,
                                           GError **error);

/**
 * allies_year_closing_close:
 * @history: the edit history of a dossier
 * @dossier: its dossier
 * @year: a year that can be closed
 * @by: who closes it; "" where that is not known
 * @time: now, in UTC
 *
 * Closes a year, with its questionnaire inside. What was edited before cannot be undone any more.
 */
void allies_year_closing_close (AlliesEditHistory *history,
                                AlliesDossier *dossier,
                                guint year,
                                const char *by,
                                const char *time);

/**
 * allies_year_closing_reopen:
 * @history: the edit history of a dossier
 * @dossier: its dossier
 * @year: a year that is closed
 * @by: who opens it again; "" where that is not known
 * @why: the reason, not empty
 * @time: now, in UTC
 *
 * Opens a year again; that it was closed, and why it is open, stays in the dossier for ever.
 */
void allies_year_closing_reopen (AlliesEditHistory *history,
                                 AlliesDossier *dossier,
                                 guint year,
                                 const char *by,
                                 const char *why,
                                 const char *time);

G_END_DECLS
