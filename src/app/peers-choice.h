/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/peers.h"

G_BEGIN_DECLS

/**
 * AlliesPeersChoice:
 * @peers: (nullable): the peers that are used; %NULL before allies_peers_choice_follow()
 * @path: (nullable): the file that was chosen; %NULL for the peers that come with the program
 * @fault: (nullable): a sentence that says why the file is not used
 *
 * With which peers an organisation is compared in this place. Begins as all zeros.
 */
typedef struct
{
  AlliesPeers *peers;
  char *path;
  char *fault;
} AlliesPeersChoice;

/**
 * allies_peers_choice_follow:
 * @choice: a choice
 * @model: the questionnaire from now on
 * @language: (nullable): language of the texts
 * @error: return location
 *
 * Looks for the peers of that questionnaire. Where the file that was chosen is of no use, the peers
 * that come with the program stay, and its fault is said.
 *
 * Returns: whether there are peers for it; else nothing has changed
 */
gboolean allies_peers_choice_follow (AlliesPeersChoice *choice,
                                     AlliesModel *model,
                                     const char *language,
                                     GError **error);

/**
 * allies_peers_choice_set:
 * @choice: a choice
 * @path: (nullable): a *.peers file; %NULL for the peers that come with the program
 * @model: the questionnaire
 * @language: (nullable): language of the texts
 * @error: return location
 *
 * Returns: whether they are used from now on; else nothing has changed
 */
gboolean allies_peers_choice_set (AlliesPeersChoice *choice,
                                  const char *path,
                                  AlliesModel *model,
                                  const char *language,
                                  GError **error);

/**
 * allies_peers_choice_restore:
 * @choice: a choice
 * @path: a *.peers file that was chosen before
 * @model: the questionnaire
 * @language: (nullable): language of the texts
 *
 * Uses it again; where that fails, the peers stay as they are, the choice is kept and its fault
 * said.
 */
void allies_peers_choice_restore (AlliesPeersChoice *choice,
                                  const char *path,
                                  AlliesModel *model,
                                  const char *language);

/**
 * allies_peers_choice_clear:
 * @choice: a choice
 *
 * Frees what it holds.
 */
void allies_peers_choice_clear (AlliesPeersChoice *choice);

G_END_DECLS
