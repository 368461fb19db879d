/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/edit-history.h"

G_BEGIN_DECLS

#define ALLIES_STAGES_NAMESPACE "urn:allies:stages:1"

/**
 * AlliesStageFile:
 *
 * Stages of one's own in a file `*.stages`, with the terms of a roadmap where it gives them.
 * Immutable.
 */
#define ALLIES_TYPE_STAGE_FILE (allies_stage_file_get_type ())
G_DECLARE_FINAL_TYPE (AlliesStageFile, allies_stage_file, ALLIES, STAGE_FILE, GObject)

/**
 * allies_stage_file_read:
 * @element: the root of a *.stages file
 *
 * Faults: no stage, identifiers used twice, and those of stages and terms in a dossier.
 *
 * Returns: (transfer full): its content
 */
AlliesStageFile *allies_stage_file_read (const AlliesXmlElement *element);

/**
 * allies_stage_file_new_from_bytes:
 * @bytes: content of a *.stages file
 * @name: name of the file as the user knows it
 * @error: return location; the first fault
 *
 * Returns: (transfer full) (nullable): its content
 */
AlliesStageFile *allies_stage_file_new_from_bytes (GBytes *bytes, const char *name, GError **error);

/**
 * allies_stage_file_apply:
 * @file: stages of one's own
 * @history: the edits of a dossier, with an edit begun
 * @dossier: that dossier
 * @year: a year that it has
 *
 * Puts the stages in the place of those of the year, and the terms where the file gives them.
 * Placements in stages that the file does not have go.
 */
void allies_stage_file_apply (AlliesStageFile *file,
                              AlliesEditHistory *history,
                              AlliesDossier *dossier,
                              guint year);

G_END_DECLS
