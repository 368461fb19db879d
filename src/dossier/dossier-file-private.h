/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/platform-file-lock.h"
#include "dossier/dossier-file.h"
#include "dossier/journal.h"

G_BEGIN_DECLS

struct _AlliesDossierFile
{
  GObject parent_instance;
  char *path;
  AlliesDossier *dossier;
  GBytes *on_disk;            /* what was read or written last */
  AlliesEditHistory *history; /* of whoever works on it; NULL for one who only reads or writes */
  AlliesFileLock *lock;
  AlliesJournal *journal;
  GPtrArray *entries;  /* what was done since the file was written last, by us or before */
  guint n_inherited;   /* how many of them were recovered */
  guint n_kept;        /* how many of them are in our journal */
  GPtrArray *left;     /* journals that go when the file is written */
  GPtrArray *disputed; /* journals that contradict the file */
  guint n_recovered;
  gboolean said_at_home;
  GQueue notices;
  GQueue lasting_notices;
};

/**
 * allies_dossier_file_say:
 * @self: a file
 * @stays: whether it is to stay until the user has seen it
 * @sentence: (transfer full): a sentence for the user
 */
void allies_dossier_file_say (AlliesDossierFile *self, gboolean stays, char *sentence);

/**
 * allies_dossier_file_recover:
 * @self: a file just read
 *
 * Takes over what journals hold that were left behind.
 */
void allies_dossier_file_recover (AlliesDossierFile *self);

/**
 * allies_dossier_file_settle_disputes:
 * @self: a file with a history
 *
 * Brings together what contradicts, or puts it into files of its own.
 */
void allies_dossier_file_settle_disputes (AlliesDossierFile *self);

/**
 * allies_dossier_file_forget_journals:
 * @self: a file of which everything is on disk
 */
void allies_dossier_file_forget_journals (AlliesDossierFile *self);

/**
 * allies_dossier_file_take_lock:
 * @self: a file
 *
 * Returns: (transfer full) (nullable): who else has it open
 */
AlliesLockHolder *allies_dossier_file_take_lock (AlliesDossierFile *self);

/**
 * allies_dossier_file_bring_together:
 * @self: a file that somebody else has written
 * @error: return location
 *
 * Takes over what they changed, or goes on in a copy.
 *
 * Returns: whether saving makes sense again
 */
gboolean allies_dossier_file_bring_together (AlliesDossierFile *self, GError **error);

/**
 * allies_dossier_file_write_copy:
 * @self: a file
 * @dossier: what to write
 * @kind: what kind of copy, such as "copy of HOST"
 * @bytes: (out) (optional) (transfer full): what was written
 * @error: return location
 *
 * Writes it beside the file or, where that is not possible, where the user keeps documents.
 *
 * Returns: (transfer full) (nullable): where it is
 */
char *allies_dossier_file_write_copy (AlliesDossierFile *self,
                                      AlliesDossier *dossier,
                                      const char *kind,
                                      GBytes **bytes,
                                      GError **error);

G_END_DECLS
