/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-file.h"

G_BEGIN_DECLS

/**
 * SampleFile:
 * @folder: a folder of its own
 * @path: where the file is
 * @dossier: what was put into it
 * @file: the file, open
 * @history: (nullable): the edit history of @dossier, where a test wants one
 *
 * A dossier in a file, as the fixture of a test.
 */
typedef struct
{
  char *folder;
  char *path;
  AlliesDossier *dossier;
  AlliesDossierFile *file;
  AlliesEditHistory *history;
} SampleFile;

/**
 * sample_file_set_up:
 * @fixture: all zeros
 * @data: nothing
 *
 * Makes the file.
 */
void sample_file_set_up (SampleFile *fixture, gconstpointer data);

/**
 * sample_file_tear_down:
 * @fixture: a fixture
 * @data: nothing
 *
 * Closes the file, and checks that nothing is left beside it.
 */
void sample_file_tear_down (SampleFile *fixture, gconstpointer data);

/**
 * sample_file_load:
 * @path: a file
 *
 * Returns: (transfer full): its text
 */
char *sample_file_load (const char *path);

/**
 * sample_file_save:
 * @file: an open file
 *
 * Saves it without a fault.
 */
void sample_file_save (AlliesDossierFile *file);

G_END_DECLS
