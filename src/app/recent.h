/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * AlliesRecentEntry:
 * @path: where the dossier is kept
 * @organisation: name of the organisation
 * @year: year that was shown
 * @side: side that answered, or %ALLIES_SIDE_NONE
 * @sides: sides that have answered in this place, a bit each
 * @question: question where answering stopped; may be empty
 * @answered: questions that side had answered
 * @total: questions there are
 * @peers: file of the peers that were chosen; may be empty
 * @changed: when it was last changed here, in UTC
 *
 * What is remembered of a dossier on this computer, beside the dossier itself.
 */
typedef struct
{
  char *path;
  char *organisation;
  guint year;
  int side;
  guint sides;
  char *question;
  guint answered;
  guint total;
  char *peers;
  char *changed;
} AlliesRecentEntry;

/**
 * allies_recent_entry_free:
 * @entry: (nullable): an entry
 */
void allies_recent_entry_free (AlliesRecentEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesRecentEntry, allies_recent_entry_free)

/**
 * allies_recent_list:
 *
 * Returns: (transfer full) (element-type AlliesRecentEntry): the dossiers that still exist, the one
 *   changed last first
 */
GPtrArray *allies_recent_list (void);

/**
 * allies_recent_find:
 * @path: where a dossier is kept
 *
 * Returns: (transfer full) (nullable): what is remembered of it
 */
AlliesRecentEntry *allies_recent_find (const char *path);

/**
 * allies_recent_remember:
 * @session: a session
 *
 * Remembers its dossier and where one stopped. A fault is of no consequence and is not reported.
 */
void allies_recent_remember (AlliesSession *session);

/**
 * allies_recent_forget:
 * @path: where a dossier is kept
 */
void allies_recent_forget (const char *path);

G_END_DECLS
